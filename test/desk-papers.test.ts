import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileKeeper } from '../src/server/files/file-keeper.ts';
import { settingsOf } from '../src/server/options.ts';
import { casePapers } from '../src/service/papers/index.ts';
import { anonymous } from '../src/service/session.ts';
import { type DeskWorld, deskWorld, sideways, violations } from './desk-fixture.ts';
import { application, granting, onTheSpot } from './district-stories.ts';
import { partsOfZip, pdf, png } from './files.ts';

let w: DeskWorld;
let id: string;
beforeAll(async () => {
  w = await deskWorld();
  const keeper = new FileKeeper(w.d.p, settingsOf({}));
  const [drawing, lease] = [
    await keeper.keep(anonymous, png(), '平面图.png'),
    await keeper.keep(anonymous, pdf(), '租赁合同.pdf'),
  ];
  const materials = [
    { name: '平面图', file: drawing.id },
    { name: '租赁合同', file: lease.id },
  ];
  id = (await w.d.open('citizen', 'approval', 'apply', application(w.power, { materials }))).case;
  await w.d.act('market.window', id, 'accept');
  await w.d.act('market.handler', id, 'examine', onTheSpot);
  await w.d.act('market.head', id, 'decide', granting('2026-03-02'));
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const keyOf = async (paper: string) =>
  (await casePapers(w.d.p, await w.d.session('market.handler'), id)).rows.find((row) => row.paper === paper);

test.each([1280, 390])(
  'papers are listed, read, printed and saved, %i pixels wide',
  { timeout: 90_000 },
  async (width) => {
    const page = await w.logIn('market-handler', { width });
    await page.goto(`${w.address}/desk/cases/${id}?tab=papers`);
    const table = page.getByRole('table', { name: '文书' });
    await table.getByRole('link', { name: '受理通知书' }).waitFor();
    expect(await table.textContent()).toContain('清源市监许字〔2026〕1号');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);

    await table.getByRole('link', { name: '行政许可决定书' }).click();
    await page.getByRole('heading', { name: '行政许可决定书' }).waitFor();
    expect(await page.locator('.official').textContent()).toContain('如不服本决定');
    await page.getByText('可以打印时选择“另存为 PDF”').or(page.getByText('下载 PDF')).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);

    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByText('下载 DOCX').click()]);
    expect(saved.suggestedFilename()).toBe('行政许可决定书 清源市监许字〔2026〕1号.docx');
    expect(partsOfZip(await readFile(await saved.path()))['word/document.xml']).toContain('张三丰');

    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.desk-header', '.demo', '.paper-bar'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator('.official').isVisible()).toBe(true);
  },
);

test('proof of service, contents of the volume and a draft stand as sheets too', async () => {
  const page = await w.logIn('market-handler');
  const proof = (await keyOf('acceptance'))?.served[0]?.key;
  for (const [key, title] of [
    [proof, '送达回证'],
    ['contents', '卷宗目录'],
  ] as const) {
    await page.goto(`${w.address}/desk/cases/${id}/papers/${key}`);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await violations(page)).toEqual([]);
  }
  expect(await page.locator('.official').textContent()).toContain('租赁合同');
  const { case: other } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await page.goto(`${w.address}/desk/cases/${other}?tab=papers`);
  await page
    .getByRole('region', { name: '现在可以作出的文书（草稿）' })
    .getByRole('link', { name: '不予受理决定书' })
    .click();
  await page.getByText('草稿，未生效').waitFor();
  await page.goto(`${w.address}/desk/cases/${other}/papers/decision.99`);
  await page.getByRole('alert').getByText('没有这份文书').waitFor();
});

test('attached files are looked at in the page: a picture, and a PDF in a frame that the policy allows', async () => {
  const page = await w.logIn('market-handler');
  await page.goto(`${w.address}/desk/cases/${id}`);
  const [picture, contract] = [page.getByRole('row', { name: '平面图' }), page.getByRole('row', { name: '租赁合同' })];
  await picture.getByRole('button', { name: '预览' }).click();
  await expect
    .poll(() => picture.locator('img').evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(0);
  await contract.getByRole('button', { name: '预览' }).click();
  const frame = contract.locator('iframe');
  await frame.waitFor();
  expect(await frame.getAttribute('src')).toMatch(/\?view=true$/);
  await contract.getByRole('button', { name: '收起预览' }).click();
  expect(await frame.count()).toBe(0);
});

test('the sheet looks the same at the desk and at the portal', async () => {
  const css = async (room: string) =>
    (await readFile(new URL(`../src/${room}/style/official.css`, import.meta.url), 'utf8')).replace(/\/\*.*?\*\//s, '');
  expect(await css('desk')).toBe(await css('portal'));
});
