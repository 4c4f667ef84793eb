import { type CaseFilter, fits } from './case-list.ts';
import { type CaseHead, headColumns } from './cases.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { searchQuery } from './search.ts';
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
  const words = filter.text === undefined ? undefined : searchQuery(filter.text);
  if (filter.text !== undefined && words === undefined) return { rows: [], next: undefined };
  const condition = sql`${visible(scope)} AND NOT c.final AND ${fits(filter)} AND ${hasWords(words)} AND ${isAfter(page.after)}`;
  const found = await rows<CaseHead>(
    db,
    orgs.length === 1
      ? sql`SELECT ${headColumns} FROM cases c WHERE c.district = ${scope.district} AND c.org = ${orgs[0]} AND ${condition}
          ORDER BY c.next_due, c.id LIMIT ${size + 1}`
      : sql`SELECT ${headColumns} FROM unnest(${orgs}::text[]) AS o (org), LATERAL (
            SELECT * FROM cases c WHERE c.district = ${scope.district} AND c.org = o.org AND ${condition}
            ORDER BY c.next_due, c.id LIMIT ${size + 1}) c
          ORDER BY c.next_due, c.id LIMIT ${size + 1}`,
  );
  return pageOf(found, size, ({ nextDue, id }) => ({ nextDue, id }));
}

function hasWords(words: string | undefined): Sql {
  if (words === undefined) return sql`true`;
  return sql`EXISTS (SELECT FROM case_search s WHERE s.district = c.district AND s.case_id = c.id AND s.words @@ ${words}::tsquery)`;
}

function isAfter(after: WorkKey | undefined): Sql {
  return after ? sql`(c.next_due, c.id) > (${after.nextDue ?? 'infinity'}::date, ${after.id})` : sql`true`;
}
