import type { PoolClient } from 'pg';
import { type EntryClock, runningLate } from './overdue.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { allOf, type Db, row, rows, run, type Sql, sql } from './sql.ts';

/** What makes one figure, or one side of it. Days are legal days, both included. */
export interface CountedQuery {
  readonly procedure: string;
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly org?: string;
  readonly part?: string;
  /** Outcomes of the figure that belong to it; none for the overdue alone. */
  readonly outcomes: readonly string[];
  /** With the deadlines of this clock that have run out before a day and still run, as the outcome `overdue`. */
  readonly overdue?: { readonly clock: EntryClock | Omit<EntryClock, 'list'>; readonly before: string };
}

/** A case, or one entry of a list in it, that was counted on a day. */
export interface CountedRow {
  readonly case: string;
  readonly title: string;
  readonly receipt: string | null;
  readonly version: number;
  readonly stage: string;
  readonly filedOn: string;
  readonly day: string;
  /** Key of the list entry; empty where the case itself was counted. */
  readonly item: string;
  readonly outcome: string;
  /** The organ for which it was counted. */
  readonly org: string;
  readonly part: string;
  readonly n: number;
  readonly sum: number;
}

export type CountedKey = Pick<CountedRow, 'day' | 'case' | 'item' | 'outcome' | 'org' | 'part'>;

/** What of a figure's making the reader may see, the latest day first. */
export async function countedRows(
  db: Db,
  scope: Scope,
  query: CountedQuery,
  page: { readonly after?: CountedKey; readonly limit?: number } = {},
): Promise<Page<CountedRow, CountedKey>> {
  const size = pageSize(page.limit);
  const { after } = page;
  const found = await rows<CountedRow>(
    db,
    sql`SELECT k.case_id AS "case", c.title, c.receipt, c.version, c.stage, c.filed_on AS "filedOn", k.day, k.item, k.outcome,
        k.org, k.part, k.n, k.sum
      FROM ${source(scope.district, query)} k JOIN cases c ON c.district = ${scope.district} AND c.id = k.case_id
      WHERE ${visible(scope)} AND ${
        after
          ? sql`(k.day, k.case_id, k.item, k.outcome, k.org, k.part) <
              (${after.day}::date, ${after.case}, ${after.item}, ${after.outcome}, ${after.org}, ${after.part})`
          : sql`true`
      }
      ORDER BY k.day DESC, k.case_id DESC, k.item DESC, k.outcome DESC, k.org DESC, k.part DESC LIMIT ${size + 1}`,
  );
  return pageOf(found, size, ({ day, case: id, item, outcome, org, part }) => ({
    day,
    case: id,
    item,
    outcome,
    org,
    part,
  }));
}

/** How much of it the reader may see and how much there is besides. */
export interface CountedSum {
  readonly listed: number;
  readonly hidden: number;
  /** Of all: e.g. the days used. */
  readonly sum: number;
}

export async function countedSum(db: Db, scope: Scope, query: CountedQuery): Promise<CountedSum> {
  const found = await row<CountedSum>(
    db,
    sql`SELECT coalesce(sum(n) FILTER (WHERE seen), 0)::bigint AS listed, coalesce(sum(n) FILTER (WHERE NOT seen), 0)::bigint AS hidden,
        coalesce(sum(sum), 0)::bigint AS sum
      FROM (SELECT k.n, k.sum, ${visible(scope)} AS seen
        FROM ${source(scope.district, query)} k JOIN cases c ON c.district = ${scope.district} AND c.id = k.case_id) s`,
  );
  return found ?? { listed: 0, hidden: 0, sum: 0 };
}

function source(district: string, query: CountedQuery): Sql {
  const parts = [query.outcomes.length > 0 ? counted(district, query) : undefined, late(district, query)];
  const [first, second] = parts.filter((part) => part !== undefined);
  if (!first) return sql`(SELECT * FROM counted WHERE district = ${district} AND false)`;
  return second ? sql`(${first} UNION ALL ${second})` : sql`(${first})`;
}

function counted(district: string, { procedure, indicator, from, to, org, part, outcomes }: CountedQuery): Sql {
  return sql`SELECT case_id, day, item, outcome, org, part, n, sum FROM counted
    WHERE district = ${district} AND procedure = ${procedure} AND indicator = ${indicator}
      AND day BETWEEN ${from}::date AND ${to}::date AND n <> 0 AND outcome = ANY (${outcomes}) AND ${allOf([
        org === undefined ? undefined : sql`org = ${org}`,
        part === undefined ? undefined : sql`part = ${part}`,
      ])}`;
}

/** The same deadlines as in overdue.ts, one by one. */
function late(district: string, { procedure, from, org, part, overdue }: CountedQuery): Sql | undefined {
  if (!overdue) return undefined;
  const { clock, before } = overdue;
  return sql`SELECT case_id, due AS day, item, 'overdue' AS outcome, org, part, 1::bigint AS n, 0::bigint AS sum
    FROM (${runningLate(district, clock, { procedure, from, before })}) o WHERE ${allOf([
      org === undefined ? undefined : sql`org = ${org}`,
      part === undefined ? undefined : sql`part = ${part}`,
    ])}`;
}

/** One row of what makes the figures, as it is written. */
export interface CountedChange {
  readonly case: string;
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly day: string;
  readonly outcome: string;
  readonly part: string;
  readonly item: string;
  readonly n: number;
  readonly sum: number;
}

/** Adds to what makes the figures, outside of any act: for a recount. */
export async function addCounted(
  client: PoolClient,
  district: string,
  changes: readonly CountedChange[],
): Promise<void> {
  await run(
    client,
    sql`INSERT INTO counted AS k (district, case_id, indicator, day, item, outcome, org, part, procedure, n, sum)
      SELECT ${district}, i."case", i.indicator, i.day, i.item, i.outcome, i.org, i.part, i.procedure, i.n, i.sum
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS i ("case" text, indicator text, day date, item text, outcome text,
        org text, part text, procedure text, n bigint, sum bigint)
      ON CONFLICT (district, case_id, indicator, day, item, outcome, org, part) DO UPDATE
        SET n = k.n + excluded.n, sum = k.sum + excluded.sum`,
  );
}
