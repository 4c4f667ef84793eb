import { allOf, type Db, rows, type Sql, sql } from './sql.ts';

export interface CounterQuery {
  readonly procedure?: string;
  readonly indicators?: readonly string[];
  readonly orgs?: readonly string[];
  /** Legal days, both included. */
  readonly from?: string;
  readonly to?: string;
  /** What the sums are split by, besides procedure, indicator and outcome. */
  readonly by?: readonly ('org' | 'part' | 'day' | 'month' | 'year')[];
}

export interface CounterSum {
  readonly procedure: string;
  readonly indicator: string;
  readonly outcome: string;
  readonly org?: string;
  readonly part?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as asked. */
  readonly period?: string;
  readonly n: number;
  readonly sum: number;
}

/**
 * Sums of the figures by indicator and outcome over organisations and a period. Whole months are read from their sums
 * and only the days around them one by one: the cost grows with months and organisations, never with events.
 */
export function counterSums(db: Db, district: string, query: CounterQuery): Promise<CounterSum[]> {
  const split = query.by?.includes('org') ? sql`, org` : sql``;
  const org = query.by?.includes('part') ? sql`${split}, part` : split;
  const part = periodOf(query);
  const period = part ? sql`, ${part}` : sql``;
  return rows<CounterSum>(
    db,
    sql`SELECT procedure, indicator, outcome ${org} ${part ? sql`, ${part} AS period` : sql``}, sum(n)::bigint AS n, sum(sum)::bigint AS sum
      FROM ${figures(district, query)} f
      GROUP BY procedure, indicator, outcome ${org} ${period} ORDER BY procedure, indicator, outcome ${org} ${period}`,
  );
}

function periodOf({ by = [] }: CounterQuery): Sql | undefined {
  if (by.includes('day')) return sql`to_char(day, 'YYYY-MM-DD')`;
  if (by.includes('month')) return sql`to_char(day, 'YYYY-MM')`;
  return by.includes('year') ? sql`to_char(day, 'YYYY')` : undefined;
}

function figures(district: string, query: CounterQuery): Sql {
  const from = sql`${query.from ?? '-infinity'}::date`;
  const to = sql`${query.to ?? 'infinity'}::date`;
  const chosen = allOf([
    query.procedure === undefined ? undefined : sql`procedure = ${query.procedure}`,
    query.indicators && sql`indicator = ANY (${query.indicators})`,
    query.orgs && sql`org = ANY (${query.orgs})`,
  ]);
  const days = (first: Sql, last: Sql) =>
    sql`SELECT * FROM counters WHERE district = ${district} AND ${chosen} AND day BETWEEN ${first} AND ${last}`;
  if (query.by?.includes('day')) return sql`(${days(from, to)})`;
  // First day of the first whole month, and the day after the last whole month.
  const begin = sql`(date_trunc('month', ${from} - 1) + interval '1 month')::date`;
  const end = sql`date_trunc('month', ${to} + 1)::date`;
  return sql`(
    SELECT * FROM counters_month WHERE district = ${district} AND ${chosen} AND day >= ${begin} AND day < ${end}
    UNION ALL ${days(from, sql`least(${begin} - 1, ${to})`)}
    UNION ALL ${days(sql`greatest(${end}, ${begin})`, to)})`;
}
