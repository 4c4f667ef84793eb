import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  employ,
  errorCode,
  expectRebuilt,
  refusals,
  refused,
  type TestDistrict,
  testDistrict,
  type Who,
} from '../../test/district.ts';
import { application, enterPower, granting, onTheSpot, publishDocument } from '../../test/district-stories.ts';
import { grantDelegation, revokeDelegation } from './identity/index.ts';
import { casePage } from './read.ts';
import type { Session } from './session.ts';
import { worklist } from './worklist.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
});
beforeEach(() => d.at('2026-03-02T09:00'));
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

/** An application that has been accepted, and is now with the handler. */
async function accepted(): Promise<string> {
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
  await d.act('market.window', id, 'accept');
  return id;
}

const ordinary = { ...onTheSpot, route: 'ordinary' };

/** Lends a post for March 2026. @returns the borrower's session, as it is on the day set */
async function lend(
  from: Who,
  to: string,
  post: string,
  procedures?: readonly string[],
): Promise<{ session: () => Promise<Session>; id: string }> {
  const [org = ''] = String(from).split('.');
  const { id } = await grantDelegation(d.p, await d.session(from), {
    to,
    org,
    post,
    procedures,
    validFrom: '2026-03-02',
    validUntil: '2026-03-31',
  });
  return { session: () => d.session(to.replace('-', '.') as Who), id };
}

let people = 0;
/** A new person in the market bureau with these posts. */
async function newcomer(...posts: string[]): Promise<Who> {
  const name = `new${++people}`;
  for (const post of posts) await employ(d.p, 'market', post, `market-${name}`);
  return `market.${name}`;
}

describe('separation of duty', () => {
  test('who handled does not decide, who reviewed does not decide, each with the rule that says so', async () => {
    const both = await newcomer('handler', 'head');
    const id = await accepted();
    await d.act(both, id, 'examine', onTheSpot);
    const [why] = await refusals(d.act(both, id, 'decide', granting('2026-03-02')));
    expect(why).toMatchObject({ code: 'role.same-person' });
    expect(why?.basis?.length).toBeGreaterThan(0);
    expect((await d.act('market.head', id, 'decide', granting('2026-03-02'))).stage).toBe('serving');
    const reviewer = await newcomer('reviewer', 'head');
    const other = await accepted();
    await d.act('market.handler', other, 'examine', ordinary);
    await d.act(reviewer, other, 'review', { reviewNote: '同意。' });
    expect(await refused(d.act(reviewer, other, 'decide', granting('2026-03-02')))).toEqual(['role.same-person']);
  });

  test('two officers check on the spot: the second is another person than the first', async () => {
    const id = await accepted();
    const found = { siteFindings: '现场一致。', siteRecord: '记录（演示数据）' };
    await d.act('market.officer', id, 'inspect', found);
    expect(await refused(d.act('market.officer', id, 'cosign'))).toEqual(['role.same-person']);
    expect((await d.act('market.officer-2', id, 'cosign')).stage).toBe('examining');
  });

  test('who reviewed a draft does not examine its filing, though that is another case', async () => {
    const { filing } = await publishDocument(d, '2026-03-10', { level: 'department' });
    const papers = {
      filingReport: '报告',
      textCopy: '文本',
      explanation: '说明',
      bases: [{ law: '实施计划', article: '十' }],
      legalOpinion: '意见',
    };
    await d.act('office.registrar', filing, 'report', papers);
    expect(await refused(d.act('justice.legal-reviewer', filing, 'checkForm', { formResult: 'accept' }))).toEqual([
      'role.same-person',
    ]);
    expect((await d.act('justice.legal-reviewer-2', filing, 'checkForm', { formResult: 'accept' })).stage).toBe(
      'registering',
    );
  });
});

describe('lent posts', () => {
  test('both stand in the act, and both are bound by what either did', async () => {
    const deputy = await newcomer('officer');
    const person = String(deputy).replace('.', '-');
    const { session } = await lend('market.head', person, 'head');
    const lent = await accepted();
    await d.act('market.handler', lent, 'examine', ordinary);
    await d.act('market.reviewer', lent, 'review', { reviewNote: '同意。' });
    await d.act(await session(), lent, 'decide', granting('2026-03-02'));
    const [decided] = (await d.p.ledger.eventsOf(d.p.district.code, lent)).slice(-1);
    expect(decided?.by).toMatchObject({ person, via: 'market-head', org: 'market', role: 'decider' });
    const acted = await d.p.ledger.actedIn(d.p.district.code, [lent]);
    expect(acted.filter(({ role, organ }) => role === 'decider' && organ)).toHaveLength(2);
    expect(acted.filter(({ organ }) => !organ).map(({ role }) => role)).toEqual(['filer', 'opener']);
    const borrowerFirst = await accepted();
    await d.act(deputy, borrowerFirst, 'inspect', { siteFindings: '一致。', siteRecord: '记录' });
    await d.act('market.officer-2', borrowerFirst, 'cosign');
    await d.act('market.handler', borrowerFirst, 'examine', onTheSpot);
    expect(await refused(d.act(await session(), borrowerFirst, 'decide', granting('2026-03-02')))).toEqual([
      'role.same-person',
    ]);
    expect((await d.act('market.head', borrowerFirst, 'decide', granting('2026-03-02'))).stage).toBe('serving');
  });

  test('the lender is bound by what was done with the lent post', async () => {
    const [lender, borrower] = [await newcomer('handler', 'head'), await newcomer('window')];
    const { session } = await lend(lender, String(borrower).replace('.', '-'), 'handler');
    const id = await accepted();
    await d.act(await session(), id, 'examine', onTheSpot);
    expect(await refused(d.act(lender, id, 'decide', granting('2026-03-02')))).toEqual(['role.same-person']);
  });

  test('a post lent for one procedure opens no other, and nothing after it is taken back or has ended', async () => {
    const borrower = await newcomer('window');
    const { session, id: lent } = await lend('market.handler', String(borrower).replace('.', '-'), 'handler', [
      'power-inventory',
    ]);
    const id = await accepted();
    expect(await refused(d.act(await session(), id, 'examine', onTheSpot))).toEqual(['role.not-held']);
    const all = await newcomer('window');
    const second = await lend('market.handler', String(all).replace('.', '-'), 'handler');
    d.at('2026-04-01T00:00');
    expect(await refused(d.act(all, id, 'examine', onTheSpot))).toContain('role.not-held');
    d.at('2026-03-31T23:00');
    await revokeDelegation(d.p, await d.session('market.handler'), 'market-handler', second.id);
    expect(await refused(d.act(await second.session(), id, 'examine', onTheSpot))).toContain('role.not-held');
    await revokeDelegation(d.p, await session(), 'market-handler', lent);
  });
});

describe('recusal', () => {
  const asked = (person: string) => ({
    items: [{ key: 'r1', columns: { person, reason: '与申请人有亲属关系。（演示数据）' } }],
  });

  test('takes effect on the next act: not while it is asked, at once when it is decided, never when it is not granted', async () => {
    const id = await accepted();
    await d.act('citizen', id, 'askRecusal', undefined, asked('market-handler'));
    await d.act('market.handler', id, 'state', undefined, {
      items: [{ key: 's1', columns: { who: '张三', text: '意见。' } }],
    });
    await d.act('market.head', id, 'decideRecusal', undefined, { item: 'r1', columns: { granted: true } });
    expect(await errorCode(d.act('market.handler', id, 'examine', onTheSpot))).toBe('case.not-found');
    await expect(casePage(d.p, await d.session('market.handler'), id)).rejects.toMatchObject({
      code: 'case.not-found',
    });
    const list = await worklist(d.p, await d.session('market.handler'));
    expect(list.rows.map((row) => row.id)).not.toContain(id);
    const other = await newcomer('handler');
    expect((await d.act(other, id, 'examine', onTheSpot)).stage).toBe('deciding');
    const kept = await accepted();
    await d.act('citizen', kept, 'askRecusal', undefined, asked('market-handler'));
    await d.act('market.head', kept, 'decideRecusal', undefined, { item: 'r1', columns: { granted: false } });
    expect((await d.act('market.handler', kept, 'examine', onTheSpot)).stage).toBe('deciding');
  });

  test('whoever is recused cannot come back with a lent post, nor lend the own', async () => {
    const id = await accepted();
    await d.act('market.handler', id, 'askRecusal', undefined, asked('market-handler'));
    await d.act('market.head', id, 'decideRecusal', undefined, { item: 'r1', columns: { granted: true } });
    const borrower = await newcomer('window');
    const { session } = await lend('market.handler', String(borrower).replace('.', '-'), 'handler');
    await expect(d.act(await session(), id, 'examine', onTheSpot)).rejects.toThrow();
    expect((await d.state(id)).stage).toBe('examining');
    const lender = await newcomer('handler');
    await lend(lender, 'market-handler', 'handler');
    await expect(d.act('market.handler', id, 'examine', onTheSpot)).rejects.toThrow();
    expect((await d.state(id)).stage).toBe('examining');
  });

  test('two askers at once, and one person asked about twice, are both kept and decided one by one', async () => {
    const id = await accepted();
    await d.act('citizen', id, 'askRecusal', undefined, asked('market-handler'));
    expect(await refused(d.act('citizen', id, 'askRecusal', undefined, asked('market-reviewer')))).toEqual([
      'item.duplicate',
    ]);
    await d.act('citizen', id, 'askRecusal', undefined, {
      items: [{ key: 'r2', columns: { person: 'market-reviewer', reason: '有利害关系。' } }],
    });
    await d.act('market.head', id, 'decideRecusal', undefined, { item: 'r2', columns: { granted: true } });
    expect((await d.state(id)).recused).toEqual(['market-reviewer']);
    expect((await d.act('market.handler', id, 'examine', ordinary)).stage).toBe('reviewing');
    expect(await errorCode(d.act('market.reviewer', id, 'review', { reviewNote: '同意。' }))).toBe('case.not-found');
  });
});
