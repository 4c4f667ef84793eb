import type { Pool, PoolClient } from 'pg';
import type { CaseEvent } from '../kernel/case.ts';
import { transaction } from './pool.ts';
import type { Project } from './rebuild.ts';
import { rows, run, sql } from './sql.ts';

/** Which figures are counted again: these indicators, on legal days from the first on. */
export interface Recount {
  readonly indicators: readonly { readonly procedure: string; readonly indicator: string }[];
  readonly from: string;
}

interface Row {
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly day: string;
  readonly outcome: string;
  readonly part: string;
  readonly n: number;
  readonly sum: number;
}

/**
 * Counts figures again from the events and writes what differs, for figures that rest on a calendar which has changed.
 * Acts of others wait meanwhile, so that none is counted twice or not at all.
 * @param project by the calendar that now holds
 * @returns how many sums of a day were corrected
 */
export function recountFigures(pool: Pool, district: string, recount: Recount, project: Project): Promise<number> {
  return transaction(pool, async (client) => {
    await client.query('LOCK TABLE counters, counters_month IN SHARE ROW EXCLUSIVE MODE');
    const stands = await standing(client, district, recount);
    const should = await counted(client, district, recount, stands, project);
    const changes = [...new Set([...stands.keys(), ...should.keys()])].flatMap((key) => {
      const { n: was, sum: before } = stands.get(key) ?? { n: 0, sum: 0 };
      const now = should.get(key) ?? { ...(stands.get(key) as Row), n: 0, sum: 0 };
      return now.n === was && now.sum === before ? [] : [{ ...now, n: now.n - was, sum: now.sum - before }];
    });
    if (changes.length > 0) await add(client, district, changes);
    return changes.length;
  });
}

const keyOf = ({ procedure, indicator, org, day, outcome, part }: Omit<Row, 'n' | 'sum'>) =>
  [procedure, indicator, org, day, outcome, part].join('/');

async function standing(
  client: PoolClient,
  district: string,
  { indicators, from }: Recount,
): Promise<Map<string, Row>> {
  const found = await rows<Row>(
    client,
    sql`SELECT procedure, indicator, org, day, outcome, part, n, sum FROM counters
      WHERE district = ${district} AND day >= ${from} AND (procedure, indicator) IN (
        SELECT * FROM unnest(${indicators.map((i) => i.procedure)}::text[], ${indicators.map((i) => i.indicator)}::text[]))`,
  );
  return new Map(found.map((row) => [keyOf(row), row]));
}

const CASES = 500;

/** A figure moves between days from the first on and never across it: only organs that have some are looked at. */
async function counted(
  client: PoolClient,
  district: string,
  { indicators, from }: Recount,
  stands: ReadonlyMap<string, Row>,
  project: Project,
): Promise<Map<string, Row>> {
  const wanted = new Set(indicators.map((i) => `${i.procedure}/${i.indicator}`));
  const pairs = [...new Map([...stands.values()].map((r) => [`${r.procedure}/${r.org}`, r])).values()];
  const sums = new Map<string, Row>();
  for (let after = ''; pairs.length > 0; ) {
    const cases = await rows<{ events: CaseEvent[]; id: string }>(
      client,
      sql`SELECT c.id, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM events e WHERE e.district = c.district AND e.case_id = c.id) AS events
        FROM cases c WHERE c.district = ${district} AND c.id > ${after} AND (c.procedure, c.org) IN (
          SELECT * FROM unnest(${pairs.map((p) => p.procedure)}::text[], ${pairs.map((p) => p.org)}::text[]))
        ORDER BY c.id LIMIT ${CASES}`,
    );
    for (const { events } of cases) {
      const { state, counters } = project(events);
      for (const one of counters) {
        const row = { part: '', ...one, procedure: state.procedure };
        if (row.day < from || !wanted.has(`${row.procedure}/${row.indicator}`)) continue;
        const known = sums.get(keyOf(row)) ?? { n: 0, sum: 0 };
        sums.set(keyOf(row), { ...row, n: known.n + row.n, sum: known.sum + row.sum });
      }
    }
    const last = cases.at(-1);
    if (!last || cases.length < CASES) break;
    after = last.id;
  }
  return sums;
}

/** Adds to the sums of the days and of their months alike. */
async function add(client: PoolClient, district: string, changes: readonly Row[]): Promise<void> {
  const parts = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
    AS i (procedure text, indicator text, org text, day date, outcome text, part text, n bigint, sum bigint)`;
  await run(
    client,
    sql`INSERT INTO counters AS k (district, procedure, indicator, org, day, outcome, part, n, sum)
      SELECT ${district}, i.procedure, i.indicator, i.org, i.day, i.outcome, i.part, i.n, i.sum FROM ${parts}
      ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE SET n = k.n + excluded.n, sum = k.sum + excluded.sum`,
  );
  await run(
    client,
    sql`INSERT INTO counters_month AS k (district, procedure, indicator, org, day, outcome, part, n, sum)
      SELECT ${district}, i.procedure, i.indicator, i.org, date_trunc('month', i.day)::date, i.outcome, i.part, sum(i.n), sum(i.sum) FROM ${parts}
      GROUP BY 1, 2, 3, 4, 5, 6, 7
      ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE SET n = k.n + excluded.n, sum = k.sum + excluded.sum`,
  );
}
