import { type CaseFilter, fits } from './case-list.ts';
import { type CaseHead, headColumns } from './cases.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { orgWord, searchQuery } from './search.ts';
import { type Db, rows, type Sql, sql } from './sql.ts';

export interface WorkKey {
  /** null = nothing of the organ's runs. */
  readonly nextDue: string | null;
  readonly id: string;
}

/**
 * Open cases of these organisations by the organ's earliest last day; those without one come last. Each organisation is
 * read along its own index, so that the page costs the same among a thousand cases and among a million.
 * @param orgs whose desk; a case must fit the scope as well
 */
export async function worklist(
  db: Db,
  scope: Scope,
  orgs: readonly string[],
  filter: Omit<CaseFilter, 'orgs' | 'final'> = {},
  page: { readonly after?: WorkKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, WorkKey>> {
  const size = pageSize(page.limit);
  const { district } = scope;
  const condition = sql`${visible(scope)} AND NOT c.final AND ${fits(filter)} AND ${isAfter(page.after)}`;
  const order = sql`ORDER BY c.next_due, c.id LIMIT ${size + 1}`;
  if (filter.text !== undefined) {
    const words = searchQuery(filter.text, orgs.map(orgWord));
    if (words === undefined || orgs.length === 0) return { rows: [], next: undefined };
    const found = await rows<CaseHead>(
      db,
      sql`SELECT ${headColumns} FROM case_search s JOIN cases c ON c.district = s.district AND c.id = s.case_id
        WHERE s.district = ${district} AND s.words @@ ${words}::tsquery AND c.org = ANY (${orgs}) AND ${condition} ${order}`,
    );
    return pageOf(found, size, keyOf);
  }
  const found = await rows<CaseHead>(
    db,
    orgs.length === 1
      ? sql`SELECT ${headColumns} FROM cases c WHERE c.district = ${district} AND c.org = ${orgs[0]} AND ${condition} ${order}`
      : sql`SELECT ${headColumns} FROM unnest(${orgs}::text[]) AS o (org), LATERAL (
            SELECT * FROM cases c WHERE c.district = ${district} AND c.org = o.org AND ${condition} ${order}) c ${order}`,
    'prepared',
  );
  return pageOf(found, size, keyOf);
}

/**
 * Open cases of other organisations that lie on one of these desks (`post@org`), in the same order. Few cases wait
 * elsewhere than with their own organ; they have an index of their own.
 */
export async function worklistElsewhere(
  db: Db,
  scope: Scope,
  desks: readonly string[],
  filter: Omit<CaseFilter, 'orgs' | 'final' | 'posts' | 'text'> = {},
  page: { readonly after?: WorkKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, WorkKey>> {
  const size = pageSize(page.limit);
  const found = await rows<CaseHead>(
    db,
    sql`SELECT ${headColumns} FROM cases c
      WHERE ${visible(scope)} AND NOT c.final AND c.elsewhere <> '{}' AND c.elsewhere && ${desks}
        AND ${fits(filter)} AND ${isAfter(page.after)}
      ORDER BY c.next_due, c.id LIMIT ${size + 1}`,
  );
  return pageOf(found, size, keyOf);
}

const keyOf = ({ nextDue, id }: CaseHead): WorkKey => ({ nextDue, id });

function isAfter(after: WorkKey | undefined): Sql {
  return after ? sql`(c.next_due, c.id) > (${after.nextDue ?? 'infinity'}::date, ${after.id})` : sql`true`;
}
