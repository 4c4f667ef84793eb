import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, granting, grantLicence } from '../../test/district-stories.ts';
import { appeal, remark, stall } from '../../test/kernel-fixture/remedy.ts';
import type { ActEvent, CaseEvent, Facts } from '../kernel/index.ts';
import { Refused } from './errors.ts';
import { anonymous } from './session.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict((p) => ({
    ...p,
    procedures: [...p.procedures, { ...stall, handledBy: { kind: 'office' } }, appeal, remark],
  }));
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

/** A licence granted and served, in a final stage. */
async function licensed(): Promise<string> {
  d.at('2026-03-03T09:00');
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
  await d.act('market.window', id, 'accept');
  await grantLicence(d, id);
  return id;
}

/** A remedy against a case, received and accepted. */
async function accepted(attacked: string): Promise<string> {
  const { case: id } = await d.open('citizen', 'appeal', 'apply', { claim: '撤销许可（演示数据）' });
  await d.act('justice.handler', id, 'accept', { attacked });
  return id;
}

async function concluded(attacked: string, outcome: Facts): Promise<string> {
  const id = await accepted(attacked);
  await d.act('justice.head', id, 'decide', outcome);
  await d.act('justice.handler', id, 'serve');
  return id;
}

const events = (id: string): Promise<CaseEvent[]> => d.p.ledger.eventsOf(d.p.district.code, id);
const last = async (id: string): Promise<ActEvent> => (await events(id)).at(-1) as ActEvent;
const licence = async (id: string) => {
  const [found] = await d.p.ledger.effectsOf(d.p.district.code, [{ register: 'licences', entry: id }]);
  return found?.effects.map(({ op, why }) => (why ? `${op} ${why}` : op));
};

describe('a link that a person makes', () => {
  test('stands in both cases in one commit, and what the other case shows is copied, not typed', async () => {
    const attacked = await licensed();
    const id = await accepted(attacked);
    const [remedy, target] = [await d.state(id), await d.state(attacked)];
    expect(remedy.links).toEqual([{ link: 'attacks', case: attacked, procedure: 'approval' }]);
    const about = { act: 'decide', seq: target.done.decide?.seq };
    expect(target.links).toEqual([{ link: 'appeals', case: id, procedure: 'appeal', about }]);
    expect(remedy.facts).toMatchObject({ respondent: 'market', kind: 'approval', decidedOn: '2026-03-03' });
    expect(await last(attacked)).toMatchObject({
      act: 'noteRemedy',
      automatic: true,
      cause: { case: id, seq: remedy.done.accept?.seq },
      recordedAt: (await last(id)).recordedAt,
    });
    expect(target.stage).toBe('granted');
    const typed = { attacked, kind: '处罚' };
    const { case: other } = await d.open('citizen', 'appeal', 'apply', { claim: '撤销（演示数据）' });
    expect(await refused(d.act('justice.handler', other, 'accept', typed))).toEqual(['fact.unknown']);
  });

  test('before it is filed the attacked case knows nothing of it', async () => {
    const attacked = await licensed();
    const mine = { ...anonymous, partyOf: attacked };
    const { case: id } = await d.open(mine, 'appeal', 'apply', { claim: '撤销（演示数据）', attacked });
    expect((await d.state(attacked)).links).toEqual([]);
    await d.act('justice.handler', id, 'turnDown');
    expect((await d.state(attacked)).links).toEqual([]);
  });

  test('no such case, one that may not be seen and one that cannot be attacked: the same words', async () => {
    const attacked = await licensed();
    const claim = (case_: string) =>
      refusals(d.open('citizen', 'appeal', 'apply', { claim: '撤销（演示数据）', attacked: case_ }));
    const { case: id } = await d.open('citizen', 'appeal', 'apply', { claim: '撤销（演示数据）' });
    const accepts = (case_: string) => refusals(d.act('justice.handler', id, 'accept', { attacked: case_ }));
    const nothing = await claim('00000000-0000-0000-0000-000000000000');
    expect(nothing.map(({ code }) => code)).toEqual(['case.not-found']);
    expect(await claim(attacked)).toEqual(nothing);
    expect(await accepts(power)).toEqual(nothing);
    expect(await accepts(id)).toEqual(nothing);
  });

  test('that is no remedy: the other case keeps the link back once, and nothing else of it changes', async () => {
    const licence = await licensed();
    const before = await d.state(licence);
    const row = await d.p.ledger.caseById(d.p.district.code, licence);
    const { case: id } = await d.open('market.legal-reviewer', 'remark', 'make', {
      words: '已核对（演示数据）',
      licence,
    });
    const made = await d.state(id);
    expect(made).toMatchObject({ org: 'market', facts: { organ: 'market', number: row?.title } });
    await d.act('market.legal-reviewer', id, 'again', { licence });
    const { links, seq, recordedAt, lastAt, done, actors, ...rest } = await d.state(licence);
    expect(links).toEqual([{ link: 'remarks', case: id, procedure: 'remark' }]);
    expect(seq).toBe(before.seq + 1);
    expect(await last(licence)).toMatchObject({ act: 'noteLink', from: 'granted', to: 'granted', cause: { case: id } });
    expect(before).toMatchObject(rest);
    const water = d.open('water.handler', 'remark', 'make', { words: '演示数据', licence });
    expect(await refused(water)).toEqual(['case.not-found', 'handling.unknown']);
    const power_ = d.open('market.legal-reviewer', 'remark', 'make', { words: '演示数据', licence: power });
    expect(await refused(power_)).toEqual(['case.not-found', 'handling.unknown']);
    expect(await refused(d.act('market.legal-reviewer', id, 'again', { licence: power }))).toEqual(['case.not-found']);
  });

  test('a remedy that turns to another case is over for the first', async () => {
    const [first, second] = [await licensed(), await licensed()];
    const id = await accepted(first);
    await d.act('justice.handler', id, 'correct', { attacked: second });
    expect((await last(first)).act).toBe('remedyEnded');
    expect((await last(second)).act).toBe('noteRemedy');
    await d.act('justice.head', id, 'decide', { outcome: 'annul' });
    await d.act('justice.handler', id, 'serve');
    expect([(await d.state(first)).stage, (await d.state(second)).stage]).toEqual(['granted', 'annulled']);
  });
});

describe('a decision under a remedy', () => {
  test('annulled: the final case moves in the same commit and the licence ends', async () => {
    const attacked = await licensed();
    const id = await concluded(attacked, { outcome: 'annul' });
    const state = await d.state(attacked);
    expect(state).toMatchObject({ stage: 'annulled', facts: { remedyResult: 'annulled' } });
    expect([state.facts.result, state.done.decide]).toEqual([undefined, undefined]);
    expect(await last(attacked)).toMatchObject({
      act: 'remedyGone',
      cause: { case: id, seq: (await last(id)).seq },
      recordedAt: (await last(id)).recordedAt,
    });
    expect(await licence(attacked)).toEqual(['enter', 'end annulled']);
  });

  test('to be made anew: it is open again by itself, with a last day, and can be decided anew', async () => {
    const attacked = await licensed();
    await concluded(attacked, { outcome: 'annulRedo', redoDay: '2026-03-20' });
    const row = await d.p.ledger.caseById(d.p.district.code, attacked);
    expect(row).toMatchObject({ stage: 'supplementing', final: false, nextDue: '2026-03-20' });
    const again = { affectsOthers: false, hearingNeeded: false, findings: '已补充。（演示数据）', opinion: 'grant' };
    await d.act('market.handler', attacked, 'resubmit', { ...again, again: 'ordinary' });
    await d.act('market.reviewer', attacked, 'review', { reviewNote: '同意。（演示数据）' });
    await d.act('market.head', attacked, 'decide', granting('2026-03-04'));
    await d.act('market.window', attacked, 'serve');
    const state = await d.state(attacked);
    expect(state).toMatchObject({ stage: 'granted', clocks: { redo: { stoppedOn: '2026-03-03' } } });
    expect(await licence(attacked)).toEqual(['enter', 'end annulled', 'enter']);
  });

  test('without a day in the decision the time for doing it anew is the law’s', async () => {
    const attacked = await licensed();
    await concluded(attacked, { outcome: 'annulRedo' });
    const { redo } = (await d.state(attacked)).clocks;
    expect(redo).toMatchObject({ start: '2026-03-03', limit: { value: 60, source: 'reconsider.redo' } });
  });

  test.each([
    ['keep', 'remedyUpheld'],
    ['act', 'remedyOrdered'],
    ['unlawful', 'remedyUnlawful'],
    ['change', 'remedyChanged'],
  ])('%s: noted, and the case stays where it is', async (outcome, act) => {
    const attacked = await licensed();
    await concluded(attacked, { outcome });
    expect(await last(attacked)).toMatchObject({ act, from: 'granted', to: 'granted' });
    expect(await licence(attacked)).toEqual(['enter']);
  });

  test('a remedy that ends without a result leaves the decision', async () => {
    const attacked = await licensed();
    const id = await accepted(attacked);
    await d.act('justice.handler', id, 'end');
    expect(await last(attacked)).toMatchObject({ act: 'remedyEnded', facts: { remedyResult: 'ended' } });
  });

  test('a revocation that is annulled gives the licence back', async () => {
    const attacked = await licensed();
    const reasons = { endingReasons: '材料不实。（演示数据）' };
    await d.act('market.handler', attacked, 'proposeEnding', { endingKind: 'revoke', ...reasons });
    await d.act('market.handler', attacked, 'hearHolder', { holderOpinion: '不同意。（演示数据）' });
    const decided = { ...reasons, fraud: 'none', compensation: '无', remedies: '可以申请复议' };
    await d.act('market.head', attacked, 'endLicence', decided);
    await concluded(attacked, { outcome: 'annul' });
    expect((await d.state(attacked)).stage).toBe('granted');
    expect(await licence(attacked)).toEqual(['enter', 'end revoked', 'enter']);
  });

  test('of two remedies against one decision the second finds nothing left to annul', async () => {
    const attacked = await licensed();
    const [one, two] = [await accepted(attacked), await accepted(attacked)];
    for (const [id, outcome] of [
      [one, 'annulRedo'],
      [two, 'annul'],
    ] as const) {
      await d.act('justice.head', id, 'decide', { outcome });
      await d.act('justice.handler', id, 'serve');
    }
    expect(await last(attacked)).toMatchObject({ act: 'remedyMoot', to: 'supplementing' });
  });

  test('while carrying out is stayed its time stands still; a result ends the stay', async () => {
    d.at('2026-03-02T09:00');
    const { case: attacked } = await d.open('citizen', 'stall', 'ask', { matter: '摊位（演示数据）' });
    const posts = [{ post: 'head', org: 'office', kind: 'office' }];
    const head = { ...(await d.session('office.handler')), posts };
    await d.act(head, attacked, 'decide', { granted: true });
    await d.act(head, attacked, 'serve');
    const id = await accepted(attacked);
    await d.act('justice.head', id, 'stay');
    expect((await d.state(attacked)).pauses).toMatchObject([{ pause: 'remedyStay', clocks: ['pay'] }]);
    d.at('2026-03-12T09:00');
    await d.act('justice.head', id, 'decide', { outcome: 'keep' });
    await d.act('justice.handler', id, 'serve');
    expect((await d.state(attacked)).pauses).toMatchObject([{ from: '2026-03-02', to: '2026-03-12' }]);
    expect((await events(attacked)).slice(-2).map((e) => (e as ActEvent).act)).toEqual([
      'endStayRemedy',
      'remedyUpheld',
    ]);
  });

  test('acted upon at the same moment: both are done, one after the other', async () => {
    const attacked = await licensed();
    const id = await accepted(attacked);
    await d.act('justice.head', id, 'decide', { outcome: 'annul' });
    const disclose = () => d.act('market.handler', attacked, 'disclose', { withheld: 'none' });
    const [served, disclosed] = await Promise.allSettled([d.act('justice.handler', id, 'serve'), disclose()]);
    expect(served.status).toBe('fulfilled');
    const done = (await events(attacked)).flatMap((e) => (e.kind === 'act' ? [e.act] : []));
    expect(done.filter((act) => act === 'remedyGone')).toHaveLength(1);
    expect((await d.state(attacked)).stage).toBe('annulled');
    // The officer's act came first, or he is told that the case has changed under his hands or why it can no longer be done.
    if (disclosed.status === 'fulfilled') expect(done.indexOf('disclose')).toBeLessThan(done.indexOf('remedyGone'));
    else expect(disclosed.reason).toSatisfy((e) => e instanceof Refused || e.code === 'case.conflict');
  });
});
