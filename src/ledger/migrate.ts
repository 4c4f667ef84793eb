import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { renewCollation } from './collation.ts';
import { LedgerError } from './errors.ts';
import { transaction } from './pool.ts';
import { renewSearch } from './renew-search.ts';

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The migrations of a folder, in the order of their names. */
export async function readMigrations(folder = join(import.meta.dirname, 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings the tables up to date, all of it or nothing; several starters at once wait for one another.
 * @param owner a pool that works as yifa_owner
 * @returns the names of the migrations carried out now
 * @throws LedgerError migration.changed, migration.newer
 */
export async function migrate(owner: Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  await makeList(owner);
  const done = await transaction(owner, async (client) => {
    // Waiting for the other starter may take as long as his migrations do.
    await client.query('SET LOCAL lock_timeout = 0');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE');
    const before = await carriedOut(client);
    const known = new Set(wanted.map(({ name }) => name));
    for (const name of before.keys()) if (!known.has(name)) throw new LedgerError('migration.newer', { name });
    const applied: string[] = [];
    for (const { name, text, checksum } of wanted) {
      const stands = before.get(name);
      if (stands === checksum) continue;
      if (stands !== undefined) throw new LedgerError('migration.changed', { name });
      await client.query(text);
      await client.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
      applied.push(name);
    }
    if (known.has('0014_case_order.sql')) await renewCollation(client);
    return applied;
  });
  // After the transaction: a large district takes a while, and nobody need wait for it.
  if (wanted.some(({ name }) => name === '0016_public_search.sql')) await renewSearch(owner);
  return done;
}

async function carriedOut(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migrations');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Two starters that create the list at the same moment may trip over each other's; the second look finds it. */
async function makeList(owner: Pool, tries = 5): Promise<void> {
  try {
    await owner.query(`CREATE TABLE IF NOT EXISTS migrations (
      name text PRIMARY KEY, checksum text NOT NULL, carried_out_at timestamptz NOT NULL DEFAULT now())`);
  } catch (error) {
    if (tries === 0 || !['23505', '42P07', '42710'].includes((error as { code?: string }).code ?? '')) throw error;
    await sleep(50);
    await makeList(owner, tries - 1);
  }
}
