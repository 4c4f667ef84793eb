import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount } from '../../src/service/login/index.ts';
import { operator } from '../../src/service/session.ts';
import { debateOf, deliberate } from '../deliberations.ts';
import { choose, type DeskWorld, deskWorld, openAct, PASSWORD, send, sideways, violations } from '../desk-fixture.ts';
import { answer, expectStage, openTask, visitor } from './visitor.ts';

/** 起草、征求意见、审查、审议、公布: drafters and reviewers in the workspace, the public on the portal. */
const title = '夜间经济管理办法（演示数据）';
let w: DeskWorld;
let reader: Page;
let id: string;
let own: readonly string[] = [];

beforeAll(async () => {
  w = await deskWorld();
  for (const person of ['justice-legal-reviewer', 'government-meeting-clerk', 'office-registrar'])
    await addAccount(w.d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
  reader = await visitor(w);
  const project = {
    title,
    level: 'government',
    issuer: 'government',
    drafter: 'water',
    topic: '水务',
    necessity: '需要统一。',
    problems: '标准不一。',
    mainMeasures: '明确标准。',
  };
  id = (await w.d.open('water.handler', 'normative-document', 'propose', project)).case;
  await w.d.act('justice.legal-reviewer', id, 'assessProject', {
    projectResult: 'established',
    projectOpinion: '同意。',
  });
}, 300_000);
afterAll(async () => {
  await reader?.context().close();
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

test('a draft is written and published, and somebody comments on it', { timeout: 240_000 }, async () => {
  const drafter = await w.logIn('water-handler');
  await openTask(drafter, title);
  await openAct(drafter, '起草征求意见稿');
  await drafter.getByRole('dialog').getByLabel('征求意见稿').first().fill('第一条 征求意见稿。（演示数据）');
  await drafter.getByRole('dialog').getByLabel('起草说明').first().fill('说明。');
  await answer(drafter, [
    '是否涉及公民、法人和其他组织切身利益',
    '是否涉及市场主体生产经营活动',
    '是否涉及重大利益调整等，需要论证',
    '是否需要听证',
  ]);
  await send(drafter, '起草征求意见稿');
  await openAct(drafter, '公布征求意见稿');
  await drafter.getByRole('dialog').getByLabel('征求意见截止日').fill('2026-04-20');
  await send(drafter, '公布征求意见稿');

  await reader.goto(`${w.address}/consultations`);
  await reader.getByRole('link', { name: title }).first().click();
  await reader.getByRole('link', { name: '提出意见' }).first().click();
  await reader.locator('[name="items.0.columns.opinion"]').fill('建议写明申请的地方。');
  await reader.locator('main button[type=submit]').last().click();
  await reader.waitForSelector('.receipt');
  expect(await reader.textContent('main')).not.toContain('建议写明申请的地方');

  // Another says the same with other marks: he gets a number and a code of his own.
  await reader.goto(`${w.address}/matters/${id}/acts/comment`);
  await reader.locator('[name="items.0.columns.opinion"]').fill('建议 写明申请的地方！');
  await reader.locator('[name="items.0.columns.contact"]').fill('13900139000');
  await reader.locator('main button[type=submit]').last().click();
  await reader.waitForSelector('.receipt');
  own = await reader.locator('.receipt .secret').allTextContents();
  await reader.click('main a[href="/track/entry"]');
  expect(await reader.textContent('main')).toContain('还没有公布');
});

test('the comment is answered, and the answer published', { timeout: 240_000 }, async () => {
  w.at('2026-04-21T09:00');
  const drafter = await w.logIn('water-handler');
  await openTask(drafter, title);
  await drafter.getByText('建议写明申请的地方。').first().waitFor();
  await openAct(drafter, '答复意见');
  await choose(drafter, '公众意见', '');
  await drafter.getByRole('dialog').getByLabel('意见要点').first().fill('写明申请的地方');
  await choose(drafter, '采纳情况', '采纳');
  await drafter.getByRole('dialog').getByLabel('理由', { exact: true }).first().fill('有道理。');
  await send(drafter, '答复意见');
  await openAct(drafter, '听取意见结束');
  await send(drafter, '听取意见结束');
  await openAct(drafter, '公布意见采纳情况');
  await send(drafter, '公布意见采纳情况');

  // Both are answered by the one answer, told to each by number and code, and published with how many there were.
  await reader.goto(`${w.address}/track`);
  await reader.fill('[name=receipt]', own[0] ?? '');
  await reader.fill('[name=secret]', own[1] ?? '');
  await reader.click('main button[type=submit]');
  await reader.waitForURL('**/track/entry');
  const mine = await reader.textContent('main');
  for (const words of ['建议 写明申请的地方！', '写明申请的地方', '采纳', '有道理。']) expect(mine).toContain(words);
  await reader.goto(`${w.address}/matters/${id}`);
  const tallied = (await reader.textContent('main'))?.replace(/\s+/g, ' ') ?? '';
  for (const words of ['收到意见（件）2', '归为（条）1', '网上：2件', '采纳：1条，共2件'])
    expect(tallied).toContain(words);
  for (const hidden of ['13900139000', '建议 写明']) expect(tallied).not.toContain(hidden);
  const scripted = await w.browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' });
  await scripted.addCookies(await reader.context().cookies());
  const seen = await scripted.newPage();
  for (const path of [`/matters/${id}`, '/track/entry']) {
    await seen.goto(w.address + path);
    expect([...(await violations(seen)), ...(await sideways(seen))], path).toEqual([]);
  }
  await scripted.close();
  await w.d.act('water.handler', id, 'revise', {
    text: '第一条 正文。（演示数据）',
    bases: [{ law: '实施计划', article: '第十条' }],
    trial: false,
    effectiveOn: '2026-04-21',
    endsOn: '2028-04-20',
  });
  await w.d.act('water.head', id, 'submitReview');
});

test('it is reviewed, deliberated on and published, and everyone reads it', { timeout: 240_000 }, async () => {
  const reviewer = await w.logIn('justice-legal-reviewer');
  await openTask(reviewer, title);
  await openAct(reviewer, '出具合法性审查意见');
  await answer(reviewer, ['是否设定行政许可', '是否设定行政处罚', '是否设定行政强制', '是否设定收费']);
  await choose(reviewer, '是否减损权益或者增加义务', '没有');
  await choose(reviewer, '合法性审查结论', '合法');
  await reviewer.getByRole('dialog').getByLabel('合法性审查意见').first().fill('合法。');
  await reviewer.getByRole('dialog').getByLabel('审查少于规定时间的理由').first().fill('事项紧急。');
  await send(reviewer, '出具合法性审查意见');

  const clerk = await w.logIn('government-meeting-clerk');
  await openTask(clerk, title);
  await openAct(clerk, '提请集体审议');
  await choose(clerk, '会议', '常务会议');
  await send(clerk, '提请集体审议');
  await deliberate(w.d, await debateOf(w.d, id));
  await w.d.act('government.district-head', id, 'sign');
  await w.d.act('office.registrar', id, 'register', { filingAuthority: 'congress' });
  await w.d.act('office.registrar', id, 'assignNumber');

  const registrar = await w.logIn('office-registrar');
  await openTask(registrar, title);
  await openAct(registrar, '统一公布');
  await registrar.getByRole('dialog').getByLabel('公布后不满三十日即施行的理由').first().fill('不立即施行将有碍施行。');
  await send(registrar, '统一公布');
  await expectStage(registrar, '公布施行');

  await reader.goto(`${w.address}/documents`);
  await reader.getByRole('link', { name: title }).first().click();
  expect(await reader.textContent('.banner')).toContain('有效');
  expect(await reader.textContent('main')).toContain('第一条 正文。');
  await reader.goto(`${w.address}/matters/${id}`);
  const told = await reader.textContent('main');
  expect(told).toContain('写明申请的地方');
  expect(told).not.toContain('建议写明申请的地方。');
});
