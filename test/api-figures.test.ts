import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/create-server.ts';
import { type Figure, figures } from '../src/service/count.ts';
import { demoAccounts, fillDemo } from '../src/service/demo/index.ts';
import { apiWorld, asked, uncatalogued, type World } from './api-fixture.ts';
import { type DemoWorld, demoWorld, smallDistrict } from './demo-district.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely, and what is not there fails the test
type Body = { readonly [name: string]: any };
const FROM = '2024-01-01';
let w: DemoWorld;
let server: Api;
const tokens = new Map<string, string>();

beforeAll(async () => {
  w = await demoWorld();
  await fillDemo(w.p, undefined, undefined, smallDistrict);
  server = await createServer(w.p, { rateLimits: false });
}, 300_000);
afterAll(async () => {
  await server?.close();
  await w?.close();
});

async function tokenOf(login: string): Promise<string> {
  const known = tokens.get(login);
  if (known) return known;
  const password = demoAccounts.find((one) => one.login === login)?.password;
  const payload = { login, password, token: true };
  const { token } = (await server.inject({ method: 'POST', url: '/api/session', payload })).json() as Body;
  tokens.set(login, token);
  return token;
}

/** Asks as one of the demonstration's people, or as nobody. */
async function get(url: string, login?: string, headers: { readonly [name: string]: string } = {}) {
  const authorization = login === undefined ? {} : { authorization: `Bearer ${await tokenOf(login)}` };
  const response = await server.inject({ method: 'GET', url, headers: { ...authorization, ...headers } });
  const isJson = String(response.headers['content-type']).includes('json');
  return {
    status: response.statusCode,
    body: (isJson ? response.json() : {}) as Body,
    headers: response.headers,
    bytes: response.rawPayload,
    text: response.body,
  };
}

const sheetsOf = async (bytes: Buffer) => (await readWorkbook(bytes)).map(({ sheet }) => sheet);
const rowsOf = async (bytes: Buffer, sheet: number) =>
  (await readWorkbook(bytes))[sheet - 1]?.data as unknown as (string | number | null)[][];

describe('figures by article of the plan', () => {
  test('every figure stands once, under its article or among the rest, as it is counted', async () => {
    const { body, status } = await get(`/api/figures/articles?from=${FROM}`);
    expect(status).toBe(200);
    expect(body.plan.title).toMatch(/计划/);
    const placed = [...body.articles.flatMap((a: Body) => a.figures), ...body.others] as (Figure & Body)[];
    const name = ({ procedure, indicator, part }: Figure) => `${procedure}/${indicator}/${part ?? ''}`;
    expect(new Set(placed.map(name)).size).toBe(placed.length);
    const counted = await figures(w.p, { from: FROM });
    expect(counted.length).toBeGreaterThan(50);
    for (const one of counted) {
      const { before: _, better: __, ...shown } = placed.find((p) => name(p) === name(one)) ?? ({} as Body);
      expect(shown).toEqual(JSON.parse(JSON.stringify(one)));
    }
    const carried = body.articles.filter((a: Body) => a.figures.length > 0);
    expect(carried.length).toBeGreaterThan(5);
    for (const article of carried) expect(article.title).toMatch(/\S/);
    expect(body.articles.some((a: Body) => a.unit?.name)).toBe(true);
    const [{ number }] = carried;
    const one = (await get(`/api/figures/articles?from=${FROM}&article=${number}`)).body;
    expect(one).toMatchObject({ articles: [carried[0]], others: [] });
    expect((await get('/api/figures/articles?article=998')).body.articles).toEqual([]);
  });

  test('beside each stands what it was in the same days of the year before', async () => {
    const [now, then] = await Promise.all([
      get('/api/figures/articles?from=2026-01-01&to=2026-04-30'),
      get('/api/figures/articles?from=2025-01-01&to=2025-04-30'),
    ]);
    const all = ({ body }: { body: Body }) =>
      [...body.articles.flatMap((a: Body) => a.figures), ...body.others] as (Figure & Body)[];
    const received = (from: readonly (Figure & Body)[]) => from.find((f) => f.indicator === 'received');
    expect(received(all(then))?.value).toBeGreaterThan(0);
    expect(received(all(now))?.before).toBe(received(all(then))?.value);
    expect(all(now).filter(({ before }) => before !== null).length).toBeGreaterThan(20);
  });

  test('of one unit are that unit’s alone', async () => {
    const [all, market] = await Promise.all([
      get(`/api/figures/approval/received?from=${FROM}`),
      get(`/api/figures/approval/received?from=${FROM}&org=market`),
    ]);
    const own = all.body.orgs.find((one: Body) => one.org === 'market');
    expect(own.n).toBeGreaterThan(0);
    expect(market.body.figure.n).toBe(own.n);
    expect(all.body.figure.n).toBe(all.body.orgs.reduce((sum: number, one: Body) => sum + one.n, 0));
    expect(market.body.orgs).toEqual([]);
  });
});

describe('one figure', () => {
  test('comes with its definition, and its months make it up without a gap', async () => {
    const { body } = await get(`/api/figures/approval/onTime?from=${FROM}`);
    expect(body.definition.sentences.map((s: Body) => s.about)).toEqual(
      expect.arrayContaining(['numerator', 'denominator', 'limit', 'overdue', 'target']),
    );
    const { months, figure } = body;
    for (const side of ['n', 'of', 'overdue'])
      expect(months.reduce((sum: number, one: Body) => sum + one[side], 0)).toBe(figure[side]);
    const periods = months.map((one: Body) => one.period as string);
    const [first, last] = [periods[0] as string, periods.at(-1) as string];
    const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    expect(periods.length).toBe(count(last) - count(first) + 1);
    const [some] = months.filter((one: Body) => one.of > 0);
    const same = await get(`/api/figures/approval/onTime?from=${some.from}&to=${some.to}`);
    expect([same.body.figure.n, same.body.figure.of]).toEqual([some.n, some.of]);
  });

  test('that does not exist is not found, with what there is', async () => {
    for (const url of ['/api/figures/approval/nothing', '/api/figures/approval/nothing/list']) {
      const { status, body } = await get(url, 'quzhang');
      expect([status, body.code]).toEqual([404, 'indicator.not-found']);
    }
    expect((await get('/api/figures/nothing/received')).body.code).toBe('procedure.not-found');
    expect((await get('/api/figures/approval/__proto__')).status).toBe(400);
    expect((await get('/api/figures/approval/received/list?side=overdue', 'quzhang')).body.code).toBe(
      'figure.no-such-list',
    );
    const { body } = await get('/api/figures/approval/received?org=no-such-organ');
    expect(body.figure).toMatchObject({ n: 0 });
    expect((await get('/api/figures/approval/received?from=2026-02-30')).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: '?from' }],
    });
    expect((await get('/api/figures?from=2026-05-01&to=2026-04-01')).body.code).toBe('input.invalid');
    for (const url of ['/api/figures/articles?to=0001-01-01', '/api/figures/approval/received?from=0000-01-01'])
      expect((await get(url)).status, url).toBeLessThan(500);
  });
});

describe('the list behind a number', () => {
  const url = `/api/figures/approval/received/list?from=${FROM}`;

  test('is for who is logged in, and page after page it is the number', async () => {
    expect((await get(url)).status).toBe(401);
    const { figure } = (await get(`/api/figures/approval/received?from=${FROM}`)).body;
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const { body, headers } = await get(`${url}&limit=20${next ? `&cursor=${next}` : ''}`, 'quzhang');
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toMatchObject({ listed: figure.n, hidden: 0, figure: { n: figure.n } });
      seen.push(...body.rows.map((row: Body) => row.case));
      next = body.next;
    } while (next);
    expect(new Set(seen).size).toBe(figure.n);
    expect((await get(`${url}&cursor=bm90`, 'quzhang')).status).toBe(400);
  });

  test('shows each reader what he may see, and to all the same sum', async () => {
    const [whole, own, none] = await Promise.all([get(url, 'quzhang'), get(url, 'chengban'), get(url, 'xitong')]);
    expect(own.body.listed).toBeGreaterThan(0);
    expect(own.body.hidden).toBeGreaterThan(0);
    expect(own.body.listed + own.body.hidden).toBe(whole.body.listed);
    expect(none.body).toMatchObject({ listed: 0, hidden: whole.body.listed, rows: [] });
    for (const { case: id } of own.body.rows.slice(0, 5))
      expect((await get(`/api/cases/${id}`, 'chengban')).status).toBe(200);
    const hidden = whole.body.rows.filter((row: Body) => row.org !== 'market');
    for (const { case: id } of hidden) expect(own.text).not.toContain(id);
  });

  test('of a register is its entries, page after page', async () => {
    const board = (await get('/api/figures/articles')).body;
    const all = [...board.articles.flatMap((a: Body) => a.figures), ...board.others] as Figure[];
    const standing = all.find((one) => one.kind === 'standing' && one.n > 10);
    const place = `/api/figures/${standing?.procedure}/${standing?.indicator}/list`;
    const first = (await get(`${place}?limit=7`, 'chengban')).body;
    expect(first.listed).toBe(standing?.n);
    const second = (await get(`${place}?limit=7&cursor=${first.next}`, 'chengban')).body;
    const entries = [...first.entries, ...second.entries].map((one: Body) => one.entry);
    expect(new Set(entries).size).toBe(14);
    expect((await get(`/api/registers/${first.entries[0].register}/entries/${entries[0]}`)).status).toBe(200);
  });
});

describe('workbooks', () => {
  test('of the plan’s figures have the numbers of the screen, the definitions and where they come from', async () => {
    expect((await get('/api/figures/articles.xlsx')).status).toBe(401);
    const { bytes, headers, status } = await get(`/api/figures/articles.xlsx?from=${FROM}&org=market`, 'chengban');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('指标 2024-01-01—2026-05-20.xlsx');
    expect(headers['cache-control']).toContain('no-store');
    expect(await sheetsOf(bytes)).toEqual(['指标', '口径', '说明']);
    const [heading, ...rows] = await rowsOf(bytes, 1);
    expect(heading?.slice(0, 6)).toEqual(['计划条', '条名', '责任单位', '程序', '指标', '数值']);
    const { body } = await get(`/api/figures/articles?from=${FROM}&org=market`);
    const all = [...body.articles.flatMap((a: Body) => a.figures), ...body.others];
    expect(rows.map((row) => row[7])).toEqual(all.map((one: Body) => one.n));
    expect(rows.some((row) => row[11] === '《实施计划》第五条')).toBe(true);
    expect((await rowsOf(bytes, 2)).length).toBeGreaterThan(100);
    expect(Object.fromEntries((await rowsOf(bytes, 3)) as [string, string][])).toMatchObject({
      导出人: demoAccounts.find(({ login }) => login === 'chengban')?.person.name,
      筛选: '起：2024-01-01；止：2026-05-20；机关：清源区市场监督管理局',
      数据来源: expect.stringContaining('办理记录'),
    });
  });

  test('of the list behind a number hold what one may export, say how much is missing, and are kept in the audit trail', async () => {
    const url = `/api/figures/approval/received/list.xlsx?from=${FROM}`;
    expect((await get(url)).status).toBe(401);
    const whole = await rowsOf((await get(url, 'quzhang')).bytes, 1);
    const own = await get(url, 'chengban');
    const rows = await rowsOf(own.bytes, 1);
    expect(rows[0]).toEqual(['计入日', '结果', '编号', '案件', '分项', '机关', '阶段', '受理日', '次数', '天数']);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.slice(1).map((row) => row[5]))).toEqual(new Set(['清源区市场监督管理局']));
    const about = Object.fromEntries((await rowsOf(own.bytes, 3)) as [string, number][]);
    expect(about.行数).toBe(rows.length - 1);
    expect((about.行数 as number) + (about['另有（无权导出，未列）'] as number)).toBe(whole.length - 1);
    const { person } = demoAccounts.find(({ login }) => login === 'chengban') ?? { person: { id: '' } };
    const { rows: kept } = await w.p.ledger.listAudit(w.p.district.code, {
      person: person.id,
      actions: ['case.export'],
    });
    expect(kept[0]).toMatchObject({
      object: 'figure-list',
      detail: { filter: { procedure: 'approval', indicator: 'received', from: FROM }, rows: rows.length - 1 },
    });
  });

  test('are in English where English is asked for', async () => {
    const asked = { 'accept-language': 'en' };
    const { bytes } = await get(`/api/figures.xlsx?procedure=approval&by=org,month&from=${FROM}`, 'sifa', asked);
    expect(await sheetsOf(bytes)).toEqual(['Figures', 'Definitions', 'About']);
    const [heading, ...rows] = await rowsOf(bytes, 1);
    expect(heading).toContain('Late and open');
    const received = rows.filter((row) => String(row[1]).includes('received') || row[9] === 'count');
    expect(received.length).toBeGreaterThan(0);
    expect(JSON.stringify(await rowsOf(bytes, 3))).not.toMatch(/数据来源|导出人/);
    const zh = await get('/api/figures.xlsx?procedure=approval&language=zh', 'sifa', asked);
    expect(await sheetsOf(zh.bytes)).toEqual(['指标', '口径', '说明']);
  });

  test('of a list of cases are the list, sealed cases and those of others left out', async () => {
    const shown: Body[] = [];
    let next: string | undefined;
    do {
      const { body } = await get(`/api/cases?list=all&limit=200${next ? `&cursor=${next}` : ''}`, 'sifa');
      shown.push(...body.rows);
      next = body.next;
    } while (next);
    const { bytes } = await get('/api/cases.xlsx?list=all', 'sifa');
    const [heading, ...rows] = await rowsOf(bytes, 1);
    expect(heading?.slice(0, 5)).toEqual(['编号', '案件', '程序', '阶段', '承办机关']);
    const about = Object.fromEntries((await rowsOf(bytes, 2)) as [string, number][]);
    expect(rows.length + (about['另有（无权导出，未列）'] as number)).toBe(shown.length);
    expect(rows.length).toBeGreaterThan(50);
    const desk = (await get('/api/cases?limit=200', 'juzhang')).body.rows.map((row: Body) => row.receipt);
    expect(desk.length).toBeGreaterThan(0);
    const [, ...taken] = await rowsOf((await get('/api/cases.xlsx', 'juzhang')).bytes, 1);
    expect(taken.map(([receipt]) => receipt)).toEqual(desk);
  });
});

describe('what comes from outside', () => {
  let small: World;
  beforeAll(async () => {
    small = await apiWorld();
  });
  afterAll(() => small?.close());

  test('stays text in a workbook and runs nowhere, and nobody is named in it', async () => {
    const titles = ['=HYPERLINK("http://a.example","菜园")', '+86-1', '-2+3', '@SUM(A1)', "'=1", '0012', '=1+1\t|cmd'];
    for (const matter of titles) {
      const answer = await small.ask(undefined, 'POST', '/api/procedures/plot-request/cases', asked({ matter }));
      expect(answer.status, answer.text).toBe(201);
    }
    for (const url of ['/api/cases.xlsx?list=all', '/api/figures/plot-request/requests/list.xlsx']) {
      const { rawPayload } = await small.server.inject({
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${await small.token('handler')}` },
      });
      const [, ...rows] = await rowsOf(rawPayload, 1);
      expect(rows.flat()).toEqual(expect.arrayContaining(titles));
      expect(JSON.stringify(rows)).not.toMatch(/张三丰|13812345678/);
    }
  });

  test('a stranger to the case takes nothing out, and is told only how many there are', async () => {
    const url = '/api/figures/plot-request/requests/list';
    const [own, other, security] = await Promise.all(
      (['handler', 'stranger', 'security'] as const).map((who) => small.ask(who, 'GET', url)),
    );
    expect(own?.body).toMatchObject({ listed: 7, hidden: 0 });
    for (const none of [other, security]) expect(none?.body).toMatchObject({ listed: 0, hidden: 7, rows: [] });
    expect(own?.text).not.toMatch(/张三丰|13812345678/);
    expect(other?.text).not.toContain('HYPERLINK');
    expect(uncatalogued(small.codes)).toEqual([]);
  });
});
