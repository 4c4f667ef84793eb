import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Committer, openCommitter } from './append.ts';
import type { CaseKey } from './case-order.ts';
import type { CaseHead } from './cases.ts';
import { openPool } from './pool.ts';
import { acting, append, commitOf, district, moment, opening, project } from './sample.ts';
import type { Scope } from './scope.ts';
import { dueTimers, listClocks } from './tasks.ts';
import { worklist } from './worklist.ts';

let database: TestDatabase;
let pool: Pool;
let committer: Committer;

const all: Scope = { district, grants: [{ all: true }] };

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  committer = openCommitter(pool);
  await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const id = `case-${String(n).padStart(2, '0')}`;
      const events = opening(id, {
        org: `o-${n % 3}`,
        dueOn: `2026-03-${String(6 + ((n * 7) % 20)).padStart(2, '0')}`,
        title: n % 5 === 0 ? '取水许可' : '采砂许可',
      });
      await committer.commit(commitOf([append([], events)]));
      if (n % 10 === 9) {
        const close = acting(project(events).state, 'close', moment('03-02'), { to: 'closed', stops: ['answer'] });
        await committer.commit(commitOf([append(events, [close])]));
      } else if (n % 10 === 8) {
        const pause = acting(project(events).state, 'stop', moment('03-02'), { stops: ['answer'] });
        await committer.commit(commitOf([append(events, [pause])]));
      }
    }),
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the worklist', () => {
  const order = (a: CaseHead, b: CaseHead) => {
    const [x, y] = [a.nextDue ?? '9999', b.nextDue ?? '9999'];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
  };

  test.each([[['o-0']], [['o-0', 'o-1', 'o-2']]])(
    'of %j runs by last day, those without one at the end, closed ones never',
    async (orgs) => {
      const { rows, next } = await worklist(pool, all, { orgs }, {}, { limit: 100 });
      expect(rows.length).toBe(orgs.length === 1 ? 18 : 54);
      expect(rows).toEqual([...rows].sort(order));
      expect(rows.at(-1)?.nextDue).toBeNull();
      expect(rows.every((row) => orgs.includes(row.org) && !row.final)).toBe(true);
      expect(next).toBeUndefined();
    },
  );

  test('is paged without loss or repetition, over the end of the dates as well', async () => {
    const whole = (await worklist(pool, all, { orgs: ['o-0', 'o-1', 'o-2'] }, {}, { limit: 100 })).rows.map(
      (row) => row.id,
    );
    const found: string[] = [];
    let after: CaseKey | undefined;
    do {
      const page = await worklist(pool, all, { orgs: ['o-0', 'o-1', 'o-2'] }, {}, { after, limit: 7 });
      found.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    expect(found).toEqual(whole);
  });

  test('stays within the scope and the filter', async () => {
    const own: Scope = { district, grants: [{ orgs: ['o-1'] }] };
    expect((await worklist(pool, own, { orgs: ['o-0', 'o-1'] })).rows.every((row) => row.org === 'o-1')).toBe(true);
    expect((await worklist(pool, { district, grants: [] }, { orgs: ['o-0'] })).rows).toEqual([]);
    expect((await worklist(pool, all, { orgs: ['o-0'] }, { text: '取水' })).rows.map((row) => row.title)).toEqual(
      Array(4).fill('取水许可'),
    );
    expect((await worklist(pool, all, { orgs: ['o-0'], posts: ['head'] })).rows).toEqual([]);
  });

  test('reads along its index', async () => {
    const { rows } = await database.owner
      .query(
        `SET LOCAL enable_seqscan = off; EXPLAIN SELECT id FROM cases c WHERE c.district = '${district}' AND c.org = 'o-1'
        AND NOT c.final AND (c.next_due, c.id) > ('2026-03-10'::date, 'x') ORDER BY c.next_due, c.id LIMIT 50`,
      )
      .then((results) => (Array.isArray(results) ? results[1] : results));
    const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('cases_worklist');
    expect(plan).not.toContain('Sort');
  });
});

describe('running clocks', () => {
  test('are listed by last day within scope and filter', async () => {
    const own: Scope = { district, grants: [{ orgs: ['o-2'] }] };
    const { rows } = await listClocks(pool, own, { dueTo: '2026-03-12' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.org === 'o-2' && row.due <= '2026-03-12' && row.clock === 'answer')).toBe(true);
    expect(rows.map((row) => row.due)).toEqual(rows.map((row) => row.due).sort());
  });

  test('are paged without loss or repetition', async () => {
    const whole = (await listClocks(pool, all, {}, { limit: 500 })).rows;
    expect(whole).toHaveLength(48);
    const found = [];
    let after: Awaited<ReturnType<typeof listClocks>>['next'];
    do {
      const page = await listClocks(pool, all, {}, { after, limit: 11 });
      found.push(...page.rows);
      after = page.next;
    } while (after);
    expect(found).toEqual(whole);
  });

  test('that have run out are found with the earliest first, each case once', async () => {
    expect(await dueTimers(pool, district, moment('03-06', '23:59'))).toEqual([]);
    const due = await dueTimers(pool, district, moment('03-09', '00:00'));
    const { rows } = await listClocks(pool, all, { dueTo: '2026-03-08' });
    expect(due).toEqual(rows.map((row) => row.case));
    expect(await dueTimers(pool, district, moment('03-20'), 3)).toHaveLength(3);
    expect(await dueTimers(pool, '990102', moment('03-20'))).toEqual([]);
  });
});
