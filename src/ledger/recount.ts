import type { Pool, PoolClient } from 'pg';
import type { CaseEvent } from '../kernel/case.ts';
import { addCounted, type CountedChange } from './counted.ts';
import { casesByEvents } from './every-case.ts';
import { transaction } from './pool.ts';
import type { Project } from './rebuild.ts';
import { row, rows, run, sql } from './sql.ts';

/** Which figures are counted again: these indicators, on legal days from the first on. */
export interface Recount {
  readonly indicators: readonly { readonly procedure: string; readonly indicator: string }[];
  readonly from: string;
}

const CASES = 500;

/**
 * Counts figures again from the events and writes what differs, for figures that rest on a calendar which has changed.
 * Acts of others wait meanwhile, so that none is counted twice or not at all.
 * @param project by the calendar that now holds
 * @returns how many sums of a day were corrected
 */
export function recountFigures(pool: Pool, district: string, recount: Recount, project: Project): Promise<number> {
  return transaction(pool, async (client) => {
    await client.query('LOCK TABLE counters, counters_month, counted IN SHARE ROW EXCLUSIVE MODE');
    const changes: CountedChange[] = [];
    // A figure moves between days from the first on and never across it: only cases that make some are looked at.
    const cases = await makers(client, district, recount);
    for (let at = 0; at < cases.length; at += CASES)
      changes.push(...(await changesIn(client, district, recount, cases.slice(at, at + CASES), project)));
    if (changes.length > 0) await addCounted(client, district, changes);
    const sums = bySum(changes);
    if (sums.length > 0) await add(client, district, sums);
    return sums.length;
  });
}

/**
 * Writes down what makes the figures where that was not kept yet: in data of a program that kept the figures alone.
 * @returns how many cases were gone through; 0 where it is kept already
 */
export function fillCounted(pool: Pool, district: string, project: Project): Promise<number> {
  return transaction(pool, async (client) => {
    if (await isKept(client, district)) return 0;
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('LOCK TABLE counted IN SHARE ROW EXCLUSIVE MODE');
    if (await isKept(client, district)) return 0;
    let gone = 0;
    for await (const cases of casesByEvents(client, district)) {
      gone += cases.length;
      await addCounted(
        client,
        district,
        cases.flatMap(({ id, events }) => made(id, project(events))),
      );
    }
    return gone;
  });
}

async function isKept(client: PoolClient, district: string): Promise<boolean> {
  const found = await row<{ kept: boolean }>(
    client,
    sql`SELECT EXISTS (SELECT FROM counted WHERE district = ${district})
      OR NOT EXISTS (SELECT FROM counters WHERE district = ${district}) AS kept`,
  );
  return found?.kept === true;
}

async function makers(client: PoolClient, district: string, { indicators, from }: Recount): Promise<string[]> {
  const found = await rows<{ id: string }>(
    client,
    sql`SELECT DISTINCT case_id AS id FROM counted
      WHERE district = ${district} AND day >= ${from} AND n <> 0 AND (procedure, indicator) IN (
        SELECT * FROM unnest(${indicators.map((i) => i.procedure)}::text[], ${indicators.map((i) => i.indicator)}::text[]))
      ORDER BY 1`,
  );
  return found.map(({ id }) => id);
}

/** What these cases make of the figures now, against what stands. */
async function changesIn(
  client: PoolClient,
  district: string,
  { indicators, from }: Recount,
  ids: readonly string[],
  project: Project,
): Promise<readonly CountedChange[]> {
  const wanted = new Set(indicators.map((i) => `${i.procedure}/${i.indicator}`));
  const counts = ({ procedure, indicator, day }: CountedChange) =>
    day >= from && wanted.has(`${procedure}/${indicator}`);
  const cases = await rows<{ id: string; events: CaseEvent[] }>(
    client,
    sql`SELECT case_id AS id, jsonb_agg(body ORDER BY seq) AS events FROM events
      WHERE district = ${district} AND case_id = ANY (${ids}) GROUP BY case_id`,
  );
  const stands = await rows<CountedChange>(
    client,
    sql`SELECT case_id AS "case", procedure, indicator, org, day, outcome, part, item, n, sum FROM counted
      WHERE district = ${district} AND case_id = ANY (${ids})`,
  );
  const should = cases.flatMap(({ id, events }) => made(id, project(events)));
  const less = stands.map((one) => ({ ...one, n: -one.n, sum: -one.sum }));
  return summed([...less, ...should].filter(counts)).filter(changesAnything);
}

/** All that one case adds to the figures, each row once. The rebuild compares by it as well. */
export function made(id: string, { state, counters }: ReturnType<Project>): readonly CountedChange[] {
  return summed(counters.map((one) => ({ part: '', item: '', ...one, case: id, procedure: state.procedure })));
}

type Sum = Omit<CountedChange, 'case' | 'item'>;

/** The changes summed as the figures are. */
function bySum(changes: readonly CountedChange[]): readonly Sum[] {
  return summed(changes.map(({ case: _, item: __, ...sum }): Sum => sum)).filter(changesAnything);
}

const changesAnything = ({ n, sum }: Sum) => n !== 0 || sum !== 0;

function summed<T extends Sum>(changes: readonly T[]): readonly T[] {
  const sums = new Map<string, T>();
  for (const one of changes) {
    const { n, sum, ...rest } = one;
    const { procedure, indicator, org, day, outcome, part, case: id, item } = rest as Partial<CountedChange>;
    const key = JSON.stringify([procedure, indicator, org, day, outcome, part, id, item]);
    const known = sums.get(key) ?? { n: 0, sum: 0 };
    sums.set(key, { ...one, n: known.n + n, sum: known.sum + sum });
  }
  return [...sums.values()];
}

/** Adds to the sums of the days and of their months alike. */
async function add(client: PoolClient, district: string, changes: readonly Sum[]): Promise<void> {
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
