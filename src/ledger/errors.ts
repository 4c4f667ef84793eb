/** The ledger's own errors: permanent codes with one plain sentence in both languages. {…} are filled in. */
export const ledgerErrors = {
  'migration.changed': [
    '数据库结构文件 {name} 在执行之后被改动：请恢复原文件，另以新文件修改结构',
    'The migration {name} was changed after it had been carried out: restore the file, and change tables by a new one',
  ],
  'migration.newer': [
    '数据库由更新版本的程序建立（含 {name}）：请使用该版本或更新的程序',
    'The database was made by a newer version of the program (it has {name}): use that version or a later one',
  ],
  'text.unstorable': [
    '文字中含有无法保存的字符（空字符或不成对的代理字符）：请删去后重试',
    'The text holds a character that cannot be stored (NUL or half of a surrogate pair): remove it and try again',
  ],
  'commit.malformed': ['写入内容自相矛盾：{why}', 'What is to be written contradicts itself: {why}'],
  'scope.empty': [
    '查询范围中的一项没有任何条件：应写明机关、程序、人员、公开或全部',
    'A grant of the scope names nothing: it must name organisations, procedures, a person, public, or all',
  ],
  'number.taken': [
    '编号序列 {series} 已经用到 {last}，不能再设起点',
    'The series {series} has already reached {last}; its start can no longer be set',
  ],
  'file.changed': [
    '文件 {id} 的内容与登记的校验值不符',
    'The content of file {id} does not match its recorded checksum',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type LedgerErrorCode = keyof typeof ledgerErrors;

/** An error of the ledger. `words` fill the {…} marks of its sentence. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: LedgerErrorCode, words: { readonly [mark: string]: string } = {}) {
    const [zh, en] = ledgerErrors[code];
    const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
    super(`${code}: ${fill(en)}`);
    this.name = 'LedgerError';
    this.code = code;
    this.zh = fill(zh);
    this.en = fill(en);
  }
}
