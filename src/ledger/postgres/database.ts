import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { findBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { DatabaseError, databaseError, type Sentence } from './errors.ts';
import { type DataFolder, defaultFolder, openFolder } from './folder.ts';
import { initialise } from './initialise.ts';
import { type Lock, takeLock } from './lock.ts';
import { type Passwords, readPasswords } from './passwords.ts';
import { readPostmaster, stopLeftover } from './postmaster.ts';
import { APP, OWNER, prepareOtherServer, prepareServer } from './roles.ts';
import { type Address, chooseAddress, forgetAddress } from './socket.ts';

export interface DatabaseOptions {
  /** The data folder; else YIFA_DATA, else `data` in the project. */
  dataDir?: string;
  /** A PostgreSQL server to use in place of the shipped one; else DATABASE_URL. `false` insists on the shipped one. */
  url?: string | false;
  /** Use the server that another process of the product runs on the same data, if one does, in place of refusing. */
  join?: boolean;
}

/** A database that takes connections. */
export interface Database {
  kind: 'shipped' | 'external';
  /** Where the product may keep files of its own (with an external server it need not exist yet). */
  dataDir: string;
  /** Settings for `new Pool(...)`: the owner migrates, the application does everything else. */
  owner: PoolConfig;
  app: PoolConfig;
  /** The server belongs to another process, which goes on after stop(). */
  joined: boolean;
  /** The last run ended by a kill or a power cut, and PostgreSQL has recovered. */
  recovered: boolean;
  /** What whoever starts the product should be told. */
  notes: Sentence[];
  /** Tells a second starter on the same data where this one answers. */
  announce(address: string): void;
  /** Settles when the shipped server has ended, by stop() or by itself; never for an external one. */
  ended: Promise<void>;
  /** Stops the shipped server and frees the data folder. End all pools first. */
  stop(): Promise<void>;
}

/**
 * Opens the database: the shipped PostgreSQL on the data folder (created at the first start), or the server that a
 * URL names. Both roles and the database exist afterwards; tables are the migrations' matter.
 * @throws DatabaseError with one plain sentence for every foreseeable trouble
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const url = options.url ?? process.env.DATABASE_URL;
  if (url) return openExternal(url, options.dataDir ?? defaultFolder());
  const folder = await openFolder(options.dataDir);
  try {
    return await openShipped(folder, takeLock(folder.path));
  } catch (error) {
    const joined = options.join && (error as DatabaseError).code === 'data-in-use' && (await joinShipped(folder));
    if (joined) return joined;
    throw error;
  }
}

async function openShipped(folder: DataFolder, lock: Lock): Promise<Database> {
  try {
    const binaries = await findBinaries(folder.path, folder.account);
    const passwords = await readPasswords(folder.path, folder.database);
    if (!existsSync(folder.database)) await initialise(folder, binaries, passwords.postgres);
    const recovered = await stopLeftover(folder.database, binaries);
    const address = await chooseAddress(folder.path, folder.account);
    const cluster = await startCluster(folder, binaries, address);
    const logins = loginsAt(address, passwords);
    let warnings: Sentence[];
    try {
      warnings = await prepareServer(logins.superuser, passwords);
    } catch (error) {
      await cluster.stop();
      throw serverError(error, folder);
    }
    return {
      kind: 'shipped',
      dataDir: folder.path,
      owner: logins.owner,
      app: logins.app,
      joined: false,
      recovered,
      notes: [...(folder.note ? [folder.note] : []), ...warnings],
      announce: lock.announce,
      ended: cluster.ended,
      async stop() {
        await cluster.stop();
        await forgetAddress(folder.path, folder.account);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Another process may be at its first steps: it is given a moment to get ready. */
const JOIN_WAIT_MS = 15_000;

async function joinShipped(folder: DataFolder): Promise<Database | undefined> {
  const end = Date.now() + JOIN_WAIT_MS;
  let server = await readPostmaster(folder.database);
  while (!server?.ready && Date.now() < end) {
    await sleep(100);
    server = await readPostmaster(folder.database);
  }
  if (!server?.ready) return undefined;
  const { owner, app } = loginsAt(server.address, await readPasswords(folder.path, folder.database));
  const notes = folder.note ? [folder.note] : [];
  return { ...NOT_OURS, kind: 'shipped', dataDir: folder.path, owner, app, joined: true, notes };
}

/** A server that others start and stop. */
const NOT_OURS = {
  recovered: false,
  announce: () => undefined,
  ended: new Promise<void>(() => undefined),
  stop: async () => undefined,
};

function loginsAt(address: Address, passwords: Passwords): Record<'superuser' | 'owner' | 'app', PoolConfig> {
  const login = (user: keyof Passwords, database: string) => ({
    ...address,
    user,
    password: passwords[user],
    database,
  });
  return { superuser: login('postgres', 'postgres'), owner: login(OWNER, 'yifa'), app: login(APP, 'yifa') };
}

function serverError(error: unknown, { path, log }: DataFolder): unknown {
  if (error instanceof DatabaseError) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === '53100') return databaseError('disk-full', path);
  if (code === '28P01')
    return databaseError('not-a-database-folder', path, {
      zh: '其中的口令属于另一个数据目录',
      en: 'its passwords are those of another one',
    });
  return databaseError('database-failed', message ?? String(error), log);
}

async function openExternal(url: string, dataDir: string): Promise<Database> {
  await tryConnect(url);
  const notes = await prepareOtherServer({ connectionString: url });
  const owner = { connectionString: withRole(url, OWNER) };
  const app = { connectionString: withRole(url, APP) };
  return { ...NOT_OURS, kind: 'external', dataDir, owner, app, joined: false, notes };
}

/** Every connection works in the role from its first statement on, so that one login serves both. */
function withRole(url: string, role: string): string {
  const changed = new URL(url);
  const options = changed.searchParams.get('options');
  changed.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${role} -c timezone=Asia/Shanghai`);
  return changed.href;
}

async function tryConnect(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    const form = 'postgres://user:password@host:5432/name';
    throw databaseError('unreachable', 'DATABASE_URL', { zh: `写法应为 ${form}`, en: `it is not of the form ${form}` });
  }
  const { host } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const why = (error as Error).message || String(error);
    throw databaseError('unreachable', host || 'localhost', { zh: why, en: why });
  } finally {
    await client.end().catch(() => undefined);
  }
}
