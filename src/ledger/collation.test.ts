import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const version = async () =>
  (
    await database.owner.query(
      `SELECT collversion AS stands, pg_collation_actual_version(oid) AS now FROM pg_collation WHERE collname = 'yifa_pinyin'`,
    )
  ).rows[0];
const files = async () =>
  (
    await database.owner.query(
      `SELECT relname AS name, relfilenode AS file FROM pg_class WHERE relname IN ('cases_title', 'cases_org_title', 'cases_filed') ORDER BY 1`,
    )
  ).rows;

test('indexes by pinyin are built anew when the server sorts by another version, and only then', async () => {
  const before = await files();
  await migrate(database.owner);
  expect(await files()).toEqual(before);
  const superuser = new Client({ connectionString: database.url });
  await superuser.connect();
  await superuser.query(`UPDATE pg_collation SET collversion = '1' WHERE collname = 'yifa_pinyin'`);
  await superuser.end();
  await migrate(database.owner);
  const { stands, now } = await version();
  expect(stands).toBe(now);
  const after = await files();
  const changed = after.filter(({ file }, n) => file !== before[n]?.file).map(({ name }) => name);
  expect(changed).toEqual(['cases_org_title', 'cases_title']);
});
