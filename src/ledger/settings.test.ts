import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { district } from './sample.ts';
import { addSetting, settings, settingsOn } from './settings.ts';

let database: TestDatabase;
let db: Pool;

const set = (value: number | null, validFrom: string, key = 'days') =>
  addSetting(db, district, { key, value, unit: 'day', validFrom, setBy: 'p-head', reason: '会议决定' });
const on = async (day: string) => (await settingsOn(db, district, day)).map((s) => [s.key, s.value]);

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
  await set(20, '2026-01-01');
  await set(15, '2026-03-01');
  await set(12, '2026-03-01');
  await set(7.5, '2026-02-01', 'share');
  await set(null, '2026-05-01');
});
afterAll(() => database.drop());

test('hold from their first day; of two for one day the later holds; null ends the district’s choice', async () => {
  expect(await on('2025-12-31')).toEqual([]);
  expect(await on('2026-02-28')).toEqual([
    ['days', 20],
    ['share', 7.5],
  ]);
  expect(await on('2026-03-01')).toEqual([
    ['days', 12],
    ['share', 7.5],
  ]);
  expect(await on('2026-05-01')).toEqual([['share', 7.5]]);
});

test('keep their whole history', async () => {
  const history = await settings(db, district, 'days');
  expect(history.map((s) => s.value)).toEqual([20, 15, 12, null]);
  expect(history[0]).toMatchObject({ unit: 'day', validFrom: '2026-01-01', setBy: 'p-head', reason: '会议决定' });
  expect(await settings(db, district)).toHaveLength(5);
  expect(await settings(db, '990102')).toEqual([]);
});
