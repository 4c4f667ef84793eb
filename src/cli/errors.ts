/** What can be wrong with a call of the command line: a sentence in both languages. {…} are filled in. */
export const cliErrors = {
  'cli.oidc-incomplete': [
    '统一身份认证设置不全：YIFA_OIDC_ISSUER、YIFA_OIDC_CLIENT、YIFA_OIDC_REDIRECT 三项都要有（YIFA_OIDC_SECRET 可选）',
    'The identity provider is not set completely: YIFA_OIDC_ISSUER, YIFA_OIDC_CLIENT and YIFA_OIDC_REDIRECT are all needed (YIFA_OIDC_SECRET is optional)',
  ],
  'cli.file-missing': ['没有这个文件或文件夹：{path}', 'There is no such file or folder: {path}'],
  'cli.file-is-folder': ['{path} 是文件夹，这里要的是文件', '{path} is a folder; a file is needed here'],
  'cli.folder-is-file': ['{path} 不是文件夹，这里要的是文件夹', '{path} is no folder; a folder is needed here'],
  'cli.file-unreadable': ['没有读取 {path} 的权限', 'No permission to read {path}'],
  'cli.json': ['{what} 不是正确的 JSON（{why}）', '{what} is not valid JSON ({why})'],
  'cli.command-shape': [
    '{what} 应为 {"facts": {…}, "items": […], "columns": {…}, "served": {…}} 中的一部分；多出或写错：{wrong}',
    '{what} has some of {"facts": {…}, "items": […], "columns": {…}, "served": {…}}; unknown or wrong: {wrong}',
  ],
  'cli.log-level': ['YIFA_LOG 是“{level}”；可用：{allowed}', 'YIFA_LOG is "{level}"; it is one of: {allowed}'],
  'cli.password-missing': [
    '没有输入口令：请在终端输入，或者设 YIFA_PASSWORD',
    'No password was given: type it on a terminal, or set YIFA_PASSWORD',
  ],
  'cli.official-form': [
    '正式区要写六位区划代码和名称，如 --official 110101 某某区，或者设 YIFA_OFFICIAL=1、YIFA_DISTRICT 和 YIFA_DISTRICT_NAME',
    'A real district needs its six-digit code and its name, e.g. --official 110101 NAME, or YIFA_OFFICIAL=1 with YIFA_DISTRICT and YIFA_DISTRICT_NAME',
  ],
  'cli.not-demo': [
    '{name}（{code}）不是演示区，不装载演示数据',
    '{name} ({code}) is no demonstration district and takes no demonstration data',
  ],
  'cli.person-taken': ['编号“{id}”已经用于另一人', 'The id "{id}" belongs to somebody else'],
  'cli.database-lost': [
    '与数据库的连接断了，这一步可能没有办成；请看平台是否还在运行，再试一次',
    'The connection to the database broke, and this may not have been done; see whether the platform still runs, and try again',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type CliErrorCode = keyof typeof cliErrors;

/** An error of the command line itself. `words` fill the {…} marks. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: CliErrorCode, words: { readonly [mark: string]: string } = {}) {
    const [zh, en] = cliErrors[code];
    const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
    super(`${code}: ${fill(en)}`);
    this.name = 'CliError';
    this.code = code;
    this.zh = fill(zh);
    this.en = fill(en);
  }
}
