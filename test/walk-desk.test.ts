import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk } from '../src/cli/build-desk.ts';
import { listen } from '../src/server/index.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './desk-fixture.ts';
import { lookOf, startingPoints } from './walk/desk-routes.ts';
import { MOMENT, planted, type WalkWorld, walkWorld } from './walk/planted.ts';
import { type Carried, type Staff, staff } from './walk/readers.ts';

/**
 * The workspace in a real browser on a telephone, by its links, as staff who may read much, little and nothing of the
 * cases. Each kind of page is looked at by axe once, and must not scroll sideways.
 */
let w: WalkWorld;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const { built, error } = await buildDesk();
  if (!built) throw new Error(`the workspace could not be built: ${error}`);
  w = await walkWorld();
  address = await listen(w.server, { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await w?.close();
});

/** Pages of one look that are opened: cases at different stages of different procedures look different. */
const OF_ONE_LOOK = 2;
/** Kinds of pages that axe has seen. */
const checked = new Set<string>();

interface Met {
  /** Kinds of pages that were shown. */
  readonly pages: ReadonlySet<string>;
  /** Scripts that failed, what the policy stopped, what the server failed at, and what axe finds. */
  readonly wrong: readonly string[];
  /** Planted values on the screen, with a page where. */
  readonly seen: ReadonlyMap<string, string>;
}

/** Follows every link of the workspace, from the addresses that need no name and from cases that may be others'. */
async function walkAs(who: Carried): Promise<Met> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' });
  const [name = '', value = ''] = who.pages.cookie?.split('=') ?? [];
  await context.addCookies([{ name, value, url: address }]);
  await context.clock.install({ time: new Date(`${MOMENT}:00+08:00`) });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(`${page.url()} ${message}`));
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().startsWith('Failed to load'))
      wrong.push(`${page.url()} ${said.text()}`);
  });
  page.on('response', (answer) => {
    // What is not there yet, such as a draft, is asked for and not found.
    if (answer.status() >= 500 || answer.status() === 401)
      wrong.push(`${page.url()} asks ${answer.url().replace(address, '')}: ${answer.status()}`);
  });
  const pages = new Set<string>();
  const seen = new Map<string, string>();
  const looks = new Map<string, number>();
  const opened = new Set<string>();
  const others = [w.cases.running, w.cases.penalty, w.cases.sealed].map((id) => `/cases/${id}`);
  const queue = [...startingPoints(), ...others];
  while (queue.length > 0) {
    const path = queue.shift() as string;
    const look = lookOf(path);
    if (opened.has(path) || look === undefined) continue;
    opened.add(path);
    looks.set(look, (looks.get(look) ?? 0) + 1);
    if ((looks.get(look) ?? 0) > OF_ONE_LOOK && !others.includes(path)) continue;
    const text = await shown(page, path);
    const came = lookOf(new URL(page.url()).pathname.replace(/^\/desk/, '')) ?? '';
    pages.add(came);
    if (!checked.has(came)) wrong.push(...(await sideways(page)), ...(await violations(page)));
    checked.add(came);
    for (const { value: one } of planted) if (text.includes(one) && !seen.has(one)) seen.set(one, path);
    queue.push(...(await linksOf(page)));
  }
  await context.close();
  return { pages, wrong, seen };
}

/** Everything that stands on a page once it is there: texts, and what is filled in. */
async function shown(page: Page, path: string): Promise<string> {
  await page.goto(`${address}/desk${path}`, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  return page.evaluate(
    `document.body.innerText + [...document.querySelectorAll('input, textarea')].map((e) => e.value).join('\\n')`,
  ) as Promise<string>;
}

async function linksOf(page: Page): Promise<readonly string[]> {
  const all = (await page.evaluate(
    `[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))`,
  )) as string[];
  return all.filter((href) => href.startsWith('/desk/')).map((href) => href.replace(/^\/desk/, '').replace(/#.*$/, ''));
}

/** Those who read files of one organ, of all organs, and of none; what data each gets, the API's walk shows. */
const walkers: readonly Staff[] = ['market-handler', 'supervision-supervisor', 'services-system-administrator'];

test('the walkers are staff of the planted district', () =>
  expect(staff).toEqual(expect.arrayContaining([...walkers])));

test.each(walkers)('%s meets pages that work and nothing that is not for him', { timeout: 240_000 }, async (reader) => {
  const { pages, wrong, seen } = await walkAs(w.readers.find((one) => one.reader === reader) as Carried);
  expect(wrong).toEqual([]);
  const leaks = [...seen].filter(([value]) => !planted.find((one) => one.value === value)?.for.includes(reader));
  expect(leaks).toEqual([]);
  for (const page of ['/tasks', '/cases', '/leave']) expect(pages).toContain(page);
  if (reader === 'market-handler') {
    expect(pages).toContain('/cases/:id');
    expect(pages).toContain('/new/:procedure/:act');
    // What is his is there, so that the screens were not merely empty.
    for (const value of ['欧阳赤水', '慕容紫烟', '诸葛玄黄']) expect([...seen.keys()]).toContain(value);
  }
});
