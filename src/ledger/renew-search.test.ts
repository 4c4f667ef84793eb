import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openCommitter } from './append.ts';
import { listCases } from './case-list.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { compareWithEvents } from './rebuild.ts';
import { renewSearch } from './renew-search.ts';
import { append, commitOf, district, opening, project } from './sample.ts';
import type { Scope } from './scope.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

const all: Scope = { district, grants: [{ all: true }] };

test('what was indexed in traditional characters before is folded once, as the events say', async () => {
  const pool = openPool(database.appConfig);
  const committer = openCommitter(pool);
  for (const [id, title] of [
    ['a', '發展規劃許可〔2024〕5號'],
    ['b', '取水许可'],
    ['c', '髮廊 发廊 發廊'],
  ] as const)
    await committer.commit(commitOf([append([], opening(id, { title }))]));
  const found = async (text: string) => (await listCases(pool, all, { text })).rows.map(({ id }) => id).sort();
  const differences = async () => {
    const all = [];
    for await (const one of compareWithEvents(pool, district, project)) all.push(one);
    return all;
  };
  expect(await found('许可')).toEqual(['a', 'b']);
  expect(await found('許可')).toEqual(['a', 'b']);
  expect(await found('發展（2024）5号')).toEqual([]);
  expect(await found('許可（2024）5號')).toEqual(['a']);
  expect(await found('发廊')).toEqual(['c']);
  // As an older version of the program wrote them.
  await database.owner.query(
    `UPDATE case_search SET words = '''@o-water'' ''發展'':1 ''展規'':2 ''規劃'':3 ''劃許'':4 ''許可'':5 ''可2'':6 ''20'':7 ''02'':8 ''24'':9 ''45'':10 ''5號'':11 ''號'':12'::tsvector WHERE case_id = 'a'`,
  );
  await database.owner.query(
    `UPDATE case_search SET words = '''@o-water'' ''髮廊'':1 ''廊'':2,5,8 ''发廊'':4 ''發廊'':7'::tsvector WHERE case_id = 'c'`,
  );
  await database.owner.query('DELETE FROM search_folding');
  expect(await found('发展')).toEqual([]);
  expect((await differences()).length).toBe(2);
  await migrate(database.owner);
  expect(await found('发展')).toEqual(['a']);
  expect(await found('發展')).toEqual(['a']);
  expect(await differences()).toEqual([]);
  // Once: what stands is not gone through again.
  await database.owner.query(`UPDATE case_search SET words = '''發展'':1'::tsvector WHERE case_id = 'a'`);
  await migrate(database.owner);
  expect(await found('发展')).toEqual([]);
  await pool.end();
});

test('goes through a district in small parts: what is behind it is free again while it waits for somebody', async () => {
  const pool = openPool(database.appConfig);
  const committer = openCommitter(pool);
  const ids = Array.from({ length: 7 }, (_, n) => `part-${n}`);
  for (const id of ids) await committer.commit(commitOf([append([], opening(id, { title: '採礦' }))]));
  const older = `UPDATE case_search SET words = '''採礦'':1 ''礦'':2'::tsvector WHERE case_id LIKE 'part-%'`;
  await database.owner.query(older);
  await database.owner.query('DELETE FROM search_folding');
  const holder = await pool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM case_search WHERE case_id = 'part-6' FOR UPDATE`);
    const renewed = renewSearch(database.owner, 2);
    const first = `SELECT FROM case_search WHERE case_id = 'part-0' AND words @@ '采矿'::tsquery`;
    for (let n = 0; n < 200 && (await pool.query(first)).rowCount === 0; n++) await sleep(10);
    // Gives up at once where the row is still held.
    await pool.query(`SELECT FROM case_search WHERE case_id = 'part-0' FOR UPDATE NOWAIT`);
    await holder.query('COMMIT');
    expect(await renewed).toBe(ids.length);
  } finally {
    holder.release();
  }
  expect((await listCases(pool, all, { text: '采矿' })).rows.map(({ id }) => id).sort()).toEqual(ids);
  expect(await renewSearch(database.owner, 2)).toBe(0);
  await pool.end();
});
