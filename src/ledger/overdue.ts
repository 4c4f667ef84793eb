import { allOf, type Db, row, rows, type Sql, sql } from './sql.ts';

export interface OverdueQuery {
  readonly procedure?: string;
  /** Legal days: due on or after `from`, and before `before`. */
  readonly from: string;
  readonly before: string;
}

export interface Overdue {
  readonly procedure: string;
  readonly clock: string;
  /** The organ answerable: the case's, or the one that a column of the list entry names. */
  readonly org: string;
  readonly part?: string;
  /** `YYYY-MM` of the due days. */
  readonly month: string;
  readonly n: number;
}

/** A clock on list entries, and the columns from which its organ and its part are read. */
export interface EntryClock {
  readonly procedure: string;
  readonly clock: string;
  readonly list: string;
  readonly org?: string;
  readonly part?: string;
}

const running = (district: string, query: OverdueQuery) =>
  allOf([
    sql`t.district = ${district} AND t.against = 'organ' AND t.kind = 'deadline' AND NOT t.paused AND NOT t.provisional`,
    sql`t.due >= ${query.from} AND t.due < ${query.before}`,
    query.procedure === undefined ? undefined : sql`t.procedure = ${query.procedure}`,
  ]);

/** How many deadlines of the organs have run out and still run, by procedure, clock, organ and month. Names no case. */
export function overdueClocks(db: Db, district: string, query: OverdueQuery): Promise<Overdue[]> {
  return rows(
    db,
    sql`SELECT t.procedure, t.clock, t.org, to_char(t.due, 'YYYY-MM') AS month, count(*) AS n FROM tasks t
      WHERE ${running(district, query)}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    'prepared',
  );
}

/** The same for one clock on list entries, told apart by columns of the entries. */
export function overdueEntries(db: Db, district: string, clock: EntryClock, query: OverdueQuery): Promise<Overdue[]> {
  return rows(
    db,
    sql`SELECT procedure, clock, org, part, to_char(due, 'YYYY-MM') AS month, count(*) AS n
      FROM (${runningLate(district, clock, { ...query, procedure: clock.procedure })}) t
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    'prepared',
  );
}

/**
 * The deadlines of one clock that have run out and still run, one by one; on list entries with the organ and the part
 * that the entry names. A piece of SQL for who counts or lists them.
 */
export function runningLate(
  district: string,
  clock: EntryClock | Omit<EntryClock, 'list'>,
  query: OverdueQuery & { readonly procedure: string },
): Sql {
  const chosen = sql`${running(district, query)} AND t.clock = ${clock.clock}`;
  if (!('list' in clock))
    return sql`SELECT t.case_id, t.procedure, t.clock, t.org, '' AS part, t.due, coalesce(t.item, '') AS item FROM tasks t
      WHERE t.district = ${district} AND ${chosen}`;
  const column = (name: string | undefined, otherwise: Sql) =>
    name === undefined ? otherwise : sql`coalesce(i -> 'columns' ->> ${name}, ${otherwise})`;
  return sql`SELECT t.case_id, t.procedure, t.clock, ${column(clock.org, sql`t.org`)} AS org, ${column(clock.part, sql`''`)} AS part,
      t.due, t.item
    FROM tasks t JOIN cases c ON c.district = t.district AND c.id = t.case_id,
      LATERAL jsonb_array_elements(c.state -> 'lists' -> ${clock.list}) AS i
    WHERE ${chosen} AND i ->> 'key' = t.item`;
}

/** How many cases a district has. */
export async function countCases(db: Db, district: string): Promise<number> {
  const found = await row<{ n: number }>(db, sql`SELECT count(*) AS n FROM cases WHERE district = ${district}`);
  return found?.n ?? 0;
}
