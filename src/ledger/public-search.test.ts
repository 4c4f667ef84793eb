import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openCommitter } from './append.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openPool } from './pool.ts';
import { casesToRead, savePublicWords, searchPublic } from './public-search.ts';
import { append, commitOf, district, opening } from './sample.ts';
import type { Scope } from './scope.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(false);
});
afterAll(() => database.drop());

const everyone: Scope = { district, grants: [{ public: true }] };

/** A case of which something is public, or nothing. */
const opened = (id: string, open: boolean) => {
  const one = append([], opening(id));
  return commitOf([{ ...one, projection: { ...one.projection, public: open } }]);
};

test('a case that was public before the search stood is read after the upgrade, as is a new one', async () => {
  const all = await readMigrations();
  await migrate(
    database.owner,
    // The program that writes is today's, and needs what came later.
    all.filter(({ name }) => name !== '0016_public_search.sql'),
  );
  const pool = openPool(database.appConfig);
  const committer = openCommitter(pool);
  await committer.commit(opened('a', true));
  await committer.commit(opened('b', false));
  await migrate(database.owner, all);
  expect(await casesToRead(pool, district, 10)).toEqual(['a']);
  await committer.commit(opened('c', true));
  await committer.commit(opened('d', false));
  expect(await casesToRead(pool, district, 10)).toEqual(['a', 'c']);

  const seq = 2;
  await savePublicWords(pool, district, { case: 'a', seq, shown: { since: '2026-03-02', text: '準予取水' } });
  await savePublicWords(pool, district, { case: 'c', seq, shown: undefined });
  const stale = await casesToRead(pool, district, 10);
  const found = async (text: string) =>
    (await searchPublic(pool, everyone, [['request']], text)).flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(await found('准予取水')).toEqual(['a']);
  expect(await found('取水许可')).toEqual([]);
  expect(stale).toEqual([]);
  await pool.end();
});

test('words of an earlier event never take the place of later ones', async () => {
  const pool = openPool(database.appConfig);
  const shown = (text: string) => ({ since: '2026-03-02', text });
  await savePublicWords(pool, district, { case: 'a', seq: 3, shown: shown('后来的') });
  await savePublicWords(pool, district, { case: 'a', seq: 2, shown: shown('先前的') });
  const { rows } = await database.owner.query(`SELECT words::text FROM public_search WHERE case_id = 'a'`);
  expect(rows[0].words).toContain('后来');
  expect(await casesToRead(pool, district, 10)).toEqual(['a']);
  await pool.end();
});
