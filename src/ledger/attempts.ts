import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { allOf, type Db, rows, run, sql } from './sql.ts';

/** An act that was refused. `code` is the refusal's, `article` the law's that refused. */
export interface Attempt {
  readonly case: string | null;
  readonly procedure: string;
  readonly act: string;
  readonly person: string;
  readonly at: string;
  readonly code: string;
  readonly article: string | null;
}

/** Keeps a refused attempt. */
export async function keepAttempt(db: Db, district: string, attempt: Attempt): Promise<void> {
  await run(
    db,
    sql`INSERT INTO attempts (district, case_id, procedure, act, person, at, code, article)
      VALUES (${district}, ${attempt.case}, ${attempt.procedure}, ${attempt.act}, ${attempt.person}, ${attempt.at}, ${attempt.code}, ${attempt.article})`,
  );
}

/** Refused attempts on cases that the reader may see, latest first; those on no case only for who sees all. */
export async function listAttempts(
  db: Db,
  scope: Scope,
  filter: {
    readonly case?: string;
    readonly procedures?: readonly string[];
    readonly from?: string;
    readonly to?: string;
  } = {},
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<Page<Attempt & { readonly id: number }, number>> {
  const size = pageSize(page.limit);
  const seesAll = scope.grants.some((grant) => grant.all);
  const found = await rows<Attempt & { id: number }>(
    db,
    sql`SELECT t.id, t.case_id AS "case", t.procedure, t.act, t.person, t.at, t.code, t.article
      FROM attempts t LEFT JOIN cases c ON c.district = t.district AND c.id = t.case_id
      WHERE t.district = ${scope.district} AND (${visible(scope)} OR (t.case_id IS NULL AND ${seesAll})) AND ${allOf([
        filter.case === undefined ? undefined : sql`t.case_id = ${filter.case}`,
        filter.procedures && sql`t.procedure = ANY (${filter.procedures})`,
        filter.from === undefined ? undefined : sql`t.at >= ${filter.from}`,
        filter.to === undefined ? undefined : sql`t.at < ${filter.to}`,
        page.after === undefined ? undefined : sql`t.id < ${page.after}`,
      ])}
      ORDER BY t.id DESC LIMIT ${size + 1}`,
  );
  return pageOf(found, size, ({ id }) => id);
}
