import type { Basis } from '../../../kernel/index.ts';

/** What can be wrong with a workbook that is to be imported, with one of its rows or with one of its cells. */
export const sheetErrors = {
  'import.unknown': [404, '不能导入“{what}”；可以导入：{allowed}', '"{what}" cannot be imported; there are: {allowed}'],
  'import.key-invalid': [400, '导入的内容“{what}”写法有误', '"{what}" does not name what is to be imported'],
  'sheet.other-template': [
    422,
    '这份工作簿是“{found}”的模板，现在要导入的是“{wanted}”：请换用对应的模板',
    'This workbook is the template of "{found}", but "{wanted}" is to be imported: use its own template',
  ],
  'sheet.headings': [
    422,
    '第一行不是模板的标题：没有认出任何一列。请下载模板，把内容填入模板',
    'The first row does not hold the headings of the template: no column was recognised. Fill in the template',
  ],
  'sheet.heading-unknown': [
    422,
    '第{column}列“{heading}”不是模板中的列：请删去这一列，或者改回模板的标题',
    'Column {column} "{heading}" is not in the template: remove it, or give it the heading of the template',
  ],
  'sheet.heading-twice': [422, '“{heading}”出现了两列：请只留一列', '"{heading}" stands in two columns: keep one'],
  'sheet.no-rows': [
    422,
    '没有填写任何一行（示例行和空行不算）',
    'No row is filled in; the example and empty rows do not count',
  ],
  'sheet.stopped': [
    499,
    '导入中断：再次上传同一文件即从中断处继续',
    'The import was cut off: send the same file again and it goes on',
  ],
  'cell.day': [
    422,
    '“{text}”不是日期：请写 2026-03-01、2026/3/1 或者 2026年3月1日',
    '"{text}" is not a date: write 2026-03-01, 2026/3/1 or 2026年3月1日',
  ],
  'cell.number': [422, '“{text}”不是数字', '"{text}" is not a number'],
  'cell.money': [
    422,
    '“{text}”不是以元为单位的金额：请写数字，如 1200 或者 1200.50',
    '"{text}" is not an amount in yuan: write a number such as 1200 or 1200.50',
  ],
  'cell.yes-no': [422, '“{text}”既不是“是”也不是“否”', '"{text}" is neither yes nor no'],
  'cell.choice': [422, '“{text}”不在可选范围内；可选：{allowed}', '"{text}" is not one of the choices: {allowed}'],
  'cell.organ': [
    422,
    '本区没有名称、代字或者编号为“{text}”的机构',
    'No organisation of the district has the name, short name or id "{text}"',
  ],
  'cell.colleague': [
    422,
    '本区没有姓名或者编号为“{text}”的在岗人员',
    'Nobody who serves in the district has the name or id "{text}"',
  ],
  'cell.several': [
    422,
    '有几个“{text}”，请改填编号：{found}',
    'There is more than one "{text}"; write the number: {found}',
  ],
  'cell.error': [
    422,
    '单元格显示的是错误（{text}）：请改正公式或者直接填写',
    'The cell shows an error ({text}): mend the formula or type the value',
  ],
  'cell.cut': [
    422,
    '这串数字超过15位，表格软件已经改掉了末尾：请把这一列设为“文本”后重新填写',
    'This number has more than 15 digits and the spreadsheet has changed its end: format the column as text and type it again',
  ],
  'cell.table': [
    422,
    '第{line}行“{text}”应有{count}项，用“|”隔开：{columns}',
    'Line {line} "{text}" must have {count} parts separated by "|": {columns}',
  ],
  'row.together': [
    422,
    '这个环节只能办一次，须与第{rows}行一起办理，其中有的行有误',
    'This act is done once only, together with row {rows}, and some of these rows are wrong',
  ],
  'row.differs': [
    422,
    '“{title}”与同一案件的第{row}行不一致：一次办理只能有一个',
    '"{title}" differs from row {row} of the same case: one act has only one',
  ],
  'row.person-taken': [409, '编号“{id}”已经用于另一人', 'The id "{id}" belongs to somebody else'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type SheetErrorCode = keyof typeof sheetErrors;

type Words = { readonly [mark: string]: string | readonly [zh: string, en: string] };

function sentences(code: SheetErrorCode, words: Words): { readonly zh: string; readonly en: string } {
  const [, zh, en] = sheetErrors[code];
  const fill = (sentence: string, language: 0 | 1) =>
    sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const word = words[name];
      return word === undefined ? mark : typeof word === 'string' ? word : word[language];
    });
  return { zh: fill(zh, 0), en: fill(en, 1) };
}

/** A workbook that cannot be imported at all, or a row that cannot. `words` fill the {…} marks. */
export class SheetError extends Error {
  readonly code: SheetErrorCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** The field of a row that it is about. */
  readonly path: string | undefined;

  constructor(code: SheetErrorCode, words: Words = {}, path?: string) {
    const { zh, en } = sentences(code, words);
    super(`${code}: ${en}`);
    this.name = 'SheetError';
    this.code = code;
    this.status = sheetErrors[code][0];
    this.zh = zh;
    this.en = en;
    this.path = path;
  }
}

/** One thing that is wrong with a row, or with its cell in a column. */
export interface RowFault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Permanent key of the column, such as `facts.title`. */
  readonly column?: string;
  readonly basis?: readonly Basis[];
}

/** A fault of the catalogue at a column. */
export function faultAt(column: string | undefined, code: SheetErrorCode, words: Words = {}): RowFault {
  return { code, ...sentences(code, words), ...(column === undefined ? {} : { column }) };
}
