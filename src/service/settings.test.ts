import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, publishDocument } from '../../test/district-stories.ts';
import { platformOn } from './open-platform.ts';
import { ruleOn } from './rules.ts';
import { anonymous } from './session.ts';
import { setLocal } from './settings.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const set = async (topic: string, value: number | null, from: string, reason = '本区要求更严。（演示数据）') =>
  setLocal(d.p, await d.session('justice.plan-office'), { topic, value, from, reason });
const decideLimit = async (id: string) => (await d.state(id)).clocks.decide?.limit;
async function accepted(at: string): Promise<string> {
  d.at(at);
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
  d.at(`${at.slice(0, 8)}20T10:00`);
  await d.act('market.window', id, 'accept');
  return id;
}

describe('a stricter number of the district', () => {
  test('binds cases filed from its day on; running ones keep what they were filed under', async () => {
    d.at('2026-03-02T10:00');
    await set('approvals.decision', 12, '2026-04-01');
    const before = await accepted('2026-03-18T10:00');
    const after = await accepted('2026-04-16T10:00');
    expect(await decideLimit(before)).toMatchObject({ value: 20, unit: 'working-day' });
    expect(await decideLimit(after)).toMatchObject({ value: 12, unit: 'working-day' });
    expect(ruleOn(d.p, 'approvals.decision', '2026-03-31').binding?.value).toBe(20);
    expect(ruleOn(d.p, 'approvals.decision', '2026-04-01').binding?.value).toBe(12);
    expect(ruleOn(d.p, 'approvals.decision', '2026-04-01').rule.value).toBe(20);
  });

  test('a case filed before it starts no clock by it, even where the clock begins later', async () => {
    d.at('2026-05-06T10:00');
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    await set('approvals.decision', 8, '2026-05-07');
    d.at('2026-05-08T10:00');
    await d.act('market.window', id, 'accept');
    expect(await decideLimit(id)).toMatchObject({ value: 12 });
  });

  test('ends on its day, and the whole history stays', async () => {
    d.at('2026-06-01T10:00');
    await set('approvals.decision', null, '2026-07-01');
    expect(ruleOn(d.p, 'approvals.decision', '2026-06-30').binding?.value).toBe(8);
    expect(ruleOn(d.p, 'approvals.decision', '2026-07-01').binding?.value).toBe(20);
    expect(ruleOn(d.p, 'approvals.decision', '2026-04-15').binding?.value).toBe(12);
    expect(d.p.law.settings.filter((s) => s.topic === 'approvals.decision').map((s) => s.value)).toEqual([12, 8, null]);
    const again = await platformOn(d.p.ledger, { log: d.p.log, district: d.p.district, now: d.p.now });
    expect(again.law.settings).toEqual(d.p.law.settings);
  });

  test('holds in a gate as well: a shorter validity of documents is refused above and allowed at its bound', async () => {
    d.at('2026-08-03T08:00');
    await set('plan.norm.validity', 1, '2026-08-03');
    expect(await refused(publishDocument(d, '2026-08-03', { endsAfter: 370 }))).toContain('bound.broken');
    expect((await publishDocument(d, '2026-08-10', { endsAfter: 364 })).done.stage).toBe('published');
  });
});

describe('what is refused', () => {
  const no = (topic: string, value: number | null, from = '2026-09-01', reason = '理由') =>
    set(topic, value, from, reason).then(
      () => undefined,
      (e: unknown) => e,
    );

  test('a looser number, with the article and the bound', async () => {
    d.at('2026-08-20T10:00');
    expect(await no('approvals.decision', 21)).toMatchObject({
      code: 'setting.looser',
      status: 422,
      law: expect.stringContaining('行政许可法'),
      article: '第四十二条',
    });
    expect(await no('norm.filing', 31)).toMatchObject({ code: 'setting.looser' });
    expect(await no('approvals.decision', 20)).toBeUndefined();
  });

  test('a person’s own period, which is not the district’s to change', async () => {
    d.at('2026-08-20T10:00');
    expect(await no('approvals.hearing-request', 3)).toMatchObject({ code: 'setting.not-local' });
    expect(await no('approvals.hearing-request', 30)).toMatchObject({ code: 'setting.not-local' });
  });

  test('a number out of an open key’s range, one that is no whole number, and an unknown key', async () => {
    d.at('2026-08-20T10:00');
    expect(await no('entry.late-max-days', 31)).toMatchObject({ code: 'setting.out-of-range' });
    expect(await no('entry.late-max-days', 2.5)).toMatchObject({ code: 'setting.invalid' });
    expect(await no('approvals.decision', -1)).toMatchObject({ code: 'setting.invalid' });
    expect(await no('approvals.decisions', 5)).toMatchObject({ code: 'input.invalid', path: 'topic' });
  });

  test('a day that has passed or is none, and a change without a reason', async () => {
    d.at('2026-08-20T10:00');
    expect(await no('approvals.decision', 10, '2026-08-19')).toMatchObject({ code: 'input.invalid', path: 'from' });
    expect(await no('approvals.decision', 10, '2026-02-30')).toMatchObject({
      code: expect.stringMatching(/^(input|day)\.invalid$/),
    });
    expect(await no('approvals.decision', 10, '2026-13-01')).toMatchObject({ code: 'day.invalid' });
    expect(await no('approvals.decision', 10, '2026-09-01', '  ')).toMatchObject({
      code: 'input.invalid',
      path: 'reason',
    });
  });

  test('anyone but the government’s and the justice bureau’s own', async () => {
    d.at('2026-08-20T10:00');
    const setting = { topic: 'approvals.decision', value: 10, from: '2026-09-01', reason: '理由' };
    expect(await errorCode(setLocal(d.p, await d.session('market.head'), setting))).toBe('permission.denied');
    expect(await errorCode(setLocal(d.p, anonymous, setting))).toBe('permission.denied');
    expect(d.p.law.settings.filter((s) => s.from === '2026-09-01' && s.value === 10)).toEqual([]);
  });
});
