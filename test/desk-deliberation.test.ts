import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { debateOf, deliberate, openDebate } from './deliberations.ts';
import { choose, type DeskWorld, deskWorld, openAct, PASSWORD, send, sideways, violations } from './desk-fixture.ts';
import { writeDocument } from './district-stories.ts';
import { partsOfZip } from './files.ts';

const people = ['government-deputy-head', 'government-deputy-head-2', 'government-meeting-clerk'];
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

let w: DeskWorld;
let reviewed: string;
let debate: string;
let held: string;

beforeAll(async () => {
  w = await deskWorld();
  for (const person of people)
    await addAccount(w.d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
  const toMeeting = async (day: string) => {
    const id = await writeDocument(w.d, day, { title: `第${day}号办法（演示数据）` });
    await w.d.act('justice.legal-reviewer', id, 'legalReview', lawful);
    await w.d.act('government.meeting-clerk', id, 'putToMeeting', { meetingKind: 'executive' });
    return debateOf(w.d, id);
  };
  held = await toMeeting('2026-03-02');
  await deliberate(w.d, held, { opinions: ['against', 'agree'] });
  debate = await toMeeting('2026-03-04');
  await openDebate(w.d, debate);
  reviewed = await writeDocument(w.d, '2026-03-06');
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

test.each([1280, 390])(
  'the file pack says what is missing and by which article, %i pixels wide',
  async (width) => {
    const page = await w.logIn('water-handler', { width });
    await page.goto(`${w.address}/desk/cases/${reviewed}?tab=pack`);
    const table = page.getByRole('table', { name: '提请集体审议的材料' });
    await table.waitFor();
    expect(await page.textContent('main')).toContain('还缺 1 件，齐备以前不能办理“提请集体审议”');
    const row = table.getByRole('row', { name: /合法性审查意见书/ });
    expect(await row.textContent()).toContain('缺');
    expect(await row.textContent()).toContain('《规章制定程序条例》第19条');
    expect(await table.getByRole('row', { name: /听证笔录/ }).textContent()).toContain('本案不需要');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  },
  90_000,
);

test('the secretary records a speech; the member takes the own dissent home as DOCX', {
  timeout: 120_000,
}, async () => {
  const clerk = await w.logIn('government-meeting-clerk');
  await clerk.goto(`${w.address}/desk/cases/${debate}`);
  await openAct(clerk, '记录发言');
  const dialog = clerk.getByRole('dialog');
  expect(await dialog.textContent()).not.toContain('发言次序');
  await choose(clerk, '会议组成人员', '演示government-deputy-head');
  await choose(clerk, '意见', '不同意');
  await dialog.getByLabel('发言（如实记录）').first().fill('资金没有落实。（演示数据）');
  await send(clerk, '记录发言');
  const spoken = ((await w.d.state(debate)).lists.members ?? []).filter(({ columns }) => columns.order === 1);
  expect(spoken.map(({ columns }) => columns.statement)).toEqual(['资金没有落实。（演示数据）']);

  const member = await w.logIn('government-deputy-head');
  await member.goto(`${w.address}/desk/cases/${held}`);
  await openAct(member, '摘录本人的发言');
  await send(member, '摘录本人的发言');
  await member.goto(`${w.address}/desk/cases/${held}?tab=papers`);
  await member.getByRole('table', { name: '文书' }).getByRole('link', { name: '不同意见书' }).click();
  await member.getByRole('heading', { name: '不同意见书' }).waitFor();
  const [saved] = await Promise.all([member.waitForEvent('download'), member.getByText('下载 DOCX').click()]);
  const document = partsOfZip(await readFile(await saved.path()))['word/document.xml'] ?? '';
  expect(document).toContain('government-deputy-head的发言');
  expect(document).not.toContain('government-deputy-head-2的发言');
  expect(await violations(member)).toEqual([]);

  await member.goto(`${w.address}/desk/cases/${held}`);
  await openAct(member, '补充本人的意见');
  expect(await member.getByRole('dialog').getByLabel('姓名').count()).toBe(0);
  await member.getByRole('dialog').getByLabel('补充的意见').first().fill('建议分批实施。（演示数据）');
  await send(member, '补充本人的意见');
  expect((await w.d.state(held)).lists.supplements?.map(({ columns }) => columns)).toEqual([
    { member: '演示government-deputy-head', text: '建议分批实施。（演示数据）' },
  ]);

  const other = await w.logIn('government-deputy-head-2');
  await other.goto(`${w.address}/desk/cases/${held}?tab=papers`);
  await other.getByRole('link', { name: '集体讨论会议纪要' }).waitFor();
  expect(await other.getByRole('link', { name: '不同意见书' }).count()).toBe(0);
});
