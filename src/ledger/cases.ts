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

/** All events of a case in order. */
export async function eventsOf(db: Db, district: string, id: string): Promise<CaseEvent[]> {
  const query = sql`SELECT body FROM events WHERE district = ${district} AND case_id = ${id} ORDER BY seq`;
  return (await rows<{ body: CaseEvent }>(db, query, 'prepared')).map(({ body }) => body);
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

/** Who acted in which role of these cases, and whether for an organ; whoever lent a post counts as well. */
export function actedIn(
  db: Db,
  district: string,
  cases: readonly string[],
): Promise<{ readonly case: string; readonly person: string; readonly role: string; readonly organ: boolean }[]> {
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
