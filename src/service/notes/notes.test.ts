import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, type TestDistrict, testDistrict } from '../../../test/district.ts';
import { enterPower, type Receipt, receive } from '../../../test/district-stories.ts';
import { anonymous } from '../session.ts';
import { track } from '../track.ts';
import { answer, comment, notesBeside, press, urge } from './index.ts';

let d: TestDistrict;
let power: string;
let mine: Receipt;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d);
  mine = await receive(d, power);
  await d.act('market.window', mine.id, 'accept');
});
afterAll(() => d.close());

const as = (who: Parameters<TestDistrict['session']>[0]) => d.session(who);
const party = (text: string, proof = mine) => urge(d.p, anonymous, proof, text);

describe('comments inside', () => {
  test('are read by those in the case, in order, with who wrote them and whom they call', async () => {
    await comment(d.p, await as('market.handler'), mine.id, { text: ' 请核对租赁合同。 ', calls: ['market-reviewer'] });
    await comment(d.p, await as('market.reviewer'), mine.id, { text: '已核对。' });
    const { rows, may } = await notesBeside(d.p, await as('market.handler'), mine.id);
    expect(rows.map(({ kind, who, org, text }) => [kind, who, org, text])).toEqual([
      ['comment', '演示market-handler', 'market', '请核对租赁合同。'],
      ['comment', '演示market-reviewer', 'market', '已核对。'],
    ]);
    expect(rows[0]?.calls).toEqual([{ id: 'market-reviewer', name: '演示market-reviewer' }]);
    expect(may).toEqual({ comment: true, press: false, answer: true });
  });

  test('stay inside: not for the party, not for another organ, and nobody outside writes one', async () => {
    expect(JSON.stringify(await track(d.p, anonymous, mine))).not.toContain('核对');
    for (const who of ['water.handler', 'citizen'] as const) {
      expect(await errorCode(as(who).then((s) => notesBeside(d.p, s, mine.id)))).toBe('case.not-found');
      expect(await errorCode(as(who).then((s) => comment(d.p, s, mine.id, { text: '看看' })))).toBe('case.not-found');
    }
  });

  test('call nobody who could not read them', async () => {
    const call = async (id: string) => comment(d.p, await as('market.handler'), mine.id, { text: '请看', calls: [id] });
    expect(await errorCode(call('water-handler'))).toBe('note.cannot-read');
    expect(await errorCode(call('nobody'))).toBe('note.cannot-read');
  });

  test.each([
    ['nothing', '  \n '],
    ['too much', '长'.repeat(1001)],
    ['signs that turn the writing round', '甲\u202e乙'],
    ['control characters', '甲\u0007'],
  ])('refuse %s', async (_, text) => {
    expect(await errorCode(as('market.handler').then((s) => comment(d.p, s, mine.id, { text })))).toBe('note.text');
  });

  test('are limited by the hour, for each writer alone', async () => {
    const other = await receive(d, power);
    const write = async () => comment(d.p, await as('market.reviewer'), other.id, { text: '一' });
    for (let n = 0; n < 20; n++) await write();
    expect(await errorCode(write())).toBe('note.too-many');
    expect(await errorCode(as('market.window').then((s) => comment(d.p, s, other.id, { text: '一' })))).toBe(
      'permission.denied',
    );
    await comment(d.p, await as('market.handler'), other.id, { text: '二' });
  });
});

describe('urging', () => {
  test('by the party, once in three days; two at once are one', async () => {
    const own = await receive(d, power);
    d.at('2026-03-03T09:00');
    const both = await Promise.allSettled([party('请尽快。', own), party('请尽快！', own)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    d.at('2026-03-05T23:59');
    expect(await errorCode(party('还没有吗', own))).toBe('urge.too-soon');
    expect((await track(d.p, anonymous, own)).urging).toMatchObject({ from: '2026-03-06', everyDays: 3 });
    d.at('2026-03-06T00:00');
    await party('第二次', own);
    expect((await track(d.p, anonymous, own)).urging.rows).toHaveLength(2);
  });

  test('with a wrong code it is as if there were no case', async () => {
    const wrong = { ...mine, secret: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE' };
    expect(await errorCode(party('请尽快', wrong))).toBe('case.not-found');
  });

  test('is answered once, by the handling organ; the party sees the organ and no name', async () => {
    const own = await receive(d, power);
    const { id } = await party('办到哪里了？', own);
    const reply = { text: '本周内决定。', to: id };
    expect(await errorCode(as('justice.plan-office').then((s) => answer(d.p, s, own.id, reply)))).toBe(
      'permission.denied',
    );
    await answer(d.p, await as('market.handler'), own.id, reply);
    expect(await errorCode(as('market.handler').then((s) => answer(d.p, s, own.id, reply)))).toBe('note.answered');
    const { urging } = await track(d.p, anonymous, own);
    expect(urging.rows[0]?.answer).toMatchObject({ org: '清源区市场监督管理局', text: '本周内决定。' });
    expect(JSON.stringify(urging)).not.toContain('演示market');
  });

  test('by the head, supervision and justice, never by who handles it', async () => {
    for (const who of ['market.head', 'supervision.supervisor', 'justice.plan-office'] as const)
      await press(d.p, await as(who), mine.id, '请说明进度。');
    for (const who of ['market.handler', 'market.window'] as const)
      expect(await errorCode(as(who).then((s) => press(d.p, s, mine.id, '快')))).toBe('permission.denied');
    expect(await errorCode(as('water.head').then((s) => press(d.p, s, mine.id, '快')))).toBe('case.not-found');
    const { rows } = await notesBeside(d.p, await as('market.handler'), mine.id);
    expect(rows.filter(({ kind }) => kind === 'pressed').map(({ org, open }) => [org, open])).toEqual([
      ['market', true],
      ['supervision', true],
      ['justice', true],
    ]);
    expect((await track(d.p, anonymous, mine)).urging.rows).toEqual([]);
  });

  test('of a closed case is refused', async () => {
    const own = await receive(d, power);
    await d.act('citizen', own.id, 'withdraw');
    expect(await errorCode(party('请尽快', own))).toBe('urge.closed');
    expect(await errorCode(as('market.head').then((s) => press(d.p, s, own.id, '快')))).toBe('urge.closed');
    expect((await track(d.p, anonymous, own)).urging.from).toBeUndefined();
  });
});
