import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, type DeskWorld, deskWorld, openAct, PASSWORD, send } from './desk-fixture.ts';
import { application } from './district-stories.ts';

let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
});
beforeEach(() => w.at(BEGIN));
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

/** A new application, open on the screen of the counter clerk. */
async function received(page: Page): Promise<string> {
  const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await page.goto(`${w.address}/desk/cases/${id}`);
  return id;
}

const reasons = (page: Page) => page.getByRole('dialog').getByLabel('理由').first();
const drafts = async (person: string) => w.d.p.ledger.draftsOf(w.d.p.district.code, person);

describe('what is being typed', () => {
  test('is kept on the server every ten seconds and is there again on another machine', async () => {
    const page = await w.logIn('market-window');
    const id = await received(page);
    await openAct(page, '不予受理');
    await reasons(page).fill('写了一半的理由');
    await page.clock.runFor(11_000);
    await page.getByText(/草稿已于 .* 保存/).waitFor();
    expect((await drafts('market-window')).map(({ key }) => key)).toContain(`act:${id}:reject`);

    const elsewhere = await w.logIn('market-window');
    await elsewhere.goto(`${w.address}/desk/cases/${id}`);
    await openAct(elsewhere, '不予受理');
    await expect.poll(() => reasons(elsewhere).inputValue()).toBe('写了一半的理由');
  });

  test('is kept when the form is closed, and forgotten once the act is done', async () => {
    const page = await w.logIn('market-window');
    const id = await received(page);
    await openAct(page, '受理');
    await page.getByLabel('内部备注').fill('材料齐全');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await drafts('market-window')).map(({ key }) => key)).toContain(`act:${id}:accept`);
    await openAct(page, '受理');
    await expect.poll(() => page.getByLabel('内部备注').inputValue()).toBe('材料齐全');
    await send(page, '受理');
    await expect
      .poll(async () => (await drafts('market-window')).map(({ key }) => key))
      .not.toContain(`act:${id}:accept`);
    await page.getByRole('tab', { name: '办理经过' }).click();
    await page.getByText('材料齐全').waitFor();
  });
});

describe('the end of a log-in', () => {
  test('is announced two minutes before, and a click puts it off', async () => {
    const page = await w.logIn('market-window');
    await page.clock.runFor(27 * 60_000 - 5_000);
    expect(await page.getByRole('dialog').count()).toBe(0);
    w.at('2026-03-02T09:27');
    await page.clock.runFor(10_000);
    await page.getByRole('dialog').getByText('登录即将到期').waitFor();
    await page.getByRole('button', { name: '继续使用' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.clock.runFor(60_000);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('in the middle of a long form loses nothing: one logs in over the page and goes on', async () => {
    const page = await w.logIn('market-window');
    const id = await received(page);
    await openAct(page, '不予受理');
    await reasons(page).fill('很长的理由，');
    // Nobody touches the machine for an hour.
    w.at('2026-03-02T10:00');
    await page.clock.fastForward(3_600_000);
    const over = page.getByRole('dialog', { name: '登录已到期' });
    await over.waitFor();
    await over.getByLabel('用户名').fill('market-window');
    await over.getByLabel('口令').fill(PASSWORD);
    await over.getByRole('button', { name: '登录' }).click();
    await over.waitFor({ state: 'detached' });
    expect(await reasons(page).inputValue()).toBe('很长的理由，');
    await reasons(page).fill('很长的理由，写完了。');
    await page.clock.runFor(11_000);
    await page.getByText(/草稿已于 .* 保存/).waitFor();
    const saved = (await drafts('market-window')).find(({ key }) => key === `act:${id}:reject`);
    expect(saved?.body).toMatchObject({ facts: { reasons: '很长的理由，写完了。' } });
  });

  test('shows nothing of it to another person who logs in at the same screen', async () => {
    const page = await w.logIn('market-window');
    await received(page);
    await openAct(page, '不予受理');
    await reasons(page).fill('只给窗口看的');
    w.at('2026-03-02T10:00');
    await page.clock.fastForward(3_600_000);
    const over = page.getByRole('dialog', { name: '登录已到期' });
    await over.getByLabel('用户名').fill('market-handler');
    await over.getByLabel('口令').fill(PASSWORD);
    await over.getByRole('button', { name: '登录' }).click();
    await page.getByText('演示market-handler').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.content()).not.toContain('只给窗口看的');
  });
});

test('when somebody else has acted meanwhile, the case is loaded anew and nothing typed is lost', async () => {
  const page = await w.logIn('market-window');
  const id = await received(page);
  await openAct(page, '当场更正');
  await page.getByRole('dialog').getByLabel('申请内容').first().fill('更正后的内容（演示数据）');
  await w.d.act('citizen', id, 'amend', { phone: '13900000000' });
  await page.getByRole('dialog').getByRole('button', { name: '当场更正', exact: true }).click();
  await page.getByText('案件刚刚由他人办理，请刷新后再办').waitFor();
  await page.getByRole('button', { name: '载入最新案卷，保留已填内容' }).click();
  await expect.poll(() => page.getByText('案件刚刚由他人办理').count()).toBe(0);
  expect(await page.getByRole('dialog').getByLabel('申请内容').first().inputValue()).toBe('更正后的内容（演示数据）');
  await send(page, '当场更正');
  expect((await w.d.state(id)).facts).toMatchObject({ phone: '13900000000', content: '更正后的内容（演示数据）' });
});

test('phrases are kept for the person and put into a text by a click', async () => {
  const page = await w.logIn('market-window');
  await received(page);
  await openAct(page, '不予受理');
  await reasons(page).fill('材料不属于本机关职权范围。');
  await page.getByRole('button', { name: '“理由”的常用语' }).click();
  await page.getByRole('button', { name: '把已填内容存为常用语' }).click();
  await page.getByRole('button', { name: '材料不属于本机关职权范围。', exact: true }).waitFor();
  await page.reload();
  await received(page);
  await openAct(page, '不予受理');
  await page.getByRole('button', { name: '“理由”的常用语' }).click();
  await page.getByRole('button', { name: '材料不属于本机关职权范围。', exact: true }).click();
  expect(await reasons(page).inputValue()).toBe('材料不属于本机关职权范围。');
  const others = await w.logIn('market-handler');
  await received(others);
  await openAct(others, '不予受理');
  await others.getByRole('button', { name: '“理由”的常用语' }).click();
  await others.getByText('还没有常用语').waitFor();
});

test('a paper act is entered late with its day and scan, and is marked', async () => {
  const page = await w.logIn('market-window');
  w.at('2026-03-02T09:00');
  const id = await received(page);
  w.at('2026-03-03T09:00');
  await page.clock.setSystemTime(new Date('2026-03-03T09:00:00+08:00'));
  await w.d.session('market.window');
  const again = await w.visit();
  await again.clock.setSystemTime(new Date('2026-03-03T09:00:00+08:00'));
  await again.getByLabel('用户名').fill('market-window');
  await again.getByLabel('口令').fill(PASSWORD);
  await again.getByRole('button', { name: '登录' }).click();
  await again.getByRole('heading', { name: '我的待办' }).waitFor();
  await again.goto(`${w.address}/desk/cases/${id}`);
  await openAct(again, '受理');
  await again.getByLabel('已在纸上办理，现在补录').check();
  await again.getByLabel('办理日期').fill('2026-03-02');
  await again.getByLabel('纸质文书扫描件').setInputFiles({
    name: '扫描件.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('受理通知书的扫描件（演示数据）'),
  });
  await again.getByRole('link', { name: '扫描件.txt' }).waitFor();
  await again.getByLabel('送达日期').fill('2026-03-02');
  await send(again, '受理');
  await again.getByText('含补录').waitFor();
  await again.getByRole('tab', { name: '办理经过' }).click();
  await again.getByText('2026-03-03补录').waitFor();
});

test('somebody is asked to be recused, the head decides, and the file is then closed to him', async () => {
  const page = await w.logIn('market-handler');
  const id = await received(page);
  await openAct(page, '申请回避');
  await page.getByRole('dialog').getByRole('combobox', { name: '应回避人' }).fill('market-reviewer');
  await page.locator('.ant-select-item-option', { hasText: '演示market-reviewer' }).click();
  await page.getByRole('dialog').getByLabel('理由').first().fill('与申请人有利害关系。');
  expect(await page.getByRole('dialog').getByText('是否回避').count()).toBe(0);
  await send(page, '申请回避');
  await page.getByText('演示market-reviewer').first().waitFor();

  const head = await w.logIn('market-head');
  await head.goto(`${w.address}/desk/cases/${id}`);
  await openAct(head, '决定回避');
  await head.getByRole('combobox', { name: '回避' }).first().click();
  await head.locator('.ant-select-item-option').first().click();
  await head.getByRole('radiogroup', { name: '是否回避' }).getByText('是', { exact: true }).click();
  await send(head, '决定回避');

  const reviewer = await w.logIn('market-reviewer');
  await reviewer.goto(`${w.address}/desk/cases/${id}`);
  await reviewer.getByText('没有这个案件，或者您不能查看').waitFor();
});
