import { execFile } from 'node:child_process';
import { appendFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { giveTo, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './environment.ts';
import { fileError, startError } from './errors.ts';
import type { DataFolder } from './folder.ts';

/**
 * The C library's rules for telling letters from signs, which PostgreSQL's text search asks: without UTF-8 in them no
 * Chinese word is found. Systems name the same thing differently. (Sorting uses PostgreSQL's own C.UTF-8, which is
 * the same everywhere and never changes under an index.)
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Creates the database folder, all or nothing: it appears under its name only when complete and on the disk.
 * @param password for the superuser `postgres`
 * @throws DatabaseError disk-full, no-write-permission, broken-install, database-failed
 */
export async function initialise(folder: DataFolder, binaries: Binaries, password: string): Promise<void> {
  const partial = `${folder.database}.part`;
  const passwordFile = join(folder.path, '.initial-password');
  try {
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(passwordFile, folder.account);
    let result = { ok: false, output: '' };
    for (const characterType of CHARACTER_TYPES) {
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial, { mode: 0o700 });
      await giveTo(partial, folder.account);
      result = await runInitdb(folder, binaries, partial, passwordFile, characterType);
      if (result.ok || !/invalid locale name/.test(result.output)) break;
    }
    await appendFile(folder.log, result.output, { mode: 0o600 });
    if (!result.ok) throw startError(result.output, folder.path, folder.log);
    await rename(partial, folder.database);
    await syncFolder(dirname(folder.database));
  } catch (error) {
    throw fileError(error, folder.path);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

function runInitdb(
  folder: DataFolder,
  binaries: Binaries,
  target: string,
  passwordFile: string,
  characterType: string,
): Promise<{ ok: boolean; output: string }> {
  const options = [
    `--pgdata=${target}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterType}`,
    '--data-checksums',
    '--no-instructions',
  ];
  return new Promise((resolve) => {
    const how = { ...runAs(folder.account), cwd: '/', env: environment(), windowsHide: true };
    execFile(binaries.initdb, options, how, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}${error ? `${error.message}\n` : ''}` });
    });
  });
}

/** A new name in a folder is safe from a power cut only once the folder itself is on the disk. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
