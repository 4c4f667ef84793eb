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
    'prepared',
  );
}

function periodOf({ by = [] }: CounterQuery): Sql | undefined {
  if (by.includes('day')) return sql`to_char(day, 'YYYY-MM-DD')`;
  if (by.includes('month')) return sql`to_char(day, 'YYYY-MM')`;
  return by.includes('year') ? sql`to_char(day, 'YYYY')` : undefined;
}

function figures(district: string, query: CounterQuery): Sql {
  const chosen = allOf([
    query.procedure === undefined ? undefined : sql`procedure = ${query.procedure}`,
    query.indicators && sql`indicator = ANY (${query.indicators})`,
    query.orgs && sql`org = ANY (${query.orgs})`,
  ]);
  const read = (table: Sql, { from, before }: Stretch) =>
    sql`SELECT procedure, indicator, org, day, outcome, part, n, sum FROM ${table} WHERE district = ${district} AND ${chosen}
      AND ${allOf([from === undefined ? undefined : sql`day >= ${from}`, before === undefined ? undefined : sql`day < ${before}`])}`;
  const days = (stretch: Stretch) => read(sql`counters`, stretch);
  const whole = { from: query.from, before: query.to === undefined ? undefined : dayAfter(query.to) };
  if (query.by?.includes('day')) return sql`(${days(whole)})`;
  const months = {
    from: whole.from && monthFrom(whole.from),
    before: whole.before && `${whole.before.slice(0, 7)}-01`,
  };
  const parts =
    months.from !== undefined && months.before !== undefined && months.from >= months.before
      ? [days(whole)]
      : [
          read(sql`counters_month`, months),
          ...(whole.from === months.from ? [] : [days({ from: whole.from, before: months.from })]),
          ...(whole.before === months.before ? [] : [days({ from: months.before, before: whole.before })]),
        ];
  return sql`(${parts.reduce((all, part) => sql`${all} UNION ALL ${part}`)})`;
}

/** Days from one on and before another; without one of them, without that end. */
interface Stretch {
  readonly from: string | undefined;
  readonly before: string | undefined;
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/** First day of the first month that begins on the day or after it. */
function monthFrom(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return day.endsWith('-01') ? day : new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
