import { type Page, pageOf, pageSize } from './page.ts';
import { allOf, type Db, rows, run, sql } from './sql.ts';

/** Something done that is no act of a case: a log-in, an export, a look at protected data. */
export interface AuditRow {
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly object: string;
  readonly detail: unknown;
}

export interface AuditFilter {
  readonly person?: string;
  readonly actions?: readonly string[];
  readonly object?: string;
  /** Moments: from the first on, before the second. */
  readonly from?: string;
  readonly to?: string;
}

export async function keepAudit(db: Db, district: string, entry: AuditRow): Promise<void> {
  await run(
    db,
    sql`INSERT INTO audit (district, at, person, action, object, detail)
      VALUES (${district}, ${entry.at}, ${entry.person}, ${entry.action}, ${entry.object}, ${JSON.stringify(entry.detail ?? {})})`,
  );
}

/** The audit trail, latest first. Only for who audits (审计管理). */
export async function listAudit(
  db: Db,
  district: string,
  filter: AuditFilter = {},
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<Page<AuditRow & { readonly id: number }, number>> {
  const size = pageSize(page.limit);
  const found = await rows<AuditRow & { id: number }>(
    db,
    sql`SELECT id, at, person, action, object, detail FROM audit WHERE district = ${district} AND ${allOf([
      filter.person === undefined ? undefined : sql`person = ${filter.person}`,
      filter.actions && sql`action = ANY (${filter.actions})`,
      filter.object === undefined ? undefined : sql`object = ${filter.object}`,
      filter.from === undefined ? undefined : sql`at >= ${filter.from}`,
      filter.to === undefined ? undefined : sql`at < ${filter.to}`,
      page.after === undefined ? undefined : sql`id < ${page.after}`,
    ])} ORDER BY id DESC LIMIT ${size + 1}`,
  );
  return pageOf(found, size, ({ id }) => id);
}
