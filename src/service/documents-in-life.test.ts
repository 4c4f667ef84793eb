import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { employ, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { type Draft, publishDocument } from '../../test/district-stories.ts';
import type { Facts } from '../kernel/index.ts';
import { addDays } from '../law/index.ts';
import { settleDue } from './watch.ts';

let d: TestDistrict;
let day = '2026-02-02';

beforeAll(async () => {
  d = await testDistrict();
  await employ(d.p, 'office', 'head');
});
/** Each test has its own weeks, so that one story never meets another's expiry. */
beforeEach(() => {
  day = addDays(day, 70);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const publish = (draft: Draft = {}) => publishDocument(d, day, draft);

async function entryOn(entry: string, on: string) {
  const [found] = await d.p.ledger.snapshotsOn(d.p.district.code, [{ register: 'documents', entry }], on);
  return found;
}

const linked = async (id: string, link: string) =>
  (await d.state(id)).links.filter((other) => other.link === link).map((other) => other.case);

const evaluationsOf = (id: string) => linked(id, 'evaluations');

/** An objection that the reviewer has concluded and another office has agreed to; the answer is left. */
async function upheld(document: string, result: 'evaluate' | 'mend' | 'suspend'): Promise<string> {
  const { issuer = '' } = (await d.state(document)).facts;
  const objection = {
    matter: '第一条没有依据（演示数据）',
    document,
    clauses: '第一条',
    ground: 'derogation',
    reasons: '增加了义务。（演示数据）',
    name: '张三丰',
    phone: '13812345678',
  };
  const { case: id } = await d.open('citizen', 'document-objection', 'object', objection);
  const until = addDays(d.p.now().slice(0, 10), 10);
  await d.act('justice.handler', id, 'accept', { issuer, explainUnit: 'water', explainBy: until });
  await d.act('water.handler', id, 'explain', { explanation: '没有依据。（演示数据）' });
  const mending: Facts = result === 'evaluate' ? {} : { mendBy: addDays(until, 20) };
  const conclusion = { result, opinion: '异议成立。（演示数据）', ...mending };
  await d.act('justice.legal-reviewer', id, 'conclude', conclusion);
  await d.act('office.head', id, 'cosign', { cosignResult: 'agree' });
  return id;
}

describe('an objection that is upheld', () => {
  test('suspends the document at once, and mended it goes on', async () => {
    const { id } = await publish({ level: 'department' });
    d.at(`${addDays(day, 5)}T09:00`);
    const objection = await upheld(id, 'suspend');
    expect((await d.state(id)).stage).toBe('suspended');
    expect((await entryOn(id, addDays(day, 5)))?.state).toBe('suspended');
    await d.act('justice.handler', objection, 'answer', { answer: '中止执行，限期改正。（演示数据）' });
    d.at(`${addDays(day, 6)}T09:00`);
    await d.act('water.handler', objection, 'reportMending', { mendingWay: 'interpreted', mendingReport: '已解释。' });
    await d.act('justice.legal-reviewer', objection, 'verifyMending', { mendingResult: 'accepted', resumes: true });
    expect((await d.state(objection)).stage).toBe('settled');
    expect((await d.state(id)).stage).toBe('published');
    expect((await entryOn(id, addDays(day, 6)))?.state).toBe('inForce');
  });

  test('and is not mended in time lets the government annul it, not before', async () => {
    const { id } = await publish({ level: 'department' });
    d.at(`${addDays(day, 5)}T09:00`);
    const objection = await upheld(id, 'mend');
    await d.act('justice.handler', objection, 'answer', { answer: '限期改正。（演示数据）' });
    const grounds = { annulReason: '逾期没有改正。', annulDecision: '撤销决定（演示数据）' };
    const annul = () => d.act('government.district-head', objection, 'annul', grounds);
    expect(await refused(annul())).toEqual(['gate.shut']);
    d.at(`${addDays(day, 60)}T09:00`);
    await annul();
    expect((await d.state(id)).stage).toBe('annulled');
    expect(await entryOn(id, addDays(day, 60))).toMatchObject({ state: 'ended', why: 'annulled' });
  });

  test('with reasons for an evaluation opens it with the implementing department, in the same commit', async () => {
    const { id } = await publish();
    d.at(`${addDays(day, 5)}T09:00`);
    const objection = await upheld(id, 'evaluate');
    const [evaluation = ''] = await evaluationsOf(id);
    expect(await d.state(evaluation)).toMatchObject({
      procedure: 'document-evaluation',
      org: 'water',
      stage: 'evaluating',
      facts: { document: id, trigger: '异议成立，应当评估', objection: (await d.state(objection)).facts.number },
    });
    const events = await d.p.ledger.eventsOf(d.p.district.code, evaluation);
    const agreed = await d.p.ledger.eventsOf(d.p.district.code, objection);
    expect(events.at(-1)?.recordedAt).toBe(agreed.at(-1)?.recordedAt);
  });
});

/** An evaluation that was opened, as far as the conclusion. */
async function concluded(evaluation: string, conclusion: string, lawfulStill = true): Promise<void> {
  const today = d.p.now().slice(0, 10);
  const notice = { notice: '征求意见。（演示数据）', opinionsUntil: addDays(today, 5) };
  await d.act('water.handler', evaluation, 'announce', notice);
  const comment = { items: [{ key: 'c1', columns: { opinion: '办法很好。（演示数据）' } }] };
  await d.act('citizen', evaluation, 'comment', {}, comment);
  await d.act('water.handler', evaluation, 'count', { figures: '办件十二件。', casesCiting: 12 });
  d.at(`${addDays(today, 7)}T09:00`);
  const report = { lawfulStill, effect: '有效', opinionsSummary: '一条', proposal: conclusion, report: '报告' };
  await d.act('water.head', evaluation, 'report', report);
  const carry: Facts = conclusion === 'amend' || conclusion === 'renew' ? { carryOutBy: addDays(today, 60) } : {};
  await d.act('government.district-head', evaluation, 'conclude', { conclusion, reasons: '见报告。', ...carry });
}

describe('an evaluation', () => {
  test('opens by itself when enough people have made suggestions, once', async () => {
    const { id } = await publish();
    d.at(`${addDays(day, 3)}T09:00`);
    const suggest = (key: string, contact?: string) =>
      d.act(
        'citizen',
        id,
        'suggest',
        {},
        { items: [{ key, columns: { suggestion: '应当修改。', ...(contact ? { contact } : {}) } }] },
      );
    // One person, however often and however the number is written; and all who leave no contact are one.
    const same = ['13900000001', '139-0000-0001', '+86 139 0000 0001', '１３９０００００００１', '0086-13900000001'];
    for (const [n, contact] of [...same, ...same, ...same].entries()) await suggest(`同一人${n}`, contact);
    for (let n = 1; n <= 15; n++) await suggest(`未留联系方式${n}`);
    for (let n = 2; n <= 8; n++) await suggest(`s${n}`, `1390000000${n}`);
    d.at(`${addDays(day, 5)}T00:01`);
    await settleDue(d.p);
    expect(await evaluationsOf(id)).toEqual([]);
    await suggest('s9', 'li@example.cn');
    expect(await evaluationsOf(id)).toEqual([]);
    d.at(`${addDays(day, 7)}T00:01`);
    await settleDue(d.p);
    const [evaluation = ''] = await evaluationsOf(id);
    expect((await d.state(evaluation)).facts.trigger).toBe('公众建议达到规定数量');
    expect(await evaluationsOf(id)).toHaveLength(1);
  });

  test('for a changed law cannot end with keeping what is no longer lawful; a repeal ends the document', async () => {
    const { id } = await publish();
    d.at(`${addDays(day, 3)}T09:00`);
    await d.act('justice.legal-reviewer', id, 'noteLawChange', { lawChange: '上位法修改。（演示数据）' });
    const [evaluation = ''] = await evaluationsOf(id);
    expect(await refused(concluded(evaluation, 'keep', false))).toEqual(['gate.shut']);
    const repeal = { conclusion: 'repeal', reasons: '已不符合上位法。' };
    await d.act('government.district-head', evaluation, 'conclude', repeal);
    const decide = () => d.act('government.district-head', evaluation, 'decideRepeal', { minutes: '纪要' });
    expect(await refused(decide())).toContain('stage.wrong');
    const opinion = { repealOpinion: 'lawful', repealOpinionText: '合法。' };
    await d.act('justice.legal-reviewer', evaluation, 'reviewRepeal', opinion);
    await decide();
    const today = d.p.now().slice(0, 10);
    expect(await entryOn(id, today)).toMatchObject({ state: 'ended', why: 'repealed' });
    expect((await d.state(id)).done.noteRepeal).toBeDefined();
    d.at(`${addDays(today, 1)}T00:01`);
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('superseded');
    expect((await d.state(evaluation)).stage).toBe('repealed');
  });

  test('that ends in renewing is carried out only by confirming and publishing anew', async () => {
    const { id } = await publish();
    d.at(`${addDays(day, 3)}T09:00`);
    await d.act('justice.legal-reviewer', id, 'noteLawChange', { lawChange: '上位法修改。（演示数据）' });
    const [evaluation = ''] = await evaluationsOf(id);
    await concluded(evaluation, 'renew');
    const finish = () => d.act('water.handler', evaluation, 'finish', { carriedOut: '已重新公布。' });
    expect(await refused(finish())).toEqual(['gate.shut']);
    const newEndsOn = addDays(day, 1200);
    await d.act('water.handler', id, 'proposeChange', { change: 'renew', changeReason: '仍有需要。', newEndsOn });
    await d.act('justice.legal-reviewer', id, 'reviewChange', { changeOpinion: 'lawful', changeOpinionText: '同意。' });
    await d.act('government.district-head', id, 'renew', { changeMinutes: '纪要' });
    expect((await d.state(evaluation)).facts.renewedTo).toBe(newEndsOn);
    await finish();
    expect((await d.state(evaluation)).stage).toBe('changed');
  });

  test('ends when its document lapses meanwhile', async () => {
    const { id } = await publish({ endsAfter: 30 });
    d.at(`${addDays(day, 3)}T09:00`);
    await d.act('justice.legal-reviewer', id, 'noteLawChange', { lawChange: '上位法修改。（演示数据）' });
    const [evaluation = ''] = await evaluationsOf(id);
    d.at(`${addDays(day, 32)}T00:01`);
    await settleDue(d.p);
    expect((await d.state(evaluation)).stage).toBe('gone');
  });
});

describe('the end date of a document', () => {
  test('is warned of ahead, and at midnight the document lapses by itself', async () => {
    const { id } = await publish({ endsAfter: 300 });
    const last = addDays(day, 301);
    d.at(`${addDays(last, -150)}T09:00`);
    await settleDue(d.p);
    const warned = await d.state(id);
    expect(warned.done.warnExpiry).toBeDefined();
    expect(warned.clocks.decideFate).toBeDefined();
    expect((await entryOn(id, last))?.state).toBe('inForce');
    d.at(`${addDays(last, 1)}T00:00`);
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('lapsed');
    expect((await d.state(id)).done.lapse?.at).toBe(`${addDays(last, 1)}T00:00:00.000+08:00`);
    expect(await entryOn(id, addDays(last, 1))).toMatchObject({ state: 'ended', why: 'expired' });
  });

  test('moved by renewing in time brings a new warning and a new end', async () => {
    const { id } = await publish({ endsAfter: 200 });
    d.at(`${addDays(day, 100)}T09:00`);
    const newEndsOn = addDays(day, 900);
    await d.act('water.handler', id, 'proposeChange', { change: 'renew', changeReason: '仍有需要。', newEndsOn });
    await d.act('justice.legal-reviewer', id, 'reviewChange', { changeOpinion: 'lawful', changeOpinionText: '同意。' });
    await d.act('government.district-head', id, 'renew', { changeMinutes: '纪要' });
    d.at(`${addDays(day, 400)}T09:00`);
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('published');
    d.at(`${addDays(newEndsOn, -10)}T09:00`);
    await settleDue(d.p);
    expect((await d.state(id)).done.warnExpiry?.times).toBe(2);
    d.at(`${addDays(newEndsOn, 1)}T00:00`);
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('lapsed');
  });
});

describe('a clean-up', () => {
  /** All documents of the district on a day, each with its verdict, as far as the decision. */
  async function decided(day: string, verdictOf: (id: string) => string, previous?: string): Promise<string> {
    d.at(`${day}T09:00`);
    const campaign = {
      title: '规范性文件清理（演示数据）',
      referenceDay: day,
      proposeBy: addDays(day, 10),
      decideBy: addDays(day, 60),
      notice: '逐件提出意见。',
      ...(previous ? { previous } : {}),
    };
    const { case: id } = await d.open('justice.handler', 'document-cleanup', 'open', campaign);
    await d.act('justice.handler', id, 'announce');
    for (const { key } of (await d.state(id)).lists.documents ?? []) {
      const columns = { proposal: verdictOf(key), proposalReason: '理由。' };
      await d.act('water.handler', id, 'propose', {}, { item: key, columns });
      const verdict = { verdict: verdictOf(key), verdictReason: '同意。' };
      await d.act('justice.legal-reviewer', id, 'review', {}, { item: key, columns: verdict });
    }
    await d.act('justice.head', id, 'submit', { submitNote: '都有结论。', amendBy: addDays(day, 90) });
    await d.act('government.district-head', id, 'decide', { decision: 'adopted', minutes: '纪要' });
    return id;
  }

  test('lists every document that stands on the reference day, and its verdicts are carried out in the register', async () => {
    const [keep, amend, repeal, obsolete] = [await publish(), await publish(), await publish(), await publish()];
    const lapsed = await publish({ endsAfter: 3 });
    const on = addDays(day, 6);
    const later = await publishDocument(d, addDays(day, 3), { effectiveAfter: 20 });
    const verdicts: { readonly [id: string]: string } = {
      [amend.id]: 'amend',
      [repeal.id]: 'repeal',
      [obsolete.id]: 'obsolete',
    };
    const cleanup = await decided(on, (id) => verdicts[id] ?? 'keep');
    const listed = (await d.state(cleanup)).lists.documents?.map(({ key }) => key) ?? [];
    const { rows } = await d.p.ledger.entriesOn(d.p.district.code, 'documents', on, {
      states: ['inForce', 'suspended'],
    });
    expect(new Set(listed)).toEqual(new Set(rows.map(({ entry }) => entry)));
    expect(listed).not.toContain(lapsed.id);
    expect(listed).not.toContain(later.id);
    expect((await entryOn(repeal.id, on))?.state).toBe('inForce');
    await d.act('office.registrar', cleanup, 'publish');
    expect((await entryOn(keep.id, on))?.facts).toMatchObject({ cleanup: '继续有效', cleanedOn: on });
    expect(await entryOn(repeal.id, on)).toMatchObject({ state: 'ended', why: 'repealed' });
    expect(await entryOn(obsolete.id, on)).toMatchObject({ state: 'ended', why: 'obsolete' });
    expect(await d.state(amend.id)).toMatchObject({
      stage: 'published',
      facts: { amendBy: addDays(on, 90), cleanupNumber: (await d.state(cleanup)).facts.number },
      clocks: { amendAfterCleanup: { limit: { day: addDays(on, 90) } } },
    });
    d.at(`${addDays(on, 1)}T00:01`);
    await settleDue(d.p);
    expect((await d.state(repeal.id)).stage).toBe('superseded');
    expect((await d.state(obsolete.id)).stage).toBe('superseded');
  });

  test('is owed anew until the next one is announced', async () => {
    await publish();
    const first = await decided(addDays(day, 6), () => 'keep');
    await d.act('office.registrar', first, 'publish');
    const clock = async () => (await d.state(first)).clocks.nextCleanup;
    expect(await clock()).toMatchObject({ limit: { value: 2, unit: 'year' } });
    const next = await decided(addDays(day, 20), () => 'keep', first);
    expect(await clock()).toMatchObject({ stoppedOn: addDays(day, 20) });
    expect((await d.state(next)).stage).toBe('publishing');
  });
});
