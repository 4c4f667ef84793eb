import { randomBytes } from 'node:crypto';

/** The sheet that is filled in, in either language. */
export const sheetNames: readonly string[] = ['填写', 'Rows'];

const headings = { zh: '问题（不用填写）', en: 'What is wrong (leave empty)' } as const;

/** The first column: it says of the example that it is one, and of a returned row what was wrong with it. */
export const stateHeading = (language: 'zh' | 'en'): string => headings[language];

export function isStateHeading(text: string): boolean {
  return /^(问题\s*([（(]|$)|what is wrong)/i.test(text.trim());
}

const examples = { zh: '示例行，不会导入', en: 'Example row, not imported' } as const;

export const exampleMark = (language: 'zh' | 'en'): string => examples[language];

export function isExample(text: string | undefined): boolean {
  return text !== undefined && /^(示例|example)/i.test(text.trim());
}

const nths = { zh: '相同的第{n}行', en: 'equal row {n}' } as const;

/** Says in a returned row which of several equal ones it was, so that it stays that one when it comes back. */
export const nthMark = (n: number, language: 'zh' | 'en'): string => `※ ${nths[language].replace('{n}', String(n))}`;

export function readNth(text: string | undefined): number | undefined {
  const [, zh, en] = /^※ (?:相同的第(\d{1,4})行|equal row (\d{1,4}))$/m.exec(text ?? '') ?? [];
  const n = Number(zh ?? en ?? 0);
  return n > 0 ? n : undefined;
}

/** Stands in the hidden row of a template: what it is for, and which of all templates it is. */
export function newMark(what: string): string {
  return markOf(what, randomBytes(9).toString('hex'));
}

export const markOf = (what: string, template: string): string => `yifa:${what}:${template}`;

export function readMark(text: string): { readonly what: string; readonly template: string } | undefined {
  const [, what, template] = /^yifa:([\w/-]+):([0-9a-f]{8,64})$/.exec(text.trim()) ?? [];
  return what && template ? { what, template } : undefined;
}
