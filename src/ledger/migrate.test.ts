import type { Pool } from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const made: TestDatabase[] = [];
let owner: Pool;

beforeEach(async () => {
  const database = await testDatabase(false);
  made.push(database);
  owner = database.owner;
});
afterAll(() => Promise.all(made.map((database) => database.drop())));

const migration = (name: string, text: string): Migration => ({ name, text, checksum: text });

async function tables(): Promise<string[]> {
  const { rows } = await owner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  return rows.map((row) => row.tablename as string);
}

describe('migrate', () => {
  test('makes all tables once, and nothing the second time', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    expect(await migrate(owner)).toEqual(names);
    const before = await tables();
    expect(before).toContain('events');
    expect(await migrate(owner)).toEqual([]);
    expect(await tables()).toEqual(before);
  });

  test('two starters at once: one works, the other waits and finds it done', async () => {
    const done = await Promise.all([migrate(owner), migrate(owner), migrate(owner)]);
    expect(done.map((names) => names.length).sort()).toEqual([0, 0, (await readMigrations()).length]);
  });

  test('a failing migration leaves nothing behind, not even the ones before it', async () => {
    const broken = [migration('1.sql', 'CREATE TABLE one ()'), migration('2.sql', 'CREATE TABLE one ()')];
    await expect(migrate(owner, broken)).rejects.toThrow('already exists');
    expect(await tables()).toEqual(['migrations']);
  });

  test('refuses a migration that was changed after it was carried out', async () => {
    await migrate(owner, [migration('1.sql', 'CREATE TABLE one ()')]);
    const changed = migrate(owner, [migration('1.sql', 'CREATE TABLE two ()')]);
    await expect(changed).rejects.toMatchObject({ code: 'migration.changed' });
    expect(await tables()).toEqual(['migrations', 'one']);
  });

  test('refuses a database of a newer program', async () => {
    await migrate(owner, [migration('1.sql', 'SELECT 1'), migration('2.sql', 'SELECT 2')]);
    const older = migrate(owner, [migration('1.sql', 'SELECT 1')]);
    await expect(older).rejects.toMatchObject({ code: 'migration.newer' });
  });

  test('goes on where it ended', async () => {
    await migrate(owner, [migration('1.sql', 'CREATE TABLE one ()')]);
    const more = [migration('1.sql', 'CREATE TABLE one ()'), migration('2.sql', 'CREATE TABLE two ()')];
    expect(await migrate(owner, more)).toEqual(['2.sql']);
    expect(await tables()).toEqual(['migrations', 'one', 'two']);
  });
});
