/**
 * Takes the pictures of the main pages in docs/screenshots from a running demonstration:
 * `node tools/screenshots.ts http://localhost:8080 PASSWORD`, with the password that `npm start` prints.
 * One invented application is handed in on the way. Look at every picture before it is committed.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser.ts';

const [address = 'http://localhost:8080', password = '', folder = join('docs', 'screenshots')] = process.argv.slice(2);
const PORTAL = { width: 1200, height: 1000 };
const DESK = { width: 1200, height: 760 };

/** Kept once everything is there: the font, what the page asks for, and nothing that moves. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}

async function portal(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: PORTAL, javaScriptEnabled: false, locale: 'zh-CN' });
  const at = async (path: string, name: string) => {
    await page.goto(address + path);
    await keep(page, name);
  };
  await at('/', 'front');
  await at('/documents', 'documents');
  await at('/plan/articles/5', 'plan-article');
  await page.goto(`${address}/consultations`);
  await page.locator('main a[href^="/matters/"]').first().click();
  await keep(page, 'consultation');

  await page.goto(`${address}/powers?type=permit`);
  await page.locator('main a[href^="/powers/"]').first().click();
  await page.locator('a[href^="/apply/"]').first().click();
  const form = page.url();
  await page.getByRole('link', { name: '开始填写' }).click();
  const given: { readonly [question: string]: string } = {
    applicantName: '演示人',
    phone: '000-00000000',
    content: '申请许可（演示数据）',
  };
  while (!page.url().includes('/check')) {
    const question = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const choice = page.locator(`input[name="facts.${question}"][type=radio]`);
    if ((await choice.count()) > 0) await choice.first().check();
    else if (given[question]) await page.locator(`[name="facts.${question}"]`).fill(given[question]);
    await page.getByRole('button', { name: '保存，下一题' }).click();
  }
  await keep(page, 'check-answers');
  await page.getByRole('button', { name: '确认提出申请' }).click();
  await page.locator('b.secret').first().waitFor();
  if (page.url().startsWith(form)) await keep(page, 'receipt');
  await page.close();
}

async function desk(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN' });
  await page.goto(`${address}/desk/`);
  await page.getByLabel('用户名').fill('chuangkou');
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('table.data tbody tr').first().waitFor();
  await keep(page, 'desk-tasks');
  await page.getByRole('cell', { name: '审查中' }).first().locator('..').locator('a[href*="/cases/"]').first().click();
  await page.getByRole('tab', { name: '期限' }).click();
  await page.locator('.acts .article button').first().click();
  await keep(page, 'desk-case');
  await page.goto(`${address}/desk/figures`);
  await page.locator('canvas').first().waitFor();
  await keep(page, 'desk-figures');
  await page.goto(`${address}/desk/tasks`);
  await page.getByRole('cell', { name: '待送达' }).first().locator('..').locator('a[href*="/cases/"]').first().click();
  await page.getByRole('tab', { name: '文书' }).click();
  await page.locator('a[href*="/papers/"]').first().click();
  await page.locator('h1').first().waitFor();
  await keep(page, 'paper');
  await page.close();
}

await mkdir(folder, { recursive: true });
// The browser that npm ships knows one language alone, so that a field for a day shows it in the American order.
const browser = await launchBrowser();
try {
  await portal(browser);
  await desk(browser);
} finally {
  await browser.close();
}
