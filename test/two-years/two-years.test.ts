import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/server/api.ts';
import { createServer } from '../../src/server/create-server.ts';
import { figures } from '../../src/service/count.ts';
import { demoPeople, inventedName } from '../../src/service/demo/people.ts';
import { latest } from '../../src/service/figure-words.ts';
import { frozenSet, reproduce } from '../../src/service/freeze/index.ts';
import { yearLines } from '../../src/service/freeze/lines.ts';
import { tallyOf } from '../../src/service/freeze/tally.ts';
import { type DemoWorld, demoWorld } from '../demo-district.ts';
import { expectRebuilt } from '../district.ts';
import { account } from './account.ts';
import { FIRST } from './district.ts';
import type { Life } from './life.ts';
import { everyPage, type Seen, seen } from './pages.ts';
import { type ChosenDay, DAYS, lived } from './run.ts';
import { plot } from './words.ts';

let w: DemoWorld;
let server: Api;
let life: Life;
let seconds: number;
const shown = new Map<ChosenDay, Seen>();
const pages = new Map<ChosenDay, Awaited<ReturnType<typeof everyPage>>>();

beforeAll(async () => {
  w = await demoWorld(`${FIRST}T08:00:00.000+08:00`);
  server = await createServer(w.p, { rateLimits: false });
  const visit = async (url: string) => {
    const { statusCode, body } = await server.inject({ url });
    return { status: statusCode, body };
  };
  const began = performance.now();
  life = await lived(w.p, w.at, async (day) => {
    shown.set(day, await seen(visit));
    pages.set(day, await everyPage(visit));
  });
  seconds = (performance.now() - began) / 1000;
}, 300_000);
afterAll(async () => {
  await server?.close();
  await w?.close();
});

const on = (day: ChosenDay): Seen => shown.get(day) as Seen;
const [BEFORE, MIDDLE, END] = DAYS;

describe('two years of a district', () => {
  test('are played with their unlawful attempts refused, each for its own reason', () => {
    expect(life.acts).toBeGreaterThan(600);
    expect(life.attempts.length).toBeGreaterThanOrEqual(25);
    for (const { why } of life.attempts) expect(why).toMatch(/\S/);
    const codes = new Set(life.attempts.map(({ code }) => code));
    expect(codes).toEqual(
      new Set(['gate.shut', 'wait.running', 'role.not-held', 'stage.wrong', 'bound.broken', 'basis.gone']),
    );
    expect(seconds).toBeLessThan(120);
  });

  test('leave a trace of every attempt and not one act that was refused', async () => {
    const { rows } = await w.database.app.query<{ n: number }>(`SELECT count(*)::int AS n FROM attempts`);
    expect(rows[0]?.n).toBe(life.attempts.length);
    const { rows: acts } = await w.database.app.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM events WHERE kind = 'act' AND body #>> '{by,person}' <> 'law'`,
    );
    expect(acts[0]?.n).toBe(life.acts);
  });
});

describe('every figure', () => {
  test('and everything else that is kept is what the events say', async () => {
    await expectRebuilt(w.p);
  });

  test.each([2025, 2026])('of %i is the same when counted again from the events', async (year) => {
    const [position, kept] = await w.p.ledger.atPosition(
      async (at, counts) => [at, await yearLines(w.p, year, counts)] as const,
    );
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    expect(await yearLines(w.p, year, await tallyOf(w.p, span, position))).toEqual(kept);
    expect(kept.filter(({ num }) => num > 0).length).toBeGreaterThan(40);
  });

  test('that counts acts is their plain number in the record', async () => {
    const { rows } = await w.database.app.query<{ procedure: string; act: string; year: string; n: number }>(
      `SELECT c.procedure, e.act, left(e.body ->> 'day', 4) AS year, count(*)::int AS n
        FROM events e JOIN cases c ON c.district = e.district AND c.id = e.case_id WHERE kind = 'act' GROUP BY 1, 2, 3`,
    );
    let compared = 0;
    for (const year of ['2025', '2026']) {
      const found = await figures(w.p, { from: `${year}-01-01`, to: `${year}-12-31` });
      for (const { id, indicators = {} } of latest(w.p.procedures))
        for (const [name, { measure }] of Object.entries(indicators)) {
          if (measure.kind !== 'count' || measure.is) continue;
          const plain =
            rows.find((row) => row.procedure === id && row.act === measure.act && row.year === year)?.n ?? 0;
          const figure = found.find((one) => one.procedure === id && one.indicator === name);
          expect(figure?.n, `${id}.${name} ${year}`).toBe(plain);
          if (plain > 0) compared++;
        }
    }
    expect(compared).toBeGreaterThan(25);
  });

  test('of the first year was frozen in January, is reproduced at the end, and its text is shown', async () => {
    const set = await frozenSet(w.p, 2025);
    expect(set).toMatchObject({ n: 1, org: 'justice', at: expect.stringMatching(/^2026-01-21/) });
    expect(await reproduce(w.p, 2025)).toMatchObject({ same: true, differences: [] });
    expect(pages.get(END)?.get('/plan/years/2025?n=1')?.body).toContain(set.digest);
    expect(pages.get(MIDDLE)?.get('/plan/years')?.body).toContain('还没有冻结过');
  });
});

describe('the public pages', () => {
  test('at the beginning show drafts that are open, and nothing in force', () => {
    const { documents, open, decisions, standing } = on(BEFORE);
    expect([documents.all, decisions, Object.keys(standing)]).toEqual([[], [], []]);
    expect(open).toEqual({
      临时救助实施细则: '提出意见',
      农贸市场提升改造计划: '提出意见',
      听证会报名公告: '报名参加听证',
      夜间经济街区管理试行办法: '提出意见',
      居家养老服务补贴办法: '提出意见',
      户外招牌设置指引: '提出意见',
      河道保洁管理办法: '提出意见',
      老旧小区加装电梯三年计划: '提出意见',
      老旧小区改造实施办法: '提出意见',
    });
  });

  test('in the middle show what holds, what waits for its day, what is suspended and what was annulled', async () => {
    const { documents, banners, open, standing } = on(MIDDLE);
    expect(documents).toMatchObject({
      inForce: [
        '临时救助实施细则',
        '夜间经济街区管理试行办法',
        '居家养老服务补贴办法',
        '河道保洁管理办法',
        '老旧小区改造实施办法',
      ],
      ending: [],
      lapsed: [],
      repealed: ['扬尘污染防治办法'],
    });
    const { rows } = await w.database.app.query<{ day: string }>(
      `SELECT body ->> 'day' AS day FROM events WHERE act = 'revoke'`,
    );
    const [, month, day] = (rows[0]?.day ?? '').split('-').map(Number);
    expect(banners.扬尘污染防治办法).toContain(`撤销 自2025年${month}月${day}日起不再有效`);
    expect(banners.共享停车试行办法).toContain('中止期间不得作为行政管理的依据');
    expect(banners.户外招牌设置指引).toContain('自2025年9月5日起施行');
    // No draft is open for comment now; only suggestions on what has been decided.
    expect(new Set(Object.values(open))).toEqual(new Set(['对决策提出意见建议']));
    expect(standing).toEqual({ 农贸市场提升改造计划: '执行中', 老旧小区加装电梯三年计划: '执行中' });
  });

  test('at the end show what has lapsed, what was renewed and will end, and where each decision stands', () => {
    const { documents, banners, standing } = on(END);
    expect(documents).toMatchObject({
      inForce: [
        '家庭医生签约服务办法',
        '居家养老服务补贴办法',
        '河道保洁管理办法',
        '老旧小区改造实施办法',
        '课后服务经费管理办法',
      ],
      ending: ['居家养老服务补贴办法', '课后服务经费管理办法'],
      lapsed: ['共享停车试行办法', '夜间经济街区管理试行办法'],
      repealed: ['临时救助实施细则', '农村公路养护办法', '户外招牌设置指引', '扬尘污染防治办法'],
    });
    expect(documents.all).toHaveLength(11);
    expect(banners.夜间经济街区管理试行办法).toContain('失效 自2026年4月2日起不再有效');
    expect(banners.居家养老服务补贴办法).toMatch(/^✓ 有效 到2027年5月\d+日届满/);
    expect(banners.河道保洁管理办法).toBe('✓ 有效');
    expect(standing).toEqual({
      农贸市场提升改造计划: '执行完毕',
      夜间公交线路调整方案: '中止执行',
      河道岸线利用规划: '执行中',
      老旧小区加装电梯三年计划: '已被调整',
      '老旧小区加装电梯三年计划（调整）': '停止执行',
    });
  });

  test('show each opinion answered, with the reason where it was declined', () => {
    const bodies = [...(pages.get(END) ?? [])]
      .filter(([url]) => url.startsWith('/matters/'))
      .map(([, { body }]) => body);
    const answered = bodies.filter((body) => body.includes('财政全额出资') && body.includes('已是最高补助标准'));
    // Every decision that was published, and those that were heard and not decided.
    expect(answered.length).toBe(7);
    expect(bodies.filter((body) => body.includes('进展顺利')).length).toBeGreaterThanOrEqual(3);
    expect(bodies.filter((body) => body.includes('情况变化，先行中止')).length).toBe(1);
  });

  test.each(DAYS)('on %s all open, and name nobody who took part', (day) => {
    const all = pages.get(day) ?? new Map<string, { status: number; body: string }>();
    expect(all.size).toBeGreaterThan(25);
    expect([...all].filter(([, { status }]) => status !== 200).map(([url]) => url)).toEqual([]);
    const staff = new Set(demoPeople.map(({ name }) => name));
    const befores = [640, 690, 330, 540, 590, 420, 160];
    const given = befores.flatMap((n) => [500 + n, 501 + n]).concat(701, 702);
    const names = given.map(inventedName).filter((name) => !staff.has(name));
    expect(names.length).toBeGreaterThan(8);
    const secret = [...names, '13900002000', '13900002001', '13800007001', '13800007002'];
    const told = [...all].flatMap(([url, { body }]) =>
      secret.filter((one) => body.includes(one)).map((one) => `${url}: ${one}`),
    );
    expect(told).toEqual([]);
  });
});

test('the account of it is that of this run', async () => {
  const kept = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'two-years.md'), 'utf8');
  // Where procedures or tales have changed: node tools/two-years.ts --pictures
  expect(await account(w.p, life, shown)).toBe(kept);
  for (const [title, words] of Object.entries(plot)) {
    const rows = kept.split('\n').filter((row) => row.includes(`| ${title} |`));
    expect(
      rows.filter((row) => row.endsWith(`| ${words} |`)),
      title,
    ).toHaveLength(1);
  }
});

test('only tests and tools hold the clock: no command and no address of the product takes a moment for its own', async () => {
  const sources = join(import.meta.dirname, '..', '..', 'src');
  const files = (await readdir(sources, { recursive: true })).filter((name) =>
    /^(cli|server)\/.*(?<!\.test)\.ts$/.test(name),
  );
  const texts = await Promise.all(
    files.map(async (name) => [name, await readFile(join(sources, name), 'utf8')] as const),
  );
  expect(texts.length).toBeGreaterThan(60);
  const opened = texts.filter(([, text]) => /openPlatform\(|platformOn\(/.test(text));
  expect(opened.length).toBeGreaterThan(0);
  // The one way to another clock is the option `now` of opening a platform; nothing that people can reach gives it.
  for (const [name, text] of opened) expect(text, name).not.toMatch(/\bnow\b\s*[:,}]/);
  for (const [name, text] of texts) expect(text, name).not.toMatch(/moved-clock|two-years|search_path/);
});
