import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Committer, openCommitter } from './append.ts';
import { listCases } from './case-list.ts';
import type { CaseKey, CaseOrder } from './case-order.ts';
import type { CaseHead } from './cases.ts';
import type { Page } from './page.ts';
import { openPool } from './pool.ts';
import { acting, append, commitOf, district, moment, opening, project } from './sample.ts';
import type { Scope } from './scope.ts';
import { worklist } from './worklist.ts';

let database: TestDatabase;
let pool: Pool;
let committer: Committer;

const all: Scope = { district, grants: [{ all: true }] };
const orgs = ['o-0', 'o-1', 'o-2'];
const titles = [
  '银行网点设置',
  '重庆路占道施工',
  '长沙路排水',
  '行政许可',
  '许可〔2024〕10号',
  '许可〔2024〕9号',
  'A股公司登记',
  'Ａ股公司变更',
  '安全生产',
  '2号楼加装电梯',
  '10号楼加装电梯',
  '张三申请',
];

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  committer = openCommitter(pool);
  for (let n = 0; n < 48; n++) {
    const id = `case-${String(n).padStart(2, '0')}`;
    const events = opening(id, {
      org: orgs[n % 3] as string,
      procedure: ['request', 'filing'][n % 2] as string,
      at: moment(`02-${String(1 + (n % 7)).padStart(2, '0')}`),
      dueOn: `2026-03-${String(6 + ((n * 7) % 5)).padStart(2, '0')}`,
      title: titles[n % titles.length] as string,
    });
    await committer.commit(commitOf([append([], events)]));
    const act = (name: string, more: object) =>
      committer.commit(commitOf([append(events, [acting(project(events).state, name, moment('03-02'), more)])]));
    if (n % 8 === 6) await act('stop', { stops: ['answer'] });
    else if (n % 8 === 7) {
      await act('close', { to: 'closed', stops: ['answer'] });
    } else if (n % 4 === 1) await act('look', { to: 'looked' });
  }
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const groups = {
  org: ['o-2', 'o-0', 'o-none', 'o-1'].map((org) => ({ org })),
  stage: ['request/open', 'filing/looked', 'request/looked', 'filing/closed', 'filing/open', 'request/closed'].map(
    (g) => {
      const [procedure, stage] = g.split('/') as [string, string];
      return { procedure, stage };
    },
  ),
};
const orders: readonly [string, CaseOrder][] = [
  ...(['due', 'filed', 'title'] as const).flatMap((by): [string, CaseOrder][] => [
    [`${by} up`, { by, down: false }],
    [`${by} down`, { by, down: true }],
  ]),
  ['organ', { by: 'groups', groups: groups.org }],
  ['stage', { by: 'groups', groups: groups.stage }],
  ['stage down', { by: 'groups', groups: groups.stage.toReversed() }],
];

type Read = (page: { after?: CaseKey; limit: number; order: CaseOrder }) => Promise<Page<CaseHead, CaseKey>>;
const lists: { readonly [list: string]: Read } = {
  'a desk': (page) => worklist(pool, all, { orgs, posts: ['clerk'] }, {}, page),
  'a desk of one organ': (page) => worklist(pool, all, { orgs: ['o-1'] }, {}, page),
  'found on a desk': (page) => worklist(pool, all, { orgs }, { text: '许可' }, page),
  'the list of all': (page) => listCases(pool, all, {}, page),
  'the list of one organ': (page) => listCases(pool, all, { orgs: ['o-1'] }, page),
  'found in the list': (page) => listCases(pool, all, { text: '许可' }, page),
};

async function whole(read: Read, order: CaseOrder, limit: number, between = async () => {}): Promise<CaseHead[]> {
  const found: CaseHead[] = [];
  for (let after: CaseKey | undefined; ; ) {
    const page = await read({ order, limit, ...(after ? { after } : {}) });
    found.push(...page.rows);
    after = page.next;
    if (!after) return found;
    await between();
  }
}

const cases = Object.keys(lists).flatMap((list) => orders.map(([name, order]) => [list, name, order] as const));

describe('an order', () => {
  test.each(cases)('%s by %s is one line, page by page as in one go', async (list, name, order) => {
    const read = lists[list] as Read;
    const { rows, next } = await read({ order, limit: 100 });
    expect(next).toBeUndefined();
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const usual = await read({ order: { by: 'filed', down: true }, limit: 100 });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(usual.rows.map(({ id }) => id)));
    const days = (of: (row: CaseHead) => string | null) => rows.map(of);
    if (name.startsWith('filed')) {
      const sorted = days((row) => row.filedOn).toSorted();
      expect(days((row) => row.filedOn)).toEqual(name === 'filed up' ? sorted : sorted.reverse());
    }
    if (name.startsWith('due')) {
      const dated = days((row) => row.nextDue).filter((day) => day !== null);
      const undated = rows.slice(dated.length);
      expect(undated.every(({ nextDue }) => nextDue === null)).toBe(true);
      expect(dated).toEqual(name === 'due up' ? dated.toSorted() : dated.toSorted().reverse());
    }
    if (name === 'organ' || name.startsWith('stage')) {
      const place = (row: CaseHead) =>
        (order as { groups: readonly { org?: string; procedure?: string; stage?: string }[] }).groups.findIndex(
          (g) =>
            (g.org ?? row.org) === row.org &&
            (g.stage ?? row.stage) === row.stage &&
            (g.procedure ?? row.procedure) === row.procedure,
        );
      expect(rows.map(place)).toEqual(rows.map(place).toSorted((a, b) => a - b));
    }
    for (const limit of [1, 4, 7])
      expect((await whole(read, order, limit)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test('by title is by pinyin: numbers by size, widths alike, well-known words by their own sound, Latin last', async () => {
    const rows = await whole(lists['the list of all'] as Read, { by: 'title', down: false }, 50);
    expect([...new Set(rows.map(({ title }) => title))]).toEqual([
      '2号楼加装电梯',
      '10号楼加装电梯',
      '安全生产',
      '重庆路占道施工',
      '行政许可',
      '许可〔2024〕9号',
      '许可〔2024〕10号',
      '银行网点设置',
      '张三申请',
      '长沙路排水',
      'Ａ股公司变更',
      'A股公司登记',
    ]);
  });

  test.each(orders)('by %s: what moves between two pages changes nobody else’s turn', async (_, order) => {
    const read = lists['a desk'] as Read;
    const before = (await whole(read, order, 100)).map(({ id }) => id);
    let n = 0;
    const moved = new Set<string>();
    const seen = await whole(read, order, 5, async () => {
      const id = before[(n * 11 + 3) % before.length] as string;
      moved.add(id);
      n++;
      await database.owner.query(
        `UPDATE cases SET next_due = $2, stage = 'looked', title = $3 WHERE district = $1 AND id = $4`,
        [district, n % 2 ? '2026-02-01' : '2027-01-01', n % 2 ? '啊' : '作业', id],
      );
      await database.owner.query('UPDATE cases SET final = true WHERE district = $1 AND id = $2', [
        district,
        before[(n * 7) % before.length],
      ]);
      moved.add(before[(n * 7) % before.length] as string);
    });
    const still = (ids: readonly string[]) => ids.filter((id) => !moved.has(id));
    expect(still(seen.map(({ id }) => id))).toEqual(still(before));
    await database.owner.query('UPDATE cases SET final = (stage = $2) WHERE district = $1', [district, 'closed']);
  });

  test('a place that nobody gave out begins no page', async () => {
    for (const after of [
      { part: '', value: 'x', id: 'x' },
      { part: 'elsewhere', value: '2026-01-01', id: '' },
    ])
      expect(await worklist(pool, all, { orgs }, {}, { after })).toEqual({ rows: [], next: undefined });
  });
});

describe('its index', () => {
  beforeAll(async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'cases' AND table_schema = 'public' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    );
    const names = rows.map(({ name }) => name);
    const copied = names.map((name) => (name === 'id' ? 'id || n' : name === 'org' ? `'p-' || n % 40` : name));
    await database.owner.query(
      `INSERT INTO cases (${names}) SELECT ${copied} FROM cases, generate_series(1, 200) AS n; ANALYZE cases`,
    );
  });

  const plan = async (query: string) => {
    const { rows } = await database.owner.query(`EXPLAIN ${query}`);
    return rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
  };
  const title = 'left(c.title, 120) COLLATE yifa_pinyin';

  test.each([
    ['cases_org_title', `c.org = 'p-1' AND NOT c.final`, title],
    ['cases_org_filed', `c.org = 'p-1' AND NOT c.final`, 'c.filed_on'],
    ['cases_title', 'true', title],
    ['cases_due', 'true', 'c.next_due'],
    ['cases_desk_stage', `c.org = 'p-1' AND NOT c.final AND c.procedure = 'a' AND c.stage = 'b'`, 'c.next_due'],
  ])('%s gives the rows in order, from any place on', async (index, where, by) => {
    const place =
      by === title
        ? `'许可'::text COLLATE yifa_pinyin`
        : by === 'c.filed_on'
          ? `'2026-02-04'::date`
          : `'2026-03-08'::date`;
    for (const [sign, down] of [
      ['>', ''],
      ['<', ' DESC'],
    ]) {
      const found = await plan(`SELECT c.id FROM cases c WHERE c.district = '${district}' AND ${where}
        AND (${by}, c.id) ${sign} (${place}, 'x') ORDER BY ${by}${down}, c.id${down} LIMIT 50`);
      expect(found).toContain(index);
      expect(found).not.toContain('Sort');
    }
  });
});
