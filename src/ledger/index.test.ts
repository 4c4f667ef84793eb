import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Ledger, openLedger } from './index.ts';
import { append, commitOf, district, opening, project } from './sample.ts';

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

test('closing waits for what is being written', async () => {
  const closing = openLedger(database.appConfig);
  const writing = Promise.all(
    Array.from({ length: 100 }, (_, n) => closing.commit(commitOf([append([], opening(`last-${n}`))]))),
  );
  await closing.close();
  expect((await writing).every((result) => result.ok)).toBe(true);
});
