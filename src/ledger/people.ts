import type { Post } from '../kernel/case.ts';
import { identityChanged } from './identity-changes.ts';
import { type Db, row, rows, run, sql } from './sql.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** One person holding one post in one organisation for a time; both days belong to it. */
export interface PostRow {
  readonly id: string;
  readonly person: string;
  readonly org: string;
  readonly post: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** A post lent for a time (代理), for all procedures or for these. */
export interface DelegationRow {
  readonly id: string;
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly org: string;
  readonly post: string;
  readonly procedures: readonly string[] | null;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Ends it at once, from the next request on. */
  readonly revokedAt: string | null;
}

export function person(db: Db, district: string, id: string): Promise<PersonRow | undefined> {
  return row<PersonRow>(
    db,
    sql`SELECT id, name, valid_from AS "validFrom", valid_until AS "validUntil" FROM people
      WHERE district = ${district} AND id = ${id}`,
  );
}

/** Everyone of a district, or those with these ids. */
export function people(db: Db, district: string, ids?: readonly string[]): Promise<PersonRow[]> {
  return rows<PersonRow>(
    db,
    sql`SELECT id, name, valid_from AS "validFrom", valid_until AS "validUntil" FROM people
      WHERE district = ${district} AND ${ids ? sql`id = ANY (${ids})` : sql`true`} ORDER BY id`,
  );
}

/** Enters a person, or changes what is known of one. */
export async function savePerson(db: Db, district: string, saved: PersonRow): Promise<void> {
  await run(
    db,
    sql`WITH ${identityChanged(district)} INSERT INTO people (district, id, name, valid_from, valid_until)
      VALUES (${district}, ${saved.id}, ${saved.name}, ${saved.validFrom}, ${saved.validUntil})
      ON CONFLICT (district, id) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from,
        valid_until = excluded.valid_until`,
  );
}

/**
 * The posts that a person holds on a legal day: own ones, then lent ones with the lender in `via`. A lent post counts
 * only while the lender holds it himself, and cannot be lent on.
 * @param procedure leaves out posts lent for other procedures only
 */
export async function postsOn(
  db: Db,
  district: string,
  holder: string,
  day: string,
  procedure?: string,
): Promise<Post[]> {
  const found = await rows<Post & { via: string | null }>(
    db,
    sql`WITH held AS (
        SELECT person, post, org FROM posts
        WHERE district = ${district} AND valid_from <= ${day} AND (valid_until IS NULL OR valid_until >= ${day}))
      SELECT h.post, h.org, o.kind, via FROM (
        SELECT post, org, NULL AS via FROM held WHERE person = ${holder}
        UNION
        SELECT d.post, d.org, d.from_person FROM delegations d
        JOIN held ON held.person = d.from_person AND held.post = d.post AND held.org = d.org
        WHERE d.district = ${district} AND d.to_person = ${holder} AND d.valid_from <= ${day} AND d.valid_until >= ${day}
          AND d.revoked_at IS NULL
          AND (d.procedures IS NULL OR ${procedure ?? null}::text IS NULL OR ${procedure ?? null}::text = ANY (d.procedures))) h
      JOIN orgs o ON o.district = ${district} AND o.id = h.org
      ORDER BY via NULLS FIRST, h.org, h.post`,
    'prepared',
  );
  return found.map(({ via, ...post }) => (via === null ? post : { ...post, via }));
}

/** Everybody who holds one of the posts on a legal day by own right, with name and organisation, in one order. */
export function holdersOn(
  db: Db,
  district: string,
  posts: readonly string[],
  day: string,
): Promise<{ person: string; name: string; post: string; org: string; kind: string }[]> {
  return rows(
    db,
    sql`SELECT h.person, p.name, h.post, h.org, o.kind FROM posts h
      JOIN people p ON p.district = h.district AND p.id = h.person
      JOIN orgs o ON o.district = h.district AND o.id = h.org
      WHERE h.district = ${district} AND h.post = ANY (${posts})
        AND h.valid_from <= ${day} AND (h.valid_until IS NULL OR h.valid_until >= ${day})
      ORDER BY o.kind, h.org, h.post, h.valid_from, h.person`,
  );
}

/** Posts of a district, of one organisation or one person, ended ones included. */
export function listPosts(
  db: Db,
  district: string,
  filter: { readonly org?: string; readonly person?: string } = {},
): Promise<PostRow[]> {
  return rows<PostRow>(
    db,
    sql`SELECT id, person, org, post, valid_from AS "validFrom", valid_until AS "validUntil" FROM posts
      WHERE district = ${district}
        AND ${filter.org === undefined ? sql`true` : sql`org = ${filter.org}`}
        AND ${filter.person === undefined ? sql`true` : sql`person = ${filter.person}`}
      ORDER BY org, post, valid_from, id`,
  );
}

/** Gives a person a post, or sets when it ends. Whose post it is, where and since when never change. */
export async function savePost(db: Db, district: string, post: PostRow): Promise<void> {
  await run(
    db,
    sql`WITH ${identityChanged(district)} INSERT INTO posts (district, id, person, org, post, valid_from, valid_until)
      VALUES (${district}, ${post.id}, ${post.person}, ${post.org}, ${post.post}, ${post.validFrom}, ${post.validUntil})
      ON CONFLICT (district, id) DO UPDATE SET valid_until = excluded.valid_until`,
  );
}

/** Delegations from or to a person, past ones included. */
export function delegationsOf(db: Db, district: string, about: string): Promise<DelegationRow[]> {
  return rows<DelegationRow>(
    db,
    sql`SELECT id, from_person AS "fromPerson", to_person AS "toPerson", org, post, procedures,
        valid_from AS "validFrom", valid_until AS "validUntil", revoked_at AS "revokedAt" FROM delegations
      WHERE district = ${district} AND (from_person = ${about} OR to_person = ${about}) ORDER BY valid_from, id`,
  );
}

/** Lends a post, and has the borrower told. */
export async function addDelegation(db: Db, district: string, lent: Omit<DelegationRow, 'revokedAt'>): Promise<void> {
  await run(
    db,
    sql`WITH ${identityChanged(district)}, told AS (
        INSERT INTO outbox (district, kind, key, payload)
        VALUES (${district}, 'lent', ${lent.id}, ${JSON.stringify(lent)})
        ON CONFLICT (district, kind, key) DO NOTHING)
      INSERT INTO delegations (district, id, from_person, to_person, org, post, procedures, valid_from, valid_until)
      VALUES (${district}, ${lent.id}, ${lent.fromPerson}, ${lent.toPerson}, ${lent.org}, ${lent.post}, ${lent.procedures},
        ${lent.validFrom}, ${lent.validUntil})`,
  );
}

/** Takes a lent post back. False when there is none, or it was taken back before. */
export async function revokeDelegation(db: Db, district: string, id: string, at: string): Promise<boolean> {
  const statement = sql`WITH ${identityChanged(district)} UPDATE delegations SET revoked_at = ${at}
    WHERE district = ${district} AND id = ${id} AND revoked_at IS NULL`;
  return (await run(db, statement)) > 0;
}
