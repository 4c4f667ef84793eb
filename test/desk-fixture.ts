import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildDesk } from '../src/cli/build-desk.ts';
import { createServer, listen } from '../src/server/index.ts';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { launchBrowser } from './browser.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { enterPower } from './district-stories.ts';

export const PASSWORD = 'Plumtree4711';
/** The moment at which everything begins, for the platform and for the browsers. */
export const BEGIN = '2026-03-02T09:00';

/** A small district with the workspace in a real browser. */
export interface DeskWorld {
  readonly d: TestDistrict;
  readonly browser: Browser;
  readonly address: string;
  /** A licensing power that can be applied for. */
  readonly power: string;
  /** What went wrong in the pages: errors of scripts, and whatever the page's policy stopped. */
  readonly troubles: string[];
  /** A browser of somebody's own, logged in at the tasks. @param who a person such as `market-window` */
  logIn(who: string, options?: { readonly width?: number }): Promise<Page>;
  /** A browser of nobody yet. */
  visit(options?: { readonly width?: number }): Promise<Page>;
  /** Moves the platform's clock. */
  at(moment: string): void;
  close(): Promise<void>;
}

const people = [
  'market-window',
  'market-handler',
  'market-reviewer',
  'market-head',
  'market-officer',
  'water-handler',
  'water-head',
  'supervision-supervisor',
] as const;

export async function deskWorld(): Promise<DeskWorld> {
  const { built, error } = await buildDesk();
  if (!built) throw new Error(`the workspace could not be built: ${error}`);
  const d = await testDistrict();
  d.at(BEGIN);
  for (const person of people)
    await addAccount(d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
  const power = await enterPower(d);
  const server = await createServer(d.p, { rateLimits: false });
  const address = await listen(server, { host: '127.0.0.1', port: 0 });
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const troubles: string[] = [];
  const visit = async ({ width = 1280 }: { readonly width?: number } = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', timezoneId: 'UTC' });
    contexts.push(context);
    await context.clock.install({ time: new Date(`${BEGIN}:00+08:00`) });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (wrong) => troubles.push(wrong.message));
    page.on('console', (said) => {
      // What the API refuses is part of the tests.
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) troubles.push(said.text());
    });
    await page.goto(`${address}/desk/`);
    return page;
  };
  return {
    d,
    browser,
    address,
    power,
    troubles,
    visit,
    async logIn(who, options) {
      const page = await visit(options);
      await page.getByLabel('用户名').fill(who);
      await page.getByLabel('口令').fill(PASSWORD);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: '我的待办' }).waitFor();
      return page;
    },
    at: (moment) => d.at(moment),
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
      await d.close();
    },
  };
}

/** What breaks the rules of WCAG 2.1 AA on a page, in one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return found.violations.map(
    (v) => `${page.url()} ${v.id}: ${v.help} (${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')})`,
  );
}

/** What reaches beyond the window sideways. */
export async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 120));
  })()`) as Promise<readonly string[]>;
}

/** Chooses from one of antd's lists, by its label, as a person with a mouse does. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
}

/** Opens an act on the case page and waits for its form. */
export async function openAct(page: Page, act: string): Promise<void> {
  await page.locator('.acts').getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog').locator('form').waitFor();
}

/** Sends the open form; its button has the act's own name. */
export async function send(page: Page, act: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
  await expect.poll(() => page.getByRole('dialog').count(), { timeout: 10_000 }).toBe(0);
}
