import type { CaseEvent, CaseState } from '../kernel/case.ts';
import { type Db, row, rows, type Sql, sql } from './sql.ts';

/** A case in a list: everything but its file. */
export interface CaseHead {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly org: string;
  readonly stage: string;
  readonly final: boolean;
  readonly title: string;
  readonly filedOn: string;
  readonly openedAt: string;
  /** When its last event was recorded. */
  readonly updatedAt: string;
  readonly seq: number;
  /** Cases opened by law alone may have none. */
  readonly receipt: string | null;
  readonly party: string | null;
  readonly posts: readonly string[];
  /** Desks of other organs on which the case lies, as `post@org`. */
  readonly elsewhere: readonly string[];
  /** Organs that the file gives a part, beside the handling one. */
  readonly named: readonly string[];
  readonly nextDue: string | null;
  readonly provisional: boolean;
  readonly lateEntered: boolean;
  readonly public: boolean;
}

/** A case with its state. */
export interface CaseRow extends CaseHead {
  readonly state: CaseState;
}

/** The columns of a `CaseHead` of `cases c`. */
export const headColumns: Sql = sql`c.id, c.procedure, c.version, c.org, c.stage, c.final, c.title, c.filed_on AS "filedOn",
  c.opened_at AS "openedAt", c.updated_at AS "updatedAt", c.seq, c.receipt, c.party, c.posts, c.elsewhere, c.named,
  NULLIF(c.next_due, 'infinity') AS "nextDue", c.provisional, c.late_entered AS "lateEntered", c.public`;

/** One case as it stands, for whoever then decides whether the reader may see it. */
export function caseById(db: Db, district: string, id: string): Promise<CaseRow | undefined> {
  const query = sql`SELECT ${headColumns}, c.state FROM cases c WHERE c.district = ${district} AND c.id = ${id}`;
  return row<CaseRow>(db, query, 'prepared');
}

/** Some cases as they stand, in the order asked; one that is not there is left out. */
export async function casesById(db: Db, district: string, ids: readonly string[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const query = sql`SELECT ${headColumns}, c.state FROM unnest(${ids}::text[]) AS k (id), LATERAL (
      SELECT * FROM cases WHERE district = ${district} AND id = k.id LIMIT 1) c`;
  const found = new Map((await rows<CaseRow>(db, query, 'steady')).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The earliest filing day of any case; undefined where nothing is on record yet. */
export async function firstFiled(db: Db, district: string): Promise<string | undefined> {
  const query = sql`SELECT filed_on AS day FROM cases WHERE district = ${district} ORDER BY filed_on LIMIT 1`;
  return (await row<{ day: string }>(db, query, 'prepared'))?.day;
}

/** All events of a case in order. */
export async function eventsOf(db: Db, district: string, id: string): Promise<CaseEvent[]> {
  const query = sql`SELECT body FROM events WHERE district = ${district} AND case_id = ${id} ORDER BY seq`;
  return (await rows<{ body: CaseEvent }>(db, query, 'prepared')).map(({ body }) => body);
}

/** How some cases came from stage to stage: the acts of each in order, without their facts. */
export function movesOfCases(
  db: Db,
  district: string,
  ids: readonly string[],
): Promise<
  {
    readonly case: string;
    readonly seq: number;
    readonly act: string;
    readonly from: string;
    readonly to: string;
    readonly role: string;
    readonly automatic: boolean;
    readonly clears: boolean;
    readonly voids: readonly number[] | null;
  }[]
> {
  return rows(
    db,
    sql`SELECT case_id AS "case", seq, act, body ->> 'from' AS "from", body ->> 'to' AS "to", body #>> '{by,role}' AS role,
        coalesce((body ->> 'automatic')::boolean, false) AS automatic,
        coalesce(jsonb_array_length(body -> 'cleared'), 0) > 0 AS clears, body -> 'voids' AS voids
      FROM events WHERE district = ${district} AND case_id = ANY (${ids}) AND kind = 'act' ORDER BY case_id, seq`,
    'prepared',
  );
}

/** A case and all its events in one round trip. */
export async function caseFile(
  db: Db,
  district: string,
  id: string,
): Promise<(CaseRow & { readonly events: readonly CaseEvent[] }) | undefined> {
  const query = sql`SELECT ${headColumns}, c.state,
      (SELECT string_agg(e.body::text, ',' ORDER BY e.seq) FROM events e WHERE e.district = c.district AND e.case_id = c.id) AS events
    FROM cases c WHERE c.district = ${district} AND c.id = ${id}`;
  const found = await row<CaseRow & { events: string }>(db, query, 'prepared');
  return found && { ...found, events: JSON.parse(`[${found.events}]`) as CaseEvent[] };
}

/** The case of a receipt number, with the hash of the secret that opens it to its party. */
export function caseByReceipt(
  db: Db,
  district: string,
  receipt: string,
): Promise<(CaseRow & { readonly secretHash: string | null }) | undefined> {
  const query = sql`SELECT ${headColumns}, c.state, c.secret_hash AS "secretHash"
    FROM cases c WHERE c.district = ${district} AND c.receipt = ${receipt}`;
  return row(db, query, 'prepared');
}

/** Somebody who acted in a role of a case, and whether for an organ. */
export interface ActedIn {
  readonly case: string;
  readonly person: string;
  readonly role: string;
  readonly organ: boolean;
}

/** Who acted in which role of these cases; whoever lent a post counts as well. */
export function actedIn(db: Db, district: string, cases: readonly string[]): Promise<ActedIn[]> {
  return rows(
    db,
    sql`SELECT a.case_id AS "case", a.person, a.role, EXISTS (
        SELECT FROM jsonb_array_elements(c.state -> 'actors') x
        WHERE jsonb_exists(x, 'org') AND x ->> 'role' = a.role AND a.person IN (x ->> 'person', x ->> 'via')) AS organ
      FROM case_actor a JOIN cases c ON c.district = a.district AND c.id = a.case_id
      WHERE a.district = ${district} AND a.case_id = ANY (${cases}) ORDER BY 1, 2, 3`,
    'prepared',
  );
}

/** Cases that are linked to a case, from either end. */
export function linksOf(
  db: Db,
  district: string,
  id: string,
): Promise<{ readonly case: string; readonly link: string; readonly other: string; readonly procedure: string }[]> {
  return rows(
    db,
    sql`SELECT case_id AS "case", link, other_case AS other, other_procedure AS procedure FROM links
      WHERE district = ${district} AND (case_id = ${id} OR other_case = ${id}) ORDER BY 1, 2, 3`,
    'prepared',
  );
}

/** How many cases an organisation is handling. */
export async function openCasesOf(db: Db, district: string, org: string): Promise<number> {
  const counted = await row<{ n: number }>(
    db,
    sql`SELECT count(*)::int AS n FROM cases WHERE district = ${district} AND org = ${org} AND NOT final`,
  );
  return counted?.n ?? 0;
}
