import { mkdir, readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskWorld, deskWorld, sideways, violations } from './desk-fixture.ts';
import { filledIn, pageOf, type Typed } from './sheets.ts';

/** Where pictures of the pages go, for somebody to look at. */
const shots = process.env.YIFA_SHOTS;
let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
  if (shots) await mkdir(shots, { recursive: true });
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const request = (name: string, more: Typed = {}): Typed => ({
  'facts.item': w.power,
  'facts.kind': '新办',
  'facts.channel': '服务中心窗口',
  'facts.applicantKind': '自然人',
  'facts.applicantName': name,
  'facts.phone': '13812345678',
  'facts.content': '申请食品经营许可（演示数据）',
  ...more,
});

async function saved(download: Promise<Download>): Promise<Buffer> {
  return readFile(await (await download).path());
}

async function check(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect([...(await sideways(page)), ...(await violations(page))]).toEqual([]);
}

async function chooseFile(page: Page, bytes: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件……' }).click();
  await (await choosing).setFiles({ name: '申请.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
}

async function template(page: Page): Promise<Buffer> {
  await page.goto(`${w.address}/desk/import/approval/apply`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载模板（.xlsx）' }).click();
  return saved(download);
}

describe('importing from a workbook in the browser', () => {
  test('template, preview, import, rows sent back, mended and sent again', { timeout: 120_000 }, async () => {
    const page = await w.logIn('market-window');
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { name: '用工作簿导入' }).waitFor();
    await check(page, 'import-choose-1280');
    await page.getByRole('link', { name: '行政审批办理：提出申请' }).click();
    await page.getByRole('heading', { name: '行政审批办理：提出申请' }).waitFor();
    const empty = await template(page);

    await chooseFile(
      page,
      await filledIn(empty, [request('赵甲'), request('钱乙', { 'facts.kind': '重办' }), request('孙丙')]),
    );
    const preview = page.getByRole('heading', { name: /^三、预览/ });
    await preview.waitFor();
    expect(await focusedOn(page, (await preview.textContent()) ?? '')).toBe(true);
    await page.getByText('共 3 行：可以导入 2 行，有问题 1 行，此前已导入 0 行').waitFor();
    const wrong = page.getByRole('row', { name: /有问题/ });
    expect(await wrong.textContent()).toContain('“重办”不在可选范围内；可选：新办、变更、延续');
    await page.locator('label', { hasText: '全部 3' }).click();
    expect(await page.getByRole('row').count()).toBe(4);
    await check(page, 'import-preview-1280');

    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByRole('dialog').getByText('将以您的身份逐件提起').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '先不导入' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('共 3 行：已导入 2 行，有问题 1 行，此前已导入 0 行').waitFor();
    await page.getByText('查询码只显示这一次').waitFor();
    await page.locator('label', { hasText: '已导入 2' }).click();
    await check(page, 'import-result-1280');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载退回的行（.xlsx）' }).click();
    expect((await download).suggestedFilename()).toBe('行政审批办理：提出申请（退回的行）.xlsx');
    const back = await saved(download);
    expect((await pageOf(back)).rows.map(([state]) => state)).toEqual([expect.stringContaining('【申请种类】')]);

    await chooseFile(page, await filledIn(back, [request('赵甲'), request('钱乙')]));
    await page.getByText('共 2 行：可以导入 1 行，有问题 0 行，此前已导入 1 行').waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('共 2 行：已导入 1 行，有问题 0 行，此前已导入 1 行').waitFor();
    const fresh = page.getByRole('row', { name: /(?<!此前)已导入/ }).getByRole('link');
    const popup = page.waitForEvent('popup');
    await fresh.first().click();
    await (await popup).getByText('钱乙').first().waitFor();
    await page.getByText('共 2 行：已导入 1 行').waitFor();
  });

  test('a file that is no workbook is refused in a sentence, and the next one is read', async () => {
    const page = await w.logIn('market-window');
    const empty = await template(page);
    await chooseFile(page, Buffer.from('甲,乙\n'));
    await page.getByRole('alert').getByText('这是文本文件').waitFor();
    await check(page, 'import-refused-1280');
    await chooseFile(page, await filledIn(empty, [request('李丁')]));
    await page.getByText('共 1 行：可以导入 1 行').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('on a phone, by keyboard, in English', { timeout: 60_000 }, async () => {
    const page = await w.logIn('market-window', { width: 390 });
    const empty = await template(page);
    await chooseFile(page, await filledIn(empty, [request('周戊', { 'facts.phone': '' }), request('吴己')]));
    await page.getByRole('heading', { name: /^三、预览/ }).waitFor();
    await check(page, 'import-preview-390');
    await page.keyboard.press('Tab');
    for (let n = 0; n < 20 && !(await focusedOn(page, '导入 1 行')); n++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let n = 0; n < 5 && !(await focusedOn(page, '导入 1 行')); n++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('共 2 行：已导入 1 行').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('2 rows: 1 imported, 1 wrong, 0 imported before').waitFor();
    await check(page, 'import-english-390');
  });
});

const focusedOn = (page: Page, text: string) =>
  page.evaluate(`document.activeElement.textContent.trim() === ${JSON.stringify(text)}`) as Promise<boolean>;
