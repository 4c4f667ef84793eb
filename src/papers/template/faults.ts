import type { Basis } from '../../kernel/index.ts';

/** What may be wrong with a template, one plain sentence in each language. {…} are filled in. */
export const templateFaults = {
  'template.not-docx': [
    415,
    '这不是 Word 文档（.docx）：请用 Word 或 WPS 另存为 .docx 后再上传',
    'This is not a Word document (.docx): save it as .docx in Word or WPS and upload that',
  ],
  'template.too-large': [413, '文件过大，不得超过{limit}', 'The file is too large; at most {limit}'],
  'template.broken': [
    422,
    '文档已损坏或者不完整（{why}）：请用 Word 或 WPS 打开、另存后再上传',
    'The document is damaged or incomplete ({why}): open it in Word or WPS, save it, and upload again',
  ],
  'template.active': [
    422,
    '文档含有宏、嵌入对象或者会自动执行、自动更新的内容（{what}）：请删去后再上传',
    'The document holds macros, embedded objects or content that runs or renews itself ({what}): remove it',
  ],
  'template.remote': [
    422,
    '文档引用了外部的内容（{what}）：链接、远程图片、远程模板都不能用，请删去后再上传',
    'The document refers to something outside ({what}): links, remote pictures and templates are not accepted',
  ],
  'template.part': [
    422,
    '文档里有模板用不到的部分（{what}）：请删去后再上传',
    'The document has a part that a template does not need ({what}): remove it',
  ],
  'template.revisions': [
    422,
    '文档里有没有接受的修订，或者批注：请接受修订、删去批注后再上传，否则会随文书发出去',
    'The document holds tracked changes or comments: accept and delete them, else they go out with each paper',
  ],
  'template.brace': [
    422,
    '花括号没有成对：开头和结尾要在同一段里',
    'A brace stands alone: both must stand in one paragraph',
  ],
  'template.field-unknown': [
    422,
    '没有“{name}”这个字段；相近的有：{near}',
    'There is no field "{name}"; near to it: {near}',
  ],
  'template.field-rows': [
    422,
    '“{name}”是清单，要写成 {#{name}}…{/{name}}，里面写各列的名称：{near}',
    '"{name}" is a list: write {#{name}}…{/{name}} around its columns: {near}',
  ],
  'template.unclosed': [
    422,
    '“{#{name}}”没有结束：缺少 {/{name}}，或者结束写在了另一个单元格、表格或者正文以外',
    '"{#{name}}" is not closed by {/{name}}, or closed in another cell, table or part',
  ],
  'template.unopened': [
    422,
    '“{/{name}}”没有开头，或者同另一个循环、条件交叉',
    '"{/{name}}" closes nothing, or crosses another',
  ],
  'template.mark-place': [
    422,
    '跨几段的循环、条件，“{name}”的开头标记要写在一段的最前，结束标记要写在一段的最后',
    'A loop over several paragraphs opens at the beginning of one and closes at the end of one: "{name}"',
  ],
  'template.nested-rows': [
    422,
    '清单“{name}”写在了另一个清单的里面：清单里只能用它自己的列和条件',
    'The list "{name}" stands inside another list: only columns and conditions may',
  ],
  'template.mandatory': [422, '缺少“{name}”：{why}（{law}）', '"{name}" is missing: {why} ({law})'],
  'template.mandatory-conditional': [
    422,
    '“{name}”写在了条件、循环或者隐藏的文字里，有的文书上会没有：{why}（{law}）',
    '"{name}" stands under a condition, in a loop or in hidden text, so that some papers would lack it: {why} ({law})',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type TemplateFaultCode = keyof typeof templateFaults;

/** One thing that is wrong with a template. */
export interface TemplateFault {
  readonly code: TemplateFaultCode;
  readonly zh: string;
  readonly en: string;
  /** The text of the paragraph in which it is. */
  readonly where?: string;
  /** Names that were probably meant. */
  readonly near?: readonly string[];
  readonly basis?: readonly Basis[];
}

type Word = string | readonly [zh: string, en: string];

/** A fault with its sentences filled in. */
export function fault(
  code: TemplateFaultCode,
  words: { readonly [mark: string]: Word } = {},
  more: Pick<TemplateFault, 'where' | 'near' | 'basis'> = {},
): TemplateFault {
  const [, zh, en] = templateFaults[code];
  const fill = (sentence: string, language: 0 | 1) =>
    sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const word = words[name];
      return word === undefined ? mark : typeof word === 'string' ? word : (word[language] as string);
    });
  return { code, zh: fill(zh, 0), en: fill(en, 1), ...more };
}

/** A file that cannot be read as a template at all. */
export class TemplateError extends Error {
  readonly fault: TemplateFault;
  readonly code: TemplateFaultCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;

  constructor(code: TemplateFaultCode, words: { readonly [mark: string]: Word } = {}) {
    const found = fault(code, words);
    super(`${code}: ${found.en}`);
    this.name = 'TemplateError';
    this.fault = found;
    this.code = code;
    this.status = templateFaults[code][0];
    this.zh = found.zh;
    this.en = found.en;
  }
}
