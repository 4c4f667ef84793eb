import { existsSync } from 'node:fs';
import { Client, type PoolConfig } from 'pg';
import { findBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { databaseError, type Sentence } from './errors.ts';
import { type DataFolder, defaultFolder, openFolder } from './folder.ts';
import { initialise } from './initialise.ts';
import { takeLock } from './lock.ts';
import { readPasswords } from './passwords.ts';
import { stopLeftover } from './postmaster.ts';
import { APP, OWNER, prepareOtherServer, prepareServer } from './roles.ts';
import { chooseAddress, forgetAddress } from './socket.ts';

export interface DatabaseOptions {
  /** The data folder; else YIFA_DATA, else `data` in the project. */
  dataDir?: string;
  /** A PostgreSQL server to use in place of the shipped one; else DATABASE_URL. `false` insists on the shipped one. */
  url?: string | false;
}

/** A database that takes connections. */
export interface Database {
  kind: 'shipped' | 'external';
  /** Where the product may keep files of its own (with an external server it need not exist yet). */
  dataDir: string;
  /** Settings for `new Pool(...)`: the owner migrates, the application does everything else. */
  owner: PoolConfig;
  app: PoolConfig;
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
  return url ? openExternal(url, options.dataDir ?? defaultFolder()) : openShipped(await openFolder(options.dataDir));
}

async function openShipped(folder: DataFolder): Promise<Database> {
  const lock = takeLock(folder.path);
  try {
    const binaries = await findBinaries(folder.path, folder.account);
    const passwords = await readPasswords(folder.path, folder.database);
    if (!existsSync(folder.database)) await initialise(folder, binaries, passwords.postgres);
    const recovered = await stopLeftover(folder.database, binaries);
    const address = await chooseAddress(folder.path, folder.account);
    const cluster = await startCluster(folder, binaries, address);
    const login = (user: keyof typeof passwords, database: string): PoolConfig => ({
      ...address,
      user,
      password: passwords[user],
      database,
    });
    try {
      await prepareServer(login('postgres', 'postgres'), passwords);
    } catch (error) {
      await cluster.stop();
      throw serverError(error, folder);
    }
    return {
      kind: 'shipped',
      dataDir: folder.path,
      owner: login(OWNER, 'yifa'),
      app: login(APP, 'yifa'),
      recovered,
      notes: folder.note ? [folder.note] : [],
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

function serverError(error: unknown, { path, log }: DataFolder): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '53100') return databaseError('disk-full', path);
  if (code === '28P01') return databaseError('not-a-database-folder', path, 'its passwords are those of another one');
  return databaseError('database-failed', message ?? String(error), log);
}

async function openExternal(url: string, dataDir: string): Promise<Database> {
  const connection = { connectionString: url };
  await tryConnect(url);
  await prepareOtherServer(connection);
  return {
    kind: 'external',
    dataDir,
    owner: { connectionString: withRole(url, OWNER) },
    app: { connectionString: withRole(url, APP) },
    recovered: false,
    notes: [],
    announce: () => undefined,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  };
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
    throw databaseError('unreachable', 'DATABASE_URL', 'it is not of the form postgres://user:password@host:5432/name');
  }
  const { host } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw databaseError('unreachable', host || 'localhost', (error as Error).message || String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}
