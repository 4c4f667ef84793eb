import { afterAll, beforeAll, expect, test } from 'vitest';
import { employ, errorCode, type TestDistrict, testDistrict } from '../../test/district.ts';
import { dutiesIn } from './duties.ts';
import { setLocal } from './settings.ts';

let d: TestDistrict;

beforeAll(async () => {
  d = await testDistrict();
  await employ(d.p, 'office', 'meeting-clerk');
});
afterAll(() => d.close());

const yearly = async (from: string, to = from) =>
  (await dutiesIn(d.p, { from, to })).filter(({ duty }) => duty === 'publish-catalogue');
const states = async (from: string, to = from) =>
  (await yearly(from, to)).map(({ to: end, done, need, status }) => `${end} ${done}/${need} ${status}`);

/** Publishes one matter of the catalogue today. */
async function publish(name: string): Promise<void> {
  const nominate = {
    title: `${name}（演示数据）`,
    kind: 'plan',
    year: 2026,
    unit: 'market',
    reason: '社会关注',
    addition: 'yearly',
  };
  const { case: id } = await d.open('market.handler', 'decision-catalogue', 'nominate', nominate);
  await d.act('justice.legal-reviewer', id, 'check', { standard: 'fits', excluded: false, checkOpinion: '符合' });
  await d.act('government.district-head', id, 'adopt', { meetingOn: '2026-01-12', minutes: '纪要' });
  await d.act('office.meeting-clerk', id, 'obtainConsent', { partyPaper: '同意' });
  await d.act('office.meeting-clerk', id, 'publish', { listedUntil: `${Number(d.p.now().slice(0, 4)) + 1}-12-31` });
}

test('with nothing on record a running period runs, and one gone by cannot be told', async () => {
  d.at('2026-01-12T09:00');
  expect(await states('2025-06-01', '2026-06-01')).toEqual(['2025-12-31 0/1 unknown', '2026-12-31 0/1 running']);
});

test('the act itself meets the duty; nobody reports it', async () => {
  await publish('老旧小区加装电梯计划');
  expect(await states('2026-06-01')).toEqual(['2026-12-31 1/1 met']);
});

test('the next year is warned of before its end, and missed after it', async () => {
  d.at('2027-11-01T09:00');
  expect(await states('2027-06-01')).toEqual(['2027-12-31 0/1 running']);
  d.at('2027-11-02T09:00');
  expect(await states('2027-06-01')).toEqual(['2027-12-31 0/1 warned']);
  d.at('2028-01-01T09:00');
  expect(await states('2027-06-01', '2028-06-01')).toEqual(['2027-12-31 0/1 missed', '2028-12-31 0/1 running']);
  await publish('次年的事项');
  expect((await states('2027-06-01', '2028-06-01'))[0]).toBe('2027-12-31 0/1 missed');
});

test('a district that sets itself more is held to it from the next period on', async () => {
  const office = await d.session('justice.plan-office');
  await setLocal(d.p, office, {
    topic: 'decision.catalogue-times',
    value: 2,
    from: '2028-07-01',
    reason: '增补目录（演示数据）',
  });
  expect(await states('2028-06-01', '2029-06-01')).toEqual(['2028-12-31 1/1 met', '2029-12-31 0/2 ahead']);
});

test('says the numbers behind it, and refuses a span that cannot be', async () => {
  const [line] = await yearly('2026-06-01');
  expect(line).toMatchObject({ setting: 'decision.catalogue-times', org: { id: 'government' } });
  expect(await errorCode(dutiesIn(d.p, { from: '2026-02-01', to: '2026-01-01' }))).toBe('input.invalid');
  expect(await errorCode(dutiesIn(d.p, { from: '2000-01-01', to: '2026-01-01' }))).toBe('input.invalid');
  expect(await dutiesIn(d.p, { org: 'market' })).toEqual([]);
});
