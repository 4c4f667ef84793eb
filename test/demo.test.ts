import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../src/ledger/index.ts';
import { createServer } from '../src/server/create-server.ts';
import { demonstration } from '../src/service/choose-district.ts';
import { fillDemo } from '../src/service/demo/index.ts';
import { platformOn } from '../src/service/open-platform.ts';
import type { Platform } from '../src/service/platform.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { expectRebuilt, movedClock } from './district.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const FIRST = '2026-05-20T10:00:00.000+08:00';
const NEXT_DAY = '2026-05-21T10:00:00.000+08:00';

interface World {
  readonly p: Platform;
  readonly database: TestDatabase;
  /** Sets the present moment. */
  at(moment: string): void;
  close(): Promise<void>;
}

/** A new demonstration district, with a clock that the test holds. @param start moment, Asia/Shanghai */
async function world(start = FIRST): Promise<World> {
  const database = await testDatabase();
  await database.owner.query(movedClock);
  await database.owner.query(`ALTER DATABASE ${database.name} SET search_path = public, moved, pg_catalog`);
  const ledger = openLedger(database.appConfig);
  let now = start;
  const p = await platformOn(ledger, { log: quiet, district: demonstration, now: () => now });
  return {
    p,
    database,
    at: (moment) => {
      now = moment;
    },
    async close() {
      await ledger.close();
      await database.drop();
    },
  };
}

/** What stands in a district, to compare with another filling. */
async function standing({ database, p }: World) {
  const count = async (sql: string) => (await database.owner.query(sql)).rows as { name: string; n: number }[];
  const table = async (sql: string) => Object.fromEntries((await count(sql)).map(({ name, n }) => [name, Number(n)]));
  return {
    orgs: (await p.ledger.orgs(p.district.code)).length,
    people: (await p.ledger.people(p.district.code)).length,
    posts: (await p.ledger.listPosts(p.district.code)).length,
    cases: await table(`SELECT procedure || ' ' || stage AS name, count(*) AS n FROM cases GROUP BY 1 ORDER BY 1`),
    acts: await table(`SELECT procedure || ' ' || act AS name, count(*) AS n FROM events e
      JOIN cases c ON c.district = e.district AND c.id = e.case_id WHERE kind = 'act' GROUP BY 1 ORDER BY 1`),
    entries: await table(`SELECT register || ' ' || v.state AS name, count(*) AS n FROM entry_versions v
      WHERE daterange(valid_from, valid_to, '[]') @> DATE '2026-05-20' GROUP BY 1 ORDER BY 1`),
  };
}

const ofProcedure = (cases: { readonly [name: string]: number }, procedure: string) =>
  Object.entries(cases)
    .filter(([name]) => name.startsWith(`${procedure} `))
    .reduce((sum, [, n]) => sum + n, 0);

/** Fills until so many acts have been done in this round, the repeated ones included. */
async function fillUntil(p: Platform, most: number): Promise<void> {
  const halt = new AbortController();
  let told = 0;
  const { acts } = await fillDemo(p, () => ++told > most && halt.abort(), halt.signal);
  expect(acts).toBeLessThanOrEqual(most + 1);
}

let whole: World;
let counts: Awaited<ReturnType<typeof standing>>;

beforeAll(async () => {
  whole = await world();
});
afterAll(() => whole?.close());

describe('the demonstration district', () => {
  test('is filled by lawful acts, with progress up to the end', async () => {
    const told: number[] = [];
    const { acts } = await fillDemo(whole.p, (done, all) => told.push(done / all));
    expect(acts).toBeGreaterThan(2_000);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    counts = await standing(whole);
  });

  test('has 40 organisations, 200 people, 120 powers, 30 documents with lapsed and repealed ones, 200 permit cases', () => {
    expect(counts).toMatchObject({ orgs: 40, people: 200 });
    expect(ofProcedure(counts.cases, 'power-inventory')).toBe(120);
    expect(ofProcedure(counts.cases, 'normative-document')).toBe(30);
    expect(ofProcedure(counts.cases, 'approval')).toBe(200);
    expect(counts.entries['powers inForce']).toBe(120);
    for (const stage of ['lapsed', 'repealed', 'published'])
      expect(counts.cases[`normative-document ${stage}`], stage).toBeGreaterThan(0);
    for (const stage of ['granted', 'refused', 'rejected', 'withdrawn', 'examining', 'received'])
      expect(counts.cases[`approval ${stage}`], stage).toBeGreaterThan(0);
    expect(counts.cases).toMatchObject({ 'plan-tracking running': 1 });
  });

  test('says in every case file that it is invented', async () => {
    const { rows } = await whole.database.owner.query<{ id: string; procedure: string }>(
      `SELECT id, procedure FROM cases WHERE state::text NOT LIKE '%演示数据%'`,
    );
    expect(rows).toEqual([]);
  });

  test('says so on every page on which it is shown, and in the description of the API', async () => {
    const server = await createServer(whole.p, { rateLimits: false });
    const { rows } = await whole.database.owner.query<{ register: string; entry: string }>(
      `SELECT DISTINCT ON (register) register, entry FROM entry_head WHERE register IN ('powers', 'documents')`,
    );
    const entries = rows.map(({ register, entry }) => `/${register}/${entry}`);
    expect(entries).toHaveLength(2);
    for (const url of ['/', '/powers', '/documents', '/plan', '/decisions', '/search?q=许可', ...entries]) {
      const page = await server.inject({ url, headers: { accept: 'text/html' } });
      expect([url, page.statusCode, page.body.includes('演示数据')]).toEqual([url, 200, true]);
    }
    expect((await server.inject('/api/openapi.json')).json<{ info: { title: string } }>().info.title).toContain(
      '演示数据',
    );
    await server.close();
  });

  test('fits its events', () => expectRebuilt(whole.p));

  test('is left as it is by another filling, also on a later day', async () => {
    expect(await fillDemo(whole.p)).toEqual({ acts: 0 });
    whole.at(NEXT_DAY);
    expect(await fillDemo(whole.p)).toEqual({ acts: 0 });
    whole.at(FIRST);
    expect(await standing(whole)).toEqual(counts);
  });
});

describe('a filling that is cut short', () => {
  let cut: World;
  beforeAll(async () => {
    cut = await world();
  });
  afterAll(() => cut?.close());

  test('goes on where it stood and comes to the same', async () => {
    for (const most of [20, 400, 1_500]) {
      await fillUntil(cut.p, most);
      expect((await standing(cut)).cases).not.toEqual(counts.cases);
    }
    await fillDemo(cut.p);
    expect(await standing(cut)).toEqual(counts);
    await expectRebuilt(cut.p);
  });

  test('goes on with the days it began with when it is taken up later, also where no calendar is published yet', async () => {
    const late = await world('2031-03-05T10:00:00.000+08:00');
    await fillUntil(late.p, 300);
    late.at('2031-03-06T09:00:00.000+08:00');
    await fillDemo(late.p);
    const { cases } = await standing(late);
    for (const [procedure, n] of Object.entries({
      'plan-tracking': 1,
      'power-inventory': 120,
      'normative-document': 30,
      approval: 200,
    }))
      expect([procedure, ofProcedure(cases, procedure)]).toEqual([procedure, n]);
    const last = await late.database.owner.query<{ day: string }>(
      'SELECT max(at)::date::text AS day FROM events e WHERE NOT (body ? $1)',
      ['automatic'],
    );
    expect(last.rows[0]?.day.slice(0, 4)).toBe(String(late.p.law.calendar.lastYear));
    await expectRebuilt(late.p);
    await late.close();
  });
});
