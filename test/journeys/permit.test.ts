import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, openAct, send } from '../desk-fixture.ts';
import { granting, onTheSpot } from '../district-stories.ts';
import { expectStage, openTask, visitor } from './visitor.ts';

/** 申请、收件、补正、决定、送达、查询: the applicant on the portal, the organ in the workspace, in turn. */
let w: DeskWorld;
let applicant: Page;
let counter: Page;
let id: string;
let title: string;
let secret: string;

beforeAll(async () => {
  w = await deskWorld();
  applicant = await visitor(w);
}, 300_000);
afterAll(async () => {
  await applicant?.context().close();
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

test('somebody applies at home and is given number and code', { timeout: 240_000 }, async () => {
  await applicant.goto(`${w.address}/powers/${w.power}`);
  await applicant.getByRole('link', { name: '网上申请' }).first().click();
  await applicant.goto(`${applicant.url()}/all`);
  await applicant.locator('input[name="facts.kind"][value="new"]').check();
  await applicant.locator('input[name="facts.applicantKind"][value="person"]').check();
  await applicant.locator('[name="facts.applicantName"]').fill('张小三');
  await applicant.locator('[name="facts.phone"]').fill('13812345678');
  await applicant.locator('[name="facts.content"]').fill('开办小餐馆（演示数据）');
  await applicant.locator('main button[type=submit]').last().click();
  await applicant.getByText('收件凭证').first().waitFor();
  const [receipt = '', code = ''] = await applicant.locator('b.secret').allTextContents();
  const row = await w.d.p.ledger.caseByReceipt(w.d.p.district.code, receipt);
  id = row?.id ?? '';
  title = row?.title ?? '';
  secret = code;
  expect(row?.stage).toBe('received');
  await applicant.goto(`${w.address}/track`);
  await applicant.locator('[name=receipt]').fill(receipt);
  await applicant.locator('[name=secret]').fill(secret);
  await applicant.keyboard.press('Enter');
  await applicant.waitForURL('**/track/case');
});

test('the counter asks for what is missing, and the applicant hands it in', { timeout: 240_000 }, async () => {
  counter = await w.logIn('market-window');
  await openTask(counter, title);
  await openAct(counter, '一次告知补正');
  await counter.getByLabel('需要补正的全部内容').fill('场所使用证明');
  await counter.getByLabel('需要补正的全部内容').press('Enter');
  await send(counter, '一次告知补正');

  await applicant.reload();
  expect(await applicant.textContent('main')).toContain('场所使用证明');
  await applicant.getByRole('link', { name: '提交补正材料', exact: true }).click();
  await applicant.waitForURL('**/acts/correct');
  await applicant.locator('[name="facts.materials.0.name"]').fill('场所使用证明');
  // Half an hour is over before the form is sent: nothing that was typed is lost.
  await applicant.context().clearCookies();
  await applicant.locator('main button[type=submit]').last().click();
  await applicant.getByRole('heading', { name: '请再填一次查询码' }).waitFor();
  await applicant.locator('[name=secret]').fill(secret);
  await applicant.getByRole('button', { name: '接着办' }).click();
  await applicant.waitForURL('**/track/case');
  const state = await w.d.state(id);
  expect([state.stage, JSON.stringify(state.facts.materials)]).toEqual([
    'received',
    expect.stringContaining('场所使用证明'),
  ]);

  await counter.reload();
  await counter.getByText('场所使用证明').first().waitFor();
  await openAct(counter, '受理');
  await send(counter, '受理');
  await expectStage(counter, '已受理，审查中');
});

test('it is decided, served, and the applicant reads so; everyone reads it without the name', {
  timeout: 240_000,
}, async () => {
  await w.d.act('market.handler', id, 'examine', onTheSpot);
  await w.d.act('market.head', id, 'decide', granting('2026-03-02'));
  await openTask(counter, title);
  await openAct(counter, '送达决定');
  await send(counter, '送达决定');
  await expectStage(counter, '准予许可，已送达');

  await applicant.reload();
  const told = await applicant.textContent('main');
  for (const word of ['准予许可，已送达', '行政许可决定书', '申请行政复议']) expect(told).toContain(word);
  for (const inner of ['材料齐全，符合条件', '演示market']) expect(told).not.toContain(inner);
  await w.d.act('market.handler', id, 'disclose', { withheld: 'none' });
  await applicant.goto(`${w.address}/decisions`);
  const shown = await applicant.textContent('main');
  expect(shown).toContain('张*三');
  expect(shown).not.toContain('张小三');
});
