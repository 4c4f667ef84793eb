import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseError, fileError } from './errors.ts';

/** The right to use a data folder, held until released or until this process ends, however it ends. */
export interface Lock {
  /** Tells later openers where this process answers, so that they can name the address. */
  announce(address: string): void;
  release(): void;
}

/** The file whose lock is held; also the mark by which a data folder is known. */
export const LOCK_FILE = 'yifa.lock';
const RUNNING_FILE = 'running.json';

/** Kept referenced: a lock that is garbage collected would be let go. */
const held = new Set<DatabaseSync>();

/**
 * Takes the data folder for this process.
 *
 * Node has no file lock of its own, and a file with a process number in it goes stale after a kill and is raced for
 * when two starters clear it. SQLite holds a lock of the operating system on its file on every platform; it is used
 * here for that alone and nothing is stored in it. No other code may open the file: on Unix, closing any second
 * handle to it in the same process would let the lock go.
 * @param dataDir an existing folder that this process may write to
 * @throws DatabaseError data-in-use, naming the holder where it is known
 */
export function takeLock(dataDir: string): Lock {
  const running = join(dataDir, RUNNING_FILE);
  const note = (address?: string) => {
    rmSync(running, { force: true }); // one left behind may belong to another account
    writeFileSync(running, `${JSON.stringify({ pid: process.pid, address })}\n`);
  };
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: 0 });
    file.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    note();
  } catch (error) {
    file?.close();
    throw lockError(error, dataDir, running);
  }
  const lock = file;
  held.add(lock);
  return {
    announce: note,
    release() {
      if (!held.delete(lock)) return;
      rmSync(running, { force: true });
      lock.close();
    },
  };
}

const SQLITE_BUSY = 5;

function lockError(error: unknown, dataDir: string, running: string): unknown {
  const sqlite = error as { code?: string; errcode?: number };
  if (sqlite.code !== 'ERR_SQLITE_ERROR') return fileError(error, dataDir);
  if (sqlite.errcode !== SQLITE_BUSY) {
    return databaseError('not-a-database-folder', dataDir, {
      zh: `其中的 ${LOCK_FILE} 不能使用`,
      en: `its ${LOCK_FILE} cannot be used`,
    });
  }
  try {
    const holder = JSON.parse(readFileSync(running, 'utf8')) as { pid?: number; address?: string };
    return databaseError('data-in-use', dataDir, holder.pid, holder.address);
  } catch {
    return databaseError('data-in-use', dataDir);
  }
}
