import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debateOf, deliberate, memberOf, openDebate, tableOf } from '../../test/deliberations.ts';
import {
  employ,
  errorCode,
  expectRebuilt,
  refused,
  type TestDistrict,
  testDistrict,
  type Who,
} from '../../test/district.ts';
import { writeDocument } from '../../test/district-stories.ts';
import { casePaper, casePapers } from './papers/index.ts';
import { publicCase } from './public-case.ts';
import { casePage } from './read.ts';

let d: TestDistrict;
beforeAll(async () => {
  d = await testDistrict();
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const lawful = {
  setsLicence: false,
  setsPenalty: false,
  setsCoercion: false,
  setsFee: false,
  cutsRights: 'no',
  opinion: 'lawful',
  opinionText: '合法。（演示数据）',
  hasteReason: '事项紧急。',
};

/** A document put to its meeting. */
async function put(day: string, level: 'government' | 'department' = 'government'): Promise<[string, string]> {
  const id = await writeDocument(d, day, { level, title: `第${day}号办法（演示数据）` });
  await d.act('justice.legal-reviewer', id, 'legalReview', lawful);
  const clerk = level === 'government' ? 'government.meeting-clerk' : 'water.meeting-clerk';
  await d.act(clerk, id, 'putToMeeting', { meetingKind: level === 'government' ? 'executive' : 'department' });
  return [id, await debateOf(d, id)];
}

const papersOf = async (who: Who, id: string) => (await casePapers(d.p, await d.session(who), id)).rows;
const first = 'government.deputy-head';
const second = 'government.deputy-head-2';

describe('a document goes through the same debate', () => {
  test('the roll is who holds the posts: nobody is named by hand, nobody twice, the head is not in it', async () => {
    const [, debate] = await put('2026-03-02');
    const { clerk } = await tableOf(d, debate);
    const items = [{ key: 'market-head', columns: { name: '外人', post: '副区长', unit: 'market' } }];
    expect(await refused(d.act(clerk, debate, 'nameMember', undefined, { items }))).toContain('fact.unknown');
    await d.act(clerk, debate, 'nameMember');
    const { members = [] } = (await d.state(debate)).lists;
    expect(members.map(({ key }) => key).sort()).toEqual(['government-deputy-head', 'government-deputy-head-2']);
    expect(members[0]?.columns).toMatchObject({ post: '副区长', unit: 'government', speech: 'none' });
    expect(await refused(d.act(clerk, debate, 'nameMember'))).toEqual(['item.none']);
    const elsewhere = d.act('water.meeting-clerk', debate, 'markSeat', {}, { item: members[0]?.key });
    expect(await errorCode(elsewhere)).toBe('case.not-found');
  });

  test('its outcome comes back by itself; what is sent back goes through another debate', async () => {
    const [id, debate] = await put('2026-03-05');
    await deliberate(d, debate, { opinions: ['amend', 'amend'], outcome: 'revise' });
    expect(await d.state(id)).toMatchObject({ stage: 'revising', facts: { meetingDecision: 'revise' } });
    expect((await d.state(debate)).stage).toBe('concluded');
  });

  test('of a department: its own meeting, its own head', async () => {
    const [id, debate] = await put('2026-03-09', 'department');
    const members = await deliberate(d, debate);
    expect(members).toEqual(['water-deputy-director']);
    expect(await d.state(id)).toMatchObject({ stage: 'signing', facts: { meetingDecision: 'adopted' } });
    expect((await d.state(debate)).org).toBe('water');
  });

  test('a department does not take a document of the government to its own meeting', async () => {
    const id = await writeDocument(d, '2026-03-12');
    await d.act('justice.legal-reviewer', id, 'legalReview', lawful);
    const own = d.act('government.meeting-clerk', id, 'putToMeeting', { meetingKind: 'department' });
    expect(await refused(own)).toEqual(['gate.shut']);
  });

  test('drawn back while it is being debated, the debate ends with it', async () => {
    const [id, debate] = await put('2026-03-16');
    await openDebate(d, debate);
    await d.act('water.head', id, 'drop', { dropReason: '上级将出台。（演示数据）' });
    expect((await d.state(debate)).stage).toBe('withdrawn');
  });
});

describe('at the table', () => {
  test('who has an interest withdraws: neither counts, nor speaks, nor reads the file any more', async () => {
    const [, debate] = await put('2026-03-19');
    const { clerk, head } = await tableOf(d, debate);
    await d.act(clerk, debate, 'nameMember');
    const item = 'government-deputy-head-2';
    const conflict = { item, columns: { conflict: '配偶任职。（演示数据）' } };
    expect(await refused(d.act(first, debate, 'declareConflict', {}, conflict))).toEqual(['role.not-held']);
    await d.act(second, debate, 'declareConflict', {}, conflict);
    await d.act(head, debate, 'recuse', {}, { item, columns: { recusalReason: '属实。（演示数据）' } });
    const there = { item: 'government-deputy-head', columns: { seat: 'present' } };
    await d.act(clerk, debate, 'markSeat', {}, there);
    await d.act(clerk, debate, 'convene', { meetingOn: '2026-03-20' });
    expect((await d.state(debate)).recused).toEqual([item]);
    expect(await errorCode(casePage(d.p, await d.session(second), debate))).toBe('case.not-found');
    await d.act(clerk, debate, 'present', { presentation: '说明' });
    await d.act(clerk, debate, 'readReview', { reviewView: '合法' });
    const speech = { item, columns: { opinion: 'agree', statement: '同意' } };
    expect(await refused(d.act(clerk, debate, 'speak', {}, speech))).toEqual(['gate.shut']);
  });

  test('a lent post is no seat: nobody checks or extracts the speech of another', async () => {
    const [, debate] = await put('2026-03-23');
    const members = await deliberate(d, debate, { opinions: ['against', 'agree'], unsigned: true });
    const [item = ''] = members;
    expect(await refused(d.act(second, debate, 'confirmSpeech', {}, { item }))).toEqual(['role.not-held']);
    const { clerk, head } = await tableOf(d, debate);
    expect(await refused(d.act(clerk, debate, 'confirmSpeech', {}, { item }))).toEqual(['role.not-held']);
    expect(await refused(d.act(head, debate, 'decide', { minutes: '记录' }))).toEqual(['gate.shut']);
    d.at('2026-03-30T09:00');
    await d.act(head, debate, 'decide', { minutes: '记录（演示数据）' });
  });
});

describe('what was said', () => {
  let debate: string;
  let document: string;
  const dissenter = first;
  const text = async (who: Who, key: string) => JSON.stringify(await casePaper(d.p, await d.session(who), debate, key));

  beforeAll(async () => {
    [document, debate] = await put('2026-04-02');
    const members = await deliberate(d, debate, { opinions: ['against', 'agree'] });
    expect(members.map(memberOf)).toEqual([dissenter, second]);
    for (const item of members) await d.act(memberOf(item), debate, 'takeExtract', {}, { item });
    await d.act(
      dissenter,
      debate,
      'supplement',
      {},
      {
        item: 'government-deputy-head',
        items: [{ key: '1', columns: { text: '资金至今没有落实。（演示数据）' } }],
      },
    );
  });

  test('a speech keeps its place and its words; nothing rewrites it', async () => {
    const { members = [] } = (await d.state(debate)).lists;
    expect(members.map(({ columns }) => [columns.order, columns.opinion])).toEqual([
      [1, 'against'],
      [2, 'agree'],
    ]);
    const { clerk } = await tableOf(d, debate);
    const again = { item: 'government-deputy-head', columns: { opinion: 'agree', statement: '同意' } };
    expect(await refused(d.act(clerk, debate, 'speak', {}, again))).toContain('once.done');
  });

  test('the minutes are made from the record: who was there, in which order, dissent and decision', async () => {
    const minutes = (await papersOf(second, debate)).find(({ paper }) => paper === 'minutes');
    const made = await text(second, minutes?.key ?? '');
    for (const word of ['government-deputy-head的发言', '不同意', '发言次序', '意见已经充分', '通过'])
      expect(made, word).toContain(word);
    expect(JSON.parse(made).attachments).toEqual(['签字的会议记录']);
  });

  test('an extract is for the speaker alone, a dissent by its name', async () => {
    const mine = (await papersOf(dissenter, debate)).map(({ paper }) => paper);
    expect(mine).toEqual(['minutes', 'dissent', 'supplement']);
    expect((await papersOf(second, debate)).map(({ paper }) => paper)).toEqual(['minutes', 'extract']);
    const [dissent] = (await papersOf(dissenter, debate)).filter(({ paper }) => paper === 'dissent');
    const own = await text(dissenter, dissent?.key ?? '');
    expect(own).toContain('government-deputy-head的发言');
    expect(own).not.toContain('government-deputy-head-2的发言');
    for (const who of [second, 'government.district-head', 'government.meeting-clerk'] as const)
      expect(await errorCode(text(who, dissent?.key ?? '')), who).toBe('paper.not-found');
    const [supplement] = (await papersOf(dissenter, debate)).filter(({ paper }) => paper === 'supplement');
    expect(await text(dissenter, supplement?.key ?? '')).toContain('资金至今没有落实');
    expect((await d.state(debate)).lists.supplements?.[0]?.columns.member).toBe('演示government-deputy-head');
  });

  test('who may not read inside notes sees neither minutes nor speeches', async () => {
    await employ(d.p, 'government', 'handler');
    const who = 'government.handler';
    expect((await papersOf(who, debate)).map(({ paper }) => paper)).toEqual([]);
    const page = await casePage(d.p, await d.session(who), debate);
    for (const said of ['head的发言', '"opinion"', '资金至今']) expect(JSON.stringify(page), said).not.toContain(said);
    expect(JSON.stringify(page)).not.toContain('意见已经充分');
  });

  test('the public learns that it was debated, when and how it ended, and only once the document is out', async () => {
    const shown = async () => JSON.stringify(await publicCase(d.p, debate).catch(() => null));
    expect(await shown()).toBe('null');
    await d.act('government.district-head', document, 'sign');
    await d.act('office.registrar', document, 'register', { filingAuthority: 'congress' });
    await d.act('office.registrar', document, 'assignNumber');
    await d.act('office.registrar', document, 'publish', { earlyEffectReason: '有碍施行。（演示数据）' });
    const told = await shown();
    expect(told).toContain('executive');
    for (const secret of ['的发言', 'deputy', '意见已经充分', 'against']) expect(told, secret).not.toContain(secret);
  });
});
