import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type RecordedEffect, snapshotOn } from '../kernel/entries.ts';
import type { Effect } from '../kernel/register.ts';
import { type Committer, openCommitter } from './append.ts';
import { openPool } from './pool.ts';
import { type EntryFilter, type EntryKey, effectsOf, entriesOn, entryHistory, snapshotsOn } from './registers.ts';
import { append, change, commitOf, district, opening } from './sample.ts';

let database: TestDatabase;
let pool: Pool;
let committer: Committer;

const register = 'documents';
const effect = (entry: string, op: Effect['op'], from: string, more: Partial<Effect> = {}): Effect => ({
  register,
  entry,
  op,
  from,
  ...more,
});
const enter = (entry: string, from: string, more: Partial<Effect> = {}) =>
  effect(entry, 'enter', from, {
    holder: 'o-water',
    facts: { title: `文件${entry}`, number: `清政发〔2026〕${entry}号` },
    ...more,
  });

/** Several lives of entries, effect by effect, each by its own case. */
const lives: { [entry: string]: Effect[] } = {
  '1': [enter('1', '2026-03-01')],
  '2': [enter('2', '2026-03-05', { until: '2026-03-20' })],
  '3': [
    enter('3', '2026-03-02'),
    effect('3', 'suspend', '2026-03-10'),
    effect('3', 'resume', '2026-03-15'),
    effect('3', 'end', '2026-03-25', { why: 'repealed' }),
  ],
  '4': [enter('4', '2026-04-01', { holder: 'o-justice' })],
  '5': [
    enter('5', '2026-03-01', { until: '2026-03-31' }),
    effect('5', 'amend', '2026-03-12', { until: '2026-04-30', facts: { title: '修订' } }),
  ],
  '6': [
    enter('6', '2026-03-08', { facts: { title: '有附表', rows: [{ name: '甲', n: 1 }] } }),
    effect('6', 'end', '2026-03-08'),
  ],
};

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  committer = openCommitter(pool);
  for (const [entry, effects] of Object.entries(lives))
    for (const [n, one] of effects.entries()) {
      const [opened, applied] = opening(`case-${entry}-${n}`);
      const events = [opened, { ...applied, effects: [one] }] as never;
      const title = String(one.facts?.title ?? `文件${entry}`);
      const result = await committer.commit(
        commitOf([
          append([], events, [
            { ...change(effects.slice(0, n), [one]), title, search: `${title} ${String(one.facts?.number ?? '')}` },
          ]),
        ]),
      );
      expect(result).toEqual({ ok: true });
    }
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const recorded = (entry: string): RecordedEffect[] => (lives[entry] ?? []).map((one, n) => ({ ...one, n: n + 1 }));

describe('an entry on a day', () => {
  test('is what the fold of its effects says, on every day', async () => {
    const names = [...Object.keys(lives), 'unknown'].map((entry) => ({ register, entry }));
    const month = (name: string, days: number) =>
      Array.from({ length: days }, (_, n) => `2026-${name}-${String(n + 1).padStart(2, '0')}`);
    for (const day of ['2026-02-28', ...month('03', 31), ...month('04', 30), ...month('05', 31)]) {
      const found = await snapshotsOn(pool, district, names, day);
      expect(found, day).toEqual(names.map(({ entry }) => snapshotOn(register, entry, recorded(entry), day)));
    }
  });

  test('belongs to its district', async () => {
    expect(await snapshotsOn(pool, '990102', [{ register, entry: '1' }], '2026-03-10')).toEqual([
      { register, entry: '1', version: 0, state: 'absent', facts: {} },
    ]);
  });
});

describe('effects', () => {
  test('come back as they were recorded, unknown entries left out', async () => {
    const found = await effectsOf(pool, district, [
      { register, entry: '3' },
      { register, entry: 'unknown' },
      { register, entry: '6' },
    ]);
    expect(found).toEqual([
      { register, entry: '3', effects: recorded('3') },
      { register, entry: '6', effects: recorded('6') },
    ]);
  });

  test('are told with the acts that declared them', async () => {
    const history = await entryHistory(pool, district, register, '5');
    expect(history).toMatchObject({ register, entry: '5', title: '修订', version: 2 });
    expect(history?.effects.map((e) => [e.n, e.op, e.case, e.seq])).toEqual([
      [1, 'enter', 'case-5-0', 2],
      [2, 'amend', 'case-5-1', 2],
    ]);
    expect(history?.versions.map((v) => [v.from, v.to, v.state, v.n])).toEqual([
      ['2026-03-01', '2026-03-11', 'inForce', 1],
      ['2026-03-12', '2026-04-30', 'inForce', 2],
      ['2026-05-01', null, 'ended', 2],
    ]);
    expect(await entryHistory(pool, district, register, 'unknown')).toBeUndefined();
  });
});

describe('a register on a day', () => {
  const names = async (day: string, filter: EntryFilter = {}) =>
    (await entriesOn(pool, district, register, day, filter)).rows.map((row) => row.entry);

  test.each([
    ['2026-02-28', []],
    ['2026-03-01', ['5', '1']],
    ['2026-03-05', ['2', '3', '5', '1']],
    ['2026-03-10', ['2', '5', '1']],
    ['2026-03-20', ['3', '5', '2', '1']],
    ['2026-03-21', ['3', '5', '1']],
    ['2026-04-01', ['4', '5', '1']],
    ['2026-05-01', ['4', '1']],
  ])('on %s has these in force', async (day, entries) => {
    expect(await names(day)).toEqual(entries);
  });

  test('shows other states when asked', async () => {
    expect(await names('2026-03-12', { states: ['suspended'] })).toEqual(['3']);
    expect(await names('2026-03-12', { states: ['future'] })).toEqual(['4']);
    expect(await names('2026-02-28', { states: ['future'] })).toEqual(['4', '6', '2', '3', '5', '1']);
    expect(await names('2026-03-26', { states: ['ended'] })).toEqual(['3', '2', '6']);
    const [future] = (await entriesOn(pool, district, register, '2026-03-12', { states: ['future'] })).rows;
    expect(future).toMatchObject({ entry: '4', state: 'future', from: '2026-04-01', title: '文件4', version: 1 });
  });

  test('is searched by words and document number, and by holder', async () => {
    expect(await names('2026-03-05', { text: '文件3' })).toEqual(['3']);
    expect(await names('2026-03-05', { text: '清政发(2026)2号' })).toEqual(['2']);
    for (const number of ['清政發【２０２６】2號', '清政发[2026]2号', '清政發（2026）２號'])
      expect(await names('2026-03-05', { text: number })).toEqual(['2']);
    expect(await names('2026-04-05', { holders: ['o-justice'] })).toEqual(['4']);
    expect(await names('2026-04-05', { text: '？' })).toEqual([]);
  });

  test('is paged without loss or repetition', async () => {
    const found: string[] = [];
    let after: EntryKey | undefined;
    do {
      const page = await entriesOn(pool, district, register, '2026-03-05', {}, { after, limit: 1 });
      found.push(...page.rows.map((row) => row.entry));
      after = page.next;
    } while (after);
    expect(found).toEqual(['2', '3', '5', '1']);
  });
});
