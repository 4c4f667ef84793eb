import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canEnter, giveTo } from './account.ts';
import { fileError } from './errors.ts';

/** Where the server listens: a Unix socket in a private folder, or on Windows a port of this machine alone. */
export interface Address {
  host: string;
  port: number;
}

/** Names the socket's file (`.s.PGSQL.5432`) when there is no network port. */
const SOCKET_PORT = 5432;
/** A socket's whole path must fit into 104 bytes on macOS and 108 on Linux, with the closing zero. */
const LONGEST_PATH = 103;
/** Holds the short folder's path while the socket had to go elsewhere. */
const ELSEWHERE = 'socket-folder';

/**
 * Chooses where the server listens, so that nobody but its own account and root can reach it.
 * A data folder whose path is too long for a socket gets a short folder of its own for temporary files.
 * @throws DatabaseError no-write-permission, disk-full
 */
export async function chooseAddress(dataDir: string, account: Account | undefined): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  try {
    const inside = join(dataDir, 'socket');
    const host = fits(inside) ? inside : await shortFolder(dataDir, account);
    await mkdir(host, { recursive: true, mode: 0o700 });
    await chmod(host, 0o700);
    await giveTo(host, account);
    return { host, port: SOCKET_PORT };
  } catch (error) {
    throw fileError(error, dataDir);
  }
}

/** Removes the short folder, if there is one, once the server has stopped. */
export async function forgetAddress(dataDir: string, account: Account | undefined): Promise<void> {
  const folder = await recordedFolder(dataDir);
  if (folder !== undefined && (await isOurs(folder, account))) await rm(folder, { recursive: true, force: true });
  await rm(join(dataDir, ELSEWHERE), { force: true });
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_PATH;
}

async function shortFolder(dataDir: string, account: Account | undefined): Promise<string> {
  const recorded = await recordedFolder(dataDir);
  if (recorded !== undefined && (await isOurs(recorded, account))) return recorded;
  const base = [tmpdir(), '/tmp'].find((folder) => fits(join(folder, 'yifa-abcdef')) && canEnter(folder, account));
  const made = await mkdtemp(join(base ?? '/tmp', 'yifa-'));
  await writeFile(join(dataDir, ELSEWHERE), made, { mode: 0o600 });
  return made;
}

async function recordedFolder(dataDir: string): Promise<string | undefined> {
  const record = join(dataDir, ELSEWHERE);
  return existsSync(record) ? (await readFile(record, 'utf8')).trim() : undefined;
}

/** Temporary folders get cleared, and anyone may make new ones: only one that we made is used again. */
async function isOurs(folder: string, account: Account | undefined): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  const owners = [process.getuid?.(), account && account.uid >>> 0];
  return found?.isDirectory() === true && owners.includes(found.uid) && (found.mode & 0o077) === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
