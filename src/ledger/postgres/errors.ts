/** One plain sentence in both languages of the product. */
export interface Sentence {
  zh: string;
  en: string;
}

const SENTENCES = {
  'data-in-use': (dataDir: string, pid?: number, address?: string): Sentence => ({
    zh: `数据目录 ${dataDir} 正被另一个依法进程${pid ? `（进程号 ${pid}）` : ''}使用${address ? `，地址 ${address}` : ''}；本次启动不作任何改动。`,
    en: `The data in ${dataDir} is already in use by another Yifa${pid ? ` (process ${pid})` : ''}${address ? ` at ${address}` : ''}; nothing was changed.`,
  }),
  'no-write-permission': (path: string): Sentence => ({
    zh: `没有写入 ${path} 的权限：请换用有权限的账户，或用 YIFA_DATA 指定另一个数据目录。`,
    en: `No permission to write to ${path}: use an account that may, or name another data folder in YIFA_DATA.`,
  }),
  'disk-full': (path: string): Sentence => ({
    zh: `${path} 所在磁盘空间不足：请先腾出空间再启动，已有数据未受影响。`,
    en: `The disk that holds ${path} is full: free some space and start again; the data already there is unharmed.`,
  }),
  'port-taken': (port: number): Sentence => ({
    zh: `端口 ${port} 已被其他程序占用：请关闭该程序，或用 --port 指定另一个端口。`,
    en: `Port ${port} is taken by another program: close it, or choose another port with --port.`,
  }),
  'broken-install': (detail: Sentence): Sentence => ({
    zh: `安装不完整（${detail.zh}）：请在项目目录运行 npm ci 重新安装。`,
    en: `The installation is incomplete (${detail.en}): run npm ci in the project folder to install it again.`,
  }),
  'unsupported-system': (system: string): Sentence => ({
    zh: `本系统（${system}）没有随附的 PostgreSQL：请用 DATABASE_URL 指定一个 PostgreSQL 服务器。`,
    en: `No PostgreSQL is shipped for this system (${system}): name a PostgreSQL server in DATABASE_URL.`,
  }),
  'no-account': (): Sentence => ({
    zh: 'PostgreSQL 不能以 root 身份运行，而系统中没有可用的普通账户：请以普通账户启动。',
    en: 'PostgreSQL does not run as root, and this system has no ordinary account to run it as: start as an ordinary user.',
  }),
  'account-unknown': (uid: string): Sentence => ({
    zh: `本系统的账户表里没有编号 ${uid} 的账户，PostgreSQL 因此不能运行：请以有名称的账户启动，或用 DATABASE_URL 指定数据库。`,
    en: `This system's list of accounts has no user ${uid}, and without a name PostgreSQL does not run: start as a named user, or name a server in DATABASE_URL.`,
  }),
  'folder-unreachable': (path: string, account: string): Sentence => ({
    zh: `运行 PostgreSQL 的账户 ${account} 无法进入 ${path}：请用 YIFA_DATA 指定它能进入的目录，如 /var/lib/yifa。`,
    en: `The account ${account} that PostgreSQL runs as cannot enter ${path}: name a folder that it can in YIFA_DATA, such as /var/lib/yifa.`,
  }),
  'not-a-database-folder': (path: string, detail: Sentence): Sentence => ({
    zh: `${path} 不是依法的数据目录（${detail.zh}）：请用 YIFA_DATA 指定空目录或原有的数据目录。`,
    en: `${path} is not a data folder of Yifa (${detail.en}): name an empty folder, or the one used before, in YIFA_DATA.`,
  }),
  'durability-off': (settings: string): Sentence => ({
    zh: `数据库关闭了断电保护（${settings}）：已确认的办理可能丢失，拒绝启动；请恢复为 on。`,
    en: `The database has its protection against power cuts switched off (${settings}): confirmed acts could be lost, so Yifa will not start; set it to on.`,
  }),
  'roles-missing': (user: string): Sentence => ({
    zh: `数据库账户 ${user} 不能使用角色 yifa_owner 和 yifa_app：请由数据库管理员执行 CREATE ROLE yifa_owner; CREATE ROLE yifa_app; GRANT yifa_owner, yifa_app TO "${user}"; 并授予 yifa_owner 在本库建表的权限。`,
    en: `The database account ${user} cannot use the roles yifa_owner and yifa_app: let the database administrator run CREATE ROLE yifa_owner; CREATE ROLE yifa_app; GRANT yifa_owner, yifa_app TO "${user}"; and allow yifa_owner to create in this database.`,
  }),
  'wrong-encoding': (encoding: string): Sentence => ({
    zh: `数据库编码是 ${encoding}，应为 UTF8：请用 UTF8 和 C.UTF-8 建库。`,
    en: `The database is encoded in ${encoding} and not in UTF8: create it with UTF8 and C.UTF-8.`,
  }),
  unreachable: (server: string, detail: Sentence): Sentence => ({
    zh: `连接不上数据库 ${server}（${detail.zh}）：请检查 DATABASE_URL 和该服务器。`,
    en: `The database at ${server} cannot be reached (${detail.en}): check DATABASE_URL and that server.`,
  }),
  'database-failed': (detail: string, log: string): Sentence => ({
    zh: `PostgreSQL 未能启动（${detail}）：详见 ${log}。`,
    en: `PostgreSQL did not start (${detail}): see ${log}.`,
  }),
} as const;

export type DatabaseErrorCode = keyof typeof SENTENCES;

/** A refusal of the database runner: a stable code and one sentence in Chinese and in English. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: DatabaseErrorCode, sentence: Sentence, cause?: unknown) {
    super(`${sentence.zh} ${sentence.en}`, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}

/** Builds the error with this code from what its sentence names. */
export function databaseError<C extends DatabaseErrorCode>(
  code: C,
  ...details: Parameters<(typeof SENTENCES)[C]>
): DatabaseError {
  const sentence = (SENTENCES[code] as (...args: unknown[]) => Sentence)(...details);
  return new DatabaseError(code, sentence);
}

/** A data folder of another major version. */
export function writtenBy(version: string): Sentence {
  return { zh: `由 PostgreSQL ${version} 写成`, en: `it was written by PostgreSQL ${version}` };
}

/**
 * Turns a failure of the file system into its typed error; anything else is returned as it is.
 * @param path what was being written, for the sentence
 */
export function fileError(error: unknown, path: string): unknown {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return databaseError('no-write-permission', path);
    case 'ENOSPC':
    case 'EDQUOT':
      return databaseError('disk-full', path);
    case 'ENOTDIR':
    case 'EEXIST':
      return databaseError('not-a-database-folder', path, { zh: '有同名的文件挡着', en: 'a file is in the way' });
    default:
      return error;
  }
}

/**
 * Reads the reason from what initdb or postgres printed before it gave up.
 * @param output the end of its output
 * @param dataDir the folder it worked on
 * @param log where the whole output is kept
 */
export function startError(output: string, dataDir: string, log: string): DatabaseError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) return databaseError('disk-full', dataDir);
  const library = /error while loading shared libraries: (\S+?):|Library not loaded: (\S+)/.exec(output);
  if (library) {
    const name = library[1] ?? library[2];
    return databaseError('broken-install', { zh: `${name} 缺失或损坏`, en: `${name} is missing or damaged` });
  }
  const version = /data directory was initialized by PostgreSQL version (\S+?),/.exec(output);
  if (version) return databaseError('not-a-database-folder', dataDir, writtenBy(version[1]!));
  if (/Permission denied|Read-only file system/i.test(output)) return databaseError('no-write-permission', dataDir);
  const unknown = /could not look up effective user ID (\d+)/.exec(output);
  if (unknown) return databaseError('account-unknown', unknown[1]!);
  const fatal = /(?:FATAL|PANIC|error): +(.+)/.exec(output);
  return databaseError('database-failed', fatal?.[1] ?? (output.trim().split('\n').at(-1) || 'no reason given'), log);
}
