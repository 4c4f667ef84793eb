import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, grantLicence, onTheSpot } from '../../test/district-stories.ts';
import { figures } from './count.ts';
import { casePage } from './read.ts';
import { settleDue } from './watch.ts';

const scan = { scan: '扫描件（演示数据）' };
let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-02-02T08:00');
  power = await enterPower(d);
});
/** Monday, 2 March 2026; a paper act may be entered within five working days. */
beforeEach(async () => {
  d.at('2026-09-01T09:00');
  await settleDue(d.p);
  d.at('2026-03-02T09:00');
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const apply = async () => (await d.open('citizen', 'approval', 'apply', application(power))).case;
const acts = async (id: string) =>
  (await d.p.ledger.eventsOf(d.p.district.code, id)).flatMap((e) => (e.kind === 'act' ? [e] : []));
const silent = async () =>
  (await figures(d.p, { procedure: 'approval', from: '2026-01-01', to: '2026-12-31' })).find(
    (f) => f.indicator === 'silent',
  )?.n;

describe('an act on paper, entered later', () => {
  test('keeps its own day in law and shows when it was entered', async () => {
    const id = await apply();
    d.at('2026-03-06T10:00');
    await d.act('market.window', id, 'accept', scan, { on: '2026-03-03' });
    const [, event] = await acts(id);
    expect(event).toMatchObject({ act: 'accept', day: '2026-03-03', at: '2026-03-03T00:00:00.000+08:00', late: true });
    expect(event?.recordedAt).toBe('2026-03-06T10:00:01.000+08:00');
    const { clocks } = await d.state(id);
    expect(clocks.decide?.start).toBe('2026-03-03');
    expect(clocks.complete?.stoppedOn).toBe('2026-03-03');
    const row = await d.p.ledger.caseById(d.p.district.code, id);
    expect(row?.lateEntered).toBe(true);
    expect((await casePage(d.p, await d.session('market.handler'), id)).timeline.at(-1)).toMatchObject({ late: true });
  });

  test('an application on paper is filed on its own day, with its year’s number', async () => {
    d.at('2026-03-04T10:00');
    const { case: id, receipt } = await d.open(
      'market.window',
      'approval',
      'apply',
      { ...application(power, { channel: 'window' }), ...scan },
      { on: '2026-03-02' },
    );
    expect(await d.state(id)).toMatchObject({
      filedOn: '2026-03-02',
      facts: { receiptNo: expect.stringContaining('〔2026〕') },
    });
    expect(receipt).toContain('20260302');
  });

  test('an act that knows no paper is never dated back, with or without proof', async () => {
    const id = await apply();
    await d.act('market.window', id, 'accept');
    d.at('2026-03-04T10:00');
    expect(await refused(d.act('market.handler', id, 'examine', onTheSpot, { on: '2026-03-03' }))).toEqual([
      'date.back',
    ]);
    expect(await refused(d.act('market.handler', id, 'examine', onTheSpot, { on: '2026-03-04' }))).toEqual([
      'date.back',
    ]);
  });

  test('needs its proof', async () => {
    const id = await apply();
    d.at('2026-03-04T10:00');
    const [why] = await refusals(d.act('market.window', id, 'accept', {}, { on: '2026-03-03' }));
    expect(why).toMatchObject({ code: 'fact.required', path: 'facts.scan' });
  });

  test('is entered within five working days, and not one day later', async () => {
    const [inTime, late] = [await apply(), await apply()];
    d.at('2026-03-10T23:58');
    await d.act('market.window', inTime, 'askCorrection', { missing: ['营业执照'], ...scan }, { on: '2026-03-03' });
    expect((await d.state(inTime)).stage).toBe('correcting');
    d.at('2026-03-11T00:00');
    expect(await refused(d.act('market.window', late, 'accept', scan, { on: '2026-03-03' }))).toEqual([
      'date.too-late',
    ]);
  });

  test('never lies in the future, nor before what somebody has done since', async () => {
    const id = await apply();
    expect(await refused(d.act('market.window', id, 'accept', scan, { on: '2026-03-03' }))).toEqual(['date.future']);
    expect(await refused(d.act('market.window', id, 'accept', scan, { on: '2026-03-02T18:00:00.000+08:00' }))).toEqual([
      'date.future',
    ]);
    expect(await refused(d.act('market.window', id, 'accept', scan, { on: '2026-02-27' }))).toEqual([
      'date.before-last',
    ]);
    d.at('2026-03-05T10:00');
    const items = [{ key: 's1', columns: { who: '张三', text: '询问进度。' } }];
    await d.act('market.handler', id, 'state', undefined, { items });
    expect(await refused(d.act('market.window', id, 'accept', scan, { on: '2026-03-04' }))).toEqual([
      'date.before-last',
    ]);
  });

  test('what is no date or moment is refused as such', async () => {
    const id = await apply();
    for (const on of ['2026-02-30', 'yesterday', '', '2026-03-01T25:00:00.000+08:00', '2026-03-01T9:00'])
      await expect(d.act('market.window', id, 'accept', scan, { on })).rejects.toMatchObject({
        code: expect.stringMatching(/^(day|instant)\.invalid$/),
      });
  });

  test('withdraws a deemed acceptance that it precedes, with all that followed from it, also in the figures', async () => {
    const before = await silent();
    const [corrected, accepted] = [await apply(), await apply()];
    d.at('2026-03-10T08:00');
    expect(await settleDue(d.p)).toBeGreaterThanOrEqual(2);
    expect((await d.state(corrected)).clocks.decide).toBeDefined();
    expect(await silent()).toBe((before ?? 0) + 2);
    await d.act('market.window', corrected, 'askCorrection', { missing: ['营业执照'], ...scan }, { on: '2026-03-05' });
    const state = await d.state(corrected);
    expect(state.stage).toBe('correcting');
    expect(state.clocks.decide).toBeUndefined();
    expect((await acts(corrected)).at(-1)).toMatchObject({ voids: [3], late: true });
    const { timeline } = await casePage(d.p, await d.session('market.handler'), corrected);
    expect(timeline.map(({ act, voided }) => [act, voided])).toEqual([
      ['', false],
      ['apply', false],
      ['deemAccepted', true],
      ['askCorrection', false],
    ]);
    await d.act('market.window', accepted, 'accept', scan, { on: '2026-03-06' });
    expect((await d.state(accepted)).clocks.decide?.start).toBe('2026-03-06');
    expect(await silent()).toBe(before ?? 0);
    await expectRebuilt(d.p);
    await grantLicence(d, accepted);
    await expectRebuilt(d.p);
  });

  test('the law has acted and a person after it: nothing is withdrawn any more', async () => {
    const id = await apply();
    d.at('2026-03-10T08:00');
    await d.act('market.handler', id, 'examine', onTheSpot);
    expect(
      await refused(
        d.act('market.window', id, 'askCorrection', { missing: ['营业执照'], ...scan }, { on: '2026-03-05' }),
      ),
    ).toEqual(['date.before-last']);
  });
});

describe('a paper act that was unlawful', () => {
  test('is filed as irregular: seen, without effect, and no hindrance to what was lawful', async () => {
    const id = await apply();
    d.at('2026-03-05T10:00');
    const filed = await d.act('market.window', id, 'serve', scan, { on: '2026-03-04', fileIrregular: true });
    expect(filed).toMatchObject({
      stage: 'received',
      events: [{ kind: 'irregular', act: 'serve', day: '2026-03-04', reason: 'stage.wrong' }],
    });
    expect(await d.state(id)).toMatchObject({ stage: 'received', irregular: 1, done: { apply: {} } });
    d.at('2026-03-10T08:00');
    await settleDue(d.p);
    await d.act('market.window', id, 'accept', scan, { on: '2026-03-04' });
    expect(await d.state(id)).toMatchObject({
      stage: 'examining',
      irregular: 1,
      clocks: { decide: { start: '2026-03-04' } },
    });
    await expectRebuilt(d.p);
  });

  test('only the organ of the case files it, and never a day to come or an act that there is not', async () => {
    const id = await apply();
    d.at('2026-03-05T10:00');
    const irregular = { on: '2026-03-04', fileIrregular: true };
    expect(await refused(d.act('government.district-head', id, 'serve', scan, irregular))).toContain('stage.wrong');
    expect(await refused(d.act('market.window', id, 'serve', scan, { ...irregular, on: '2026-03-06' }))).toEqual([
      'date.future',
    ]);
    expect(await refused(d.act('market.window', id, 'bless', scan, irregular))).toEqual(['act.unknown']);
    expect((await d.state(id)).irregular).toBe(0);
  });
});
