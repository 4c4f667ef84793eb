import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { environment } from './environment.ts';
import type { Address } from './socket.ts';

/** What PostgreSQL's own lock file says of the server on a database folder. */
export interface Postmaster {
  pid: number;
  ready: boolean;
  address: Address;
}

/** Reads `postmaster.pid`; undefined when no server runs (or one has only begun to write it). */
export async function readPostmaster(database: string): Promise<Postmaster | undefined> {
  const text = await readFile(lockFile(database), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  const address = { host: lines[4] || lines[5] || '', port: Number(lines[3]) };
  return { pid, ready: lines[7]?.trim() === 'ready', address };
}

/**
 * Stops a server that an earlier, killed process left running, and clears the lock file of one that is gone.
 * The data folder's lock must be held: then such a server belongs to nobody.
 * @returns whether the last run ended without a proper stop
 */
export async function stopLeftover(database: string, binaries: Binaries): Promise<boolean> {
  const left = await readPostmaster(database);
  if (!left) return false;
  const command = isAlive(left.pid) ? commandOf(left.pid) : '';
  const isServer = /postgres/i.test(command);
  const isOurs = isServer && (process.platform === 'win32' || command.includes(database));
  if (isOurs) await stopServer(left.pid, database, binaries);
  // A server that we cannot place is left to PostgreSQL, which refuses to start beside it.
  if (isOurs || !isServer) await rm(lockFile(database), { force: true });
  return true;
}

/**
 * Asks a server to stop in an orderly way and, should that take over a minute, to stop at once; then PostgreSQL
 * replays its log at the next start.
 */
export async function stopServer(pid: number, database: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    const options = ['stop', '-D', database, '-m', 'fast', '-w'];
    execFileSync(binaries.pgCtl, options, { env: environment(), windowsHide: true, stdio: 'ignore' });
    return;
  }
  for (const [signal, seconds] of [
    ['SIGINT', 60],
    ['SIGQUIT', 10],
    ['SIGKILL', 10],
  ] as const) {
    const end = Date.now() + seconds * 1000;
    if (isAlive(pid)) process.kill(pid, signal);
    while (isAlive(pid) && Date.now() < end) await sleep(10);
    if (!isAlive(pid)) return;
  }
}

/** Tells whether the process runs; one that has ended and waits to be collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const state = stat[stat.lastIndexOf(')') + 2];
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

function lockFile(database: string): string {
  return join(database, 'postmaster.pid');
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const [program, options]: [string, string[]] =
      process.platform === 'win32'
        ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
        : ['ps', ['-p', String(pid), '-o', 'command=']];
    return execFileSync(program, options, { encoding: 'utf8', windowsHide: true });
  } catch {
    return '';
  }
}
