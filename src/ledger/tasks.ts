import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { allOf, type Db, rows, sql } from './sql.ts';

/** Cases in which a clock whose expiry is an act of the law has run out by `now`, the earliest moment first. */
export async function dueTimers(db: Db, district: string, now: string, limit = 500): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`SELECT case_id AS id FROM (
        SELECT case_id, at FROM tasks WHERE district = ${district} AND fires AND NOT provisional AND at <= ${now}
        ORDER BY at LIMIT ${limit}) t
      GROUP BY case_id ORDER BY min(at), case_id`,
    'prepared',
  );
  return found.map(({ id }) => id);
}

/** A running clock with the case that it runs in. */
export interface ClockRow {
  readonly case: string;
  readonly title: string;
  readonly stage: string;
  readonly key: string;
  readonly clock: string;
  readonly item: string | null;
  readonly kind: string;
  readonly against: string;
  readonly org: string;
  readonly procedure: string;
  readonly start: string;
  readonly due: string;
  readonly at: string;
  readonly provisional: boolean;
  readonly paused: boolean;
  readonly promiseDue: string | null;
}

export interface ClockFilter {
  readonly orgs?: readonly string[];
  readonly procedures?: readonly string[];
  readonly against?: 'organ' | 'party' | 'other';
  readonly kinds?: readonly string[];
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly provisional?: boolean;
}

export interface ClockKey {
  readonly due: string;
  readonly case: string;
  readonly key: string;
}

/** Running clocks of cases that the reader may see, by last day. */
export async function listClocks(
  db: Db,
  scope: Scope,
  filter: ClockFilter = {},
  page: { readonly after?: ClockKey; readonly limit?: number } = {},
): Promise<Page<ClockRow, ClockKey>> {
  const size = pageSize(page.limit);
  const { after } = page;
  const found = await rows<ClockRow>(
    db,
    sql`SELECT c.id AS "case", c.title, c.stage, t.key, t.clock, t.item, t.kind, t.against, t.org, t.procedure, t.start, t.due,
        t.at, t.provisional, t.paused, t.promise_due AS "promiseDue"
      FROM tasks t JOIN cases c ON c.district = t.district AND c.id = t.case_id
      WHERE t.district = ${scope.district} AND ${visible(scope)} AND ${allOf([
        filter.orgs && sql`t.org = ANY (${filter.orgs})`,
        filter.procedures && sql`t.procedure = ANY (${filter.procedures})`,
        filter.against === undefined ? undefined : sql`t.against = ${filter.against}`,
        filter.kinds && sql`t.kind = ANY (${filter.kinds})`,
        filter.dueFrom === undefined ? undefined : sql`t.due >= ${filter.dueFrom}`,
        filter.dueTo === undefined ? undefined : sql`t.due <= ${filter.dueTo}`,
        filter.provisional === undefined ? undefined : sql`t.provisional = ${filter.provisional}`,
        after && sql`(t.due, t.case_id, t.key) > (${after.due}::date, ${after.case}, ${after.key})`,
      ])}
      ORDER BY t.due, t.case_id, t.key LIMIT ${size + 1}`,
  );
  return pageOf(found, size, (clock) => ({ due: clock.due, case: clock.case, key: clock.key }));
}

/** Running clocks whose last day lies in a year that is not published, counted by that year. */
export function provisionalByYear(
  db: Db,
  district: string,
): Promise<{ readonly year: number; readonly clocks: number; readonly cases: number }[]> {
  return rows(
    db,
    sql`SELECT extract(year FROM due)::int AS year, count(*)::int AS clocks, count(DISTINCT case_id)::int AS cases
      FROM tasks WHERE district = ${district} AND provisional GROUP BY 1 ORDER BY 1`,
  );
}
