import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, chmod, constants, mkdir, readdir, readFile, realpath, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Account, canEnter, chooseAccount } from './account.ts';
import { databaseError, fileError, type Sentence, writtenBy } from './errors.ts';
import { LOCK_FILE } from './lock.ts';

/** The folder that holds everything a district has recorded, and who PostgreSQL runs as on it. */
export interface DataFolder {
  path: string;
  /** PostgreSQL's own folder inside. */
  database: string;
  log: string;
  account: Account | undefined;
  /** Set when the folder is not the one that was expected. */
  note: Sentence | undefined;
}

/** The major version whose files the shipped PostgreSQL reads. */
const POSTGRES_MAJOR = '18';
const MEBIBYTE = 1024 * 1024;
const ROOM_FOR_FIRST_START = 200 * MEBIBYTE;
const ROOM_FOR_START = 32 * MEBIBYTE;
/** Where a system keeps data that lasts, when the project itself lies where only root may look. */
const FALLBACKS = ['/var/lib', '/usr/local/var', '/var/tmp'];

const PROJECT = resolve(import.meta.dirname, '..', '..', '..');

/**
 * Decides which folder holds the data and makes it usable: created, writable, reachable by the account that
 * PostgreSQL runs as, with room on the disk, and not the folder of something else.
 * @param wanted the folder asked for; else YIFA_DATA, else `data` in the project
 * @throws DatabaseError no-write-permission, disk-full, not-a-database-folder, folder-unreachable, no-account
 */
export async function openFolder(wanted?: string): Promise<DataFolder> {
  const path = wanted === undefined ? defaultFolder() : resolve(wanted);
  try {
    const folder = await chooseFolder(path, wanted === undefined && !process.env.YIFA_DATA);
    await makeUsable(folder);
    // One name for one folder, whatever links led to it: a server left behind is known by it.
    return describe(await realpath(folder.path), folder.account, folder.note);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The folder that is used when none is asked for. */
export function defaultFolder(): string {
  return resolve(process.env.YIFA_DATA || join(PROJECT, 'data'));
}

async function chooseFolder(path: string, mayMove: boolean): Promise<DataFolder> {
  const database = join(path, 'postgres');
  const account = await chooseAccount(database);
  if (!account || canEnter(existingParent(path), account)) return describe(path, account);
  // Data that is there already is never left behind for an empty folder elsewhere.
  const base = mayMove && !existsSync(database) ? FALLBACKS.find((folder) => canEnter(folder, account)) : undefined;
  if (base === undefined) throw databaseError('folder-unreachable', path, account.name);
  // One folder for each copy of the project, so that two copies never share their data by accident.
  const moved = join(base, `yifa-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`);
  return describe(moved, await chooseAccount(join(moved, 'postgres')), {
    zh: `运行 PostgreSQL 的账户 ${account.name} 无法进入 ${path}，数据改存于 ${moved}。`,
    en: `The account ${account.name} that PostgreSQL runs as cannot enter ${path}, so the data lies in ${moved}.`,
  });
}

function describe(path: string, account: Account | undefined, note?: Sentence): DataFolder {
  return { path, database: join(path, 'postgres'), log: join(path, 'postgres.log'), account, note };
}

function existingParent(path: string): string {
  let parent = dirname(path);
  while (!statSync(parent, { throwIfNoEntry: false })?.isDirectory() && parent !== dirname(parent)) {
    parent = dirname(parent);
  }
  return parent;
}

async function makeUsable({ path, database, account }: DataFolder): Promise<void> {
  if (!existsSync(path)) await make(path);
  await refuseForeignFolder(path, database);
  await access(path, constants.W_OK | constants.X_OK);
  if (account) {
    // The account may pass through to its own folder inside, and see nothing else.
    await chmod(path, (await stat(path)).mode | 0o011);
    if (!canEnter(path, account)) throw databaseError('folder-unreachable', path, account.name);
  }
  const disk = await statfs(path);
  const needed = existsSync(database) ? ROOM_FOR_START : ROOM_FOR_FIRST_START;
  if (disk.bavail * disk.bsize < needed) throw databaseError('disk-full', path);
}

async function make(path: string): Promise<void> {
  try {
    // One by one: asked for all at once, places like /proc make Node try for ever.
    const above: string[] = [];
    for (let parent = dirname(path); !existsSync(parent); parent = dirname(parent)) above.unshift(parent);
    for (const parent of above) await mkdir(parent);
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Places like /proc, and drives that are not there, answer that the parent does not exist.
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? databaseError('no-write-permission', path) : error;
  }
}

async function refuseForeignFolder(path: string, database: string): Promise<void> {
  const names = await readdir(path);
  if (existsSync(database)) {
    const version = await readFile(join(database, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') throw databaseError('no-write-permission', path);
      throw databaseError('not-a-database-folder', path, {
        zh: '其中的 postgres 文件夹里没有数据库',
        en: 'its postgres folder holds no database',
      });
    });
    if (version.trim() !== POSTGRES_MAJOR) {
      throw databaseError('not-a-database-folder', path, writtenBy(version.trim()));
    }
  } else if (!names.includes(LOCK_FILE) && names.some((name) => !name.startsWith('.'))) {
    throw databaseError('not-a-database-folder', path, { zh: '里面有别的文件', en: 'other files lie in it' });
  }
}
