import { afterAll, beforeAll, expect, test } from 'vitest';
import { employ, expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, granting } from '../../test/district-stories.ts';

let d: TestDistrict;
let item: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  item = await enterPower(d, { onSpot: false });
  await employ(d.p, 'market', 'recorder');
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const examined = {
  affectsOthers: true,
  hearingNeeded: false,
  needsSiteCheck: false,
  findings: '油烟管道紧邻住宅。（演示数据）',
  opinion: 'grant',
  route: 'hearing',
};

/** An application of 2 March for which the neighbour asks for a hearing on 10 March. */
async function asked(): Promise<string> {
  d.at('2026-03-02T10:00');
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(item));
  await d.act('market.window', id, 'accept');
  d.at('2026-03-09T09:00');
  await d.act('market.handler', id, 'examine', examined);
  const items = [{ key: '邻居', columns: { name: '李四（演示）', capacity: 'other' } }];
  await d.act('market.handler', id, 'tellInterested', undefined, {
    items,
    served: { day: '2026-03-09', mode: 'direct' },
  });
  d.at('2026-03-10T09:00');
  await d.act('market.handler', id, 'askHearing', undefined, { item: '邻居', columns: { statement: '担心油烟。' } });
  return id;
}

/** Orders the hearing and tells how long it takes. @returns the case of the hearing */
async function ordered(id: string): Promise<string> {
  const { links } = await d.act('market.handler', id, 'orderHearing');
  await d.act('market.handler', id, 'tellHearingTime', { excludedUntil: '2026-03-24' });
  return links.filter(({ link }) => link === 'hearings').at(-1)?.case ?? '';
}

async function noticed(hearing: string): Promise<void> {
  await d.act('market.legal-reviewer', hearing, 'arrange', {
    matters: '油烟排放（演示数据）',
    hearingOn: '2026-03-24',
    hearingTime: '上午九时',
    hearingPlace: '区政务服务中心',
    publicity: 'open',
    host: '演示',
    recorder: '演示',
  });
  for (const [key, capacity] of [
    ['邻居', 'interested'],
    ['承办人', 'organ'],
  ] as const)
    await d.act(
      'market.legal-reviewer',
      hearing,
      'seat',
      { capacity },
      { items: [{ key, columns: { name: `${key}（演示）`, represents: key } }] },
    );
  d.at('2026-03-12T09:00');
  await d.act('market.legal-reviewer', hearing, 'notify');
}

test('a permit opens the hearing, its clock stands still, and what was said comes back to it', async () => {
  const id = await asked();
  const hearing = await ordered(id);
  expect(await d.state(hearing)).toMatchObject({
    procedure: 'hearing',
    org: 'market',
    stage: 'preparing',
    facts: { opener: 'approval' },
    links: [{ link: 'of', case: id, procedure: 'approval' }],
  });
  await noticed(hearing);
  expect((await d.state(id)).facts).toMatchObject({ hearingOn: '2026-03-24', hearingPlace: '区政务服务中心' });
  d.at('2026-03-24T09:00');
  await employ(d.p, 'market', 'chair', 'market-handler');
  const handler = await d.session('market.handler');
  const heldOn = '2026-03-24';
  expect(await refused(d.act(handler, hearing, 'begin', { heldOn }))).toEqual(['role.same-person']);
  await d.act('market.chair', hearing, 'begin', { heldOn });
  for (const itemKey of ['邻居', '承办人'])
    await d.act('market.recorder', hearing, 'attend', undefined, { item: itemKey, columns: { attendance: 'self' } });
  for (const [key, kind] of [
    ['承办人', 'present'],
    ['邻居', 'state'],
  ] as const)
    await d.act('market.recorder', hearing, 'speak', undefined, {
      items: [{ key, columns: { speaker: `${key}（演示）`, kind, text: '如下。' } }],
    });
  await d.act('market.chair', hearing, 'close', { record: '听证笔录' });
  for (const itemKey of ['邻居', '承办人'])
    await d.act('market.recorder', hearing, 'signRecord', undefined, { item: itemKey, columns: { signing: 'signed' } });
  const conclusion = { findings: '按季清洗即可。', opinion: 'grant' };
  const early = await refusals(d.act('market.handler', id, 'conclude', conclusion));
  expect(early.flatMap(({ basis }) => basis ?? [])).toContainEqual(expect.objectContaining({ article: 47 }));
  await d.act('market.chair', hearing, 'report', { summary: '建议按季清洗油烟管道。' });
  const heard = await d.state(id);
  expect(heard.facts).toMatchObject({ heldOn, hearingRecord: '听证笔录', hearingSummary: '建议按季清洗油烟管道。' });
  expect(heard.pauses).toMatchObject([{ pause: 'hearing', from: '2026-03-10', to: '2026-03-24' }]);
  expect(heard.clocks.holdHearing?.stoppedOn).toBe('2026-03-24');
  await d.act('market.handler', id, 'conclude', conclusion);
  await d.act('market.reviewer', id, 'review', { reviewNote: '同意。' });
  expect(await refused(d.act('market.head', id, 'decide', granting('2026-03-24')))).toEqual(['gate.shut']);
  await d.act('market.head', id, 'decide', { ...granting('2026-03-24'), considered: '采纳邻居意见，按季清洗。' });
});

test('an application that is withdrawn takes its hearing with it', async () => {
  const id = await asked();
  const hearing = await ordered(id);
  await noticed(hearing);
  await d.act('citizen', id, 'withdraw');
  expect((await d.state(hearing)).stage).toBe('cancelled');
});

test('a hearing that the head calls off leaves it to be ordered anew', async () => {
  const id = await asked();
  const hearing = await ordered(id);
  await d.act('market.head', hearing, 'cancel', { cancelReason: '主持人生病。（演示数据）' });
  const left = await d.state(id);
  expect(left.done.orderHearing).toBeUndefined();
  expect(left.clocks.holdHearing?.stoppedAt).toBeUndefined();
  expect(await ordered(id)).not.toBe(hearing);
});
