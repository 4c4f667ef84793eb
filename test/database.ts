import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, Pool, type PoolConfig } from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../src/ledger/postgres/roles.ts';
import type { SharedServer } from './database-setup.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** Works as yifa_owner: may create and change tables. */
  owner: Pool;
  /** Works as yifa_app, under the grants that the product runs with. */
  app: Pool;
  /** The settings of both, for code that makes its own pool. */
  ownerConfig: PoolConfig;
  appConfig: PoolConfig;
  name: string;
  /** The same database for a whole program (DATABASE_URL), with an account that may use both roles. */
  url: string;
  /** Ends both pools and drops the database; call it in afterAll. */
  drop(): Promise<void>;
}

/** What a new database holds: filled once in a run, then copied for each test file. */
export interface Template {
  name: string;
  fill(owner: Pool): Promise<void>;
}

/**
 * Gives a fresh database on the server that all tests of a run share.
 * @param template what it holds; without it the product's own tables, or nothing when `false`
 */
export async function testDatabase(template?: Template | false): Promise<TestDatabase> {
  const server = await sharedServer();
  const chosen = template ?? (await productTables());
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    const source = chosen ? await readyTemplate(client, server, chosen) : 'template0';
    await client.query(createDatabase(name, source));
  });
  const ownerConfig = { ...server.owner, database: name };
  const appConfig = { ...server.app, database: name };
  const owner = new Pool(ownerConfig);
  const app = new Pool(appConfig);
  // A connection that ends with its database is no failure of the test.
  for (const pool of [owner, app]) pool.on('error', () => undefined);
  return {
    owner,
    app,
    ownerConfig,
    appConfig,
    name,
    url: urlOf(server.superuser, name),
    async drop() {
      await Promise.all([owner, app].map((pool) => (pool.ended ? undefined : pool.end())));
      await asSuperuser(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

function urlOf({ user, password, host, port }: PoolConfig, database: string): string {
  return `postgres://${user}:${encodeURIComponent(String(password))}@${encodeURIComponent(host ?? '')}:${port}/${database}`;
}

/** The ledger's `migrate(owner)` is the product's own template. */
async function productTables(): Promise<Template | false> {
  const path = join(import.meta.dirname, '..', 'src', 'ledger', 'migrate.ts');
  if (!existsSync(path)) return false;
  const { migrate } = (await import(pathToFileURL(path).href)) as { migrate(owner: Pool): Promise<unknown> };
  return {
    name: 'product',
    async fill(owner) {
      await migrate(owner);
    },
  };
}

const BUILDING = 7_151_129;

/** Builds the template unless another worker has; the lock lets one worker build while the others wait. */
async function readyTemplate(client: Client, server: SharedServer, { name, fill }: Template): Promise<string> {
  const database = `template_${name}`;
  await client.query('SELECT pg_advisory_lock($1)', [BUILDING]);
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 1) return database;
    const partial = `${database}_partial`;
    await client.query(`DROP DATABASE IF EXISTS ${partial} WITH (FORCE)`);
    await client.query(createDatabase(partial));
    const pool = new Pool({ ...server.owner, database: partial });
    try {
      await fill(pool);
    } finally {
      await pool.end();
    }
    await client.query(`ALTER DATABASE ${partial} RENAME TO ${database}`);
    return database;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [BUILDING]);
  }
}

async function asSuperuser<T>(server: SharedServer, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(server.superuser);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let asked: Promise<SharedServer> | undefined;

function sharedServer(): Promise<SharedServer> {
  asked ??= new Promise((resolve, reject) => {
    let text = '';
    const door = connect(inject('databaseDoor'));
    door.setEncoding('utf8');
    door.on('data', (chunk: string) => {
      text += chunk;
    });
    door.on('error', reject);
    door.on('end', () => {
      const answer = JSON.parse(text) as SharedServer | { error: string };
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer);
    });
  });
  return asked;
}
