import { type CaseHead, headColumns } from './cases.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import { orgsOf, type Scope, visible } from './scope.ts';
import { orgWord, type Sought, searchQuery } from './search.ts';
import { allOf, type Db, rows, type Sql, sql } from './sql.ts';

/** What to look for; everything that is left out is open. Days are legal days, both ends included. */
export interface CaseFilter {
  readonly procedures?: readonly string[];
  readonly stages?: readonly string[];
  readonly orgs?: readonly string[];
  readonly final?: boolean;
  readonly party?: string;
  readonly filedFrom?: string;
  readonly filedTo?: string;
  /** Last day of the organ's earliest clock at the latest. */
  readonly dueTo?: string;
  /** And not before this day. */
  readonly dueFrom?: string;
  /** Waiting for someone with one of these posts. */
  readonly posts?: readonly string[];
  readonly lateEntered?: boolean;
  readonly provisional?: boolean;
  /** Words of the title or the file; two characters are enough. */
  readonly text?: Sought;
}

export interface CaseKey {
  readonly filedOn: string;
  readonly id: string;
}

/** Cases that the reader may see and that fit the filter, newest filing day first. */
export async function listCases(
  db: Db,
  scope: Scope,
  filter: CaseFilter = {},
  page: { readonly after?: CaseKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, CaseKey>> {
  const size = pageSize(page.limit);
  const condition = sql`${visible(scope)} AND ${fits(filter)}`;
  const orgs = filter.orgs ?? orgsOf(scope);
  const found =
    filter.text === undefined
      ? await newest(db, scope, condition, size + 1, page.after)
      : await search(db, scope, searchQuery(filter.text, orgs?.map(orgWord)), condition, size + 1, page.after);
  return pageOf(found, size, ({ filedOn, id }) => ({ filedOn, id }));
}

function newest(
  db: Db,
  { district }: Scope,
  condition: Sql,
  most: number,
  after: CaseKey | undefined,
): Promise<CaseHead[]> {
  return rows<CaseHead>(
    db,
    sql`SELECT ${headColumns} FROM cases c
      WHERE c.district = ${district} AND ${condition} AND ${after ? sql`(c.filed_on, c.id) < (${after.filedOn}, ${after.id})` : sql`true`}
      ORDER BY c.filed_on DESC, c.id DESC LIMIT ${most}`,
    'prepared',
  );
}

const NEWEST_MATCHES = 2_000;

/** The newest matches fill the page unless the reader sees few of them; only then is the whole index gone through. */
async function search(
  db: Db,
  { district }: Scope,
  words: string | undefined,
  condition: Sql,
  most: number,
  after: CaseKey | undefined,
): Promise<CaseHead[]> {
  if (words === undefined) return [];
  const matches = (limit: Sql) => sql`(SELECT * FROM case_search s
    WHERE s.district = ${district} AND s.words @@ ${words}::tsquery
      AND ${after ? sql`(s.filed_on, s.case_id) < (${after.filedOn}, ${after.id})` : sql`true`} ${limit})`;
  const among = (found: Sql) =>
    rows<CaseHead>(
      db,
      sql`SELECT ${headColumns} FROM ${found} s JOIN cases c ON c.district = s.district AND c.id = s.case_id
        WHERE ${condition} ORDER BY s.filed_on DESC, s.case_id DESC LIMIT ${most}`,
    );
  const page = await among(matches(sql`ORDER BY s.filed_on DESC, s.case_id DESC LIMIT ${NEWEST_MATCHES}`));
  return page.length === most ? page : among(matches(sql``));
}

/** The filter as a condition on `cases c`. */
export function fits(filter: CaseFilter): Sql {
  return allOf([
    filter.procedures && sql`c.procedure = ANY (${filter.procedures})`,
    filter.stages && sql`c.stage = ANY (${filter.stages})`,
    filter.orgs && sql`c.org = ANY (${filter.orgs})`,
    filter.final === undefined ? undefined : filter.final ? sql`c.final` : sql`NOT c.final`,
    filter.party === undefined ? undefined : sql`c.party = ${filter.party}`,
    filter.filedFrom === undefined ? undefined : sql`c.filed_on >= ${filter.filedFrom}`,
    filter.filedTo === undefined ? undefined : sql`c.filed_on <= ${filter.filedTo}`,
    filter.dueTo === undefined ? undefined : sql`c.next_due <= ${filter.dueTo}`,
    filter.dueFrom === undefined ? undefined : sql`c.next_due >= ${filter.dueFrom}`,
    filter.posts && sql`c.posts && ${filter.posts}`,
    filter.lateEntered === undefined ? undefined : sql`c.late_entered = ${filter.lateEntered}`,
    filter.provisional === undefined ? undefined : sql`c.provisional = ${filter.provisional}`,
  ]);
}
