import {
  type CaseGroup,
  type CaseKey,
  type CaseOrder,
  follows,
  from,
  nameOf,
  orderOf,
  type Part,
  partsOf,
  readParts,
} from './case-order.ts';
import { type CaseHead, headColumns } from './cases.ts';
import { type Page, pageSize } from './page.ts';
import { orgsOf, type Scope, visible } from './scope.ts';
import { orgWord, searchQuery } from './search.ts';
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
  readonly text?: string;
}

export type { CaseKey } from './case-order.ts';

const newestFirst: CaseOrder = { by: 'filed', down: true };

/** Cases that the reader may see and that fit the filter, newest filing day first unless another order is wanted. */
export async function listCases(
  db: Db,
  scope: Scope,
  filter: CaseFilter = {},
  page: { readonly after?: CaseKey; readonly limit?: number; readonly order?: CaseOrder } = {},
): Promise<Page<CaseHead, CaseKey>> {
  const asked = filter.orgs ?? orgsOf(scope);
  // Each organ once: they are read one by one.
  const orgs = asked && [...new Set(asked)];
  const words = filter.text === undefined ? undefined : searchQuery(filter.text, orgs?.map(orgWord));
  if (filter.text !== undefined && words === undefined) return { rows: [], next: undefined };
  const order = page.order ?? newestFirst;
  const left = order.by === 'groups' ? from(order.groups, page.after, nameOf) : [];
  const groups = await peopled(db, scope, filter, orgs, left, page.after);
  const parts = partsOf(order.by === 'groups' ? { ...order, groups } : order, { by: 'filed', down: true }, page.after);
  return readParts(parts, page.after, pageSize(page.limit), (part, after, most) => {
    const condition = sql`${visible(scope)} AND ${fits(filter)} AND ${part.where}`;
    return words === undefined
      ? read(db, scope, part, { condition, orgs: part.org === undefined ? orgs : [part.org] }, most, after)
      : search(db, scope, part, { condition, words }, most, after);
  });
}

/** Organs that are few enough to be read one by one, each along its own index. */
const FEW_ORGS = 20;

function read(
  db: Db,
  { district }: Scope,
  part: Part,
  { condition, orgs }: { readonly condition: Sql; readonly orgs: readonly string[] | undefined },
  most: number,
  after: CaseKey | undefined,
): Promise<CaseHead[]> {
  const end = sql`${orderOf(part)} LIMIT ${most}`;
  const fitting = sql`${condition} AND ${follows(part, after)}`;
  // The index by last day is not by organ; neither is one for groups of a procedure.
  if (orgs === undefined || orgs.length > FEW_ORGS || part.by === 'due' || (part.name !== '' && part.org === undefined))
    return rows<CaseHead>(
      db,
      sql`SELECT ${headColumns} FROM cases c WHERE c.district = ${district} AND ${fitting} ${end}`,
      'prepared',
    );
  return rows<CaseHead>(
    db,
    sql`SELECT ${headColumns} FROM unnest(${orgs}::text[]) AS o (org), (VALUES (false), (true)) AS f (final), LATERAL (
        SELECT * FROM cases c WHERE c.district = ${district} AND c.org = o.org AND c.final = f.final AND ${fitting} ${end}) c ${end}`,
    'prepared',
  );
}

const NEWEST_MATCHES = 2_000;

/**
 * By filing day, the newest matches fill the page unless the reader sees few of them; only then is the whole index gone
 * through, as it is for any other order.
 */
async function search(
  db: Db,
  { district }: Scope,
  part: Part,
  { condition, words }: { readonly condition: Sql; readonly words: string },
  most: number,
  after: CaseKey | undefined,
): Promise<CaseHead[]> {
  const newest = part.by === 'filed' && part.down && part.name === '';
  const place = newest && after ? sql`(s.filed_on, s.case_id) < (${after.value}, ${after.id})` : sql`true`;
  const matches = (limit: Sql) => sql`(SELECT * FROM case_search s
    WHERE s.district = ${district} AND s.words @@ ${words}::tsquery AND ${place} ${limit})`;
  const among = (found: Sql) =>
    rows<CaseHead>(
      db,
      sql`SELECT ${headColumns} FROM ${found} s JOIN cases c ON c.district = s.district AND c.id = s.case_id
        WHERE ${condition} AND ${follows(part, after)} ${orderOf(part)} LIMIT ${most}`,
    );
  if (!newest) return among(matches(sql``));
  const page = await among(matches(sql`ORDER BY s.filed_on DESC, s.case_id DESC LIMIT ${NEWEST_MATCHES}`));
  return page.length === most ? page : among(matches(sql``));
}

/** The groups in which there is anything: the empty ones are not asked one by one. */
async function peopled(
  db: Db,
  { district }: Scope,
  filter: CaseFilter,
  orgs: readonly string[] | undefined,
  groups: readonly CaseGroup[],
  after: CaseKey | undefined,
): Promise<readonly CaseGroup[]> {
  if (groups.length === 0) return groups;
  const among = (wanted: readonly string[] | undefined, one: string | undefined) =>
    wanted === undefined || one === undefined || wanted.includes(one);
  const chosen = groups.filter(
    (g) => among(filter.procedures, g.procedure) && among(filter.stages, g.stage) && among(orgs, g.org),
  );
  const found = chosen.every(({ procedure }) => procedure === undefined)
    ? await rows<CaseGroup>(
        db,
        sql`SELECT g.org FROM unnest(${chosen.map((g) => g.org)}::text[]) AS g (org)
          WHERE EXISTS (SELECT FROM cases c WHERE c.district = ${district} AND c.org = g.org)`,
        'prepared',
      )
    : await rows<CaseGroup>(
        db,
        sql`SELECT g.procedure, g.stage FROM unnest(${chosen.map((g) => g.procedure)}::text[], ${chosen.map((g) => g.stage)}::text[]) AS g (procedure, stage)
          WHERE EXISTS (SELECT FROM cases c WHERE c.district = ${district} AND c.procedure = g.procedure AND c.stage = g.stage)`,
        'prepared',
      );
  const known = new Set(found.map(nameOf));
  return chosen.filter((group) => known.has(nameOf(group)) || nameOf(group) === after?.part);
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
