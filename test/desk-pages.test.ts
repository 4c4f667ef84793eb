import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEGIN, choose, type DeskWorld, deskWorld, openAct, send, sideways, violations } from './desk-fixture.ts';
import { application, writeDocument } from './district-stories.ts';

let w: DeskWorld;
let mine: string;
let theirs: string;
beforeAll(async () => {
  w = await deskWorld();
  mine = (await w.d.open('citizen', 'approval', 'apply', application(w.power))).case;
  theirs = await writeDocument(w.d, '2026-02-24');
  w.at(BEGIN);
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

/** What a page says once it has all its parts. */
async function settled(page: Page, path: string): Promise<Page> {
  await page.goto(`${w.address}/desk${path}`);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  return page;
}

const tabs = ['file', 'history', 'notes', 'clocks', 'people', 'papers', 'links', 'chart'];

describe.each([
  ['a desk', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('every page is accessible and none scrolls sideways', { timeout: 180_000 }, async () => {
    const wrong: string[] = [];
    const check = async (page: Page) => wrong.push(...(await sideways(page)), ...(await violations(page)));
    await check(await w.visit({ width }));
    const page = await w.logIn('market-window', { width });
    for (const path of [
      '/tasks',
      '/cases',
      '/cases?state=open&procedure=approval',
      '/new',
      '/new/approval/apply',
      '/leave',
      '/notices',
      '/handover',
    ])
      await check(await settled(page, path));
    for (const tab of tabs) await check(await settled(page, `/cases/${mine}?tab=${tab}`));
    await page.getByText(/^还不能办/).click();
    await check(page);
    await openAct(page, '不予受理');
    await page.getByRole('dialog').getByRole('button', { name: '《中华人民共和国行政许可法》第32条' }).click();
    await page.getByRole('button', { name: '“理由”的常用语' }).click();
    await check(page);
    await page.getByRole('dialog').getByRole('button', { name: '不予受理', exact: true }).click();
    await page.getByText('请填写“理由”').waitFor();
    await check(page);
    await settled(page, '/tasks');
    await page
      .getByRole('button', { name: /为什么是这一天到期/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    await check(page);
    expect(wrong).toEqual([]);
  });
});

test('in English and in traditional characters every page keeps to the language, and files stay as written', async () => {
  const page = await w.logIn('market-window');
  await settled(page, `/cases/${mine}`);
  await page.getByRole('button', { name: '繁體' }).click();
  await page.getByRole('heading', { name: '現在可以辦' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  await page.getByText('申请食品经营许可（演示数据）').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Can be done now' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { name: 'Can be done now' }).waitFor();
});

test('the main journey needs no mouse', async () => {
  const page = await w.visit();
  const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await page.waitForSelector('input[autocomplete=username]:focus');
  await page.keyboard.type('market-window');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Plumtree4711');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '我的待办' }).waitFor();
  const title = (await w.d.p.ledger.caseById(w.d.p.district.code, id))?.title ?? '';
  await page.getByRole('link', { name: title, exact: true }).waitFor();
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  await tabTo(page, '一次告知补正');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('form').waitFor();
  await tabToLabel(page, '需要补正的全部内容');
  await page.keyboard.type('场所使用证明');
  await page.keyboard.press('Enter');
  await tabTo(page, '一次告知补正');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await w.d.state(id)).stage).toBe('correcting');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect((await w.d.state(id)).facts.missing).toEqual(['场所使用证明']);
});

const focused = 'document.activeElement';
async function tabUntil(page: Page, reached: string): Promise<void> {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(reached)) return;
  }
  throw new Error(`the keyboard does not reach it: ${reached}`);
}
const tabTo = (page: Page, text: string) =>
  tabUntil(page, `${focused}.textContent.trim() === ${JSON.stringify(text)} && !${focused}.matches('label')`);
const tabToLabel = (page: Page, label: string) =>
  tabUntil(page, `[...(${focused}.labels ?? [])].some((l) => l.textContent.trim() === ${JSON.stringify(label)})`);

test('leave: a post is lent, the colleague acts in it under both names, and it is taken back', async () => {
  const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  const page = await w.logIn('market-window');
  await settled(page, '/leave');
  await page.getByRole('combobox', { name: '受托人' }).fill('water-handler');
  await page.locator('.ant-select-item-option', { hasText: '演示water-handler' }).click();
  await choose(page, '限于程序', '行政审批办理');
  await page.keyboard.press('Escape');
  await page.getByLabel('末日').fill('2026-03-06');
  await page.getByRole('button', { name: '委托代理' }).click();
  await page.getByRole('cell', { name: '代理中' }).waitFor();

  const colleague = await w.logIn('water-handler');
  await settled(colleague, `/cases/${id}`);
  await openAct(colleague, '受理');
  await send(colleague, '受理');
  await expect.poll(async () => (await w.d.state(id)).stage).toBe('examining');
  const by = (await w.d.p.ledger.eventsOf(w.d.p.district.code, id)).at(-1)?.by;
  expect(by).toMatchObject({ person: 'water-handler', via: 'market-window' });
  await settled(colleague, '/leave');
  expect(await colleague.getByRole('table', { name: '我受托代理的' }).textContent()).toContain('演示market-window');
  // A borrowed post is not offered to be lent on.
  expect(await colleague.locator('form').textContent()).not.toContain('市场监督管理局');

  await page.getByRole('button', { name: '结束与演示water-handler的代理' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await page.getByRole('cell', { name: '已收回' }).waitFor();
  const { case: later } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await settled(colleague, `/cases/${later}`);
  await colleague.getByText('没有这个案件，或者您不能查看').waitFor();
});

test('what a reader may not see answers as what is not there', async () => {
  const outsider = await w.logIn('water-handler');
  const { case: open } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  const told = async (id: string) => {
    await settled(outsider, `/cases/${id}`);
    await outsider.getByRole('alert').waitFor();
    return (await outsider.locator('main').textContent())?.replaceAll(id, '');
  };
  expect(await told(open)).toBe(await told('00000000000000000000'));
  for (const place of [
    `cases/${open}`,
    `cases/${open}/events`,
    `cases/${open}/clocks/complete`,
    `cases/${open}/files/x`,
  ]) {
    const [there, nowhere] = await Promise.all([
      outsider.request.get(`${w.address}/api/${place}`),
      outsider.request.get(`${w.address}/api/${place.replace(open, '00000000000000000000')}`),
    ]);
    expect([there.status(), ((await there.json()) as { code: string }).code], place).toEqual([404, 'case.not-found']);
    expect(((await nowhere.json()) as { code: string }).code).toBe('case.not-found');
  }
  await settled(outsider, '/cases');
  expect(await outsider.locator('main').textContent()).not.toContain('收字〔2026〕');
  // His own organ's document is there, so that the list is not merely empty.
  expect(await outsider.locator(`a[href$="${theirs}"]`).count()).toBe(1);
  const another = await w.logIn('market-handler');
  await w.d.p.ledger.saveDraft(w.d.p.district.code, 'water-handler', {
    key: `act:${open}:accept`,
    body: { note: '别人的草稿' },
    savedAt: w.d.p.now(),
  });
  const draft = await another.request.get(`${w.address}/api/drafts/act:${open}:accept`);
  expect(draft.status()).toBe(404);
});

test('who is nobody yet learns nothing of staff, and whoever has no posts is told nothing either', async () => {
  const page = await w.visit();
  for (const place of ['colleagues', 'startable', 'delegations', 'drafts', 'cases'])
    expect((await page.request.get(`${w.address}/api/${place}`)).status(), place).toBe(401);
});
