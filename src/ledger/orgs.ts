import { identityChanged } from './identity-changes.ts';
import { type Db, rows, run, sql } from './sql.ts';

/** An organisation. `code` is its short name in document numbers (机关代字). Both days belong to its time. */
export interface OrgRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** The organisations of a district that exist on a legal day; every one that ever did when no day is given. */
export function orgs(db: Db, district: string, day?: string): Promise<OrgRow[]> {
  return rows<OrgRow>(
    db,
    sql`SELECT id, name, kind, code, parent, valid_from AS "validFrom", valid_until AS "validUntil" FROM orgs
      WHERE district = ${district}
        AND ${day === undefined ? sql`true` : sql`valid_from <= ${day} AND (valid_until IS NULL OR valid_until >= ${day})`}
      ORDER BY id`,
  );
}

/** A state of an organisation as it was entered: by whom and when. */
export interface OrgState extends OrgRow {
  readonly at: string;
  readonly person: string;
  /** By which decision, or into what it went. */
  readonly note: string;
}

/** Who enters it, at which moment; the database's own where it is not said. */
interface Entering {
  readonly person?: string;
  readonly at?: string;
  readonly note?: string;
}

/** Enters an organisation, or changes what is known of it; every state stays in its history. */
export async function saveOrg(db: Db, district: string, org: OrgRow, by: Entering = {}): Promise<void> {
  await run(
    db,
    sql`WITH ${identityChanged(district)}, kept AS (
        INSERT INTO org_history (district, org, name, kind, code, parent, valid_from, valid_until, at, person, note)
        VALUES (${district}, ${org.id}, ${org.name}, ${org.kind}, ${org.code}, ${org.parent}, ${org.validFrom},
          ${org.validUntil}, coalesce(${by.at ?? null}::timestamptz, now()), ${by.person ?? ''}, ${by.note ?? ''}))
      INSERT INTO orgs (district, id, name, kind, code, parent, valid_from, valid_until)
      VALUES (${district}, ${org.id}, ${org.name}, ${org.kind}, ${org.code}, ${org.parent}, ${org.validFrom}, ${org.validUntil})
      ON CONFLICT (district, id) DO UPDATE SET name = excluded.name, kind = excluded.kind, code = excluded.code,
        parent = excluded.parent, valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
  );
}

/** Every state in which an organisation was entered, the latest first. */
export function orgHistory(db: Db, district: string, org: string): Promise<OrgState[]> {
  return rows<OrgState>(
    db,
    sql`SELECT org AS id, name, kind, code, parent, valid_from AS "validFrom", valid_until AS "validUntil", at, person, note
      FROM org_history h WHERE district = ${district} AND org = ${org} ORDER BY h.id DESC`,
  );
}
