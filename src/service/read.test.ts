import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, refused, type TestDistrict, testDistrict, type Who } from '../../test/district.ts';
import {
  application,
  enterPower,
  fileDocument,
  grantLicence,
  onTheSpot,
  publishDocument,
} from '../../test/district-stories.ts';
import { published } from './published.ts';
import { casePage, explainDue } from './read.ts';
import { entriesOn, entryPage } from './registers.ts';
import { operator, type Session } from './session.ts';
import { actAsParty, track } from './track.ts';
import { listCases, worklist } from './worklist.ts';

let d: TestDistrict;
let power: string;
/** An application in the hands of the handler, and one that has been granted, served and disclosed. */
let running: { id: string; receipt: string; secret: string };
let granted: { id: string; receipt: string; secret: string };

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
  running = await apply();
  granted = await apply();
  for (const { id } of [running, granted]) await d.act('market.window', id, 'accept');
  await d.act('market.officer', running.id, 'inspect', { siteFindings: '现场有异味，疑似转租。', siteRecord: '记录' });
  await d.act('market.officer-2', running.id, 'cosign', undefined, { note: '注意核对租赁合同。' });
  await grantLicence(d, granted.id);
  await d.act('market.handler', granted.id, 'disclose', { withheld: 'none' });
});
afterAll(() => d.close());

async function apply() {
  const { case: id, receipt = '', secret = '' } = await d.open('citizen', 'approval', 'apply', application(power));
  return { id, receipt, secret };
}

const page = async (who: Who, id: string) => casePage(d.p, await d.session(who), id);
const text = (answer: unknown) => JSON.stringify(answer);

describe('a party follows its case by receipt and secret', () => {
  const follow = (receipt: string, secret: string) =>
    track(d.p, { kind: 'anonymous', person: 'anonymous', name: '', posts: [] }, { receipt, secret });

  test('with its own facts, its clocks explained, and what it can do', async () => {
    const shown = await follow(running.receipt, running.secret);
    expect(shown).toMatchObject({
      case: running.id,
      stage: 'examining',
      org: { id: 'market', name: '清源区市场监督管理局' },
    });
    expect(shown.facts).toMatchObject({
      applicantName: '张三丰',
      phone: '13812345678',
      applicantId: '110101199003071234',
    });
    expect(shown.possibilities.filter((x) => x.refusals.length === 0).map((x) => x.act)).toContain('withdraw');
    const decide = shown.clocks.find((c) => c.key === 'decide');
    expect(decide).toMatchObject({ due: '2026-03-30', promiseDue: '2026-03-16' });
    expect(decide?.explanation?.lines.length).toBeGreaterThan(20);
  });

  test('and never sees inside notes, nor which person behind the organ acted', async () => {
    const told = text([await follow(running.receipt, running.secret), await follow(granted.receipt, granted.secret)]);
    for (const hidden of [
      '疑似转租',
      '核对租赁',
      'siteFindings',
      'siteRecord',
      'opinion',
      '材料齐全，符合条件',
      'market-',
      '演示market',
    ])
      expect(told).not.toContain(hidden);
  });

  test('a wrong number, a wrong secret and another case’s secret sound alike, and open nothing', async () => {
    const wrong = [
      [running.receipt, granted.secret],
      [running.receipt, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE'],
      ['990102202603029999990', running.secret],
      ['', ''],
    ] as const;
    const answers = await Promise.all(
      wrong.map(([receipt, secret]) => follow(receipt, secret).then(text, (e: Error) => `${e.name} ${e.message}`)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('case.not-found');
  });

  test('acts on it, and only as the party', async () => {
    const mine = await apply();
    const anyone: Session = { kind: 'anonymous', person: 'anonymous', name: '', posts: [] };
    expect(await refused(actAsParty(d.p, anyone, mine, { act: 'accept' }))).toContain('role.not-held');
    expect(await errorCode(actAsParty(d.p, anyone, { ...mine, secret: running.secret }, { act: 'withdraw' }))).toBe(
      'case.not-found',
    );
    expect((await actAsParty(d.p, anyone, mine, { act: 'withdraw' })).stage).toBe('withdrawn');
  });
});

describe('the page of a case', () => {
  test('the handler sees it whole, with everything that can be done and why the rest cannot', async () => {
    const shown = await page('market.handler', running.id);
    expect(shown.facts).toMatchObject({ applicantId: '110101199003071234', siteFindings: '现场有异味，疑似转租。' });
    expect(text(shown.timeline)).toContain('核对租赁');
    expect(shown.possibilities.find((x) => x.act === 'examine')?.refusals).toEqual([]);
    expect(shown.possibilities.find((x) => x.act === 'decide')?.refusals.map((r) => r.code)).toContain('stage.wrong');
    expect(shown.links).toEqual([]);
  });

  test('oversight sees it without inside notes, personal facts masked', async () => {
    const shown = await page('supervision.supervisor', running.id);
    expect(shown.facts.phone).toBe('138****5678');
    expect(shown.facts.applicantId).toBe('110101********1234');
    expect(shown.facts.applicantName).toBe('张*丰');
    const told = text(shown);
    for (const hidden of ['疑似转租', '核对租赁', '13812345678', '199003071234']) expect(told).not.toContain(hidden);
  });

  test('whoever has no part gets the answer of a case that does not exist', async () => {
    const strangers: Session[] = [
      await d.session('citizen'),
      await d.session('water.handler'),
      operator,
      await d.session('services.system-administrator'),
      await d.session('services.audit-administrator'),
    ];
    for (const s of strangers)
      for (const id of [running.id, 'nosuchcase'])
        await expect(casePage(d.p, s, id)).rejects.toMatchObject({ code: 'case.not-found', status: 404 });
  });

  test('a due date is explained day by day; an unknown clock is named with the known ones', async () => {
    const s = await d.session('market.handler');
    const told = await explainDue(d.p, s, running.id, 'decide');
    expect(told?.due).toBe('2026-03-30');
    await expect(explainDue(d.p, s, running.id, 'nothing')).rejects.toMatchObject({
      code: 'clock.not-found',
      zh: expect.stringContaining('decide'),
    });
  });

  test('a linked case is named, but what it is about only for who may read it', async () => {
    const { id, filing } = await publishDocument(d, '2026-03-03');
    const seen = (await page('congress.legal-reviewer', filing)).links;
    expect(seen).toEqual([{ link: 'document', case: id, procedure: 'normative-document' }]);
    const [linked] = (await page('office.registrar', id)).links;
    expect(linked).toMatchObject({ case: filing, stage: 'due' });
  });
});

describe('lists', () => {
  const ids = async (who: Who, filter = {}) =>
    (await listCases(d.p, await d.session(who), filter, { limit: 100 })).rows.map((row) => row.id);

  test('show an organ its own cases, and nobody those of others', async () => {
    expect(await ids('market.window')).toEqual(expect.arrayContaining([running.id, granted.id]));
    expect(await ids('water.handler')).not.toContain(running.id);
    expect(await ids('citizen')).not.toContain(running.id);
    for (const who of [
      'services.system-administrator',
      'services.security-administrator',
      'services.audit-administrator',
    ] as const)
      expect(await ids(who)).toEqual([]);
  });

  test('filter by procedure, stage, day and words, and page without loss', async () => {
    expect(await ids('market.head', { procedures: ['approval'], stages: ['granted'] })).toEqual([granted.id]);
    expect(await ids('market.head', { procedures: ['approval'], filedFrom: '2026-03-03' })).toEqual([]);
    expect(await ids('market.head', { text: '张三丰' })).toContain(running.id);
    expect(await ids('market.head', { text: '疑似转租' })).toEqual([]);
    expect(await ids('water.head', { text: '张三丰' })).toEqual([]);
    const s = await d.session('supervision.supervisor');
    const all = await ids('supervision.supervisor');
    const paged: string[] = [];
    let after: Parameters<typeof listCases>[3] = { limit: 2 };
    for (;;) {
      const { rows, next } = await listCases(d.p, s, {}, after);
      paged.push(...rows.map((row) => row.id));
      if (!next) break;
      after = { limit: 2, after: next };
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });

  test('a desk shows what waits for its posts, also on cases of other organs, the earliest due day first', async () => {
    const desk = async (who: Who) => (await worklist(d.p, await d.session(who))).rows;
    expect((await desk('market.handler')).map((row) => row.id)).toContain(running.id);
    expect((await desk('market.window')).map((row) => row.id)).toContain(running.id);
    expect((await desk('market.chair')).map((row) => row.id)).not.toContain(granted.id);
    const { filing } = await publishDocument(d, '2026-03-05');
    await fileDocument(d, filing);
    expect((await desk('congress.legal-reviewer')).map((row) => row.id)).toContain(filing);
    expect((await desk('justice.legal-reviewer')).map((row) => row.id)).not.toContain(filing);
    const due = (await desk('market.handler')).map((row) => row.nextDue ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(await desk('citizen')).toEqual([]);
  });
});

describe('what anyone may see', () => {
  test('a register entry with its public fields, its life and where it comes from', async () => {
    const { rows, day } = await entriesOn(d.p, 'powers', { q: '食品' });
    expect(day).toBe('2026-03-06');
    expect(rows.map((row) => row.entry)).toContain(power);
    const shown = await entryPage(d.p, 'powers', power);
    expect(shown).toMatchObject({ title: '食品经营许可', state: 'inForce', label: '在用', holder: { id: 'market' } });
    expect(shown.facts).not.toHaveProperty('risks');
    expect(text(shown)).not.toContain('超时办理');
    expect(shown.effects[0]).toMatchObject({ op: 'enter', case: power });
    expect((await entryPage(d.p, 'powers', power, '2026-01-01')).state).toBe('future');
  });

  test('licences by name are masked, and hidden fields cannot be searched by', async () => {
    const { rows } = await entriesOn(d.p, 'licences');
    const told = text(rows);
    expect(told).not.toContain('张三丰');
    expect(told).not.toContain('138');
    await expect(entriesOn(d.p, 'powers', { where: { risks: 'x' } })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(entriesOn(d.p, 'nothing')).rejects.toMatchObject({
      code: 'register.not-found',
      zh: expect.stringContaining('powers'),
    });
    await expect(entryPage(d.p, 'powers', 'nothing')).rejects.toMatchObject({ code: 'register.entry-not-found' });
  });

  test('a decision that was disclosed, with the name masked and no case number', async () => {
    const { rows } = await published(d.p, { view: 'decision' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.view.facts).toMatchObject({ applicantName: '张*丰', result: 'granted' });
    expect(text(rows)).not.toContain(granted.id);
    expect((await published(d.p, { view: 'decision', procedure: 'document-filing' })).rows).toEqual([]);
  });

  test('the examination on the spot leaves a case public only where its procedure says so', async () => {
    const mine = await apply();
    await d.act('market.window', mine.id, 'accept');
    await d.act('market.handler', mine.id, 'examine', onTheSpot);
    expect((await d.p.ledger.caseById(d.p.district.code, mine.id))?.public).toBe(false);
    await expect(page('citizen', mine.id)).rejects.toMatchObject({ code: 'case.not-found' });
  });
});
