import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { databaseError } from './errors.ts';

/** An account of this machine that PostgreSQL can run as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Any of these exists on nearly every Unix and owns nothing that matters; the first that works is taken. */
const HARMLESS = ['nobody', 'daemon', 'bin'];

/**
 * Says which account PostgreSQL must run as. PostgreSQL refuses to run as root, so root hands it to
 * whoever owns the data already, or else to an account that can do no harm.
 * @param data the database folder, if it exists already
 * @returns undefined when PostgreSQL can run as we do
 * @throws DatabaseError no-account
 */
export async function chooseAccount(data?: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = data === undefined ? undefined : await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const accounts = readAccounts();
  const account = HARMLESS.flatMap((name) => accounts.filter((a) => a.name === name)).find(works);
  if (!account) throw databaseError('no-account');
  return account;
}

/** The spawn options that run a child as the account. */
export function runAs(account: Account | undefined): { uid?: number; gid?: number } {
  // macOS writes nobody as -2: spawn takes the signed form, chown the unsigned one.
  return account ? { uid: account.uid | 0, gid: account.gid | 0 } : {};
}

/** Hands a file or folder (not what is inside) to the account. */
export async function giveTo(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid >>> 0, account.gid >>> 0);
}

/** Tells whether the account can enter the folder, by trying. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs(account), cwd: '/' }).status === 0;
}

function works(account: Account): boolean {
  return account.uid !== 0 && canEnter('/', account);
}

function readAccounts(): Account[] {
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map((fields) => ({ name: fields[0]!, uid: Number(fields[2]), gid: Number(fields[3]) }));
}
