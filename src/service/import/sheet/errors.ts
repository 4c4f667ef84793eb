import type { Basis } from '../../../kernel/index.ts';
import { CodedError, sentencesOf, type WordsFor } from '../../coded-error.ts';

/** What can be wrong with a workbook that is to be imported, with one of its rows or with one of its cells. */
export const sheetErrors = {
  'import.unknown': [404, '不能导入“{what}”；可以导入：{allowed}', '"{what}" cannot be imported; there are: {allowed}'],
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
  'sheet.cell-outside': [
    422,
    '第{row}行第{column}列有内容，但这一列没有模板的标题：请删去，或者移到有标题的列',
    'Row {row} has something in column {column}, which has no heading of the template: remove it or move it to one that has',
  ],
  'sheet.none-wrong': [404, '没有需要退回修改的行', 'No row has to be sent back'],
  'sheet.no-rows': [
    422,
    '没有填写任何一行（示例行和空行不算）',
    'No row is filled in; the example and empty rows do not count',
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
  'cell.entry': [
    422,
    '目录中没有编号或者名称为“{text}”的条目',
    'The register has no entry with the number or title "{text}"',
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
  'cell.file': [
    422,
    '“{text}”不是附件编号：请先上传附件，再填写上传后得到的编号',
    '"{text}" is not the id of a file: upload the file first and write the id that it is given',
  ],
  'row.failed': [
    500,
    '系统出错，这一行没有办成：请把原文件再传一次，已导入的行不会重复',
    'Something failed on our side and this row was not imported: send the same file again; rows that are in are not doubled',
  ],
  'row.not-tried': [
    503,
    '前面的行遇到系统故障，这一行还没有办：请把原文件再传一次',
    'A row above met a failure of the system and this one was not tried: send the same file again',
  ],
  'row.known': [
    409,
    '编号“{id}”已经登记为“{name}”，内容与这一行不同：导入只登记新的，修改请用机构和人员管理',
    'The id "{id}" is already entered as "{name}" and differs from this row: an import only enters new ones',
  ],
  'row.person-taken': [409, '编号“{id}”已经用于另一人', 'The id "{id}" belongs to somebody else'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type SheetErrorCode = keyof typeof sheetErrors;

/** A workbook that cannot be imported at all, or a row that cannot; `path` is the field of the row that it is about. */
export class SheetError extends CodedError<SheetErrorCode> {
  constructor(code: SheetErrorCode, words?: WordsFor, path?: string) {
    super(code, sheetErrors[code], words, path);
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
export function faultAt(column: string | undefined, code: SheetErrorCode, words?: WordsFor): RowFault {
  return { code, ...sentencesOf(sheetErrors[code], words), ...(column === undefined ? {} : { column }) };
}
