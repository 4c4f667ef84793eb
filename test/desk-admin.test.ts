import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer, listen } from '../src/server/index.ts';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { setLocal } from '../src/service/settings.ts';
import { BEGIN, choose, type DeskWorld, deskWorld, PASSWORD, sideways, violations } from './desk-fixture.ts';
import { application, receive } from './district-stories.ts';

let w: DeskWorld;
let system: Page;
let security: Page;
let auditor: Page;
let justice: Page;
/** A case whose deadline runs into a year that is not published. */
let waiting: string;
beforeAll(async () => {
  w = await deskWorld();
  for (const login of [
    'services-system-administrator',
    'services-security-administrator',
    'services-audit-administrator',
    'justice-head',
  ])
    await addAccount(w.d.p, operator, { login, person: login, password: PASSWORD, mustChange: false });
  w.at('2026-12-21T09:00');
  waiting = (await receive(w.d, w.power)).id;
  await w.d.act('market.window', waiting, 'accept');
  w.at(BEGIN);
  system = await w.logIn('services-system-administrator');
  security = await w.logIn('services-security-administrator');
  auditor = await w.logIn('services-audit-administrator');
  justice = await w.logIn('justice-head');
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

/** A page of administration once it has all its parts. */
async function at(page: Page, path: string): Promise<Page> {
  await page.goto(`${w.address}/desk/admin${path}`);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').waitFor();
  return page;
}
const dialog = (page: Page) => page.getByRole('dialog');
const gone = (page: Page) => expect.poll(() => dialog(page).count(), { timeout: 10_000 }).toBe(0);
const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click();
const confirm = async (page: Page, name: string) => {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await gone(page);
};
const sections = (page: Page) => page.locator('.admin-nav a').allTextContents();

describe('who sees what', () => {
  test('each administrator is shown the own sections and no other', async () => {
    for (const page of [system, security, auditor, justice]) await at(page, '');
    expect(await sections(system)).toEqual(['机构', '人员与任职', '岗位与权限', '文书模板']);
    expect(await sections(security)).toEqual(['机构', '人员与任职', '岗位与权限', '账户与会话']);
    expect(await sections(auditor)).toEqual(['审计记录']);
    expect(await sections(justice)).toEqual(['本区数值', '文书模板', '工作日历', '法规文本', '未成的后续事项']);
    // The security administrator reads the organisations and enters none.
    await at(security, '/orgs');
    expect(await security.getByRole('button', { name: '登记机构' }).count()).toBe(0);
    await at(security, '/orgs/market');
    expect(await security.getByRole('button', { name: '更改登记' }).count()).toBe(0);
  });

  test('a clerk is offered nothing, told why at the address, and refused by the server', async () => {
    const clerk = await w.logIn('market-handler');
    expect(await clerk.getByRole('link', { name: '管理' }).count()).toBe(0);
    for (const path of ['', '/orgs', '/people/market-head', '/accounts', '/settings', '/calendar', '/audit']) {
      await at(clerk, path);
      expect(await clerk.getByRole('alert').textContent(), path).toContain('您的岗位不管理本区事务');
      expect(await clerk.locator('main').getByRole('table').count()).toBe(0);
    }
    for (const place of ['orgs', 'people', 'accounts', 'audit', 'posts?org=market'])
      expect((await clerk.request.get(`${w.address}/api/admin/${place}`)).status(), place).toBe(403);
    // Nor does one administrator open the part of another.
    await at(auditor, '/orgs');
    expect(await auditor.getByRole('alert').textContent()).toContain('您的岗位不管理本区事务');
    expect((await auditor.request.get(`${w.address}/api/admin/orgs`)).status()).toBe(403);
    await clerk.context().close();
  });
});

describe('organisations', () => {
  test('one is entered with the keyboard alone, renamed, and its history shows what changed', async () => {
    const page = await at(system, '/orgs');
    await page.getByRole('button', { name: '登记机构' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('id');
    await page.keyboard.type('Lakes!');
    await page.keyboard.press('Enter');
    await dialog(page).locator('.ant-form-item-explain-error', { hasText: '1至40个小写字母' }).waitFor();
    await dialog(page).getByLabel('编号').fill('lakes');
    await page.keyboard.press('Tab');
    await page.keyboard.type('清源区湖泊管理局（演示数据）');
    await page.keyboard.press('Tab');
    await page.keyboard.type('工作部门');
    await page.locator('.ant-select-item-option-active', { hasText: '工作部门' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('清源湖');
    await page.keyboard.press('Enter');
    await gone(page);
    await page.getByRole('link', { name: '清源区湖泊管理局（演示数据）' }).click();
    await press(page, '更改登记');
    await dialog(page).getByLabel('名称').fill('清源区河湖管理局（演示数据）');
    await dialog(page).getByLabel('依据或者去向').fill('清编〔2026〕1号');
    await confirm(page, '保存');
    await page.getByRole('heading', { name: '清源区河湖管理局（演示数据）' }).waitFor();
    await page.getByRole('tab', { name: '沿革' }).click();
    const lines = page.getByRole('table', { name: '沿革' }).locator('tbody tr');
    await expect.poll(() => lines.count()).toBe(2);
    expect(await lines.first().locator('mark').textContent()).toContain('河湖管理局');
    expect(await lines.first().textContent()).toContain('清编〔2026〕1号');
    expect(await lines.first().textContent()).toContain('演示services-system-administrator');
  });

  test('one is split off, merged back with its last day, and one that is in use is not ended', async () => {
    await at(system, '/orgs/lakes');
    await press(system, '分设新机构');
    await dialog(system).getByLabel('编号').fill('ponds');
    await dialog(system).getByLabel('名称').fill('清源区池塘管理所（演示数据）');
    await dialog(system).getByLabel('机关代字').fill('清源塘');
    expect(await dialog(system).getByLabel('依据或者去向').inputValue()).toBe('由清源区河湖管理局（演示数据）分设');
    await confirm(system, '登记机构');
    await at(system, '/orgs/ponds');
    await press(system, '撤销或者并入');
    await dialog(system).getByLabel('末日').fill('2026-06-30');
    await choose(system, '并入', '清源区河湖管理局');
    await confirm(system, '撤销或者并入');
    await system.getByText('2026-03-02 – 2026-06-30').waitFor();
    await system.getByRole('tab', { name: '沿革' }).click();
    await system.getByText('并入清源区河湖管理局（演示数据）').waitFor();

    await at(system, '/orgs/market');
    await press(system, '撤销或者并入');
    await dialog(system).getByRole('button', { name: '撤销或者并入' }).click();
    await dialog(system).getByRole('alert').filter({ hasText: '任职' }).first().waitFor();
    await dialog(system).getByRole('button', { name: '取消' }).click();
    await gone(system);
    expect((await w.d.p.ledger.orgs(w.d.p.district.code)).find(({ id }) => id === 'market')?.validUntil).toBeNull();
  });

  test('the list is a tree and finds by name', async () => {
    await at(system, '/orgs');
    await system.getByLabel('按名称、编号、机关代字查找').fill('清源湖');
    await expect.poll(() => system.getByRole('table').locator('tbody tr').count()).toBe(1);
  });
});

describe('people and posts', () => {
  test('a person is entered by one administrator, found by pinyin and given a post by another, and leaves', async () => {
    await at(system, '/people');
    await press(system, '登记人员');
    await dialog(system).getByLabel('姓名').fill('周演示');
    await dialog(system).getByLabel('编号').fill('zhouyanshi');
    await confirm(system, '登记人员');
    await system.getByRole('heading', { name: '周演示' }).waitFor();
    expect(await system.getByRole('button', { name: '任职', exact: true }).count()).toBe(0);

    await at(security, '/people');
    await security.getByLabel('按姓名、拼音首字母、编号、用户名查找').fill('zys');
    await security.keyboard.press('Enter');
    await security.getByRole('link', { name: '周演示' }).click();
    await press(security, '任职');
    await choose(security, '机构', '清源区水务局');
    await choose(security, '岗位', '承办人');
    await confirm(security, '任职');
    const posts = security.getByRole('table', { name: '任职' });
    expect(await posts.textContent()).toContain('2026-03-02 – 未定');
    await security.getByRole('button', { name: '免职：清源区水务局 承办人' }).click();
    await dialog(security).getByLabel('末日').fill('2026-03-01');
    await dialog(security).getByRole('button', { name: '免职' }).click();
    await dialog(security).getByText('结束日2026-03-01早于开始日2026-03-02').first().waitFor();
    await dialog(security).getByLabel('末日').fill('2026-03-31');
    await confirm(security, '免职');
    await posts.getByText('2026-03-02 – 2026-03-31').waitFor();
    // An administrator holds nothing else.
    await press(security, '任职');
    await choose(security, '机构', '清源区水务局');
    await dialog(security).getByRole('combobox', { name: '岗位' }).fill('审计管理员');
    await security.keyboard.press('Enter');
    await dialog(security).getByRole('button', { name: '任职' }).click();
    await dialog(security).getByRole('alert').filter({ hasText: '三员' }).first().waitFor();
    await dialog(security).getByRole('button', { name: '取消' }).click();
    await gone(security);

    await at(system, '/people/zhouyanshi');
    await press(system, '登记离开');
    await dialog(system).getByLabel('末日').fill('2026-03-20');
    await confirm(system, '登记离开');
    await system.getByText('2026-03-02 – 2026-03-20').first().waitFor();
  });
});

describe('accounts and sessions', () => {
  test('an account is opened with a password shown once, its session ended, unlocked, reset and closed', async () => {
    await at(security, '/accounts');
    await press(security, '开设账户');
    await dialog(security).getByRole('combobox', { name: '人员' }).fill('water-reviewer');
    await security.locator('.ant-select-item-option', { hasText: '演示water-reviewer' }).click();
    await dialog(security).getByLabel('用户名').fill('shuiwu');
    await confirm(security, '开设账户');
    const password = (await security.locator('.secret').textContent()) ?? '';
    expect(password).toMatch(/^[\w-]{16}$/);
    await press(security, '已交给本人，隐去');
    expect(await security.locator('.secret').count()).toBe(0);

    const own = await w.visit();
    const enter = async (given: string) => {
      await own.getByLabel('用户名').fill('shuiwu');
      await own.getByLabel('口令').fill(given);
      await own.getByRole('button', { name: '登录', exact: true }).click();
    };
    await enter(password);
    await own.getByLabel('新口令').fill(PASSWORD);
    await own.getByLabel('口令', { exact: true }).fill(password);
    await own.getByRole('button', { name: '修改并登录' }).click();
    await own.getByRole('heading', { name: '我的待办' }).waitFor();

    await at(security, '/accounts');
    await security.getByRole('link', { name: 'shuiwu' }).click();
    await security.getByRole('heading', { name: 'shuiwu' }).waitFor();
    await security.getByRole('button', { name: /^结束 .*登录的会话$/ }).click();
    await confirm(security, '结束');
    await security.getByText('现在没有登录').waitFor();
    expect((await own.request.get(`${w.address}/api/cases`)).status()).toBe(401);

    const codes: number[] = [];
    for (let n = 0; n < 6; n++)
      codes.push(
        (
          await fetch(`${w.address}/api/session`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ login: 'shuiwu', password: 'not-the-one-9' }),
          })
        ).status,
      );
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    await at(security, '/accounts/shuiwu');
    await security.locator('.mark', { hasText: '已锁定' }).waitFor();
    await press(security, '解除锁定');
    await confirm(security, '解除锁定');
    await security.locator('.mark', { hasText: '可以登录' }).waitFor();

    await press(security, '重置口令');
    await confirm(security, '重置口令');
    expect(await security.locator('.secret').textContent()).not.toBe(password);
    await security.locator('.mark', { hasText: '须先改口令' }).waitFor();
    expect(await violations(security)).toEqual([]);
    await press(security, '停用账户');
    await confirm(security, '停用账户');
    await security.locator('.mark', { hasText: '已停用' }).waitFor();
    await own.context().close();
  });
});

describe('local settings', () => {
  test('a value within the bound holds from its day, one outside is refused with the article', async () => {
    await at(justice, '/settings');
    await justice.getByLabel('按名称、法规、代码查找').fill('approvals.decision');
    await justice.locator('main').getByRole('link', { name: '受理后二十个工作日内作出许可决定' }).click();
    await justice.getByRole('heading', { name: '受理后二十个工作日内作出许可决定' }).waitFor();
    expect(await justice.locator('.case-meta').textContent()).toMatch(/0 至 20个工作日.*行政许可法.*第四十二条/s);
    const set = async (value: string, from: string, reason: string) => {
      await press(justice, '设定');
      await dialog(justice).getByLabel('数值').fill(value);
      await dialog(justice).getByLabel('自哪一天起').fill(from);
      await dialog(justice).getByLabel('理由').fill(reason);
      await dialog(justice).getByRole('button', { name: '设定' }).click();
    };
    await set('25', '2026-03-02', '拟放宽（演示数据）');
    await dialog(justice)
      .getByRole('alert')
      .filter({ hasText: /行政许可法.*第四十二条/ })
      .first()
      .waitFor();
    expect(await violations(justice)).toEqual([]);
    await dialog(justice).getByRole('button', { name: '取消' }).click();
    await gone(justice);
    await set('15', '2026-03-02', '清政发〔2026〕3号（演示数据）');
    await gone(justice);
    await set('12', '2026-09-01', '清政发〔2026〕9号（演示数据）');
    await gone(justice);
    expect(await justice.locator('.case-meta strong').textContent()).toBe('15个工作日');
    const made = justice.getByRole('table', { name: '沿革' });
    await made.getByText('12个工作日').waitFor();
    expect(await made.textContent()).toMatch(/12个工作日尚未开始2026-09-01演示justice-head清政发〔2026〕9号/);
    await press(justice, '恢复法定');
    await dialog(justice).getByLabel('理由').fill('到期（演示数据）');
    await confirm(justice, '恢复法定');
    await expect.poll(() => justice.locator('.case-meta strong').textContent()).toBe('20个工作日');
  });
});

/** 演示数据: an invented arrangement of 2027 in the form that the notices have. */
const notice = `演办发明电〔2026〕8号
关于2027年部分节假日安排的通知（演示数据）
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、劳动节：5月1日（周六）至3日（周一）放假。
四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

describe('the calendar', () => {
  const clocks = async () =>
    (
      await w.d.database.owner.query<{ due: string; provisional: boolean }>(
        'SELECT due::text, provisional FROM tasks WHERE case_id = $1',
        [waiting],
      )
    ).rows;
  const due = async () => (await clocks()).find(({ provisional }) => provisional)?.due;

  test('a year is read from its notice, shows what moves from where to where, and moves it when confirmed', async () => {
    const before = await due();
    expect(before).toMatch(/^2027-01-/);
    await at(justice, '/calendar');
    const open = justice.getByRole('row').filter({ hasText: '未公布，暂定' });
    expect(await open.textContent()).toMatch(/^2027未公布，暂定\d+ 项期限（1 件案件）/);
    await press(justice, '装载 2027 年的安排');
    await justice.getByLabel('粘贴通知全文').fill('今天天气很好');
    await press(justice, '读入下面的表');
    await justice.getByText('没有读出放假的日子').waitFor();
    await justice.getByLabel('粘贴通知全文').fill(notice);
    await press(justice, '读入下面的表');
    await justice.getByText('读出 20 天放假、2 天调休上班').waitFor();
    expect(await justice.getByLabel('通知文号').inputValue()).toBe('演办发明电〔2026〕8号');
    expect(await justice.getByLabel('放假的日子').inputValue()).toBe(
      '2027-01-01 – 2027-01-03\n2027-02-05 – 2027-02-11\n2027-05-01 – 2027-05-03\n2027-10-01 – 2027-10-07',
    );
    await justice.getByLabel('调休上班的周末').fill('二月十四日');
    await press(justice, '看哪些期限会移动');
    await justice.getByText('“二月十四日”不是日子').waitFor();
    expect(await violations(justice)).toEqual([]);
    await justice.getByLabel('调休上班的周末').fill('2027-02-14\n2027-10-09');
    await press(justice, '看哪些期限会移动');
    await justice.getByRole('heading', { name: '2027 年：确认以前看清楚' }).waitFor();
    const moves = justice.getByRole('table', { name: '会变动的期限' });
    expect(await moves.textContent()).toMatch(new RegExp(`${before}暂定2027-01-\\d+推后 \\d+ 天`));
    expect(await violations(justice)).toEqual([]);
    expect(await due()).toBe(before);
    await press(justice, '返回修改');
    expect(await justice.getByLabel('通知文号').inputValue()).toBe('演办发明电〔2026〕8号');
    await press(justice, '看哪些期限会移动');
    await press(justice, '确认装载 2027 年');
    await justice.getByRole('row').filter({ hasText: '演办发明电〔2026〕8号' }).waitFor();
    expect(await due()).toBeUndefined();
    expect((await clocks()).map((clock) => clock.due).some((day) => day > String(before))).toBe(true);
    expect(await justice.getByRole('row').filter({ hasText: '未公布，暂定' }).textContent()).toContain('2028');
  });

  test('an incomplete year is refused with the article, and a known one is amended from what is known', async () => {
    await at(justice, '/calendar');
    await justice.getByRole('button', { name: '更正 2027 年的安排' }).click();
    await justice.getByText('这一年已有的通知：演办发明电〔2026〕8号').waitFor();
    await justice.getByLabel('通知文号').fill('演办发明电〔2026〕9号');
    await justice.getByLabel('放假的日子').fill('2027-01-01');
    await press(justice, '看哪些期限会移动');
    await justice
      .getByRole('alert')
      .filter({ hasText: /法定放假日/ })
      .waitFor();
    await press(justice, '取消');
    expect(await justice.getByRole('button', { name: '更正 2027 年的安排' }).count()).toBe(1);
  });
});

test('a statute is loaded from a file and listed; what is none is refused in words', async () => {
  await at(justice, '/statutes');
  const file = (text: string) => ({ name: '演示条例(2026).md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await justice.getByLabel('法规文件').setInputFiles(file('没有条文'));
  await justice.getByRole('alert').filter({ hasText: '没有读到条文' }).waitFor();
  await justice
    .getByLabel('法规文件')
    .setInputFiles(file('# 演示条例\n\n第一条　为了演示。\n\n第二条　自发布之日起施行。\n'));
  await justice.getByText('已载入《演示条例（2026）》2 条').waitFor();
  expect(await justice.getByRole('table', { name: '法规文本' }).textContent()).toContain('演示条例');
});

test('a follow-up that the law stood against is shown with the article, and settled with how', async () => {
  const { case: id } = await w.d.open('citizen', 'approval', 'apply', application(w.power));
  await w.d.p.ledger.addJob(w.d.p.district.code, {
    kind: 'reaction-refused',
    key: `${id}:1:penalty`,
    payload: {
      case: id,
      seq: 1,
      procedure: 'penalty',
      refusals: [
        {
          code: 'gate.shut',
          zh: '条件不具备（演示数据）',
          en: 'The condition does not hold',
          basis: [{ law: '演示法', article: 3, says: '先后有序' }],
        },
      ],
    },
  });
  await at(justice, '/follow-ups');
  const one = justice.locator('article').filter({ hasText: '条件不具备' });
  expect(await one.textContent()).toMatch(/本应另行立案：.*《演示法》第3条.*条件具备后/s);
  expect(await violations(justice)).toEqual([]);
  await one.getByRole('button', { name: /^记下处理结果/ }).click();
  await dialog(justice).getByRole('button', { name: '记下处理结果' }).click();
  await dialog(justice)
    .getByText(/请输入怎样处理的/)
    .waitFor();
  await dialog(justice).getByLabel('怎样处理的').fill('已核实，不必另行立案（演示数据）');
  await confirm(justice, '记下处理结果');
  await justice.getByText('没有未成的后续事项').waitFor();
  await justice.locator('.ant-segmented').getByText('已处理').click();
  await justice.getByText('已核实，不必另行立案（演示数据）').waitFor();
});

test('the audit trail is filtered, read page by page, and taken away as a workbook', async () => {
  const made = { topic: 'norm.comment-days', value: 31, from: '2026-03-02', reason: '演示数据' };
  await setLocal(w.d.p, await w.d.session('justice.head'), made);
  await at(auditor, '/audit');
  const lines = auditor.getByRole('table', { name: '审计记录' }).locator('tbody tr');
  expect(await lines.count()).toBe(50);
  await press(auditor, '显示更多');
  await expect.poll(() => lines.count()).toBeGreaterThan(50);
  await auditor.getByRole('combobox', { name: '事项' }).fill('设定本区');
  await auditor.keyboard.press('Enter');
  await expect.poll(() => lines.first().textContent()).toMatch(/演示justice-head.*设定本区数值norm\.comment-days/);
  expect((await lines.allTextContents()).filter((line) => !line.includes('设定本区数值'))).toEqual([]);
  await auditor.getByLabel('首日').fill('2026-03-03');
  await auditor.getByText('没有符合条件的内容').waitFor();
  await at(auditor, '/audit?action=login.success');
  await auditor.getByRole('button', { name: '只看 services-security-administrator' }).first().click();
  await expect.poll(() => auditor.url()).toContain('person=services-security-administrator');
  const [file] = await Promise.all([auditor.waitForEvent('download'), press(auditor, '导出 Excel')]);
  expect(file.suggestedFilename()).toBe('audit-990102-2026-03-02.xlsx');
  await at(auditor, '/audit?action=audit.export');
  await expect.poll(() => lines.count()).toBe(1);
});

test('the outside identity is offered where the district has one, and only there', async () => {
  const plain = await w.visit();
  expect(await plain.getByRole('link', { name: '用统一身份认证登录' }).count()).toBe(0);
  const oidc = {
    issuer: 'https://id.example',
    clientId: 'yifa',
    clientSecret: '演示',
    redirectUri: 'https://yifa.example/api/session/oidc/callback',
    key: Buffer.alloc(32, 7),
  };
  const server = await createServer(w.d.p, { rateLimits: false, oidc });
  try {
    await plain.goto(`${await listen(server, { host: '127.0.0.1', port: 0 })}/desk/`);
    const link = plain.getByRole('link', { name: '用统一身份认证登录' });
    expect(await link.getAttribute('href')).toBe('/api/session/oidc?to=desk');
    expect(await violations(plain)).toEqual([]);
  } finally {
    await server.close();
    await plain.context().close();
  }
});

describe.each([
  ['a desk', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  const places: readonly (readonly [page: () => Page, paths: readonly string[]])[] = [
    [() => system, ['/orgs', '/orgs/market', '/roles', '/people', '/people/market-head']],
    [() => security, ['/people/market-head', '/accounts', '/accounts/market-handler']],
    [() => justice, ['/settings', '/settings/approvals.decision', '/calendar', '/statutes', '/follow-ups?state=all']],
    [() => auditor, ['/audit', '/audit?action=setting.set']],
  ];
  const forms: readonly (readonly [page: () => Page, path: string, button: string])[] = [
    [() => system, '/orgs', '登记机构'],
    [() => system, '/orgs/market', '撤销或者并入'],
    [() => system, '/people', '登记人员'],
    [() => security, '/people/water-head', '任职'],
    [() => security, '/accounts', '开设账户'],
  ];
  test('every page and form is accessible and none scrolls sideways', { timeout: 400_000 }, async () => {
    const wrong: string[] = [];
    const check = async (page: Page) => wrong.push(...(await sideways(page)), ...(await violations(page)));
    for (const [page, paths] of places) {
      await page().setViewportSize({ width, height: 900 });
      for (const path of paths) await check(await at(page(), path));
    }
    await at(system, '/orgs/market');
    await system.getByRole('tab', { name: '沿革' }).click();
    await system.getByRole('table', { name: '沿革' }).waitFor();
    await check(system);
    for (const [page, path, button] of forms) {
      await at(page(), path);
      await press(page(), button);
      await page().locator('form').first().waitFor();
      await check(page());
    }
    await at(justice, '/calendar');
    await justice.getByRole('button', { name: /^装载 \d+ 年的安排$/ }).click();
    await check(justice);
    expect(wrong).toEqual([]);
  });
});
