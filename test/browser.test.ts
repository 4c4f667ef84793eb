import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const FONT = join(import.meta.dirname, '..', 'node_modules', '@fontsource-variable', 'noto-sans-sc');

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="zh-CN"><link rel="stylesheet" href="/index.css">
        <body style="font-family: 'Noto Sans SC Variable'"><h1>依法行政</h1></body></html>`);
    } else {
      response.setHeader('content-type', request.url?.endsWith('.css') ? 'text/css' : 'font/woff2');
      response.end(readFileSync(join(FONT, decodeURIComponent(request.url ?? ''))));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

test('a real browser shows Chinese text in the font that the product ships', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  expect(await page.textContent('h1')).toBe('依法行政');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.map((font) => [font.familyName, font.isCustomFont, font.glyphCount])).toEqual([
    [expect.stringContaining('Noto Sans SC'), true, 4],
  ]);
});
