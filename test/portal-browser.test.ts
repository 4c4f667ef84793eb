import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOn } from '../src/portal/index.ts';
import type { Language } from '../src/portal/language.ts';
import { launchBrowser } from './browser.ts';
import { openPages } from './portal-fixture/pages.ts';
import { serve } from './portal-fixture/serve.ts';
import { type Fixture, fixture } from './portal-fixture/source.ts';
import { unlisted } from './portal-fixture/unlisted.ts';

let f: Fixture;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
const failures: unknown[] = [];

beforeAll(async () => {
  f = fixture();
  site = await serve(routesOn(f.source, (error) => failures.push(error)));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  expect(failures).toEqual([]);
});

const answers = {
  'facts.kind': 'new',
  'facts.applicantKind': 'person',
  'facts.applicantName': '张小三',
  'facts.phone': '13800138000',
  'facts.content': '开办小餐馆',
};

interface Visitor {
  readonly width?: number;
  readonly language?: Language;
  readonly elder?: boolean;
  /** Scripts of the test itself, such as axe, need them; the pages have none. */
  readonly scripts?: boolean;
  /** Has proved to be the party of the running case. */
  readonly party?: boolean;
  /** Has filled in a form up to the last page. */
  readonly draft?: boolean;
}

async function visit({
  width = 1280,
  language = 'zh-Hans',
  elder = false,
  scripts = true,
  party = true,
  draft = party,
}: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts });
  const begun = f.drafts.begin({ form: '/apply/p1', answers, round: 1 });
  const cookies = {
    'yifa-language': language,
    'yifa-elder': elder ? '1' : '0',
    ...(draft ? { 'yifa-draft': encodeURIComponent(`${begun.number}.${begun.secret}`) } : {}),
    ...(party ? { 'yifa-case': encodeURIComponent(`${f.proof.receipt}.${f.proof.secret}`) } : {}),
  };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.address })));
  return context;
}

const own = [
  '/track/case',
  '/track/case/papers/acceptance.3',
  '/track/case/acts/withdraw',
  '/track/case/urge',
  '/apply/p1/check',
  '/apply/p1/question/applicantName?to=check',
];
const listed = [...openPages, ...own, '/powers/none'];
const { source } = fixture();
const others = unlisted(
  routesOn(source, () => undefined),
  source,
  listed,
);
const all = [...listed, ...others.paths];
const main = [
  '/',
  '/plan',
  '/duties',
  '/plan/years',
  '/plan/years/2025',
  '/plan/articles/5',
  '/powers/p1',
  '/powers/p1?part=chart',
  '/documents',
  '/documents/d5',
  '/decisions',
  '/search?q=许可',
  '/search?q=养老',
  '/search?q=没有的词',
  '/track',
  '/track/case',
  '/track/case/papers/acceptance.3',
  '/want',
  '/want/reconsideration',
  '/services',
  '/consultations',
  '/matters/c2',
  '/matters/c2/acts/comment',
  '/registers/powers/p1',
  '/drafts',
  '/apply/p1',
  '/apply/p1/question/materials',
  '/apply/p1/check',
  '/apply/p1/all',
  '/procedures/approval?part=acts',
  '/rules/due?rule=approvals.decision&start=2026-03-02',
];

/** What breaks the rules of WCAG 2.1 AA on a page, in one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return found.violations.map(
    (v) => `${page.url()} ${v.id}: ${v.help} (${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')})`,
  );
}

/** How far the page reaches beyond the window, and what does. */
const sideways = `(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 120));
})()`;

describe.each([
  ['a phone', { width: 360 }, all],
  ['a desk', { width: 1280 }, main],
  ['a phone, large text', { width: 360, elder: true }, main],
  ['a phone, traditional', { width: 360, language: 'zh-Hant' }, main],
  ['a phone, English', { width: 360, language: 'en' }, main],
] as const)('on %s', (_, visitor: Visitor, pages) => {
  test('every page is accessible and none scrolls sideways', { timeout: 400_000 }, async () => {
    const context = await visit(visitor);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of pages) {
      await page.goto(site.address + path);
      for (const element of (await page.evaluate(sideways)) as string[])
        wrong.push(`${path} reaches beyond the window: ${element}`);
      wrong.push(...(await violations(page)));
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
});

test('every page of the routes is among them', () => expect(others.unnamed).toEqual([]));

test('in large text on a phone no page at all scrolls sideways', { timeout: 180_000 }, async () => {
  const context = await visit({ width: 360, elder: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const path of all) {
    await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
    for (const element of (await page.evaluate(sideways)) as string[]) wrong.push(`${path} ${element}`);
  }
  expect(wrong).toEqual([]);
  await context.close();
});

test('errors of a form are accessible too, and the first thing that is heard', async () => {
  const context = await visit({ width: 360 });
  const page = await context.newPage();
  await page.goto(`${site.address}/apply/p1/all`);
  await page.click('main button[type=submit]');
  expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
  expect(await violations(page)).toEqual([]);
  await page.click('.error-summary a[href="#f-facts-phone"]');
  expect(await page.evaluate('document.activeElement.id')).toBe('f-facts-phone');
  await context.close();
});

describe('the version for the elderly', () => {
  test('has no text under 18 points, and no target under 60 pixels', async () => {
    const context = await visit({ width: 360, elder: true });
    const page = await context.newPage();
    const small: unknown[] = [];
    for (const path of [
      '/',
      '/track',
      '/track/case',
      '/track/case/papers/receipt.2',
      '/apply/p1/all',
      '/powers',
      '/documents',
      '/plan',
      '/documents/d1',
      '/search?q=许可',
      '/search?q=没有的词',
    ]) {
      await page.goto(site.address + path);
      small.push(...((await page.evaluate(SMALL)) as unknown[]).map((what) => `${path} ${what}`));
    }
    expect(small).toEqual([]);
    await context.addCookies([{ name: 'yifa-elder', value: '0', url: site.address }]);
    await page.goto(site.address);
    expect(((await page.evaluate(SMALL)) as unknown[]).length, 'the standard version has smaller ones').toBeGreaterThan(
      10,
    );
    await context.close();
  });

  test('is one press away on every page, and back', async () => {
    const context = await visit({ scripts: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/documents?state=all`);
    await page.click('.elder-link');
    expect(page.url()).toBe(`${site.address}/documents?state=all`);
    expect(await page.locator('html.elder').count()).toBe(1);
    await page.click('.elder-link');
    expect(await page.locator('html.elder').count()).toBe(0);
    await context.close();
  });
});

/** Texts under 24 px (18 pt), and things to press under 60 px; a link inside a sentence is bound to its line. */
const SMALL = `(() => {
  const found = [];
  const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1 && !e.closest('.hidden, .skip, details:not([open]) > :not(summary), svg');
  for (const e of document.querySelectorAll('body *')) {
    if (!shown(e)) continue;
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== '');
    if (own && parseFloat(getComputedStyle(e).fontSize) < 24) found.push('small text: ' + e.outerHTML.slice(0, 100));
  }
  for (const e of document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')) {
    if (!shown(e)) continue;
    const box = e.getBoundingClientRect();
    const around = e.parentElement;
    const inSentence = e.tagName === 'A' && (/^(P|DD|SPAN)$/.test(around.tagName) || (around.tagName === 'LI' && around.textContent.trim() !== e.textContent.trim())) && !e.classList.contains('button');
    if (!inSentence && box.height < 59.5) found.push('small target ' + Math.round(box.height) + ': ' + e.outerHTML.slice(0, 100));
  }
  return found;
})()`;

describe('without scripts', () => {
  test('somebody finds the way, applies, goes on elsewhere, follows the case and withdraws it, by keyboard alone', async () => {
    let context = await visit({ width: 360, scripts: false, party: false });
    let page = await context.newPage();
    await page.goto(site.address);
    await press(page, '跳到主要内容');
    await go(page, '说不清该找谁', '**/want');
    await go(page, '办一件事', '**/want?q=do');
    await go(page, '知道，要申请许可', '**/want/permit');
    await go(page, '去办', '**/powers?type=permit');
    await go(page, '食品经营许可', '**/powers/p1');
    await go(page, '网上申请', '**/apply/p1');
    await go(page, '开始填写', '**/question/kind');
    await choose(page, 'facts.kind', 'new');
    await go(page, '保存，下一题', '**/question/applicantKind');
    await choose(page, 'facts.applicantKind', 'person');
    await go(page, '保存，下一题', '**/question/applicantName');

    // The rest is done on another computer, with what was written down.
    await go(page, '以后再填', '**/drafts');
    const [number, code] = await page.locator('b.secret').allTextContents();
    await context.close();
    context = await visit({ width: 360, scripts: false, party: false });
    page = await context.newPage();
    await page.goto(`${site.address}/drafts`);
    await type(page, 'number', number ?? '');
    await type(page, 'secret', code ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apply/p1/check');
    for (const [question, value] of [
      ['applicantName', '张小三'],
      ['phone', '13800138000'],
      ['content', '开办小餐馆'],
    ] as const) {
      await go(page, '去回答', `**/question/${question}?to=check`);
      await type(page, `facts.${question}`, value);
      await go(page, '保存，回到核对', '**/apply/p1/check');
    }
    await reach(page, '确认提出申请');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=收件凭证');
    expect(await page.locator('svg.qr').isVisible()).toBe(true);
    const [receipt, secret] = await page.locator('b.secret').allTextContents();

    await context.clearCookies();
    await page.goto(`${site.address}/track`);
    await type(page, 'receipt', receipt ?? '');
    await type(page, 'secret', secret ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/track/case');
    expect(await page.textContent('main')).toContain('张小三');
    await go(page, '撤回申请', '**/acts/withdraw');
    await go(page, '确认撤回申请', '**/track/case');
    expect(await page.textContent('.panel')).toContain('申请人撤回申请');
    await context.close();
  });

  test('what was handed in is taken back, changed and handed in anew', async () => {
    const context = await visit({ width: 360, scripts: false, party: false, draft: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/apply/p1/check`);
    await page.click('text=确认提出申请');
    const [first] = await page.locator('b.secret').allTextContents();
    await page.click('text=收回并修改');
    await page.waitForURL('**/apply/p1/check');
    await page.click('a[aria-label="修改：联系电话"]');
    await page.fill('input[type=tel]', '13900139000');
    await page.click('text=保存，回到核对');
    await page.click('text=确认提出申请');
    const [second] = await page.locator('b.secret').allTextContents();
    expect(second).not.toBe(first);
    await page.click('text=看办到哪里');
    expect(await page.textContent('main')).toContain('13900139000');
    await context.close();
  });

  test('somebody has a say on a draft, without a name, by keyboard alone', async () => {
    const context = await visit({ width: 360, scripts: false, party: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/want?q=say`);
    await go(page, '正在征求意见的草案', '**/want/comment');
    await go(page, '去办', '**/consultations');
    await go(page, '清源区居家养老服务补贴办法', '**/matters/c2');
    await go(page, '提出意见', '**/acts/comment');
    await type(page, 'items.0.columns.opinion', '建议写明申请的地方。');
    await reach(page, '确认提出意见');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.receipt');
    expect(await page.textContent('[role=status]')).toContain('已经收到');
    expect(await page.textContent('main')).not.toContain('建议写明申请的地方');
    await context.close();
  });

  test('a period is counted, a document found, a language changed', async () => {
    const context = await visit({ width: 360, scripts: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/rules/due?rule=approvals.decision`);
    await page.fill('input[name=start]', '2026-03-02');
    await page.click('main button');
    expect(await page.textContent('.banner')).toContain('2026年3月30日');
    await page.goto(site.address);
    await page.fill('input[name=q]', '电梯');
    await page.keyboard.press('Enter');
    await page.click('text=清源区老旧小区加装电梯办法');
    expect(await page.textContent('.banner')).toContain('有效');
    await page.click('.switches a[lang=en]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(page.url()).toBe(`${site.address}/documents/d1`);
    await context.close();
  });
});

/** What has the focus now, in words. */
const focused = `(document.activeElement?.textContent || '').trim()`;

async function press(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toBe(text);
  await page.keyboard.press('Enter');
}

/** Goes on with the Tab key until something with these words has the focus. */
async function reach(page: Page, text: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    const words = String(await page.evaluate(focused));
    if (words === text || words.startsWith(text)) return;
  }
  throw new Error(`"${text}" cannot be reached with the Tab key`);
}

async function focus(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement?.getAttribute("name")')) === name) return;
  }
  throw new Error(`the field ${name} cannot be reached with the Tab key`);
}

/** Goes to something with these words and presses it, until the address is that. */
async function go(page: Page, text: string, address: string): Promise<void> {
  await reach(page, text);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

async function type(page: Page, name: string, value: string): Promise<void> {
  await focus(page, name);
  await page.keyboard.type(value);
}

/** Goes to a group of choices and takes one with the arrow keys. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await focus(page, name);
  await page.keyboard.press('Space');
  for (let n = 0; n < 10 && (await page.evaluate('document.activeElement?.value')) !== value; n++)
    await page.keyboard.press('ArrowDown');
  expect(await page.locator(`input[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
}

test('the receipt is accessible, and prints with number, secret and code', async () => {
  const context = await visit({ width: 360, party: false, draft: true });
  const page = await context.newPage();
  await page.goto(`${site.address}/apply/p1/check`);
  await page.click('text=确认提出申请');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(sideways)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['b.secret', 'svg.qr', '.clock'])
    expect(await page.locator(selector).first().isVisible()).toBe(true);
  for (const selector of ['.sections', 'main form', 'main .button'])
    expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
  await context.close();
});

test('pages print on paper without what is for the screen alone', async () => {
  const context = await visit({});
  const page = await context.newPage();
  await page.goto(`${site.address}/track/case`);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.sections', '.crumbs', '.switches', '.actions', 'form'])
    expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});
