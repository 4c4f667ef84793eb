import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { employ, errorCode, refusals, refused, type TestDistrict, testDistrict } from '../../../test/district.ts';
import { enterPower, onTheSpot, receive } from '../../../test/district-stories.ts';
import { addPerson, heldOn, sessionOf } from '../identity/index.ts';
import { notesBeside } from '../notes/index.ts';
import { deliverNotices, notices } from '../notices/index.ts';
import type { Platform } from '../platform.ts';
import { operator, type Session } from '../session.ts';
import { casesInHand } from './in-hand.ts';
import {
  decideHandover,
  type HandoverInput,
  handoversFor,
  judgeHandover,
  previewHandover,
  proposeHandover,
  withdrawHandover,
} from './index.ts';

let d: TestDistrict;
let power: string;
let n = 0;
/** A handler of the test's own, with a case in his hands, and a newcomer without a post. */
let leaver: string;
let newcomer: string;
let mine: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d);
});
beforeEach(async () => {
  d.at('2026-03-02T10:00');
  n++;
  leaver = `leaver${n}`;
  newcomer = `newcomer${n}`;
  await employ(d.p, 'market', 'handler', leaver);
  await addPerson(d.p, operator, { id: newcomer, name: `演示${newcomer}`, validFrom: '2020-01-01' });
  mine = (await receive(d, power)).id;
  await d.act('market.window', mine, 'accept');
  await d.act(await person(leaver), mine, 'startSpecial', {
    special: 'inspection',
    excludedUntil: '2026-03-20',
  });
});
afterAll(() => d.close());

async function person(id: string): Promise<Session> {
  const found = await sessionOf(d.p, id, d.p.now());
  if (!found) throw new Error(`nobody is ${id}`);
  return found;
}
const security = () => d.session('services.security-administrator');
const post = async (of = leaver) => (await d.p.ledger.listPosts(d.p.district.code, { person: of }))[0]?.id ?? '';
const asked = async (more: Partial<HandoverInput> = {}): Promise<HandoverInput> => ({
  person: leaver,
  from: '2026-03-03',
  reason: '调往他处。（演示数据）',
  posts: [{ id: await post(), to: newcomer }],
  ...more,
});
const confirmed = { decision: 'confirmed' as const, reason: '同意。' };

describe('what is with a person', () => {
  test('is shown to himself and to his head: posts, cases, drafts', async () => {
    await d.p.ledger.saveDraft(d.p.district.code, leaver, { key: `act:${mine}:examine`, body: {}, savedAt: d.p.now() });
    const own = await previewHandover(d.p, await person(leaver), leaver);
    expect(own.posts.map(({ org, post: held }) => [org, held])).toEqual([['market', 'handler']]);
    expect(own.cases.find(({ id }) => id === mine)).toMatchObject({ acted: true });
    expect(own.drafts.map(({ key }) => key)).toEqual([`act:${mine}:examine`]);
    const byHead = await previewHandover(d.p, await d.session('market.head'), leaver);
    expect(byHead.cases).toEqual(own.cases);
    expect(byHead.drafts).toEqual([]);
  });

  test('is not for colleagues or other organs', async () => {
    for (const who of ['market.reviewer', 'water.head', 'services.security-administrator'] as const)
      expect(await errorCode(d.session(who).then((s) => previewHandover(d.p, s, leaver)))).toBe('handover.not-yours');
  });
});

describe('a handover', () => {
  test('moves post, cases and drafts once it is confirmed by another, and each case says so', async () => {
    await d.p.ledger.saveDraft(d.p.district.code, leaver, {
      key: `act:${mine}:examine`,
      body: { a: 1 },
      savedAt: d.p.now(),
    });
    const plan = await asked({ overlap: 2, drafts: [{ key: `act:${mine}:examine`, to: newcomer }] });
    const id = await proposeHandover(d.p, await person(leaver), plan);
    await deliverNotices(d.p);
    expect(await heldOn(d.p, newcomer, '2026-03-03')).toEqual([]);
    expect((await notices(d.p, await security())).map(({ kind }) => kind)).toContain('handover-proposed');
    await decideHandover(d.p, await security(), id, confirmed);
    await deliverNotices(d.p);
    const holds = async (who: string, day: string) => (await heldOn(d.p, who, day)).map((held) => held.post);
    expect(await holds(newcomer, '2026-03-02')).toEqual([]);
    expect(await holds(newcomer, '2026-03-03')).toEqual(['handler']);
    expect(await holds(leaver, '2026-03-04')).toEqual(['handler']);
    expect(await holds(leaver, '2026-03-05')).toEqual([]);
    const { rows } = await notesBeside(d.p, await d.session('market.handler'), mine);
    expect(rows.filter(({ kind }) => kind === 'handover').map(({ text }) => text)).toEqual([
      `自2026-03-03起，本案由演示${newcomer}接办，演示${leaver}移交。事由：调往他处。（演示数据）`,
    ]);
    d.at('2026-03-03T09:00');
    const successor = await person(newcomer);
    expect((await notices(d.p, successor)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['taken-on', 'handed-over']),
    );
    expect(await d.p.ledger.draft(d.p.district.code, newcomer, `act:${mine}:examine`)).toMatchObject({
      body: { a: 1 },
    });
    const [shown] = await handoversFor(d.p, successor);
    expect(shown).toMatchObject({ id, decision: 'confirmed', decidedBy: 'services-security-administrator' });
    expect(shown?.results.every(({ done }) => done)).toBe(true);
    await d.act(successor, mine, 'endSpecial', { specialResult: '检验合格。（演示数据）' });
  });

  test('is carried out once, also after a crash in the middle', async () => {
    const id = await proposeHandover(d.p, await person(leaver), await asked());
    await decideHandover(d.p, await security(), id, confirmed);
    const crashing: Platform = {
      ...d.p,
      ledger: { ...d.p.ledger, keepNote: () => Promise.reject(new Error('the connection is gone')) },
    };
    await deliverNotices(crashing);
    await d.database.owner.query(
      `UPDATE outbox SET run_at = now() - interval '1 day', lease_until = NULL WHERE done_at IS NULL`,
    );
    const other = await d.second();
    await Promise.all([deliverNotices(d.p), deliverNotices(other.p)]);
    await deliverNotices(d.p);
    await other.close();
    const theirs = await d.p.ledger.listPosts(d.p.district.code, { person: newcomer });
    expect(theirs).toHaveLength(1);
    const { rows } = await notesBeside(d.p, await d.session('market.handler'), mine);
    expect(rows.filter(({ kind }) => kind === 'handover')).toHaveLength(1);
    expect((await d.p.ledger.handoverResults(d.p.district.code, id)).map(({ done }) => done)).toEqual([true, true]);
  });

  test('is decided once, by nobody who proposed it, and a refused one moves nothing', async () => {
    const id = await proposeHandover(d.p, await d.session('market.head'), await asked());
    for (const who of ['market.head', 'market.handler', 'services.system-administrator'] as const)
      expect(await errorCode(d.session(who).then((s) => decideHandover(d.p, s, id, confirmed)))).toBe(
        'permission.denied',
      );
    await decideHandover(d.p, await security(), id, { decision: 'refused', reason: '暂缓调动。' });
    expect(await errorCode(security().then((s) => decideHandover(d.p, s, id, confirmed)))).toBe('handover.decided');
    await deliverNotices(d.p);
    expect(await heldOn(d.p, newcomer, '2026-03-03')).toEqual([]);
    expect((await notices(d.p, await person(leaver))).map(({ kind }) => kind)).toContain('handover-refused');
  });

  test('can be taken back by its proposer until then', async () => {
    const id = await proposeHandover(d.p, await person(leaver), await asked());
    expect(await errorCode(d.session('market.head').then((s) => withdrawHandover(d.p, s, id)))).toBe(
      'handover.not-found',
    );
    await withdrawHandover(d.p, await person(leaver), id);
    expect(await errorCode(security().then((s) => decideHandover(d.p, s, id, confirmed)))).toBe('handover.decided');
  });
});

describe('when the one who confirmed it has left before it is carried out', () => {
  test('no post passes, nothing is done in another name, and the reason is told', async () => {
    const confirms = (await security()).person;
    const [row] = await d.p.ledger.people(d.p.district.code, [confirms]);
    if (!row) throw new Error('nobody confirms');
    const id = await proposeHandover(d.p, await person(leaver), await asked());
    await decideHandover(d.p, await security(), id, confirmed);
    await d.p.ledger.savePerson(d.p.district.code, { ...row, validUntil: '2026-03-01' });
    const byOperator = async () =>
      (await d.p.ledger.listAudit(d.p.district.code, { person: operator.person }, { limit: 500 })).rows.length;
    const before = await byOperator();
    expect(before).toBeGreaterThan(0);
    try {
      await deliverNotices(d.p);
      const results = await d.p.ledger.handoverResults(d.p.district.code, id);
      expect(results.find(({ item }) => item === 0)).toMatchObject({ done: false, why: { code: 'permission.denied' } });
      expect(await heldOn(d.p, newcomer, '2026-03-03')).toEqual([]);
      expect((await heldOn(d.p, leaver, '2026-03-04')).map((held) => held.post)).toEqual(['handler']);
      expect(await byOperator()).toBe(before);
    } finally {
      await d.p.ledger.savePerson(d.p.district.code, row);
    }
  });
});

describe('a successor is refused', () => {
  const propose = async (more: Partial<HandoverInput>) => proposeHandover(d.p, await person(leaver), await asked(more));

  test('who acted in the case in a role that must be apart; another may be chosen for that case', async () => {
    await d.act(await person(leaver), mine, 'endSpecial', { specialResult: '合格。' });
    await d.act(await person(leaver), mine, 'examine', { ...onTheSpot, route: 'ordinary' });
    await d.act('market.reviewer', mine, 'sendBack', { reviewNote: '不清。（演示数据）' });
    const to = [{ id: await post(), to: 'market-reviewer' }];
    const [why] = await refusals(propose({ posts: to }));
    expect(why).toMatchObject({ code: 'handover.apart', path: `cases.${mine}` });
    expect(why?.zh).toContain('演示market-reviewer');
    expect(why?.basis?.length).toBeGreaterThan(0);
    expect(await judgeHandover(d.p, await person(leaver), await asked({ posts: to }))).toEqual([why]);
    await propose({ posts: to, cases: [{ id: mine, to: 'market-handler' }] });
  });

  test('who was recused from the case', async () => {
    await d.act('citizen', mine, 'askRecusal', undefined, {
      items: [{ key: 'r1', columns: { person: 'market-handler', reason: '亲属关系。' } }],
    });
    await d.act('market.head', mine, 'decideRecusal', undefined, { item: 'r1', columns: { granted: true } });
    expect(await refused(propose({ posts: [{ id: await post(), to: 'market-handler' }] }))).toEqual([
      'handover.recused',
    ]);
  });

  test('who holds no post for the case, is an administrator, is unknown, or is the person himself', async () => {
    const only = async (to: string) => refused(propose({ posts: [], cases: [{ id: mine, to }] }));
    expect(await only('water-handler')).toEqual(['handover.no-post']);
    const taking = async (to: string) => refused(propose({ posts: [{ id: await post(), to }] }));
    expect(await taking('services-audit-administrator')).toContain('post.administrator-apart');
    expect(await taking('nobody')).toContain('person.unknown');
    expect(await taking(leaver)).toContain('handover.to-self');
  });

  test.each<[string, () => Promise<Partial<HandoverInput>>]>([
    ['handover.past', async () => ({ from: '2026-03-01' })],
    ['handover.overlap', async () => ({ overlap: 31 })],
    ['handover.empty', async () => ({ posts: [] })],
    ['handover.not-in-hand', async () => ({ posts: [{ id: await post('market-head'), to: newcomer }] })],
    ['handover.not-in-hand', async () => ({ cases: [{ id: 'nothing', to: newcomer }] })],
    ['handover.not-in-hand', async () => ({ drafts: [{ key: 'act:none', to: newcomer }] })],
    ['handover.twice', async () => ({ posts: [await post(), await post()].map((id) => ({ id, to: newcomer })) })],
    ['note.text', async () => ({ reason: ' ' })],
  ])('%s', async (code, more) => {
    expect(await errorCode(more().then(propose))).toBe(code);
  });

  test('whose fitness has gone between proposal and confirmation: that piece alone, with the reason', async () => {
    const id = await propose({});
    const today = (await casesInHand(d.p, leaver)).length;
    expect(today).toBeGreaterThan(0);
    await d.p.ledger.savePerson(d.p.district.code, {
      id: newcomer,
      name: `演示${newcomer}`,
      validFrom: '2020-01-01',
      validUntil: '2026-03-02',
    });
    await decideHandover(d.p, await security(), id, confirmed);
    await deliverNotices(d.p);
    const results = await d.p.ledger.handoverResults(d.p.district.code, id);
    expect(results.map(({ done, why }) => [done, why?.code])).toEqual([
      [false, 'person.unknown'],
      [false, 'person.unknown'],
    ]);
    expect((await heldOn(d.p, leaver, '2026-03-03')).map((held) => held.post)).toEqual(['handler']);
  });
});
