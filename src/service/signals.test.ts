import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, grantLicence } from '../../test/district-stories.ts';
import { setLocal } from './settings.ts';
import { type SignalLine, signalsIn } from './signals.ts';

const scan = { scan: '扫描件（演示数据）' };
let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-02-02T08:00');
  power = await enterPower(d);
});
beforeEach(() => d.at('2026-03-02T09:00'));
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const apply = async () => (await d.open('citizen', 'approval', 'apply', application(power))).case;
const found = async (who = 'supervision.supervisor' as Parameters<typeof d.session>[0]) =>
  signalsIn(d.p, await d.session(who), { from: '2026-01-01', to: '2026-12-31' });
const ofCase = async (id: string) => (await found()).rows.filter((row) => row.case === id);
const brief = (rows: readonly SignalLine[]) => rows.map(({ kind, day, days }) => ({ kind, day, days }));

const granted = async () => {
  const id = await apply();
  await d.act('market.window', id, 'accept');
  await grantLicence(d, id);
  return id;
};

describe('a deadline that is paused', () => {
  async function paused(at: string): Promise<string> {
    const id = await apply();
    await d.act('market.window', id, 'accept');
    d.at(`${at}T09:00`);
    await d.act('market.handler', id, 'startSpecial', { special: 'expertReview', excludedUntil: '2026-04-20' });
    return id;
  }

  test('shortly before its end is listed with the days that were left', async () => {
    const id = await paused('2026-03-27');
    const [line] = await ofCase(id);
    expect(line).toMatchObject({ kind: 'paused', org: 'market', day: '2026-03-27', due: '2026-03-30', days: 3 });
    expect(line?.what.zh).toMatch(/\p{Script=Han}/u);
  });

  test('in good time is not', async () => {
    expect(await ofCase(await paused('2026-03-10'))).toEqual([]);
  });
});

describe('other signals', () => {
  test('an act on paper that was entered later', async () => {
    const id = await apply();
    d.at('2026-03-06T10:00');
    await d.act('market.window', id, 'accept', scan, { on: '2026-03-03' });
    expect(brief(await ofCase(id))).toEqual([{ kind: 'late', day: '2026-03-03', days: 3 }]);
  });

  test('a case that goes on soon after its end, and not one that goes on much later', async () => {
    const [soon, later] = [await granted(), await granted()];
    const reasons = { endingKind: 'revoke', endingReasons: '申请材料不实（演示数据）' };
    d.at('2026-03-12T09:00');
    await d.act('market.handler', soon, 'proposeEnding', reasons);
    d.at('2026-05-12T09:00');
    await d.act('market.handler', later, 'proposeEnding', reasons);
    expect(brief(await ofCase(soon))).toEqual([{ kind: 'reopened', day: '2026-03-12', days: 10 }]);
    expect(await ofCase(later)).toEqual([]);
  });

  test('many cases closed by one person on one day', async () => {
    await setLocal(d.p, await d.session('justice.plan-office'), {
      topic: 'signal.closings',
      value: 5,
      from: '2026-03-02',
      reason: '试验（演示数据）',
    });
    d.at('2026-03-04T09:00');
    for (let n = 0; n < 4; n++) await granted();
    expect((await found()).closings).toEqual([]);
    await granted();
    const { closings, totals, limits } = await found();
    expect(limits.closings).toBe(5);
    expect(totals.closings).toBe(1);
    expect(closings[0]).toMatchObject({ org: 'market', n: 5 });
    expect(closings[0]?.cases).toHaveLength(5);
  });
});

test('only who oversees sees them', async () => {
  expect(await errorCode(found('market.handler'))).toBe('permission.denied');
  expect(await errorCode(found('citizen'))).toBe('sign-in.needed');
  expect((await found('justice.head')).rows.length).toBeGreaterThan(0);
});
