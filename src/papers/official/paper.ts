/** An official paper as content, before any format: what the preview, the page of the portal and DOCX are made from. */
export interface OfficialPaper {
  readonly title: string;
  /** Official number; with one the paper has a red head in the name of `organ`. */
  readonly number?: string;
  /** To whom it goes (主送), without the colon. */
  readonly to?: string;
  readonly blocks: readonly Block[];
  /** Titles of what is attached. */
  readonly attachments: readonly string[];
  /** In whose name it is made, and its day as written on papers; nothing for a page that nobody signs. */
  readonly organ?: string;
  readonly day?: string;
  /** To whom copies go (抄送). */
  readonly copies: readonly string[];
  readonly marks: readonly Mark[];
  /** Made from a template of the office's own: the blocks are all that it says, head and signature among them. */
  readonly layout?: 'own';
  /** Then the document itself. */
  readonly docx?: Buffer;
}

/** `draft`: not made yet. `demo`: invented data. `masked`: personal data are hidden from this reader. */
export type Mark = 'draft' | 'demo' | 'masked';

/** What the marks say on the paper itself. */
export const markWords: { readonly [M in Mark]: string } = {
  draft: '草稿，未生效',
  demo: '演示数据',
  masked: '部分个人信息已经遮盖',
};

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** A heading of the first (一、) or second level (（一）). */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: Table };

export interface Line {
  readonly label: string;
  readonly value: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 附件：one under the other, numbered where there are several. */
export function attachmentLines(names: readonly string[]): readonly string[] {
  const numbered = names.length === 1 ? names : names.map((name, n) => `${n + 1}.${name}`);
  return numbered.map((name, n) => (n === 0 ? `附件：${name}` : name));
}

/** The two lines of 版记: to whom copies go, and the day of issue. */
export const copiesLine = (copies: readonly string[]): string => `抄送：${copies.join('，')}。`;
export const issuedOn = (day: string): string => `${day}印发`;

/** A paragraph as a block: short ones that begin like a heading are headings. */
export function paragraph(text: string): Block {
  const heading = [...text].length <= 30 && !/[。；：]$/.test(text);
  if (heading && /^[一二三四五六七八九十]+、/.test(text)) return { kind: 'heading', level: 1, text };
  if (heading && /^（[一二三四五六七八九十]+）/.test(text)) return { kind: 'heading', level: 2, text };
  return { kind: 'text', text };
}
