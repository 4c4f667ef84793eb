import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, violations } from './desk-fixture.ts';
import { application } from './district-stories.ts';

const CASES = 55;
let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
  for (let n = 0; n < CASES; n++) await w.d.open('citizen', 'approval', 'apply', application(w.power));
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const titles = (page: Page) => page.locator('table.data tbody tr td:nth-child(3) a').allTextContents();
const numbers = async (page: Page) => (await titles(page)).map((title) => Number(/(\d+)号/.exec(title)?.[1]));
const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => from + Math.sign(to - from) * n);

test('a list is sorted whole, not only what is loaded: numbers by their size, page after page', async () => {
  const page = await w.logIn('market-window');
  const heading = (name: string) => page.getByRole('columnheader', { name });
  await expect.poll(async () => (await titles(page)).length).toBe(50);
  expect(await heading('到期日').getAttribute('aria-sort')).toBe('ascending');
  await heading('案件').getByRole('button').click();
  await expect.poll(() => numbers(page)).toEqual(range(1, 50));
  await heading('案件').getByRole('button').click();
  await expect.poll(() => numbers(page)).toEqual(range(CASES, 6));
  expect(await heading('案件').getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect.poll(() => numbers(page)).toEqual(range(CASES, 1));
  expect(await page.locator('main').textContent()).not.toContain('已列出的案件');
  // The order stands in the address and is there again after coming back.
  expect(page.url()).toContain('sort=-title');
  await page.reload();
  await expect.poll(() => numbers(page)).toEqual(range(CASES, 6));
  for (const column of ['程序', '阶段', '受理日', '承办机关', '到期日']) {
    await heading(column).getByRole('button').click();
    await expect.poll(() => heading(column).getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => (await titles(page)).length).toBe(50);
  }
  expect(await violations(page)).toEqual([]);
});

test('on a phone, where the table has no headings, the order is chosen from a list', async () => {
  const page = await w.logIn('market-window', { width: 390 });
  await page.getByRole('combobox', { name: '排序' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('案件，降序').click();
  await expect.poll(async () => (await numbers(page))[0]).toBe(CASES);
  await expect.poll(() => page.locator('.ant-select-dropdown:visible').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});
