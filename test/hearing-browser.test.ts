import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer, listen } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { drawAgain, type PublicLot } from '../src/service/public-lot.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './desk-fixture.ts';
import { employ, type TestDistrict, testDistrict } from './district.ts';
import { application, enterPower } from './district-stories.ts';

/** Signing up for a hearing, from the front page to the roll of those who asked, in a real browser on the real server. */
let d: TestDistrict;
let server: Api;
let browser: Browser;
let address: string;
let hearing: string;
let own: readonly string[] = [];

beforeAll(async () => {
  d = await testDistrict();
  hearing = await announced();
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
  address = await listen(server, { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await d?.close();
});

/** A hearing about a licence, its sign-up announced until 25 March. */
async function announced(): Promise<string> {
  d.at('2026-03-02T09:00');
  const power = await enterPower(d, { onSpot: false });
  await employ(d.p, 'market', 'recorder');
  d.at('2026-03-02T10:00');
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
  await d.act('market.window', id, 'accept');
  d.at('2026-03-09T09:00');
  await d.act('market.handler', id, 'examine', {
    affectsOthers: true,
    hearingNeeded: false,
    needsSiteCheck: false,
    findings: '油烟管道紧邻住宅。（演示数据）',
    opinion: 'grant',
    route: 'hearing',
  });
  const items = [{ key: '邻居', columns: { name: '李四（演示）', capacity: 'other' } }];
  const served = { day: '2026-03-09', mode: 'direct' as const };
  await d.act('market.handler', id, 'tellInterested', undefined, { items, served });
  d.at('2026-03-10T09:00');
  await d.act('market.handler', id, 'askHearing', undefined, { item: '邻居', columns: { statement: '担心油烟。' } });
  const { links } = await d.act('market.handler', id, 'orderHearing');
  await d.act('market.handler', id, 'tellHearingTime', { excludedUntil: '2026-04-02' });
  const found = links.filter(({ link }) => link === 'hearings').at(-1)?.case ?? '';
  await d.act('market.legal-reviewer', found, 'arrange', {
    matters: '油烟排放（演示数据）',
    hearingOn: '2026-04-02',
    hearingTime: '上午九时',
    hearingPlace: '区政务服务中心',
    publicity: 'open',
    host: '演示主持',
    recorder: '演示记录',
    papers: '许可申请和审查意见（演示数据）',
    selecting: true,
  });
  await d.act('market.legal-reviewer', found, 'announceSignUp', {
    selectionRule: '按报名先后，住户和经营者各半。（演示数据）',
    seatPlan: [
      { kind: 'resident', places: 2 },
      { kind: 'business', places: 2 },
    ],
    signUpUntil: '2026-03-25',
    seedSource: '2026年3月27日演示福利彩票的号码，按公布的先后连写。（演示数据）',
    seedOn: '2026-03-27',
  });
  d.at('2026-03-11T09:00');
  return found;
}

const visit = async (scripts: boolean): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: scripts });
  return context.newPage();
};

const signUps = async () => (await d.state(hearing)).lists.signUps ?? [];

/** Goes on with the Tab key until something with these words, or the field of this name, has the focus. */
async function reach(page: Page, what: { readonly text?: string; readonly name?: string }): Promise<void> {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab');
    const [text, name] = (await page.evaluate(
      `[(document.activeElement?.textContent || '').trim(), document.activeElement?.getAttribute('name')]`,
    )) as [string, string | null];
    if (what.name === undefined ? text.startsWith(what.text ?? '') : name === what.name) return;
  }
  throw new Error(`${JSON.stringify(what)} cannot be reached with the Tab key`);
}

test('by keyboard alone and without scripts: found, tried with gaps, signed up once, and no name shown', async () => {
  const page = await visit(false);
  await page.goto(address);
  await reach(page, { name: 'q' });
  await page.keyboard.type('油煙排放');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=*');
  await reach(page, { text: '听证会报名公告' });
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/matters/${hearing}`);
  const told = await page.textContent('main');
  for (const words of ['2026年4月2日', '区政务服务中心', '按报名先后', '2026年3月25日']) expect(told).toContain(words);
  await reach(page, { text: '报名参加听证' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/acts/signUp');

  await reach(page, { name: 'items.0.columns.phone' });
  await page.keyboard.type('13800138000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.error-summary');
  expect(await page.locator('.error-summary a').count()).toBeGreaterThan(0);
  expect(await page.inputValue('[name="items.0.columns.phone"]')).toBe('13800138000');
  expect(await signUps()).toEqual([]);

  await reach(page, { name: 'items.0.columns.name' });
  await page.keyboard.type('周大勇');
  await reach(page, { name: 'items.0.columns.kind' });
  await page.keyboard.press('ArrowDown');
  await reach(page, { name: 'items.0.columns.represents' });
  await page.keyboard.type('二楼住户');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.receipt');
  own = await page.locator('.receipt .secret').allTextContents();
  expect(await page.textContent('[role=status]')).toContain('已经收到');
  for (const hidden of ['周大勇', '13800138000', '二楼住户'])
    expect(await page.textContent('main')).not.toContain(hidden);
  expect((await signUps()).map(({ columns }) => columns)).toEqual([
    { name: '周大勇', phone: '13800138000', kind: 'resident', represents: '二楼住户' },
  ]);
  await page.context().close();
});

test('the pages of the sign-up and of the search are accessible, and none scrolls sideways', async () => {
  const page = await visit(true);
  const wrong: string[] = [];
  for (const path of [
    `/matters/${hearing}`,
    `/matters/${hearing}/acts/signUp`,
    '/search',
    `/search?q=${encodeURIComponent('食品 演示')}`,
    `/search?q=${encodeURIComponent('油烟')}&in=consult`,
    `/search?q=${encodeURIComponent('没有的词')}`,
  ]) {
    await page.goto(address + path);
    wrong.push(...(await violations(page)), ...(await sideways(page)).map((what) => `${path} ${what}`));
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('once the time is over, the page says so and takes nobody', async () => {
  const page = await visit(false);
  await page.goto(`${address}/matters/${hearing}/acts/signUp`);
  await page.fill('[name="items.0.columns.name"]', '郑小迟');
  await page.fill('[name="items.0.columns.phone"]', '13900139000');
  await page.check('[name="items.0.columns.kind"][value=resident]');
  await page.fill('[name="items.0.columns.represents"]', '三楼住户');
  d.at('2026-03-26T09:00');
  await page.click('main button[type=submit]');
  await page.waitForSelector('.error-summary');
  expect(await page.textContent('.error-summary')).toContain('已于2026-03-25届满');
  expect((await signUps()).length).toBe(1);
  await page.goto(`${address}/matters/${hearing}`);
  expect(await page.locator('main .actions a').count()).toBe(0);
  await page.context().close();
});

test('the roll is public before the seed, the lot after it; a stranger draws it again from the page and its file', async () => {
  const page = await visit(true);
  page.setDefaultTimeout(10_000);
  const [first] = await signUps();
  const organiser = 'market.legal-reviewer';
  const checked = { chosen: true, why: '住在附近。（演示数据）' };
  await d.act(organiser, hearing, 'select', undefined, { item: first?.key ?? '', columns: checked });
  await d.act(organiser, hearing, 'closeSignUp');
  await page.goto(`${address}/matters/${hearing}/lot`);
  expect(await page.textContent('main')).toContain('还没有产生');
  expect(await page.locator('main tbody tr').count()).toBe(1);

  d.at('2026-03-27T21:30');
  const seed = { seed: 3081523, seedProof: '彩票中心公告。（演示数据）' };
  await d.act(organiser, hearing, 'drawLots', seed);
  await page.goto(`${address}/matters/${hearing}`);
  await page.click('main a[href$="/lot"]');
  await page.waitForSelector('[role=status]');
  const shown = (await page.textContent('main')) ?? '';
  expect(await page.textContent('[role=status]')).toContain('一致');
  for (const words of ['3081523', '中签', '居民、群众代表']) expect(shown).toContain(words);
  for (const hidden of ['周大勇', '13800138000', '二楼住户']) expect(shown).not.toContain(hidden);
  expect([...(await violations(page)), ...(await sideways(page))]).toEqual([]);

  const file = await (await fetch(`${address}/matters/${hearing}/lot.json`)).text();
  for (const hidden of ['周大勇', '13800138000', '二楼住户']) expect(file).not.toContain(hidden);
  const lot = JSON.parse(file) as PublicLot;
  expect(lot).toMatchObject({ seed: 3081523, drawn: ['1'], gone: [] });
  expect(drawAgain(lot)).toMatchObject({ digest: lot.digest, wrong: [] });
  expect(drawAgain({ ...lot, drawn: [] }).wrong).toEqual(['1']);
  expect(
    drawAgain({ ...lot, roll: [...lot.roll, { number: '2', kind: 'resident', cells: ['resident'] }] }).digest,
  ).not.toBe(lot.digest);
  await page.goto(`${address}/matters/${hearing}/lot`);
  expect((await page.textContent('main code.long'))?.length).toBe(64);
  await page.context().close();
});

test('whoever signed up sees number, seat and notice with number and code; a wrong code opens nothing', async () => {
  const page = await visit(true);
  page.setDefaultTimeout(10_000);
  const enter = async (number = '', code = '') => {
    await page.goto(`${address}/track`);
    await page.fill('[name=receipt]', number);
    await page.fill('[name=secret]', code);
    await page.click('main button[type=submit]');
  };
  await enter(own[0], '00000-00000-00000-00000-000000');
  await page.waitForSelector('.error-summary');
  await enter(own[0]?.toLowerCase(), own[1]);
  await page.waitForURL('**/track/entry');
  const shown = (await page.textContent('main')) ?? '';
  for (const words of ['周大勇', '二楼住户', '住在附近', '区政务服务中心', '2026年4月2日'])
    expect(shown).toContain(words);
  expect([...(await violations(page)), ...(await sideways(page))]).toEqual([]);
  await page.click('main form button');
  await page.goto(`${address}/track/entry`);
  expect(await page.textContent('main')).not.toContain('周大勇');
  await page.context().close();
});
