import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { urge } from '../src/service/notes/index.ts';
import { deliverNotices } from '../src/service/notices/index.ts';
import { anonymous } from '../src/service/session.ts';
import { type DeskWorld, deskWorld, sideways, violations } from './desk-fixture.ts';
import { onTheSpot, type Receipt, receive } from './district-stories.ts';

let w: DeskWorld;
let mine: Receipt;
const wrong: string[] = [];
beforeAll(async () => {
  w = await deskWorld();
  mine = await receive(w.d, w.power);
  await w.d.act('market.window', mine.id, 'accept');
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
  expect(wrong).toEqual([]);
});

/** Pictures to look at, where somebody wants them. */
const shots = process.env.YIFA_SHOTS;
async function looked(page: Page, name: string): Promise<void> {
  wrong.push(...(await sideways(page)), ...(await violations(page)));
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function settled(page: Page, path: string): Promise<Page> {
  await page.goto(`${w.address}/desk${path}`);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  return page;
}

describe('notes and notices at the desk', () => {
  test('a note calls a colleague, who finds it by his notices', { timeout: 120_000 }, async () => {
    const handler = await w.logIn('market-handler');
    await settled(handler, `/cases/${mine.id}?tab=notes`);
    await handler.getByLabel('内部留言', { exact: true }).fill('请核对租赁合同。');
    await handler.getByLabel(/请哪些同事看/).click();
    await handler.keyboard.type('演示market-reviewer');
    await handler.keyboard.press('Enter');
    await handler.keyboard.press('Escape');
    await handler.getByRole('button', { name: '留言', exact: true }).click();
    await handler.locator('.notes').getByText('请核对租赁合同。').waitFor();
    await handler.getByText('请演示market-reviewer看').waitFor();
    await looked(handler, 'notes');

    await urge(w.d.p, anonymous, mine, '已经等了很久，请尽快决定。');
    await deliverNotices(w.d.p);
    const reviewer = await w.logIn('market-reviewer');
    const bell = reviewer.getByRole('link', { name: /通知/ });
    await expect.poll(() => bell.textContent()).toMatch(/^通知 \d+未读$/);
    await bell.click();
    await reviewer.getByRole('heading', { name: '演示market-handler请您看一条内部留言' }).waitFor();
    await looked(reviewer, 'notices');
    await reviewer.getByRole('button', { name: '全部标为已读' }).click();
    await expect.poll(() => bell.textContent()).toBe('通知');
    await reviewer.locator('.notices a').first().click();
    await reviewer.locator('.notes').getByText('请核对租赁合同。').waitFor();
  });

  test('the party’s urging is answered at the desk, and the head urges', { timeout: 120_000 }, async () => {
    const head = await w.logIn('market-head', { width: 390 });
    await settled(head, `/cases/${mine.id}?tab=notes`);
    await head.getByLabel('督促承办机关').fill('请本周内决定。');
    await head.getByRole('button', { name: '催办', exact: true }).click();
    await head.locator('.notes').getByText('请本周内决定。').waitFor();
    await looked(head, 'notes-phone');
    const handler = await w.logIn('market-handler');
    await settled(handler, `/cases/${mine.id}?tab=notes`);
    await handler.locator('li', { hasText: '已经等了很久' }).getByRole('button', { name: '答复' }).click();
    await handler.getByLabel('答复当事人（当事人能看到）').fill('本周内决定。');
    await looked(handler, 'notes-answer');
    await handler.locator('li', { hasText: '已经等了很久' }).getByRole('button', { name: '答复' }).click();
    await handler.getByText('答复，当事人可见').waitFor();
  });

  test('a case that was sent back says so in the list and at its top, until it goes on', {
    timeout: 120_000,
  }, async () => {
    await w.d.act('market.handler', mine.id, 'examine', { ...onTheSpot, route: 'ordinary' });
    await w.d.act('market.reviewer', mine.id, 'sendBack', { reviewNote: '租赁合同看不清，请补充。（演示数据）' });
    const handler = await w.logIn('market-handler');
    await settled(handler, '/tasks');
    await handler.getByText('退回', { exact: true }).waitFor();
    await looked(handler, 'tasks-returned');
    await settled(handler, `/cases/${mine.id}`);
    const why = handler.getByRole('alert').filter({ hasText: '租赁合同看不清' });
    await why.waitFor();
    expect(await why.textContent()).toContain('演示market-reviewer');
    await looked(handler, 'case-returned');
    await w.d.act('market.handler', mine.id, 'resubmit', {
      affectsOthers: false,
      hearingNeeded: false,
      findings: '已补充。',
      opinion: 'grant',
      again: 'ordinary',
    });
    await settled(handler, `/cases/${mine.id}`);
    expect(await handler.getByText('补正后再报').count()).toBe(0);
  });
});
