import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, onTheSpot } from '../../test/district-stories.ts';
import { act, openCase } from './act.ts';
import { anonymous } from './session.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  power = await enterPower(d);
});
beforeEach(() => d.at('2026-03-03T09:00'));
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const request = (more = {}) => ({ act: 'apply', facts: application(power, more) });
const countCases = async () => d.p.ledger.countCases(d.p.district.code);
const accepted = async () => {
  const { case: id } = await openCase(d.p, anonymous, 'approval', request());
  await d.act('market.window', id, 'accept');
  return id;
};

describe('the same request again', () => {
  test('fifty equal requests at once are one case with one answer', async () => {
    const before = await countCases();
    const key = { idempotencyKey: 'fifty' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => openCase(d.p, anonymous, 'approval', request(), key)),
    );
    expect(await countCases()).toBe(before + 1);
    const told = answers.map(({ secret: _, replayed: __, ...answer }) => answer);
    for (const answer of told) expect(answer).toEqual(told[0]);
    expect(answers.filter((a) => !a.replayed)).toHaveLength(1);
    expect(answers.flatMap((a) => a.secret ?? [])).toHaveLength(1);
  });

  test('fifty equal acts at once are one act with one answer', async () => {
    const id = await accepted();
    const handler = await d.session('market.handler');
    const command = { act: 'examine', facts: onTheSpot };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => act(d.p, handler, id, command, { idempotencyKey: 'examine' })),
    );
    for (const { replayed: _, ...answer } of answers)
      expect({ ...answer, replayed: false }).toEqual({ ...answers[0], replayed: false });
    expect(
      (await d.p.ledger.eventsOf(d.p.district.code, id)).filter((e) => e.kind === 'act' && e.act === 'examine'),
    ).toHaveLength(1);
  });

  test('the answer is the first one also when the case has gone on since', async () => {
    const id = await accepted();
    const handler = await d.session('market.handler');
    const examine = () =>
      act(d.p, handler, id, { act: 'examine', facts: onTheSpot }, { idempotencyKey: 'late repeat' });
    const first = await examine();
    await d.act('market.head', id, 'sendBack', { reviewNote: '请补充。' });
    expect(await examine()).toEqual({ ...first, replayed: true });
  });

  test('the same content is recognised in whatever order its parts are written', async () => {
    const key = { idempotencyKey: 'order' };
    const first = await openCase(d.p, anonymous, 'approval', request(), key);
    const turned = { facts: Object.fromEntries(Object.entries(application(power)).reverse()), act: 'apply' };
    expect((await openCase(d.p, anonymous, 'approval', turned, key)).case).toBe(first.case);
  });

  test('the same key with other content is refused, also at once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        openCase(d.p, anonymous, 'approval', request({ content: `申请内容${n}` }), { idempotencyKey: 'differs' }),
      ),
    );
    const failed = tries.filter((t) => t.status === 'rejected');
    expect(failed).toHaveLength(9);
    expect(new Set(failed.map((t) => t.reason.code))).toEqual(new Set(['idempotency.reused']));
  });

  test('keys of different persons never meet', async () => {
    const id = await accepted();
    const key = { idempotencyKey: 'mine' };
    const items = [{ key: 's1', columns: { who: '张三', text: '意见。' } }];
    await d.act('market.window', id, 'state', undefined, { ...key, items });
    const items2 = [{ key: 's2', columns: { who: '李四', text: '意见。' } }];
    expect((await d.act('market.handler', id, 'state', undefined, { ...key, items: items2 })).replayed).toBe(false);
  });
});

describe('two at once', () => {
  test('of two acts on one case exactly one wins, and the other is told so', async () => {
    const id = await accepted();
    const { ledger } = d.p;
    let judged = 0;
    let both: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      both = resolve;
    });
    const commit: typeof ledger.commit = async (one) => {
      if (++judged === 2) both();
      await met; // both have been judged on the same state
      return ledger.commit(one);
    };
    const p = { ...d.p, ledger: { ...ledger, commit } };
    const tries = await Promise.allSettled([
      act(p, await d.session('market.handler'), id, { act: 'examine', facts: onTheSpot }),
      act(p, await d.session('market.window'), id, { act: 'withdraw' }),
    ]);
    const lost = tries.filter((t) => t.status === 'rejected');
    expect(lost.map((t) => t.reason.code)).toEqual(['case.conflict']);
    expect((await d.state(id)).seq).toBe(4);
  });

  test('whoever comes when the other is through is judged on what stands then', async () => {
    const id = await accepted();
    await d.act('citizen', id, 'withdraw');
    expect(await refused(d.act('market.handler', id, 'examine', onTheSpot))).toContain('stage.wrong');
  });

  test('who saw an older state is told, whatever has changed since', async () => {
    const id = await accepted();
    const { seq } = await d.state(id);
    await d.act('market.handler', id, 'state', undefined, {
      items: [{ key: 's1', columns: { who: '张三', text: '意见。' } }],
    });
    expect(await errorCode(d.act('market.handler', id, 'examine', onTheSpot, { expectedSeq: seq }))).toBe(
      'case.conflict',
    );
    expect((await d.act('market.handler', id, 'examine', onTheSpot, { expectedSeq: seq + 1 })).stage).toBe('deciding');
  });

  test('a case that is not there and one that is not for the asker sound alike', async () => {
    const id = await accepted();
    const strange = await errorCode(d.act('water.handler', id, 'examine', onTheSpot));
    expect(strange).toBe(await errorCode(d.act('water.handler', 'nosuchcase', 'examine', onTheSpot)));
  });
});

describe('a clock that is wrong', () => {
  test('stops the acts instead of dating them ahead of the database', async () => {
    d.at('2090-03-03T09:00');
    expect(await errorCode(d.open('citizen', 'approval', 'apply', application(power)))).toBe('clock.moved');
    d.at('2026-03-03T09:00');
    const id = await accepted();
    d.at('2026-03-02T10:00');
    expect(await errorCode(d.act('market.handler', id, 'examine', onTheSpot))).toBe('clock.moved');
  });
});

describe('official numbers', () => {
  const receipts = async () => {
    const { rows } = await d.database.app.query<{ no: string }>(
      `SELECT state -> 'facts' ->> 'receiptNo' AS no FROM cases WHERE procedure = 'approval' ORDER BY 1`,
    );
    return rows.map(({ no }) => Number(/〕(\d+)号/.exec(no)?.[1])).sort((a, b) => a - b);
  };

  test('fifty at once, with failures among them, leave no gap and no double', async () => {
    const before = (await receipts()).length;
    const tries = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        openCase(d.p, anonymous, 'approval', n % 6 === 5 ? { act: 'apply', facts: { item: power } } : request()),
      ),
    );
    expect(tries.filter((t) => t.status === 'rejected')).toHaveLength(10);
    const all = await receipts();
    expect(all).toEqual(Array.from({ length: before + 50 }, (_, n) => n + 1));
  });

  test('two processes at once take them from one series', async () => {
    const other = await d.second();
    const before = (await receipts()).length;
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => openCase(n % 2 ? d.p : other.p, anonymous, 'approval', request())),
    );
    await other.close();
    expect(await receipts()).toEqual(Array.from({ length: before + 30 }, (_, n) => n + 1));
  });

  test('a refused act takes none', async () => {
    const before = await receipts();
    expect(await refused(d.open('citizen', 'approval', 'apply', { item: power }))).toContain('fact.required');
    const { case: id } = await openCase(d.p, anonymous, 'approval', request());
    expect((await d.state(id)).facts.receiptNo).toBe(`清源市监收字〔2026〕${before.length + 1}号`);
  });
});
