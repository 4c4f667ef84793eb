import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../src/server/index.ts';
import { apiWorld, asked, type World } from './api-fixture.ts';
import { launchBrowser } from './browser.ts';

let w: World;
let browser: Browser;
let address: string;
beforeAll(async () => {
  w = await apiWorld();
  address = await listen(w.server, { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await w?.close();
});

test('a browser shows the description of the API under a policy without inline script and style', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  await page.goto(`${address}/api/docs`);
  await page.getByText('依法履职', { exact: true }).first().click();
  await page.getByText('提起菜园申请').first().waitFor();
  expect(await page.title()).toBe('依法 API');
  expect(complaints).toEqual([]);
  expect(outside).toEqual([]);
});

test('a page of ours may ask the API from a browser', async () => {
  const { body } = await w.ask(undefined, 'POST', '/api/procedures/plot-request/cases', asked());
  const page = await browser.newPage();
  await page.goto(`${address}/`);
  const answer = (await page.evaluate(
    `fetch('/api/cases/${body.case}').then(async (r) => [r.status, r.headers.get('content-type'), (await r.json()).code])`,
  )) as unknown[];
  expect(answer).toEqual([404, 'application/problem+json; charset=utf-8', 'case.not-found']);
});

test('a taken port is told in one sentence', async () => {
  const other = await apiWorld();
  try {
    const port = Number(new URL(address).port);
    await expect(listen(other.server, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'server.port-taken',
      zh: `端口 ${port} 已被其他程序占用：请关闭该程序，或用 --port 指定另一个端口`,
    });
  } finally {
    await other.close();
  }
});
