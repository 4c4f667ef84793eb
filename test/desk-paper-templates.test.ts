import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount } from '../src/service/login/index.ts';
import { partyPapers } from '../src/service/papers/index.ts';
import { operator } from '../src/service/session.ts';
import { putTemplate } from '../src/service/templates/index.ts';
import { type DeskWorld, deskWorld, PASSWORD, sideways, violations } from './desk-fixture.ts';
import { application } from './district-stories.ts';
import { partsOfZip } from './files.ts';
import { para, templateDocument } from './template-document.ts';

let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
  await addAccount(w.d.p, operator, {
    login: 'justice-head',
    person: 'justice-head',
    password: PASSWORD,
    mustChange: false,
  });
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const upload = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: templateDocument(lines.map(para).join('')),
});
const good = ['全区统一格式', '{主送}：', '依据：{法律依据}', '{制作机关}', '{成文日期}'];

test.each([1280, 390])(
  'a template is downloaded, changed, checked, seen and put, %i pixels wide',
  { timeout: 120_000 },
  async (width) => {
    const page = await w.logIn('justice-head', { width });
    await page.goto(`${w.address}/desk/admin/templates`);
    await page.getByRole('textbox', { name: '按程序、文书查找' }).fill('受理通知书');
    const table = page.getByRole('table', { name: '文书模板' });
    await table.getByRole('link', { name: '受理通知书' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);

    await page.goto(`${w.address}/desk/admin/templates/approval/acceptance`);
    await page.getByRole('heading', { name: '受理通知书（行政审批办理）' }).waitFor();
    expect(await page.getByRole('table', { name: '可以用的字段' }).textContent()).toContain('{许可事项}');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('下载现在的模板（.docx）').click(),
    ]);
    expect(partsOfZip(await readFile(await saved.path()))['word/document.xml']).toContain('{');

    const input = page.locator('input[type=file]');
    await input.setInputFiles(upload('错.docx', [...good, '{许可事想}']));
    await page.getByRole('alert').getByText('没有“许可事想”这个字段').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('许可事项');
    expect(await page.getByRole('button', { name: '使用这份模板' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    await input.setInputFiles(upload('受理通知书.docx', good));
    await page.getByRole('status').getByText('检查没有发现问题').waitFor();
    expect(await page.locator('.official').textContent()).toContain('示例当事人：');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);

    await page.getByRole('button', { name: '使用这份模板' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('统一全区格式');
    await dialog.getByRole('button', { name: '使用这份模板' }).click();
    const history = page.getByRole('table', { name: '沿革' });
    await history.getByRole('link', { name: '受理通知书.docx' }).first().waitFor();
    expect(await history.textContent()).toContain('使用中');
  },
);

test('a paper made with a template stands as a sheet, at the desk and for its party', {
  timeout: 120_000,
}, async () => {
  const session = await w.d.session('justice.head');
  await putTemplate(w.d.p, session, {
    procedure: 'approval',
    paper: 'acceptance',
    org: null,
    from: w.d.p.now().slice(0, 10),
    reason: '统一格式',
    bases: [],
    fileName: '受理通知书.docx',
    bytes: templateDocument(['全区统一格式', '受理通知书', ...good.slice(1)].map(para).join('')),
  });
  const opened = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await w.d.act('market.window', opened.case, 'accept');
  const page = await w.logIn('market-handler');
  await page.goto(`${w.address}/desk/cases/${opened.case}?tab=papers`);
  await page.getByRole('table', { name: '文书' }).getByRole('link', { name: '受理通知书' }).click();
  const sheet = page.locator('.official');
  await sheet.getByRole('heading', { name: '受理通知书' }).waitFor();
  expect(await sheet.textContent()).toContain('全区统一格式');
  expect((await sheet.textContent())?.match(/受理通知书/g)).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByText('下载 DOCX').click()]);
  expect(partsOfZip(await readFile(await saved.path()))['word/document.xml']).toContain('全区统一格式');

  const proof = { receipt: opened.receipt ?? '', secret: opened.secret ?? '' };
  const rows = await partyPapers(w.d.p, proof);
  const answer = await page.request.post(`${w.address}/track`, {
    form: proof,
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBeLessThan(400);
  await page.goto(`${w.address}/track/case/papers/${rows.at(-1)?.key}`);
  await page.locator('.official').getByRole('heading', { name: '受理通知书' }).waitFor();
  expect(await page.locator('.official').textContent()).toContain('全区统一格式');
  expect(await violations(page)).toEqual([]);
});
