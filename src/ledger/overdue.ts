import { allOf, type Db, row, rows, sql } from './sql.ts';

export interface OverdueQuery {
  readonly org?: string;
  /** Legal days: due on or after `from`, and before `before`. */
  readonly from: string;
  readonly before: string;
}

/** How many deadlines of the organs have run out and still run, by procedure and clock. Names no case. */
export function overdueClocks(
  db: Db,
  district: string,
  query: OverdueQuery,
): Promise<{ readonly procedure: string; readonly clock: string; readonly n: number }[]> {
  return rows(
    db,
    sql`SELECT procedure, clock, count(*) AS n FROM tasks
      WHERE district = ${district} AND ${allOf([
        sql`against = 'organ' AND kind = 'deadline' AND NOT paused AND NOT provisional`,
        sql`due >= ${query.from} AND due < ${query.before}`,
        query.org === undefined ? undefined : sql`org = ${query.org}`,
      ])}
      GROUP BY procedure, clock ORDER BY procedure, clock`,
  );
}

/** How many cases a district has. */
export async function countCases(db: Db, district: string): Promise<number> {
  const found = await row<{ n: number }>(db, sql`SELECT count(*) AS n FROM cases WHERE district = ${district}`);
  return found?.n ?? 0;
}
