import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DeskWorld } from '../desk-fixture.ts';

/** Somebody with a small telephone and JavaScript turned off, on the portal of the same server. */
export async function visitor(w: DeskWorld): Promise<Page> {
  const context = await w.browser.newContext({
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Says yes or no to each of these questions of the open form. */
export async function answer(page: Page, no: readonly string[], word = '否'): Promise<void> {
  for (const question of no)
    await page.getByRole('radiogroup', { name: question }).getByText(word, { exact: true }).click();
}

/** Opens a case from the list of what lies on one's desk. */
export async function openTask(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '我的待办' }).first().click();
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
}

export async function expectStage(page: Page, stage: string): Promise<void> {
  await expect.poll(() => page.locator('.case-head .ant-tag').first().textContent(), { timeout: 15_000 }).toBe(stage);
}
