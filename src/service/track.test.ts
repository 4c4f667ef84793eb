import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { type ReadingScene, readingScene, receive } from '../../test/district-stories.ts';
import { anonymous, type Session } from './session.ts';
import { actAsParty, track } from './track.ts';

let d: TestDistrict;
let scene: ReadingScene;

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
});
afterAll(() => d.close());

const text = (answer: unknown) => JSON.stringify(answer);

describe('a party follows its case by receipt and secret', () => {
  const follow = (receipt: string, secret: string) =>
    track(d.p, { kind: 'anonymous', person: 'anonymous', name: '', posts: [] }, { receipt, secret });

  test('with its own facts, its clocks explained, and what it can do', async () => {
    const shown = await follow(scene.running.receipt, scene.running.secret);
    expect(shown).toMatchObject({
      case: scene.running.id,
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
    const told = text([
      await follow(scene.running.receipt, scene.running.secret),
      await follow(scene.granted.receipt, scene.granted.secret),
    ]);
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
      [scene.running.receipt, scene.granted.secret],
      [scene.running.receipt, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE'],
      ['990102202603029999990', scene.running.secret],
      ['', ''],
    ] as const;
    const answers = await Promise.all(
      wrong.map(([receipt, secret]) => follow(receipt, secret).then(text, (e: Error) => `${e.name} ${e.message}`)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('case.not-found');
  });

  test('acts on it, and only as the party', async () => {
    const mine = await receive(d, scene.power);
    const anyone: Session = { kind: 'anonymous', person: 'anonymous', name: '', posts: [] };
    expect(await refused(actAsParty(d.p, anyone, mine, { act: 'accept' }))).toContain('role.not-held');
    expect(
      await errorCode(actAsParty(d.p, anyone, { ...mine, secret: scene.running.secret }, { act: 'withdraw' })),
    ).toBe('case.not-found');
    expect((await actAsParty(d.p, anyone, mine, { act: 'withdraw' })).stage).toBe('withdrawn');
  });
});

describe('a party asks that an official withdraws', () => {
  const asking = async (name: string) => {
    const { id, receipt, secret } = await receive(d, scene.power);
    await d.act('market.window', id, 'accept');
    const columns = { person: name, reason: '与经办人有纠纷。（演示数据）' };
    await actAsParty(d.p, anonymous, { receipt, secret }, { act: 'askRecusal', items: [{ key: 'r1', columns }] });
    await d.act('market.head', id, 'decideRecusal', undefined, { item: 'r1', columns: { granted: true } });
    return (await d.state(id)).recused;
  };

  test('by the name that he goes by, and he is then kept from the case', async () => {
    expect(await asking(' 演示market-handler ')).toEqual(['market-handler']);
  });

  test('a name that nobody has stays as it was written', async () => {
    expect(await asking('张三')).toEqual(['张三']);
  });
});
