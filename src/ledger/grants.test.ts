import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** What has happened stays as it was written. */
const appendOnly = [
  'events',
  'effects',
  'attempts',
  'audit',
  'files',
  'settings',
  'plans',
  'case_actor',
  'links',
  'notes',
  'handovers',
  'handover_decisions',
  'handover_results',
  'frozen_years',
  'frozen_figures',
];

describe('yifa_app', () => {
  test.each(appendOnly)('may add to %s and read it, and nothing else', async (table) => {
    const { rows } = await database.owner.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_identity = 'NO'`,
      [table],
    );
    const column = rows[0]?.column_name ?? '';
    await expect(database.app.query(`SELECT * FROM ${table} LIMIT 1`)).resolves.toBeDefined();
    for (const statement of [
      `UPDATE ${table} SET ${column} = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `ALTER TABLE ${table} ADD extra text`,
      `DROP TABLE ${table}`,
      `SELECT * FROM ${table} FOR UPDATE`,
    ])
      await expect(database.app.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  test('has no right on any table beyond those written in the migrations', async () => {
    const { rows } = await database.owner.query<{ name: string; rights: string }>(
      `SELECT table_name AS name, string_agg(lower(privilege_type), ' ' ORDER BY privilege_type) AS rights
        FROM information_schema.role_table_grants WHERE grantee = 'yifa_app' GROUP BY 1`,
    );
    const rights = new Map(rows.map((row) => [row.name, row.rights]));
    for (const table of appendOnly) expect(rights.get(table), table).toBe('insert select');
    expect([...rights].filter(([, held]) => /truncate|trigger|references/.test(held))).toEqual([]);
    expect([...rights].filter(([, held]) => held.includes('delete')).map(([table]) => table)).toEqual(
      expect.arrayContaining([
        'tasks',
        'entry_versions',
        'idempotency',
        'outbox',
        'sessions',
        'drafts',
        'statute_articles',
      ]),
    );
    expect(rights.has('migrations')).toBe(false);
  });

  test('can neither create in the schema nor take the owner’s place', async () => {
    await expect(database.app.query('CREATE TABLE mine ()')).rejects.toMatchObject({ code: '42501' });
    await expect(database.app.query('SET ROLE yifa_owner')).rejects.toMatchObject({ code: '42501' });
    await expect(migrate(database.app)).rejects.toMatchObject({ code: '42501' });
  });
});

test('nobody else has any right on tables or functions', async () => {
  const { rows: tables } = await database.owner.query(
    `SELECT grantee, table_name FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND grantee NOT IN ('yifa_owner', 'yifa_app')`,
  );
  expect(tables).toEqual([]);
  const { rows: functions } = await database.owner.query(
    `SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
      WHERE nspname = 'public' AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))`,
  );
  expect(functions).toEqual([]);
});

test('no trigger acts behind a statement’s back', async () => {
  const { rows } = await database.owner.query('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal');
  expect(rows).toEqual([]);
});
