import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower } from '../../test/district-stories.ts';
import { countingCalls } from '../../test/ledger-calls.ts';
import type { Row } from '../kernel/index.ts';
import { figures, type Split } from './count.ts';
import { figureBoard } from './figure-board.ts';
import { examplePlan } from './import/plan/example-plan.ts';
import { importPlan, planArticle, planPage, planTexts } from './plan.ts';
import { entriesOn } from './registers.ts';

let d: TestDistrict;
let plan: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const bytes = new TextEncoder().encode(examplePlan);
const adoption = { minutes: '会议纪要（演示数据）', midtermOn: '2027-09-01', evaluateBy: '2029-06-01' };
const adopt = () => d.act('government.district-head', plan, 'adopt', adoption);
/** Another plan, adopted with one measure. */
async function adoptedWith(measure: { article: number; unit: string; due: string }): Promise<string> {
  const { case: id } = await importPlan(d.p, await d.session('justice.handler'), bytes, 'plan.txt');
  const { lists } = await d.state(id);
  const each = (act: string, item: string, columns: Row) =>
    d.act('justice.handler', id, act, undefined, { item, columns });
  for (const { key } of lists.targets ?? []) await each('confirmTarget', key, { decision: 'rejected' });
  for (const { key } of lists.articles ?? [])
    await each('bindArticle', key, { mechanism: 'gap', unit: 'justice', note: '说明。（演示数据）' });
  const columns = { article: measure.article, task: '任务' };
  await d.act('justice.handler', id, 'offerMeasures', undefined, { items: [{ key: 'm', columns }] });
  await each('bindMeasure', 'm', { mechanism: 'gap', unit: measure.unit, due: measure.due });
  const dates = { midtermOn: '2028-09-01', evaluateBy: '2030-06-01' };
  await d.act('government.district-head', id, 'adopt', { ...adoption, ...dates });
  return id;
}

const items = async (list: string) => (await d.state(plan)).lists[list] ?? [];

describe('a plan from its text to the public page', () => {
  test('is imported by the justice bureau alone, with its articles, offered targets and whole text', async () => {
    expect(await refused(importPlan(d.p, await d.session('market.handler'), bytes, 'plan.txt'))).toContain(
      'role.not-held',
    );
    expect(
      await errorCode(importPlan(d.p, await d.session('justice.handler'), new Uint8Array([0xff, 0xfe, 0x00]), 'x.bin')),
    ).toMatch(/^plan\./);
    const imported = await importPlan(d.p, await d.session('justice.handler'), bytes, 'plan.txt', {
      from: '2026-04-01',
      until: '2029-03-31',
    });
    plan = imported.case;
    expect((await items('articles')).map((item) => item.key)).toEqual(['1', '2', '3', '4', '5']);
    expect(await items('targets')).toHaveLength(18);
    expect(await errorCode(planPage(d.p))).toBe('plan.none');
    expect(await planTexts(d.p)).toEqual([]);
  });

  test('is not adopted while an article, a target or a measure is left open', async () => {
    expect(await refused(adopt())).toEqual(['gate.shut', 'gate.shut', 'gate.shut']);
    for (const target of await items('targets'))
      await d.act('justice.handler', plan, 'confirmTarget', undefined, {
        item: target.key,
        columns: { decision: target.key === '1-1' ? 'confirmed' : 'rejected' },
      });
    expect(await refused(adopt())).toEqual(['gate.shut', 'gate.shut']);
    for (const { key } of await items('articles')) {
      const [mechanism, unit] = key === '1' ? ['approval', 'market'] : ['gap', 'justice'];
      await d.act('justice.handler', plan, 'bindArticle', undefined, {
        item: key,
        columns: { mechanism, unit, note: '说明。（演示数据）' },
      });
    }
    await d.act('justice.handler', plan, 'offerMeasures', undefined, {
      items: [{ key: 'm1', columns: { article: 1, task: '全程网上办理' } }],
    });
    expect(await refused(adopt())).toEqual(['gate.shut']);
    await d.act('justice.handler', plan, 'bindMeasure', undefined, {
      item: 'm1',
      columns: { mechanism: 'approval', unit: 'market', due: '2026-12-31' },
    });
    expect((await adopt()).stage).toBe('running');
  });

  test('that was cut short goes on with the same case when it is imported again', async () => {
    const s = await d.session('justice.handler');
    const horizon = { from: '2026-05-01', until: '2029-04-30' };
    const { p } = d;
    const addPlan = () => Promise.reject(new Error('cut'));
    const cut = { ...p, ledger: { ...p.ledger, addPlan } };
    await expect(importPlan(cut, s, bytes, 'plan.txt', horizon)).rejects.toThrow('cut');
    const again = await importPlan(p, s, bytes, 'plan.txt', horizon);
    expect(again.replayed).toBe(true);
    expect((await d.state(again.case)).lists.targets).toHaveLength(18);
    expect((await importPlan(p, s, bytes, 'plan.txt', horizon)).case).not.toBe(again.case);
  });

  test('whose years run backwards is refused with the article, also without the command that imports', async () => {
    const facts = { title: '倒着的计划', planText: '正文', from: '2028-01-01', until: '2026-01-01' };
    const items = [{ key: '1', columns: { number: 1, text: '正文' } }];
    expect(await refused(d.open('justice.handler', 'plan-tracking', 'importPlan', facts, { items }))).toEqual([
      'gate.shut',
    ]);
  });

  test('asks the ledger a few times, however many figures and articles there are', async () => {
    const { calls } = countingCalls(d.p);
    const counted = ['counterSums', 'overdueClocks', 'standingOn'];
    expect(await calls((p) => figures(p))).toEqual(counted);
    expect(await calls((p) => planPage(p))).toEqual(['caseById', ...counted, 'listCases'].sort());
    expect(await calls((p) => figureBoard(p))).toEqual(['caseById', ...counted, ...counted, 'listCases'].sort());
  });

  test('has the same figures for one article as among all', async () => {
    for (const { number, figures: own } of (await planPage(d.p)).articles)
      expect((await planArticle(d.p, number)).figures).toEqual(own);
  });

  test('is then open to all: what carries out each article, its targets, and the gaps', async () => {
    const page = await planPage(d.p);
    expect(page).toMatchObject({
      title: '云溪县法治政府建设实施方案（2026—2028年）',
      from: '2026-04-01',
      until: '2029-03-31',
    });
    expect(page.chapters.map((c) => c.articles)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(page.gaps).toEqual([2, 3, 4, 5]);
    const first = await planArticle(d.p, 1);
    expect(first).toMatchObject({
      mechanism: 'approval',
      stands: true,
      unit: { id: 'market', name: '清源区市场监督管理局' },
    });
    expect(first.targets).toEqual([
      expect.objectContaining({ value: 90, unit: 'percent', bound: 'min', deadline: '2027-12-31' }),
    ]);
    expect(first.measures).toEqual([expect.objectContaining({ task: '全程网上办理', due: '2026-12-31' })]);
    expect(await errorCode(planArticle(d.p, 25))).toBe('register.entry-not-found');
    const { rows } = await entriesOn(d.p, 'plan-targets', { day: '2026-04-01', limit: 100 });
    expect(rows).toHaveLength(18);
    expect((await entriesOn(d.p, 'plan-targets', { day: '2026-03-31' })).rows.map((row) => row.state)).not.toContain(
      'inForce',
    );
  });

  test('is read in words, the same every time', async () => {
    const texts = await planTexts(d.p);
    expect(texts).toEqual(
      (await planPage(d.p)).articles.map(({ number, title, chapterTitle: chapter, text }) => ({
        number,
        title,
        chapter,
        text,
      })),
    );
    expect(await planTexts(d.p)).toBe(texts);
  });

  test('shows live figures beside the articles that they measure', async () => {
    const figure = async () =>
      (await planArticle(d.p, 5)).figures.find((f) => f.procedure === 'approval' && f.indicator === 'received');
    expect(await figure()).toMatchObject({ n: 0 });
    const power = await enterPower(d);
    await d.open('citizen', 'approval', 'apply', application(power));
    expect(await figure()).toMatchObject({ n: 1, planArticle: 5 });
  });

  test('a measure is reported on and finished by its unit, in time or late by its own date', async () => {
    const done = { evidenceKind: 'figure', evidence: 'approval.online', outcome: '已完成。' };
    expect(
      await errorCode(d.act('water.handler', plan, 'finishMeasure', undefined, { item: 'm1', columns: done })),
    ).toBe('case.not-found');
    d.at('2027-01-04T09:00');
    await d.act('market.handler', plan, 'finishMeasure', undefined, { item: 'm1', columns: done });
    const { rows } = await d.database.app.query(
      `SELECT outcome, day::text FROM counters WHERE indicator = 'measuresOnTime'`,
    );
    expect(rows).toEqual([{ outcome: 'missed', day: '2026-12-31' }]);
  });

  test('measures are counted by article, unit and year, with those that are late and still open', async () => {
    const by = async (indicator: string, ...split: Split[]) =>
      (await figures(d.p, { procedure: 'plan-tracking', from: '2026-01-01', to: '2027-12-31', by: split }))
        .filter((f) => f.indicator === indicator)
        .map(({ org, part, period, n, of, overdue }) => ({ org, part, period, n, of, overdue }));
    expect(await by('measuresOnTime', 'org', 'part', 'year')).toEqual([
      { org: 'market', part: '1', period: '2026', n: 0, of: 1, overdue: 0 },
    ]);
    expect(await by('measuresShare', 'part')).toEqual([
      { org: undefined, part: '1', period: undefined, n: 1, of: 1, overdue: 0 },
    ]);
    const second = await adoptedWith({ article: 3, unit: 'water', due: '2027-03-31' });
    d.at('2027-05-06T09:00');
    expect(await by('measuresOnTime', 'org', 'part', 'month')).toEqual([
      { org: 'market', part: '1', period: '2026-12', n: 0, of: 1, overdue: 0 },
      { org: 'water', part: '3', period: '2027-03', n: 0, of: 1, overdue: 1 },
    ]);
    expect(await by('measuresShare', 'part')).toContainEqual(expect.objectContaining({ part: '3', n: 0, of: 1 }));
    expect((await d.state(second)).stage).toBe('running');
  });
});
