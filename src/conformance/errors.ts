/** What can be wrong with a log or its map: a sentence in both languages. {…} are filled in. */
export const logFaults = {
  'log.empty': ['{path} 是空的，没有可检查的日志', '{path} is empty: there is no log to check'],
  'log.not-a-log': [
    '{path} 不是办理日志：应为首行是列名的 CSV，或者 XES（可以用 gzip 压缩）；{why}',
    '{path} is no event log: a CSV whose first line names its columns, or XES (either may be gzipped); {why}',
  ],
  'log.gzip-broken': [
    '{path} 的 gzip 压缩不完整或者已损坏，请重新取得文件（{why}）',
    '{path} is cut off or broken as a gzip file; fetch it again ({why})',
  ],
  'log.encoding': [
    '{path} 的文字编码读不出来：既不是 UTF-8，也不是 {tried}',
    'The characters of {path} cannot be read: neither UTF-8 nor {tried}',
  ],
  'log.xml': ['{path} 不是完好的 XML（第 {line} 行：{why}）', '{path} is not well-formed XML (line {line}: {why})'],
  'log.column': [
    '日志里没有 {what} 所写的“{column}”这一列；有的列：{allowed}',
    'The log has no column "{column}", named as {what}; its columns: {allowed}',
  ],
  'log.column-twice': [
    '日志里有两列都叫“{column}”，不知道 {what} 指哪一列',
    'The log has two columns named "{column}"; it is not clear which one {what} means',
  ],
  'log.no-activity': [
    '看不出哪一列是环节名称，请在对照表里写明 "activity"；有的列：{allowed}',
    'It is not clear which column names the act: write "activity" in the map; the columns: {allowed}',
  ],
  'log.map-shape': [
    '对照表写法不对：{why}。应为 {"case": 列名, "time": 列名, "person": 列名（可以不写）, "activity": 列名（可以不写）, "activities": {"对方的名称": "本程序的环节"、["环节", …] 或者 null}}',
    'The map is not as it should be: {why}. It is {"case": column, "time": column, "person": column (may be left out), "activity": column (may be left out), "activities": {"their name": "our act", ["act", …] or null}}',
  ],
  'log.map-act': [
    '对照表里“{name}”对应的“{act}”不是“{procedure}”的环节；相近的有：{near}；全部环节：{allowed}',
    'In the map "{name}" stands for "{act}", which is no act of "{procedure}"; near ones: {near}; all of them: {allowed}',
  ],
  'log.map-missing': [
    '没有给对照表（--map）；只有本平台导出的 XES 可以不写',
    'No map was given (--map); only an XES file that this platform exported needs none',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type LogFaultCode = keyof typeof logFaults;

/** The log or its map cannot be worked with. `words` fill the {…} marks. */
export class LogFault extends Error {
  readonly code: LogFaultCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: LogFaultCode, words: { readonly [mark: string]: string } = {}) {
    const [zh, en] = logFaults[code];
    const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
    super(`${code}: ${fill(en)}`);
    this.name = 'LogFault';
    this.code = code;
    this.zh = fill(zh);
    this.en = fill(en);
  }
}
