import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../../test/district.ts';
import { enterPower, onTheSpot, type Receipt, receive } from '../../../test/district-stories.ts';
import { grantDelegation } from '../identity/index.ts';
import { comment, press, urge } from '../notes/index.ts';
import type { Platform } from '../platform.ts';
import { anonymous } from '../session.ts';
import { deliverNotices, forgetOldNotices, notices, readNotices, unreadNotices } from './index.ts';

let d: TestDistrict;
let power: string;
let mine: Receipt;
type Who = Parameters<TestDistrict['session']>[0];

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d);
});
beforeEach(async () => {
  d.at('2026-03-02T10:00');
  mine = await receive(d, power);
  await d.act('market.window', mine.id, 'accept');
  await deliverNotices(d.p);
  await d.database.owner.query('DELETE FROM notices');
});
afterAll(() => d.close());

const told = async (who: Who) =>
  (await notices(d.p, await d.session(who))).filter(({ kind }) => kind !== 'digest').map(({ kind }) => kind);

describe('who is told', () => {
  test('whom a comment calls, and nobody else', async () => {
    await comment(d.p, await d.session('market.handler'), mine.id, { text: '机密的话', calls: ['market-reviewer'] });
    await deliverNotices(d.p);
    const [one] = await notices(d.p, await d.session('market.reviewer'));
    expect(one).toMatchObject({
      kind: 'called',
      read: false,
      case: { id: mine.id },
      body: { by: '演示market-handler' },
    });
    expect(JSON.stringify(one)).not.toContain('机密');
    for (const who of ['market.handler', 'market.head', 'water.handler'] as const) expect(await told(who)).toEqual([]);
  });

  test('of urging, the desks of the case and the head; whoever pressed hears of the answer', async () => {
    await urge(d.p, anonymous, mine, '请尽快');
    await press(d.p, await d.session('supervision.supervisor'), mine.id, '请说明');
    await deliverNotices(d.p);
    for (const who of ['market.handler', 'market.head'] as const)
      expect((await told(who)).toSorted()).toEqual(['pressed', 'urged']);
    expect(await told('water.head')).toEqual([]);
  });

  test('of a return, whoever has to mend it; not when it is mended before it was told', async () => {
    await d.act('market.handler', mine.id, 'examine', { ...onTheSpot, route: 'ordinary' });
    await d.act('market.reviewer', mine.id, 'sendBack', { reviewNote: '材料不清。（演示数据）' });
    await deliverNotices(d.p);
    expect(await told('market.handler')).toEqual(['returned']);
    const again = {
      affectsOthers: false,
      hearingNeeded: false,
      findings: '已补。',
      opinion: 'grant',
      again: 'ordinary',
    };
    await d.act('market.handler', mine.id, 'resubmit', again);
    await d.act('market.reviewer', mine.id, 'sendBack', { reviewNote: '还不清。（演示数据）' });
    await d.act('market.handler', mine.id, 'resubmit', again);
    await deliverNotices(d.p);
    expect(await told('market.handler')).toEqual(['returned']);
  });

  test('of a lent post, the borrower', async () => {
    const days = { validFrom: '2026-03-03', validUntil: '2026-03-04' };
    await grantDelegation(d.p, await d.session('water.head'), {
      to: 'water-reviewer',
      org: 'water',
      post: 'head',
      ...days,
    });
    await deliverNotices(d.p);
    const [one] = await notices(d.p, await d.session('water.reviewer'));
    expect(one).toMatchObject({ kind: 'lent', body: { from: '演示water-head', org: 'water', post: 'head', ...days } });
  });

  test('of moved days and refused consequences, whoever has the case', async () => {
    const add = (kind: string, payload: object) =>
      d.p.ledger.addJob(d.p.district.code, { kind, key: `${mine.id}:${kind}`, payload: { case: mine.id, ...payload } });
    await add('due-moved', { clocks: [{ key: 'decide', title: '作出决定' }] });
    await add('reaction-refused', { act: 'remedyRedo', code: 'stage.wrong' });
    await deliverNotices(d.p);
    expect((await told('market.handler')).toSorted()).toEqual(['due-moved', 'reaction-refused']);
    expect(await told('market.head')).toContain('reaction-refused');
    expect(await told('water.handler')).toEqual([]);
  });
});

describe('telling', () => {
  test('is done once, also by two at a time and after a crash in the middle', async () => {
    await urge(d.p, anonymous, mine, '请尽快');
    const crashing: Platform = {
      ...d.p,
      ledger: { ...d.p.ledger, tell: () => Promise.reject(new Error('the connection is gone')) },
    };
    expect(await deliverNotices(crashing)).toBe(0);
    expect(await told('market.handler')).toEqual([]);
    await d.database.owner.query(
      `UPDATE outbox SET run_at = now() - interval '1 day', lease_until = NULL WHERE done_at IS NULL`,
    );
    const other = await d.second();
    await Promise.all([deliverNotices(d.p), deliverNotices(other.p)]);
    await deliverNotices(other.p);
    await other.close();
    expect(await told('market.handler')).toEqual(['urged']);
  });

  test('marks are each reader’s own, and only for what he was told', async () => {
    await urge(d.p, anonymous, mine, '请尽快');
    await deliverNotices(d.p);
    const [handler, head, stranger] = await Promise.all(
      (['market.handler', 'market.head', 'water.head'] as const).map((who) => d.session(who)),
    );
    const [one] = await notices(d.p, handler as never);
    await readNotices(d.p, stranger as never, [one?.id ?? 0]);
    expect(await unreadNotices(d.p, handler as never)).toBe(1);
    await readNotices(d.p, handler as never, [one?.id ?? 0]);
    expect(await unreadNotices(d.p, handler as never)).toBe(0);
    expect(await notices(d.p, handler as never, { unread: true })).toEqual([]);
    expect(await unreadNotices(d.p, head as never)).toBe(1);
  });

  test('what a person may no longer see is told without the case', async () => {
    await comment(d.p, await d.session('market.handler'), mine.id, { text: '请看', calls: ['market-reviewer'] });
    await deliverNotices(d.p);
    const moved = {
      kind: 'staff',
      person: 'market-reviewer',
      name: '',
      posts: [{ post: 'reviewer', org: 'water', kind: 'department' }],
    };
    const [one] = await notices(d.p, moved as never);
    expect(one?.kind).toBe('called');
    expect(one?.case).toBeUndefined();
    expect(JSON.stringify(one)).not.toContain(mine.id);
  });

  test('is forgotten after the days that the district has set', async () => {
    await urge(d.p, anonymous, mine, '请尽快');
    await deliverNotices(d.p);
    await readNotices(d.p, await d.session('market.handler'), 'all');
    d.at('2026-08-29T09:00');
    expect(await forgetOldNotices(d.p)).toBe(0);
    d.at('2026-08-30T09:00');
    expect(await forgetOldNotices(d.p)).toBeGreaterThan(0);
    expect(await told('market.handler')).toEqual([]);
  });
});

describe('the digest', () => {
  const digest = async (who: Who, day: string) =>
    (await notices(d.p, await d.session(who))).find(({ kind, body }) => kind === 'digest' && (body as Day).day === day)
      ?.body as Day | undefined;
  interface Day {
    readonly day: string;
    readonly late: readonly { readonly case: string; readonly due: string }[];
    readonly today: readonly { readonly case: string }[];
    readonly soon: readonly { readonly case: string }[];
    readonly fresh: readonly { readonly case: string }[];
  }
  const has = (rows: readonly { readonly case: string }[] | undefined) => rows?.some((row) => row.case === mine.id);

  test('says what is new, soon, due and late; what is late also to the head and to supervision', async () => {
    for (const day of ['2026-03-03', '2026-03-26', '2026-03-30', '2026-03-31']) {
      d.at(`${day}T08:00`);
      await deliverNotices(d.p);
      await deliverNotices(d.p);
    }
    expect(has((await digest('market.handler', '2026-03-03'))?.fresh)).toBe(true);
    expect(has((await digest('market.handler', '2026-03-26'))?.soon)).toBe(true);
    expect(has((await digest('market.handler', '2026-03-26'))?.fresh)).toBe(false);
    expect(has((await digest('market.handler', '2026-03-30'))?.today)).toBe(true);
    expect(has((await digest('market.handler', '2026-03-31'))?.late)).toBe(true);
    expect(has((await digest('supervision.supervisor', '2026-03-30'))?.today)).not.toBe(true);
    for (const who of ['market.head', 'supervision.supervisor'] as const)
      expect(has((await digest(who, '2026-03-31'))?.late)).toBe(true);
    expect(await digest('water.handler', '2026-03-31')).toBeUndefined();
    const days = (await notices(d.p, await d.session('market.handler'))).filter(({ kind }) => kind === 'digest');
    expect(new Set(days.map(({ body }) => (body as Day).day)).size).toBe(days.length);
  });

  test('there is none on a day off', async () => {
    d.at('2026-04-04T08:00'); // Qingming, a Saturday
    await deliverNotices(d.p);
    expect(await digest('market.handler', '2026-04-04')).toBeUndefined();
  });
});
