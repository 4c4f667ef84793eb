import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseError, fileError } from './errors.ts';

/** The passwords of the shipped server's three accounts; nobody ever types them. */
export interface Passwords {
  postgres: string;
  yifa_owner: string;
  yifa_app: string;
}

/**
 * Reads the passwords, or makes them for a new data folder.
 * @throws DatabaseError not-a-database-folder when there is a database but its passwords are gone
 */
export async function readPasswords(dataDir: string, database: string): Promise<Passwords> {
  const path = join(dataDir, 'postgres-passwords.json');
  try {
    if (existsSync(path)) return parse(await readFile(path, 'utf8'), dataDir);
    if (existsSync(database)) {
      throw databaseError('not-a-database-folder', dataDir, {
        zh: '缺少其中的 postgres-passwords.json',
        en: 'its file postgres-passwords.json is missing',
      });
    }
    const secret = () => randomBytes(24).toString('base64url');
    const passwords = { postgres: secret(), yifa_owner: secret(), yifa_app: secret() };
    await writeFile(`${path}.part`, JSON.stringify(passwords, null, 2), { mode: 0o600, flush: true });
    await rename(`${path}.part`, path);
    return passwords;
  } catch (error) {
    throw fileError(error, path);
  }
}

function parse(text: string, dataDir: string): Passwords {
  try {
    return JSON.parse(text) as Passwords;
  } catch {
    throw databaseError('not-a-database-folder', dataDir, {
      zh: '其中的 postgres-passwords.json 已损坏',
      en: 'its file postgres-passwords.json is damaged',
    });
  }
}
