import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, type DeskWorld, deskWorld, openAct, send } from './desk-fixture.ts';
import { application } from './district-stories.ts';

let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const stage = (page: Page) => page.locator('.case-head .ant-tag').first().textContent();
const openCase = async (page: Page, title: string) => {
  await page.getByRole('link', { name: '我的待办' }).first().click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
};

describe('a permit', () => {
  let window: Page;
  let number: string;

  test('is received at the counter, and the party is given number and code', async () => {
    window = await w.logIn('market-window');
    await window.getByRole('link', { name: '新办' }).click();
    await window.getByRole('link', { name: '行政审批办理' }).click();
    await choose(window, '许可事项', '食品经营许可');
    await choose(window, '申请种类', '新办');
    await choose(window, '申请渠道', '服务中心窗口');
    await choose(window, '申请人类别', '自然人');
    await window.getByLabel('联系电话').fill('13812345678');
    await window.getByLabel('申请内容').first().fill('申请食品经营许可（演示数据）');
    await window.getByRole('button', { name: '提出申请' }).click();
    // What the chosen kind of applicant makes necessary is said at its field.
    await window.getByText('请填写“申请人姓名”').waitFor();
    await window.getByLabel('申请人姓名').fill('张三丰');
    await window.getByRole('button', { name: '提出申请' }).click();
    await window.getByRole('heading', { name: '已办理' }).waitFor();
    expect(await window.locator('dd').first().textContent()).toMatch(/^990102\d{14}$/);
    expect(await window.locator('dd').nth(1).textContent()).toMatch(/^\S{6,}$/);
    await window.getByRole('link', { name: '打开案件' }).click();
    await window.getByRole('tab', { name: '案卷内容' }).waitFor();
    number = (await window.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(number).toContain('收字〔2026〕');
    await expect.poll(() => stage(window)).toBe('已收件，待受理');
  });

  test('is sent back once for what is missing, completed and accepted', async () => {
    await openAct(window, '一次告知补正');
    await window.getByLabel('需要补正的全部内容').fill('场所使用证明');
    await window.getByLabel('需要补正的全部内容').press('Enter');
    await send(window, '一次告知补正');
    await expect.poll(() => stage(window)).toBe('待申请人补正');
    await openAct(window, '提交补正材料');
    await window.getByRole('button', { name: '增加一项' }).click();
    await window.getByLabel('材料名称').fill('场所使用证明');
    await send(window, '提交补正材料');
    await openAct(window, '受理');
    await send(window, '受理');
    await expect.poll(() => stage(window)).toBe('已受理，审查中');
    await window.getByRole('tab', { name: '文书' }).click();
    await window.getByRole('link', { name: '受理通知书' }).waitFor();
  });

  test('is examined, reviewed, decided and served, each step by its own post', async () => {
    const handler = await w.logIn('market-handler');
    await openCase(handler, number);
    await openAct(handler, '提出审查意见');
    for (const question of ['是否直接关系他人重大利益', '是否依法应当或者需要举行听证', '是否需要实地核查'])
      await handler.getByRole('radiogroup', { name: question }).getByText('否').click();
    await handler.getByRole('textbox', { name: '审查意见' }).fill('材料齐全，符合条件。（演示数据）');
    await choose(handler, '承办建议', '建议准予');
    await choose(handler, '下一步', '审核后决定');
    await send(handler, '提出审查意见');
    await expect.poll(() => stage(handler)).toBe('待审核');

    const reviewer = await w.logIn('market-reviewer');
    await openCase(reviewer, number);
    await openAct(reviewer, '审核');
    await reviewer.getByRole('textbox', { name: '审核意见' }).fill('同意。');
    await send(reviewer, '审核');

    const head = await w.logIn('market-head');
    await openCase(head, number);
    await openAct(head, '作出决定');
    await choose(head, '决定', '准予许可');
    await head.getByRole('textbox', { name: '决定依据' }).fill('《食品安全法》');
    await head.getByRole('textbox', { name: '许可内容' }).fill('准予食品经营。（演示数据）');
    await head.getByLabel('有效期自').fill('2026-03-02');
    await head.getByLabel('有效期至').fill('2029-03-01');
    await send(head, '作出决定');
    await expect.poll(() => stage(head)).toBe('已决定，待送达');

    await openCase(window, number);
    await openAct(window, '送达决定');
    await send(window, '送达决定');
    await expect.poll(() => stage(window)).toBe('准予许可，已送达');
    await window.getByRole('tab', { name: '参与人' }).click();
    for (const role of ['窗口工作人员', '承办人', '审核人', '部门负责人'])
      await window.getByRole('cell', { name: role, exact: true }).waitFor();
    await window.getByRole('tab', { name: '流程图' }).click();
    await window.locator('.chart svg [data-present]').waitFor();
  });
});

describe('a step that the law does not allow', () => {
  test('is not offered; the clerk reads why, with the article', async () => {
    const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
    const page = await w.logIn('market-handler');
    await page.goto(`${w.address}/desk/cases/${id}`);
    await page.getByText(/^还不能办/).click();
    const examine = page.locator('.shut div', { has: page.getByText('提出审查意见', { exact: true }) });
    expect(await examine.textContent()).toContain('案件处于“已收件，待受理”，此时不能“提出审查意见”');
    await examine.getByRole('button', { name: '《中华人民共和国行政许可法》第34条' }).first().click();
    expect(await examine.locator('.says').textContent()).toContain('申请材料应当审查');
    expect(await page.locator('.acts').getByRole('button', { name: '提出审查意见', exact: true }).count()).toBe(0);
  });

  test('that only shows on sending is refused with its article, and nothing typed is lost', async () => {
    const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
    const page = await w.logIn('market-window');
    await page.goto(`${w.address}/desk/cases/${id}`);
    await openAct(page, '不予受理');
    await choose(page, '不予受理的情形', '经一次告知仍未补齐');
    await page.getByLabel('理由').first().fill('材料不齐。');
    await page.getByLabel('救济途径和期限').first().fill('可以在六十日内申请行政复议。');
    await page.getByRole('dialog').getByRole('button', { name: '不予受理', exact: true }).click();
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.getByText('没有一次告知补正，不能以材料不全为由不予受理').waitFor();
    await alert.getByRole('button', { name: '《中华人民共和国行政许可法》第32条' }).waitFor();
    expect(await page.getByLabel('理由').first().inputValue()).toBe('材料不齐。');
  });
});

describe('several cases at once', () => {
  test('only the ticked ones are acted on, and each says what became of it', async () => {
    const opened = [];
    for (let n = 0; n < 3; n++)
      opened.push(await w.d.open('citizen', 'approval', 'apply', application(w.power, { applicantName: `批量${n}` })));
    const page = await w.logIn('market-window');
    await page.getByRole('combobox', { name: '程序' }).waitFor();
    await page.getByLabel('按标题、编号、名称查找').fill('批量');
    await page.getByLabel('按标题、编号、名称查找').press('Enter');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
    await page.locator('tbody input[type=checkbox]').nth(0).check();
    await page.locator('tbody input[type=checkbox]').nth(1).check();
    await page.getByRole('button', { name: '批量办理所选 2 件' }).click();
    // Meanwhile somebody else accepts one of them.
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    const first = (await page.locator('tbody tr a').first().getAttribute('href'))?.split('/').at(-1) ?? '';
    await w.d.act('market.handler', first, 'accept');
    await choose(page, '办理环节', '受理');
    await page.getByRole('button', { name: '对 2 件办理“受理”' }).click();
    await page.getByText('2 件中，已办 1 件，未办 1 件').waitFor();
    expect(await page.locator('.outcomes').textContent()).toContain('案件刚刚由他人办理');
    const stages = await Promise.all(opened.map(async ({ case: id }) => (await w.d.state(id)).stage));
    expect(stages.sort()).toEqual(['examining', 'examining', 'received']);
  });

  test('cases at different stages are not taken together', async () => {
    const page = await w.logIn('market-window');
    await page.locator('thead input[type=checkbox]').check();
    await page.getByText('所选案件须是同一程序、同一阶段').waitFor();
  });
});

describe('search', () => {
  test.each([
    ['two characters', '餐饮'],
    ['traditional characters', '餐飲'],
    ['a number in other brackets', '收字[2026]'],
    ['full width', '收字〔２０２６〕'],
  ])('finds by %s', async (_, words) => {
    await w.d.open(
      'citizen',
      'approval',
      'apply',
      application(w.power, { applicantKind: 'enterprise', applicantOrg: '开办餐饮店（演示数据）' }),
    );
    const page = await w.logIn('market-handler');
    await page.getByLabel('按标题、编号、名称查找').fill(words);
    await page.getByLabel('按标题、编号、名称查找').press('Enter');
    await page.waitForURL(/q=/);
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0);
  });
});
