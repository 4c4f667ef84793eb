import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, sideways, violations } from './desk-fixture.ts';
import { application } from './district-stories.ts';

let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
  w.at('2026-03-02T09:30');
  const { case: late } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  w.at('2026-03-04T09:00');
  await w.d.act('market.window', late, 'accept', { scan: '扫描件（演示数据）' }, { on: '2026-03-03' });
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

test.each([1280, 390])('who oversees sees the signals at a width of %i and opens the case', async (width) => {
  const page = await w.logIn('supervision-supervisor', { width });
  await page.getByRole('link', { name: '异常迹象' }).click();
  await page.getByRole('heading', { level: 1, name: '异常迹象' }).waitFor();
  await page.getByRole('table', { name: '补录' }).waitFor();
  expect([...(await sideways(page)), ...(await violations(page))]).toEqual([]);
  await page.getByRole('table', { name: '补录' }).getByRole('link').first().click();
  await page.waitForURL(/\/desk\/cases\//);
});

test('who does not oversee is offered no such page', async () => {
  const page = await w.logIn('market-window');
  await page.getByRole('link', { name: '我的待办' }).waitFor();
  expect(await page.getByRole('link', { name: '异常迹象' }).count()).toBe(0);
  await page.goto(`${w.address}/desk/signals`);
  await page.getByRole('alert').getByText('您没有这项权限').waitFor();
});
