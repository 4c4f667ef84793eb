/** Why a file cannot be read as a workbook: HTTP status and a sentence in both languages. {…} are filled in. */
export const workbookErrors = {
  'sheet.empty-file': [400, '文件是空的', 'The file is empty'],
  'sheet.xls': [
    415,
    '这是旧版 Excel 文件（.xls）：请用 Excel 或 WPS 另存为 .xlsx 后再上传',
    'This is an old Excel file (.xls): save it as .xlsx in Excel or WPS and upload that',
  ],
  'sheet.encrypted': [
    422,
    '工作簿设有打开密码：请取消密码、另存后再上传',
    'The workbook is protected by a password: remove it, save, and upload again',
  ],
  'sheet.csv': [
    415,
    '这是文本文件（如 .csv）：请下载模板（.xlsx），在模板中填写',
    'This is a text file (such as .csv): download the template (.xlsx) and fill that in',
  ],
  'sheet.not-xlsx': [
    415,
    '这不是 Excel 工作簿（.xlsx）：请下载模板，在模板中填写',
    'This is not an Excel workbook (.xlsx): download the template and fill that in',
  ],
  'sheet.broken': [
    422,
    '工作簿已损坏或者不完整（{why}）：请用 Excel 或 WPS 打开、另存后再上传',
    'The workbook is damaged or incomplete ({why}): open it in Excel or WPS, save it, and upload again',
  ],
  'sheet.bomb': [
    422,
    '工作簿解压后过大，不得超过{limit}：请删去多余的工作表和空白格式后再上传',
    'The workbook unpacks to too much; at most {limit}: remove spare sheets and empty formatted cells and upload again',
  ],
  'sheet.no-sheet': [422, '工作簿里没有可见的工作表', 'The workbook has no visible sheet'],
  'sheet.rows': [
    422,
    '一次最多导入{limit}行：请分成几个文件上传',
    'At most {limit} rows are imported at a time: split them into several files',
  ],
  'sheet.columns': [422, '列太多，最多{limit}列', 'There are too many columns; at most {limit}'],
  'sheet.time': [
    422,
    '读取工作簿超过{limit}秒，已停止：请删去多余的工作表和空白格式后再上传',
    'Reading the workbook took more than {limit} seconds and was stopped: remove spare sheets and empty formatted cells',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type WorkbookErrorCode = keyof typeof workbookErrors;

/** A file that is no workbook, or one that is not safe to read. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;

  constructor(code: WorkbookErrorCode, words: { readonly [mark: string]: string } = {}) {
    const [status, zh, en] = workbookErrors[code];
    const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
    super(`${code}: ${fill(en)}`);
    this.name = 'WorkbookError';
    this.code = code;
    this.status = status;
    this.zh = fill(zh);
    this.en = fill(en);
  }
}
