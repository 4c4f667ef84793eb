import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { giveTo, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './environment.ts';
import { databaseError, fileError, startError } from './errors.ts';
import type { DataFolder } from './folder.ts';
import { isAlive, readPostmaster, stopServer } from './postmaster.ts';
import type { Address } from './socket.ts';

/** A PostgreSQL server that this process started. */
export interface Cluster {
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends every connection, writes all to disk and stops; calling it again waits for the same stop. */
  stop(): Promise<void>;
}

/** Replaying the log after a crash may take long; a server that is alive and busy is waited for. */
const LONGEST_START_MS = 15 * 60_000;
const SHARED_MEMORY_WAIT_MS = 10_000;
const LARGEST_LOG = 10 * 1024 * 1024;

/**
 * Starts the server and waits until it takes connections.
 * @throws DatabaseError disk-full, no-write-permission, broken-install, not-a-database-folder, database-failed
 */
export async function startCluster(folder: DataFolder, binaries: Binaries, address: Address): Promise<Cluster> {
  const giveUp = Date.now() + SHARED_MEMORY_WAIT_MS;
  for (;;) {
    const log = await openLog(folder);
    const from = (await log.stat()).size;
    try {
      const server = await launch(folder, binaries, address, log);
      if (await becomesReady(server, folder.database)) return cluster(server, folder.database, binaries);
      const output = await readFrom(folder.log, from);
      // Workers of a server that was killed need a moment to notice and let its memory go.
      if (!/shared memory block .* still in use/.test(output) || Date.now() > giveUp) {
        throw startError(output, folder.path, folder.log);
      }
    } finally {
      await log.close();
    }
    await sleep(100);
  }
}

interface Server {
  pid: number;
  ended: Promise<void>;
  hasEnded(): boolean;
  /** From now on this process waits for the server's end before its own. */
  hold(): void;
}

function cluster(server: Server, database: string, binaries: Binaries): Cluster {
  // An orderly end of this process without stop(), by an uncaught error say, takes the server along.
  const stopWithUs = () => {
    if (!server.hasEnded() && process.platform !== 'win32') process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', stopWithUs);
  const ended = server.ended.then(() => void process.removeListener('exit', stopWithUs));
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    server.hold();
    if (!server.hasEnded()) await stopServer(server.pid, database, binaries);
    await ended;
  };
  return {
    pid: server.pid,
    ended,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function settings(address: Address): string[] {
  const isSocket = address.host.startsWith('/');
  return [
    `listen_addresses=${isSocket ? '' : address.host}`,
    `unix_socket_directories=${isSocket ? address.host : ''}`,
    'unix_socket_permissions=0700',
    `port=${address.port}`,
    'timezone=Asia/Shanghai',
    'log_timezone=Asia/Shanghai',
    // The log must not hold what people have written into their cases.
    'log_min_error_statement=panic',
    'log_parameter_max_length=0',
    'log_parameter_max_length_on_error=0',
    'logging_collector=off',
  ].flatMap((setting) => ['-c', setting]);
}

async function launch(folder: DataFolder, binaries: Binaries, address: Address, log: FileHandle): Promise<Server> {
  const options = ['-D', folder.database, ...settings(address)];
  if (process.platform === 'win32') return launchOnWindows(folder, binaries, options);
  // A process group of its own: Ctrl-C in the terminal reaches us, and we stop it after the last act is written.
  const child = spawn(binaries.postgres, options, {
    ...runAs(folder.account),
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const failed = await Promise.race([once(child, 'spawn').then(() => undefined), once(child, 'error')]);
  if (failed || child.pid === undefined)
    throw databaseError('broken-install', {
      zh: `不能运行 ${binaries.postgres}`,
      en: `cannot run ${binaries.postgres}`,
    });
  child.unref();
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { pid: child.pid, ended: endOf(child), hasEnded, hold: () => child.ref() };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Windows' server drops an administrator's rights only when pg_ctl starts it, and then it is nobody's child. */
async function launchOnWindows(folder: DataFolder, binaries: Binaries, options: string[]): Promise<Server> {
  const passed = options.slice(2).map((option) => `"${option}"`);
  const command = ['start', '-D', folder.database, '-l', folder.log, '-w', '-o', passed.join(' ')];
  await promisify(execFile)(binaries.pgCtl, command, { env: environment(), windowsHide: true }).catch(() => undefined);
  const pid = (await readPostmaster(folder.database))?.pid ?? 0;
  const hasEnded = () => pid === 0 || !isAlive(pid);
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const timer = setInterval(() => {
    if (!hasEnded()) return;
    clearInterval(timer);
    resolve();
  }, 200);
  timer.unref();
  return { pid, ended, hasEnded, hold: () => timer.ref() };
}

async function becomesReady(server: Server, database: string): Promise<boolean> {
  const end = Date.now() + LONGEST_START_MS;
  while (!server.hasEnded() && Date.now() < end) {
    const found = await readPostmaster(database);
    if (found?.pid === server.pid && found.ready) return true;
    await sleep(10);
  }
  return false;
}

/** Opens the server's log at its end; a long one is put aside first and replaces the one put aside before. */
async function openLog(folder: DataFolder): Promise<FileHandle> {
  try {
    const size = (await stat(folder.log).catch(() => undefined))?.size ?? 0;
    if (size > LARGEST_LOG) await rename(folder.log, `${folder.log}.1`);
    const log = await open(folder.log, 'a', 0o600);
    await giveTo(folder.log, folder.account);
    return log;
  } catch (error) {
    throw fileError(error, folder.log);
  }
}

async function readFrom(path: string, position: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(position, size - 64 * 1024);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.max(0, size - start)), position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
