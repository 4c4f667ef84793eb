import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openCommitter } from './append.ts';
import { listCases } from './case-list.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { compareWithEvents } from './rebuild.ts';
import { append, commitOf, district, opening, project } from './sample.ts';
import type { Scope } from './scope.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

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
