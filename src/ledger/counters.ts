import { allOf, type Db, rows, sql } from './sql.ts';

export interface CounterQuery {
  readonly procedure?: string;
  readonly indicators?: readonly string[];
  readonly orgs?: readonly string[];
  /** Legal days, both included. */
  readonly from?: string;
  readonly to?: string;
  /** What the sums are split by, besides procedure, indicator and outcome. */
  readonly by?: readonly ('org' | 'day' | 'month' | 'year')[];
}

export interface CounterSum {
  readonly procedure: string;
  readonly indicator: string;
  readonly outcome: string;
  readonly org?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as asked. */
  readonly period?: string;
  readonly n: number;
  readonly sum: number;
}

/** Sums of the figures by indicator and outcome over organisations and a period. Costs days times units, never events. */
export function counterSums(db: Db, district: string, query: CounterQuery): Promise<CounterSum[]> {
  const by = query.by ?? [];
  const org = by.includes('org') ? sql`, org` : sql``;
  const period = by.includes('day')
    ? sql`, to_char(day, 'YYYY-MM-DD')`
    : by.includes('month')
      ? sql`, to_char(day, 'YYYY-MM')`
      : by.includes('year')
        ? sql`, to_char(day, 'YYYY')`
        : undefined;
  return rows<CounterSum>(
    db,
    sql`SELECT procedure, indicator, outcome ${org} ${period ? sql`${period} AS period` : sql``}, sum(n)::bigint AS n, sum(sum)::bigint AS sum
      FROM counters WHERE district = ${district} AND ${allOf([
        query.procedure === undefined ? undefined : sql`procedure = ${query.procedure}`,
        query.indicators && sql`indicator = ANY (${query.indicators})`,
        query.orgs && sql`org = ANY (${query.orgs})`,
        query.from === undefined ? undefined : sql`day >= ${query.from}`,
        query.to === undefined ? undefined : sql`day <= ${query.to}`,
      ])}
      GROUP BY procedure, indicator, outcome ${org} ${period ?? sql``}
      ORDER BY procedure, indicator, outcome ${org} ${period ?? sql``}`,
  );
}
