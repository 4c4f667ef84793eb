import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../src/service/count.ts';
import { choose, type DeskWorld, deskWorld, sideways, violations } from './desk-fixture.ts';
import { application } from './district-stories.ts';

const NOW = '2026-04-20T09:00';
/** The browsers' own clock stands at the beginning of March. */
const SPAN = 'from=2026-01-01&to=2026-04-20';
let w: DeskWorld;
const cases: string[] = [];
beforeAll(async () => {
  w = await deskWorld();
  for (let n = 0; n < 3; n++) cases.push((await w.d.open('citizen', 'approval', 'apply', application(w.power))).case);
  w.at('2026-04-13T09:00');
  for (let n = 0; n < 2; n++) cases.push((await w.d.open('citizen', 'approval', 'apply', application(w.power))).case);
  w.at(NOW);
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

async function settled(page: Page, path: string): Promise<Page> {
  await page.goto(`${w.address}/desk${path}`);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  return page;
}

/** What becomes true while the page works. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 });

/** Whether something has been drawn: a canvas that is not all of one colour. */
const drawn = (page: Page, name: string) =>
  page.getByRole('img', { name: `图：${name}，数据见表` }).evaluate((place) => {
    const canvas = (place as unknown as { querySelector(q: string): Canvas | null }).querySelector('canvas');
    const data = canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(new Uint32Array(new Uint8Array(data).buffer)).size > 3;
  });
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): { getImageData(...box: number[]): { readonly data: Uint8ClampedArray } };
}

describe.each([
  ['a desk', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('the pages of figures are accessible, keep to the window and draw under the page’s policy', {
    timeout: 120_000,
  }, async () => {
    const page = await w.logIn('market-head', { width });
    const wrong: string[] = [];
    const check = async () => wrong.push(...(await sideways(page)), ...(await violations(page)));
    await settled(page, `/figures?${SPAN}`);
    await page.getByRole('table', { name: '对照目标' }).waitFor();
    await soon(() => drawn(page, '对照目标')).toBe(true);
    await page.getByText('口径', { exact: true }).first().click();
    await check();
    await settled(page, `/figures/approval/onTime?${SPAN}&side=denominator`);
    await page.getByRole('tab', { name: '分母' }).waitFor();
    await check();
    await settled(page, `/figures/approval/received?${SPAN}`);
    await soon(() => drawn(page, '分月')).toBe(true);
    await check();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'By month' }).waitFor();
    await check();
    expect(wrong).toEqual([]);
  });
});

test('a number leads to its list and on to the case, and equals what is counted', async () => {
  const page = await w.logIn('market-head');
  await settled(page, `/figures?${SPAN}`);
  const [received] = (await figures(w.d.p, { procedure: 'approval' })).filter((f) => f.indicator === 'received');
  expect(received?.n).toBe(5);
  await page.getByRole('link', { name: '收件数 5，看由哪些得出' }).click();
  await page.getByRole('heading', { name: '收件数' }).waitFor();
  await soon(() => page.locator('.figure-value').textContent()).toBe('5');
  const list = page.getByRole('table', { name: '计入的' });
  await soon(() => list.locator('tbody tr').count()).toBe(5);
  await page.getByText('共 5 件。').waitFor();
  // The definition stands beside it, with its article.
  await page.getByText('办理“提出申请”的次数', { exact: true }).waitFor();
  // A month is a number of its own.
  const months = page.getByRole('table', { name: '分月' });
  await soon(() => months.locator('tbody tr').allTextContents()).toEqual(['2026-033', '2026-042']);
  await months.getByRole('link', { name: '2026-03 3，看由哪些得出' }).click();
  await soon(() => list.locator('tbody tr').count()).toBe(3);
  await soon(() => page.locator('.figure-value').textContent()).toBe('3');
  await list.getByRole('link').first().click();
  await page.waitForURL(/\/cases\/\w+$/);
  expect(cases).toContain(page.url().split('/').at(-1));
});

test('unit and period are chosen, stand in the address and come back with it', async () => {
  const page = await w.logIn('market-head');
  await settled(page, `/figures?${SPAN}`);
  await choose(page, '机关', '水务局');
  await soon(() => page.getByRole('link', { name: /^收件数/ }).textContent()).toBe('0');
  await choose(page, '期间', '去年');
  await page.getByText('2025-01-01 至 2025-12-31').waitFor();
  expect(page.url()).toMatch(/org=[\w-]+&from=2025-01-01&to=2025-12-31/);
  await page.reload();
  await page.getByText('2025-01-01 至 2025-12-31').waitFor();
  await page.getByLabel('末日').fill('2025-06-30');
  await page.getByText('2025-01-01 至 2025-06-30').waitFor();
  await page.getByText('自选').waitFor();
  await page.getByText('只看有数的').click();
  await soon(() => page.getByRole('link', { name: /^收件数/ }).count()).toBe(0);
});

test('the keyboard alone reaches a number, its list and its sides', async () => {
  const page = await w.logIn('market-head');
  await settled(page, `/figures?${SPAN}&counted=1`);
  const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label") ?? ""') as Promise<string>;
  for (let n = 0; n < 200 && !(await focused()).startsWith('收件数'); n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '收件数' }).waitFor();
  await settled(page, `/figures/approval/onTime?${SPAN}`);
  await page.getByRole('tab', { name: '分子' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/side=denominator/);
  await page.getByRole('tab', { name: '分母', selected: true }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('分母');
});

test('what one may not see is counted and not listed, and the workbook holds what stands on the screen', async () => {
  const stranger = await w.logIn('water-handler');
  await settled(stranger, `/figures/approval/received?${SPAN}`);
  await stranger.getByText('您能查看的 0 件，另有 5 件您不能查看，只计数。').waitFor();
  for (const id of cases) expect(await stranger.locator('main').innerHTML()).not.toContain(id);

  const page = await w.logIn('market-head');
  await settled(page, `/figures/approval/received?${SPAN}`);
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    const [sheet] = await readWorkbook(await download.path());
    return { name: download.suggestedFilename(), rows: sheet?.data ?? [] };
  };
  const list = await saved('导出 XLSX：计入的');
  expect(list.name).toBe('收件数 2026-01-01—2026-04-20.xlsx');
  expect(list.rows).toHaveLength(6);
  await settled(page, `/figures?${SPAN}`);
  const board = await saved('导出 XLSX：统计');
  expect(board.rows.find((row) => row[4] === '收件数')?.[5]).toBe(5);
  await settled(page, '/cases');
  const all = await saved('导出 XLSX：案件');
  expect(all.rows.length).toBeGreaterThan(5);
  const { rows } = await w.d.p.ledger.listAudit(w.d.p.district.code, { actions: ['case.export'] });
  expect(rows.map(({ object, person }) => [person, object])).toEqual([
    ['market-head', 'cases'],
    ['market-head', 'figures'],
    ['market-head', 'figure-list'],
  ]);
});

test('a figure that does not exist is answered with what there is', async () => {
  const page = await w.logIn('market-head');
  await page.goto(`${w.address}/desk/figures/approval/nothing`);
  await page.getByRole('alert').getByText('没有名为“nothing”的指标').waitFor();
});
