import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldOn } from '../src/service/identity/index.ts';
import { addAccount } from '../src/service/login/index.ts';
import { deliverNotices } from '../src/service/notices/index.ts';
import { operator } from '../src/service/session.ts';
import { type DeskWorld, deskWorld, PASSWORD, sideways, violations } from './desk-fixture.ts';
import { employ } from './district.ts';
import { onTheSpot, receive } from './district-stories.ts';

let w: DeskWorld;
let mine: string;
const wrong: string[] = [];
const admin = 'services-security-administrator';
beforeAll(async () => {
  w = await deskWorld();
  mine = (await receive(w.d, w.power)).id;
  await w.d.act('market.window', mine, 'accept');
  await w.d.act('market.handler', mine, 'examine', { ...onTheSpot, route: 'ordinary' });
  await w.d.act('market.reviewer', mine, 'sendBack', { reviewNote: '不清。（演示数据）' });
  await employ(w.d.p, 'market', 'window', 'market-window-2');
  await addAccount(w.d.p, operator, { login: admin, person: admin, password: PASSWORD, mustChange: false });
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
  expect(wrong).toEqual([]);
});

/** Pictures to look at, where somebody wants them. */
const shots = process.env.YIFA_SHOTS;
async function looked(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  wrong.push(...(await sideways(page)), ...(await violations(page)));
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

/** Finds a colleague by typing the name, as the list is long. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
}

test('a handler hands over: who may not take the case is refused with the reason, another takes it', {
  timeout: 180_000,
}, async () => {
  const page = await w.logIn('market-handler');
  await page.getByRole('link', { name: '交接' }).click();
  await page.getByText('经办过', { exact: true }).first().waitFor();
  await pick(page, '清源区市场监督管理局 承办人 的继任者', '演示market-reviewer');
  await page.getByLabel('事由').fill('调往他处。（演示数据）');
  await page.getByRole('button', { name: '试算能不能接' }).click();
  await page.getByText(/演示market-reviewer在“.+”中办理过应当分开办理的环节/).waitFor();
  await looked(page, 'handover-refused');
  await page.getByRole('button', { name: '提出交接' }).click();
  await page
    .getByRole('alert')
    .getByText(/演示market-reviewer在“.+”中办理过应当分开办理的环节/)
    .waitFor();
  await pick(page, '清源区市场监督管理局 承办人 的继任者', '演示market-window-2');
  await page.getByRole('button', { name: '试算能不能接' }).click();
  await page.getByText('各继任者都可以接。').waitFor();
  await page.getByRole('button', { name: '提出交接' }).click();
  await page.getByText('待确认', { exact: true }).waitFor();
  await looked(page, 'handover-proposed');

  await deliverNotices(w.d.p);
  const security = await w.logIn(admin, { width: 390 });
  await security.getByRole('link', { name: /通知/ }).click();
  await security.getByRole('heading', { name: '一项交接等您确认' }).waitFor();
  await security.locator('.notices').getByRole('link', { name: '交接' }).click();
  await security.getByLabel('意见').fill('同意。');
  await looked(security, 'handover-confirm');
  await security.getByRole('button', { name: '确认交接' }).click();
  await security.getByText('已确认', { exact: true }).waitFor();
  await deliverNotices(w.d.p);

  expect((await heldOn(w.d.p, 'market-window-2', '2026-03-03')).map(({ post }) => post).sort()).toEqual([
    'handler',
    'window',
  ]);
  const head = await w.logIn('market-head');
  await head.goto(`${w.address}/desk/cases/${mine}?tab=notes`);
  await head.getByText(/本案由演示market-window-2接办，演示market-handler移交/).waitFor();
  await looked(head, 'handover-case');
  await page.goto(`${w.address}/desk/handover`);
  await page.getByText('已确认', { exact: true }).waitFor();
  await page.getByText(/^共\d+项$/).click();
  await expect.poll(() => page.getByText('已办', { exact: true }).count()).toBeGreaterThan(1);
  await looked(page, 'handover-done');
});
