import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, publishDocument, withdrawPower, writeDocument } from '../../test/district-stories.ts';
import { basisFacts, type Facts } from '../kernel/index.ts';
import { addDays } from '../law/index.ts';
import { procedure, procedures, register } from '../procedures/registry.ts';
import { oneFigure } from './count.ts';
import { figureList } from './figure-list.ts';
import { casePage } from './read.ts';
import { anonymous } from './session.ts';
import { settleDue } from './watch.ts';

let d: TestDistrict;
beforeAll(async () => {
  d = await testDistrict();
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const change: Facts = {
  law: '《食品安全法》',
  level: 'law',
  change: 'repealed',
  effectiveOn: '2026-04-10',
  content: '废止。（演示数据）',
  source: '公报（演示数据）',
};

/** Records a change of law. @returns the cases that it opened, with what each is about */
async function lawChanges(more: Facts): Promise<{ id: string; impacts: readonly string[] }> {
  const { case: id } = await d.open('justice.legal-reviewer', 'law-change', 'record', { ...change, ...more });
  const { links } = await d.act('justice.legal-reviewer-2', id, 'confirm');
  return { id, impacts: links.filter(({ link }) => link === 'impacts').map((l) => l.case) };
}

describe('a change of law', () => {
  let power = '';
  let impacts: readonly string[] = [];

  beforeAll(async () => {
    d.at('2026-04-01T09:00');
    power = await enterPower(d, {
      code: '000100010077',
      name: '演示许可',
      basis: ['《中华人民共和国食品安全法》第三十五条'],
    });
    const { case: running } = await d.open('citizen', 'approval', 'apply', application(power));
    expect((await d.state(running)).stage).toBe('received');
  });

  test('gives every power that cites the law a task, whatever way its name is written', async () => {
    d.at('2026-04-02T09:00');
    const { id: changed, impacts: opened } = await lawChanges({});
    impacts = opened;
    expect(impacts).toHaveLength(1);
    const task = await d.state(impacts[0] ?? '');
    expect(task).toMatchObject({
      org: 'market',
      stage: 'settling',
      facts: { thing: power, thingName: '演示许可', article: '第三十五条', basisName: '《食品安全法》' },
    });
    // The justice bureau sees the whole of it from the change, other departments nothing.
    const whole = await casePage(d.p, await d.session('justice.legal-reviewer'), changed);
    expect(whole.links).toMatchObject([{ link: 'impacts', title: '演示许可', stage: 'settling' }]);
    await expect(casePage(d.p, await d.session('water.handler'), impacts[0] ?? '')).rejects.toMatchObject({
      code: 'case.not-found',
    });
    expect((await d.state(power)).links).toContainEqual({
      link: 'basisChanges',
      case: impacts[0],
      procedure: 'basis-impact',
    });
  });

  test('bars nothing before the day on which it takes effect, and names what has gone from then on', async () => {
    d.at('2026-04-09T09:00');
    await d.open('citizen', 'approval', 'apply', application(power));
    d.at('2026-04-10T09:00');
    const [why] = await refusals(d.open('citizen', 'approval', 'apply', application(power)));
    expect(why).toMatchObject({ code: 'basis.gone' });
    expect(why?.zh).toContain('《中华人民共和国食品安全法》自2026-04-10起失效');
    expect(why?.en).toContain('no longer in force (2026-04-10)');
    expect(why?.basis).toContainEqual(expect.objectContaining({ law: '中华人民共和国行政许可法', article: 4 }));
  });

  test('is answered with a conclusion and its reasons, by two people', async () => {
    const id = impacts[0] ?? '';
    d.at('2026-04-13T09:00');
    expect(await refused(d.act('market.handler', id, 'propose', { conclusion: 'noEffect' }))).toEqual([
      'fact.required',
    ]);
    await d.act('market.handler', id, 'propose', {
      conclusion: 'replace',
      reasons: '改依新法。（演示数据）',
      actBy: '2026-05-31',
    });
    await d.act('market.head', id, 'confirm');
    await d.act('market.handler', id, 'finish', { done: '已经调整。（演示数据）' });
    expect((await d.state(id)).stage).toBe('settled');
    const onTime = await oneFigure(d.p, { procedure: 'basis-impact', indicator: 'settledOnTime', to: '2026-05-31' });
    expect([onTime.n, onTime.of]).toEqual([1, 1]);
  });

  test('counts as a law still cited until nothing in force rests on it', async () => {
    const figure = (to: string) => oneFigure(d.p, { procedure: 'basis-impact', indicator: 'lawsCited', to });
    expect((await figure('2026-04-09')).n).toBe(0);
    expect((await figure('2026-04-10')).n).toBe(1);
    const list = await figureList(d.p, anonymous, {
      procedure: 'basis-impact',
      indicator: 'lawsCited',
      to: '2026-04-13',
    });
    expect(list.entries).toMatchObject([{ register: 'laws', title: '《食品安全法》' }]);
    d.at('2026-04-13T10:00');
    await lawChanges({ change: 'restored', effectiveOn: '2026-04-14' });
    expect((await figure('2026-04-14')).n).toBe(0);
    d.at('2026-04-14T09:00');
    expect((await d.open('citizen', 'approval', 'apply', application(power))).stage).toBe('received');
  });

  test('that names articles reaches who cites them or the whole, and nobody else', async () => {
    d.at('2026-04-20T09:00');
    const cite = (name: string, basis: string, code: string) => enterPower(d, { name, basis: [basis], code });
    const [touched, whole] = [
      await cite('取水许可', '《水法》第四十八条', '000100010078'),
      await cite('河道许可', '水法', '000100010079'),
    ];
    await cite('排水许可', '《水法》第7条', '000100010080');
    d.at('2026-04-21T09:00');
    const amended = { law: '水 法', change: 'amended', articles: ['第四十八条'], effectiveOn: '2026-05-01' };
    const { impacts: opened } = await lawChanges(amended);
    const things = await Promise.all(opened.map(async (id) => (await d.state(id)).facts.thing));
    expect(things.sort()).toEqual([touched, whole].sort());
  });

  test('sends a document into its evaluation, whose conclusion answers the task', async () => {
    const { id } = await publishDocument(d, '2026-05-04', { title: '演示节水办法' });
    d.at('2026-05-06T09:00');
    const { impacts: opened } = await lawChanges({ law: '实施计划', change: 'amended', effectiveOn: '2026-05-06' });
    const mine = (await Promise.all(opened.map((one) => d.state(one)))).find(({ facts }) => facts.thing === id);
    expect(mine).toMatchObject({ stage: 'evaluating', org: 'water' });
    const evaluation = (await d.state(id)).links.find(({ link }) => link === 'evaluations')?.case ?? '';
    expect((await d.state(evaluation)).facts.lawChange).toBe('废止。（演示数据）');
    d.at('2026-05-07T09:00');
    await d.act('water.handler', evaluation, 'announce', { notice: '公告', opinionsUntil: '2026-05-08' });
    await d.act('water.handler', evaluation, 'count', { figures: '无', casesCiting: 0 });
    d.at('2026-05-11T09:00');
    const report = { lawfulStill: true, effect: '好', opinionsSummary: '无', proposal: 'keep', report: '报告' };
    await d.act('water.head', evaluation, 'report', report);
    await d.act('government.district-head', evaluation, 'conclude', { conclusion: 'keep', reasons: '仍然符合。' });
    expect(await d.state(mine?.case ?? '')).toMatchObject({ stage: 'evaluated', facts: { evaluated: 'keep' } });
  });

  test('that is gone can be no basis of a draft', async () => {
    d.at('2026-05-18T09:00');
    await lawChanges({ law: '实施计划', change: 'suspended', effectiveOn: '2026-05-18' });
    const why = await refusals(writeDocument(d, '2026-05-18'));
    expect(why.map(({ code }) => code)).toEqual(['basis.gone']);
    expect(why[0]?.zh).toContain('《实施计划》自2026-05-18起停止执行');
    d.at('2026-05-20T09:00');
    await lawChanges({ law: '实施计划', change: 'restored', effectiveOn: '2026-05-20' });
  });

  test('is recorded by one and checked by another', async () => {
    const { case: id } = await d.open('justice.legal-reviewer', 'law-change', 'record', { ...change, law: '演示法' });
    expect(await refused(d.act('justice.legal-reviewer', id, 'confirm'))).toEqual(['role.same-person']);
  });
});

test('whatever can cite can be given a task: its procedure may be named by one', () => {
  const thing = procedure('basis-impact')?.facts.thing;
  const named = thing?.type === 'case' ? (thing.procedures ?? []) : [];
  const entered = procedures.filter(({ acts }) =>
    Object.values(acts).some(({ effects = [] }) =>
      effects.some(({ op, entry, register: id }) => {
        const facts = register(id)?.facts ?? {};
        return op === 'enter' && entry === 'case' && basisFacts(facts).length > 0;
      }),
    ),
  );
  const citing = procedures.filter(({ facts }) => basisFacts(facts).length > 0);
  expect([...new Set([...citing, ...entered].map(({ id }) => id))].sort()).toEqual([...named].sort());
  // An entry that bears no case's id could be given no task.
  for (const { acts } of procedures)
    for (const { effects = [] } of Object.values(acts))
      for (const { op, entry, register: id } of effects)
        if (op === 'enter' && entry !== 'case')
          expect(basisFacts(register(id)?.facts ?? {}), `${id} is entered under other ids`).toEqual([]);
});

describe('a document that ends', () => {
  test('by itself at midnight gives each that cites it a task, and counts until they are through', async () => {
    const cited = await publishDocument(d, '2026-06-01', { title: '演示旧办法', endsAfter: 10 });
    const citing = await publishDocument(d, '2026-06-04', { title: '演示细则', cites: [cited.id] });
    const ended = addDays('2026-06-02', 11);
    d.at(`${ended}T00:05`);
    await settleDue(d.p);
    expect((await d.state(cited.id)).stage).toBe('lapsed');
    const opened = (await d.state(cited.id)).links.filter(({ link }) => link === 'impacts');
    const tasks = await Promise.all(opened.map(({ case: id }) => d.state(id)));
    expect(tasks).toMatchObject([
      { org: 'water', stage: 'settling', facts: { thing: citing.id, basisName: '演示旧办法', changedOn: ended } },
    ]);
    const figure = (to: string) => oneFigure(d.p, { procedure: 'basis-impact', indicator: 'lapsedCited', to });
    expect((await figure(addDays(ended, -1))).n).toBe(0);
    expect((await figure(ended)).n).toBe(1);
  });

  test('names itself where a draft cites it at publication', async () => {
    const cited = await publishDocument(d, '2026-07-06', { title: '演示过渡办法', endsAfter: 5 });
    const why = await refusals(publishDocument(d, '2026-07-12', { cites: [cited.id] }));
    expect(why.map(({ zh }) => zh).join()).toContain('《演示过渡办法》自2026-07-13起失效');
  });
});

describe('a power that ends', () => {
  test('gives each open case under it a task, which alone may say that it goes on', async () => {
    d.at('2026-08-03T09:00');
    const power = await enterPower(d, { name: '演示旧许可', code: '000100010099', basis: ['《演示法》'] });
    const { case: running } = await d.open('citizen', 'approval', 'apply', application(power));
    const { case: closed } = await d.open('citizen', 'approval', 'apply', application(power));
    await d.act('market.window', closed, 'withdraw');
    d.at('2026-08-04T09:00');
    await withdrawPower(d, power, '2026-08-04');
    const links = (await d.state(power)).links.filter(({ link }) => link === 'impacts');
    expect(links).toHaveLength(1);
    const id = links[0]?.case ?? '';
    expect(await d.state(id)).toMatchObject({
      org: 'market',
      stage: 'settling',
      facts: { thing: running, thingKind: 'case', basisName: '演示旧许可', change: '权力取消' },
    });
    // Personal data of the case do not travel into the task.
    expect(JSON.stringify((await d.state(id)).facts)).not.toContain('张三丰');
    d.at('2026-08-05T09:00');
    await d.act('market.handler', id, 'propose', { conclusion: 'goOn', reasons: '取消以前已经申请。（演示数据）' });
    await d.act('market.head', id, 'confirm');
    expect((await d.state(id)).stage).toBe('unaffected');
    await d.act('market.window', running, 'accept');
  });
});
