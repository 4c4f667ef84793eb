import { type CaseFilter, fits } from './case-list.ts';
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
import { type Scope, visible } from './scope.ts';
import { orgWord, searchQuery } from './search.ts';
import { type Db, rows, type Sql, sql } from './sql.ts';

/** Whose desk. */
export interface Desk {
  readonly orgs: readonly string[];
  /** Cases of these organs lie here when they wait for one of these posts; all of them without it. */
  readonly posts?: readonly string[];
  /** `post@org`: cases of other organs lie here by these. */
  readonly elsewhere?: readonly string[];
}

type DeskFilter = Omit<CaseFilter, 'orgs' | 'final' | 'posts'>;

const byDue: CaseOrder = { by: 'due', down: false };

/**
 * Open cases on a desk, by the organ's earliest last day unless another order is wanted; those without a last day come
 * last. Each organisation is read along an index, so that the page costs the same among a thousand cases and among a
 * million. Few cases wait elsewhere than with their own organ; they have an index of their own.
 */
export async function worklist(
  db: Db,
  scope: Scope,
  desk: Desk,
  filter: DeskFilter = {},
  page: { readonly after?: CaseKey; readonly limit?: number; readonly order?: CaseOrder } = {},
): Promise<Page<CaseHead, CaseKey>> {
  const size = pageSize(page.limit);
  const words = filter.text === undefined ? undefined : searchQuery(filter.text);
  if (filter.text !== undefined && words === undefined) return { rows: [], next: undefined };
  const seen: Seen = { scope, desk, filter, words };
  const order = page.order ?? byDue;
  const groups =
    order.by === 'groups' ? await peopled(db, seen, from(order.groups, page.after, nameOf), page.after) : [];
  const parts = partsOf(order.by === 'groups' ? { ...order, groups } : order, { by: 'due', down: false }, page.after);
  return readParts(parts, page.after, size, (part, after, most) => read(db, seen, part, after, most));
}

interface Seen {
  readonly scope: Scope;
  readonly desk: Desk;
  readonly filter: DeskFilter;
  readonly words: string | undefined;
}

function read(db: Db, seen: Seen, part: Part, after: CaseKey | undefined, most: number): Promise<CaseHead[]> {
  const orgs = part.org === undefined ? seen.desk.orgs : seen.desk.orgs.filter((org) => org === part.org);
  const condition = sql`${visible(seen.scope)} AND NOT c.final AND ${fits(seen.filter)} AND ${part.where} AND ${follows(part, after)}`;
  const end = sql`${orderOf(part)} LIMIT ${most}`;
  const own = orgs.length === 0 ? undefined : ownCases(seen, orgs, condition, end);
  const other = seen.desk.elsewhere?.length ? otherCases(seen, condition, end) : undefined;
  if (!own && !other) return Promise.resolve([]);
  const source = own && other ? sql`((${own}) UNION ALL (${other})) c ${end}` : sql`(${own ?? other}) c ${end}`;
  return rows<CaseHead>(db, sql`SELECT ${headColumns} FROM ${source}`, seen.words === undefined ? 'steady' : undefined);
}

/** Cases of the desk's own organs. A text that is looked for is found first, else each organ is read along an index. */
function ownCases(
  { scope: { district }, desk: { posts }, filter, words }: Seen,
  orgs: readonly string[],
  condition: Sql,
  end: Sql,
): Sql {
  const mine = posts === undefined ? condition : sql`c.posts && ${posts} AND ${condition}`;
  if (words !== undefined) {
    const marked = searchQuery(filter.text ?? '', orgs.map(orgWord));
    return sql`SELECT c.* FROM case_search s JOIN cases c ON c.district = s.district AND c.id = s.case_id
      WHERE s.district = ${district} AND s.words @@ ${marked}::tsquery AND c.org = ANY (${orgs}) AND ${mine} ${end}`;
  }
  const cases = (org: Sql) =>
    sql`SELECT * FROM cases c WHERE c.district = ${district} AND c.org = ${org} AND NOT c.final AND ${mine} ${end}`;
  if (orgs.length === 1) return cases(sql`${orgs[0]}`);
  return sql`SELECT c.* FROM unnest(${orgs}::text[]) AS o (org), LATERAL (${cases(sql`o.org`)}) c`;
}

function otherCases({ scope: { district }, desk, words }: Seen, condition: Sql, end: Sql): Sql {
  const own =
    desk.posts === undefined
      ? sql`c.org = ANY (${desk.orgs})`
      : sql`(c.org = ANY (${desk.orgs}) AND c.posts && ${desk.posts})`;
  const found =
    words === undefined
      ? sql`true`
      : sql`EXISTS (SELECT FROM case_search s WHERE s.district = ${district} AND s.case_id = c.id AND s.words @@ ${words}::tsquery)`;
  return sql`SELECT c.* FROM cases c WHERE c.district = ${district} AND c.elsewhere <> '{}' AND c.elsewhere && ${desk.elsewhere} AND NOT ${own} AND ${condition} AND ${found} ${end}`;
}

/** The groups in which the desk may have something: the empty ones are not asked one by one. */
async function peopled(
  db: Db,
  { scope: { district }, desk, filter }: Seen,
  groups: readonly CaseGroup[],
  after: CaseKey | undefined,
): Promise<readonly CaseGroup[]> {
  const chosen = groups.filter(
    ({ procedure, stage }) =>
      (filter.procedures === undefined || procedure === undefined || filter.procedures.includes(procedure)) &&
      (filter.stages === undefined || stage === undefined || filter.stages.includes(stage)),
  );
  if (chosen.every(({ procedure }) => procedure === undefined)) {
    const away = await elsewhereGroups(db, district, desk);
    const known = new Set([...desk.orgs, ...away.map(({ org }) => org), after?.part.split('/')[0]]);
    return chosen.filter(({ org }) => known.has(org ?? ''));
  }
  const found = await rows<{ procedure: string; stage: string }>(
    db,
    sql`SELECT g.procedure, g.stage FROM unnest(${chosen.map((g) => g.procedure)}::text[], ${chosen.map((g) => g.stage)}::text[]) AS g (procedure, stage)
      WHERE EXISTS (SELECT FROM unnest(${desk.orgs}::text[]) AS o (org), LATERAL (
        SELECT FROM cases c WHERE c.district = ${district} AND c.org = o.org AND NOT c.final
          AND c.procedure = g.procedure AND c.stage = g.stage LIMIT 1) c)`,
    'prepared',
  );
  const away = await elsewhereGroups(db, district, desk);
  const known = new Set([...found, ...away].map(({ procedure, stage }) => nameOf({ procedure, stage })));
  return chosen.filter((group) => known.has(nameOf(group)) || nameOf(group) === after?.part);
}

async function elsewhereGroups(
  db: Db,
  district: string,
  { elsewhere }: Desk,
): Promise<readonly { readonly org: string; readonly procedure: string; readonly stage: string }[]> {
  if (!elsewhere?.length) return [];
  return rows(
    db,
    sql`SELECT DISTINCT c.org, c.procedure, c.stage FROM cases c
      WHERE c.district = ${district} AND NOT c.final AND c.elsewhere <> '{}' AND c.elsewhere && ${elsewhere}`,
  );
}
