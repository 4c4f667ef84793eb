import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Ledger, openLedger } from './index.ts';
import { openPool, steadyPlans } from './pool.ts';
import { append, commitOf, district, opening, project } from './sample.ts';
import { keepSteady, rows, sql } from './sql.ts';

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await testDatabase();
  ledger = openLedger(database.appConfig);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

test('one object writes, reads and compares', async () => {
  expect(await ledger.commit(commitOf([append([], opening('one'))]))).toEqual({ ok: true });
  expect(await ledger.caseById(district, 'one')).toMatchObject({ id: 'one', seq: 2 });
  expect(await ledger.eventsOf(district, 'one')).toEqual(opening('one'));
  expect(await ledger.nextNumber(district, 'any')).toBe(1);
  const { rows } = await ledger.listCases({ district, grants: [{ all: true }] }, { text: '取水' });
  expect(rows.map((row) => row.id)).toEqual(['one']);
  const differences = [];
  for await (const difference of ledger.compareWithEvents(district, (events) => project(events)))
    differences.push(difference);
  expect(differences).toEqual([]);
});

test('cases of several districts asked for at once are each found in their own, and nowhere else', async () => {
  const other = '990102';
  await ledger.commit(commitOf([append([], opening('here', { title: '这里' }))]));
  await ledger.commit({ ...commitOf([append([], opening('there', { title: '那里' }))]), district: other });
  const asked = await Promise.all([
    ledger.caseById(district, 'here'),
    ledger.caseById(other, 'here'),
    ledger.caseById(other, 'there'),
    ledger.caseById(district, 'there'),
    ledger.caseById(district, 'here'),
    ledger.caseById(district, 'nowhere'),
  ]);
  expect(asked.map((row) => row?.title)).toEqual(['这里', undefined, '那里', undefined, '这里', undefined]);
  const acted = await Promise.all([
    ledger.actedIn(district, ['here', 'nowhere']),
    ledger.actedIn(other, ['here']),
    ledger.actedIn(district, []),
  ]);
  expect(acted.map((all) => all.map((one) => one.case))).toEqual([['here'], [], []]);
});

test('a session asked for with others holds no longer for it', async () => {
  const token = (n: number) => String(n).repeat(64);
  for (const [n, expires] of [
    [1, '2026-03-01T10:00:00.000+08:00'],
    [2, '2026-03-01T12:00:00.000+08:00'],
  ] as const)
    await ledger.addSession(district, {
      tokenHash: token(n),
      person: `p-${n}`,
      createdAt: '2026-03-01T09:00:00.000+08:00',
      expiresAt: expires,
      userAgent: '',
    });
  const [early, late, none] = await Promise.all([
    ledger.liveSession(district, token(1), '2026-03-01T09:59:00.000+08:00'),
    ledger.liveSession(district, token(2), '2026-03-01T10:00:00.000+08:00'),
    ledger.liveSession('990102', token(2), '2026-03-01T09:59:00.000+08:00'),
  ]);
  expect([early?.person, late?.person, none]).toEqual([undefined, 'p-2', undefined]);
  expect((await ledger.liveSession(district, token(1), '2026-03-01T09:59:00.000+08:00'))?.person).toBe('p-1');
});

test('a steady query keeps its plan, any other is planned by its values', async () => {
  const pool = openPool(database.appConfig);
  const second = openPool(steadyPlans(database.appConfig));
  keepSteady(pool, second);
  const mode = sql`SELECT current_setting('plan_cache_mode') AS mode, ${1}::int AS one`;
  expect(await rows(pool, mode, 'steady')).toEqual([{ mode: 'force_generic_plan', one: 1 }]);
  expect(await rows(pool, mode, 'prepared')).toEqual([{ mode: 'auto', one: 1 }]);
  expect(await rows(pool, mode)).toEqual([{ mode: 'auto', one: 1 }]);
  await Promise.all([pool.end(), second.end()]);
});

test('closing waits for what is being written', async () => {
  const closing = openLedger(database.appConfig);
  const writing = Promise.all(
    Array.from({ length: 100 }, (_, n) => closing.commit(commitOf([append([], opening(`last-${n}`))]))),
  );
  await closing.close();
  expect((await writing).every((result) => result.ok)).toBe(true);
});
