import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { allOf, type Db, rows, run, sql } from './sql.ts';

/** What a case should have brought about and lawfully could not, and what was done about it by hand. */
export interface FollowUpRow {
  readonly id: number;
  /** The case that it hangs on, with the title it bears now. */
  readonly case: string;
  readonly title: string;
  readonly procedure: string;
  readonly org: string;
  readonly payload: unknown;
  readonly createdAt: string;
  readonly settled: { readonly at: string; readonly person: string; readonly note: string } | null;
}

interface FollowUpFilter {
  readonly id?: number;
  readonly settled?: boolean;
}

/** Follow-ups that failed in cases within the reader's scope, the latest first. */
export async function followUps(
  db: Db,
  scope: Scope,
  filter: FollowUpFilter = {},
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<Page<FollowUpRow, number>> {
  const size = pageSize(page.limit);
  const found = await rows<FollowUpRow>(
    db,
    sql`SELECT o.id, c.id AS "case", c.title, c.procedure, c.org, o.payload, o.created_at AS "createdAt",
        CASE WHEN f.job IS NULL THEN NULL ELSE jsonb_build_object('at', to_char(f.at AT TIME ZONE 'Asia/Shanghai',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"'), 'person', f.person, 'note', f.note) END AS settled
      FROM outbox o JOIN cases c ON c.district = o.district AND c.id = o.payload ->> 'case'
        LEFT JOIN follow_ups_settled f ON f.district = o.district AND f.job = o.id
      WHERE o.district = ${scope.district} AND o.kind = 'reaction-refused' AND ${visible(scope)} AND ${allOf([
        filter.id === undefined ? undefined : sql`o.id = ${filter.id}`,
        filter.settled === undefined ? undefined : filter.settled ? sql`f.job IS NOT NULL` : sql`f.job IS NULL`,
        page.after === undefined ? undefined : sql`o.id < ${page.after}`,
      ])} ORDER BY o.id DESC LIMIT ${size + 1}`,
  );
  return pageOf(found, size, ({ id }) => id);
}

/** Records that a follow-up has been dealt with. False when somebody has recorded it before; that stays as it is. */
export async function settleFollowUp(
  db: Db,
  district: string,
  job: number,
  by: { readonly at: string; readonly person: string; readonly note: string },
): Promise<boolean> {
  const statement = sql`INSERT INTO follow_ups_settled (district, job, at, person, note)
    VALUES (${district}, ${job}, ${by.at}, ${by.person}, ${by.note}) ON CONFLICT (district, job) DO NOTHING`;
  return (await run(db, statement)) > 0;
}
