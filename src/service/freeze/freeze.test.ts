import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, type TestDistrict, testDistrict } from '../../../test/district.ts';
import { application, enterPower, publishDocument } from '../../../test/district-stories.ts';
import { playApprovals } from '../../../test/random-approvals.ts';
import { addDays } from '../../law/index.ts';
import type { FrozenLine } from '../../ledger/frozen.ts';
import { figures } from '../count.ts';
import { setLocal } from '../settings.ts';
import { freezableFrom, freezeYear, frozenSet, frozenSets, frozenTextOf, laterChanges, reproduce } from './index.ts';
import { yearLines } from './lines.ts';
import { tallyOf } from './tally.ts';
import { sha256 } from './text.ts';

let d: TestDistrict;
let power: string;
beforeAll(async () => {
  d = await testDistrict();
  d.at('2025-01-06T08:00');
  power = await enterPower(d);
});
afterAll(() => d.close());

const last = { from: '2025-01-01', to: '2025-12-31' };
const freeze = async (reason?: string, who: 'justice.head' | 'market.head' | 'office.registrar' = 'justice.head') =>
  freezeYear(d.p, await d.session(who), { year: 2025, ...(reason === undefined ? {} : { reason }) });
const line = (lines: readonly FrozenLine[], indicator: string, procedure = 'approval') =>
  lines.find((l) => l.indicator === indicator && l.procedure === procedure && l.org === '' && l.part === '');
/** An application that came on paper on a day of last year and is entered now. */
const enteredLate = (on: string) =>
  d.open('market.window', 'approval', 'apply', application(power, { channel: 'window', scan: '扫描件（演示数据）' }), {
    on,
  });
const tapes = fc.noBias(fc.array(fc.nat(1_000_000), { minLength: 100, maxLength: 180 }));

describe('before the year is frozen', () => {
  test('after any history what is kept is what the events give, at a place in the record', {
    timeout: 240_000,
  }, async () => {
    let begins = '2025-01-07';
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(tapes, async (tape) => {
        await playApprovals(d, power, begins, tape);
        begins = addDays(begins, 20);
        const [position, kept] = await d.p.ledger.atPosition(
          async (at, counts) => [at, await yearLines(d.p, 2025, counts)] as const,
        );
        const again = await yearLines(d.p, 2025, await tallyOf(d.p, last, position));
        expect(again).toEqual(kept);
        counted = kept.filter(({ num }) => num > 0).length;
        // What came before a place is counted the same when more has come after it.
        await d.open('citizen', 'approval', 'apply', application(power));
        expect(await yearLines(d.p, 2025, await tallyOf(d.p, last, position))).toEqual(kept);
      }),
      { numRuns: 14, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(10);
    d.at('2025-11-03T09:00');
    await publishDocument(d, '2025-11-03');
    await expectRebuilt(d.p);
  });

  test('a place in the record parts what others write at the same moment', { timeout: 60_000 }, async () => {
    d.at('2025-12-08T09:00');
    let before = 0;
    for (let round = 0; round < 4; round++) {
      const writing = Array.from({ length: 24 }, () => d.open('citizen', 'approval', 'apply', application(power)));
      const [position, kept] = await d.p.ledger.atPosition(
        async (at, counts) => [at, await yearLines(d.p, 2025, counts)] as const,
      );
      await Promise.all(writing);
      expect(position).toBeGreaterThanOrEqual(before);
      before = position;
      expect(await yearLines(d.p, 2025, await tallyOf(d.p, last, position))).toEqual(kept);
    }
  });

  test('too early, or by another than the justice bureau, it is refused', async () => {
    expect(freezableFrom(d.p, 2025)).toBe('2026-01-21');
    await setLocal(d.p, await d.session('justice.plan-office'), {
      topic: 'figures.freeze-after-days',
      value: 2,
      from: '2025-12-10',
      reason: '早于年度报告。（演示数据）',
    });
    d.at('2026-01-02T09:00');
    expect(await errorCode(freeze())).toBe('freeze.too-early');
    d.at('2026-01-03T09:00');
    expect(await errorCode(freeze(undefined, 'market.head'))).toBe('permission.denied');
    expect(await errorCode(freeze(undefined, 'office.registrar'))).toBe('permission.denied');
    const before = async () => freezeYear(d.p, await d.session('justice.head'), { year: 2024 });
    expect(await errorCode(before())).toBe('freeze.no-record');
    expect(await errorCode(frozenSet(d.p, 2025))).toBe('freeze.none');
    expect(await frozenSets(d.p)).toEqual([]);
  });

  test('figures that somebody has altered in the data are not frozen', async () => {
    const alter = (n: number) =>
      d.database.owner.query(
        `UPDATE counters SET n = n + $1 WHERE ctid = (SELECT ctid FROM counters WHERE indicator = 'received' AND day < '2025-02-20' LIMIT 1)`,
        [n],
      );
    await alter(1);
    const months = (n: number) =>
      d.database.owner.query(
        `UPDATE counters_month SET n = n + $1 WHERE indicator = 'received' AND procedure = 'approval' AND day = '2025-01-01'`,
        [n],
      );
    await months(1);
    expect(await errorCode(freeze())).toBe('freeze.differs');
    expect(await frozenSets(d.p)).toEqual([]);
    await Promise.all([alter(-1), months(-1)]);
  });
});

describe('a frozen year', () => {
  test('is the figures of the year, and anyone can count it again', async () => {
    const set = await freeze();
    expect(set).toMatchObject({
      year: 2025,
      n: 1,
      org: 'justice',
      person: 'justice-head',
      reason: null,
      previous: null,
    });
    const live = await figures(d.p, last);
    expect(live.length).toBeGreaterThan(50);
    for (const { procedure, indicator, n, of, overdue, value } of live)
      expect(line(set.lines, indicator, procedure)).toMatchObject({ num: n, den: of, overdue, value });
    // Those that tell how things stood on a day are of the last day of the year.
    const standing = live.filter(({ kind, n }) => kind === 'standing' && n > 0);
    expect(standing.length).toBeGreaterThan(0);
    expect(await frozenSet(d.p, 2025)).toEqual(set);
    expect(await reproduce(d.p, 2025)).toMatchObject({
      same: true,
      whole: true,
      linked: true,
      differences: [],
      redefined: [],
      otherCalendar: false,
      lines: set.lines.length,
    });
    expect(await laterChanges(d.p, set)).toEqual([]);
  });

  test('has a text that bears its digest and names no person', async () => {
    const set = await frozenSet(d.p, 2025);
    const text = await frozenTextOf(d.p, 2025, 1);
    expect(sha256(text)).toBe(set.digest);
    expect(text).not.toContain('justice-head');
    expect(text.split('\n').filter((row) => row.startsWith('figure\t'))).toHaveLength(set.lines.length);
    expect(text).toContain(`position\t${set.position}\n`);
  });

  test('stays as it was when an act of the year is entered afterwards, and says what came later', async () => {
    const before = await frozenSet(d.p, 2025);
    d.at('2026-01-04T09:00');
    await enteredLate('2025-12-30');
    expect(await frozenSet(d.p, 2025)).toEqual(before);
    const later = await laterChanges(d.p, before);
    const received = later.find((one) => one.indicator === 'received' && one.org === '');
    expect(received?.now?.num).toBe((received?.then?.num ?? 0) + 1);
    expect((await reproduce(d.p, 2025)).same).toBe(true);
    expect(await reproduce(d.p, 2025)).toMatchObject({ differences: [] });
  });

  test('is corrected by a second set with a number and a reason, beside the first', async () => {
    const first = await frozenSet(d.p, 2025, 1);
    expect(await errorCode(freeze())).toBe('freeze.reason');
    expect(await errorCode(freeze('  '))).toBe('freeze.reason');
    const second = await freeze('补录十二月的窗口收件。（演示数据）');
    expect(second).toMatchObject({ n: 2, previous: first.digest });
    expect(second.position).toBeGreaterThan(first.position);
    expect(line(second.lines, 'received')?.num).toBe((line(first.lines, 'received')?.num ?? 0) + 1);
    expect(await frozenSet(d.p, 2025, 1)).toEqual(first);
    expect(await frozenSet(d.p, 2025)).toEqual(second);
    for (const n of [1, 2]) expect((await reproduce(d.p, 2025, n)).same).toBe(true);
    const { rows } = await d.p.ledger.listAudit(d.p.district.code, { actions: ['figures.freeze'] });
    expect(rows.map(({ person, object }) => [person, object])).toEqual([
      ['justice-head', '2025/2'],
      ['justice-head', '2025/1'],
    ]);
  });

  test('of two who freeze at once one is told to look again', async () => {
    const both = await Promise.allSettled([freeze('一'), freeze('二')]);
    const codes = both.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'done'));
    expect(codes.sort()).toEqual(['done', 'freeze.conflict']);
    expect((await frozenSets(d.p)).map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  test('cannot be altered by the application, and what its owner alters is found', async () => {
    for (const statement of [
      'UPDATE frozen_figures SET num = 0',
      'DELETE FROM frozen_years',
      'UPDATE frozen_years SET digest = $$x$$',
    ])
      await expect(d.database.app.query(statement)).rejects.toMatchObject({ code: '42501' });
    const where = `year = 2025 AND n = 1 AND procedure = 'approval' AND indicator = 'received' AND org = ''`;
    await d.database.owner.query(`UPDATE frozen_figures SET num = num + 5, value = value + 5 WHERE ${where}`);
    const found = await reproduce(d.p, 2025, 1);
    expect(found).toMatchObject({ same: false, whole: false, linked: true });
    expect(found.differences.map(({ indicator, org }) => [indicator, org])).toEqual([['received', '']]);
    // With a digest made to fit, the events still say otherwise, and the set after it names another one before.
    const forged = sha256(await frozenTextOf(d.p, 2025, 1));
    await d.database.owner.query(`UPDATE frozen_years SET digest = $1 WHERE year = 2025 AND n = 1`, [forged]);
    expect(await reproduce(d.p, 2025, 1)).toMatchObject({ same: false, whole: true });
    expect(await reproduce(d.p, 2025, 2)).toMatchObject({ same: false, linked: false, differences: [] });
  });

  test('an event slipped into the record below its place is found', async () => {
    await d.database.owner.query(
      `UPDATE events SET position = 0 WHERE case_id = (SELECT case_id FROM counted WHERE indicator = 'received' AND day = '2025-12-30')`,
    );
    expect((await reproduce(d.p, 2025, 1)).differences.some(({ indicator }) => indicator === 'received')).toBe(true);
  });
});
