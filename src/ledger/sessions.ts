import { type Db, rows, run, sql } from './sql.ts';

/** A log-in that can be ended from here. Only the hash of its token is kept. */
export interface SessionRow {
  readonly tokenHash: string;
  readonly person: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string;
}

const columns = sql`token_hash AS "tokenHash", person, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
  expires_at AS "expiresAt", user_agent AS "userAgent"`;

export async function addSession(db: Db, district: string, session: Omit<SessionRow, 'lastSeenAt'>): Promise<void> {
  await run(
    db,
    sql`INSERT INTO sessions (district, token_hash, person, created_at, last_seen_at, expires_at, user_agent)
      VALUES (${district}, ${session.tokenHash}, ${session.person}, ${session.createdAt}, ${session.createdAt},
        ${session.expiresAt}, ${session.userAgent})`,
  );
}

/** A session that holds, with the number of changes to who is who so far. */
export type LiveSession = SessionRow & { readonly identity: number };

/** The session of a token if it still holds at this moment. */
export async function liveSession(
  db: Db,
  district: string,
  tokenHash: string,
  now: string,
): Promise<LiveSession | undefined> {
  return (await liveSessions(db, district, [tokenHash], now))[0];
}

/** The sessions of some tokens in their order, as far as they still hold at this moment. */
export async function liveSessions(
  db: Db,
  district: string,
  tokens: readonly string[],
  now: string,
): Promise<readonly (LiveSession | undefined)[]> {
  const found = await rows<LiveSession>(
    db,
    sql`SELECT ${columns}, coalesce((SELECT n FROM identity_changes i WHERE i.district = ${district}), 0) AS identity
      FROM unnest(${tokens}::text[]) AS k (token), LATERAL (
        SELECT * FROM sessions WHERE district = ${district} AND token_hash = k.token AND revoked_at IS NULL AND expires_at > ${now}
        LIMIT 1) s`,
    'steady',
  );
  const known = new Map(found.map((one) => [one.tokenHash, one]));
  return tokens.map((token) => known.get(token));
}

/** The sessions of a person that hold at this moment, the latest used first. */
export function sessionsOf(db: Db, district: string, person: string, now: string): Promise<SessionRow[]> {
  return rows<SessionRow>(
    db,
    sql`SELECT ${columns} FROM sessions
      WHERE district = ${district} AND person = ${person} AND revoked_at IS NULL AND expires_at > ${now}
      ORDER BY last_seen_at DESC, token_hash`,
  );
}

/** Notes that a session was used, and puts off its end. */
export async function touchSession(
  db: Db,
  district: string,
  tokenHash: string,
  now: string,
  expiresAt: string,
): Promise<void> {
  await run(
    db,
    sql`UPDATE sessions SET last_seen_at = ${now}, expires_at = ${expiresAt}
      WHERE district = ${district} AND token_hash = ${tokenHash} AND revoked_at IS NULL`,
  );
}

/** Ends one session at once. */
export async function revokeSession(db: Db, district: string, tokenHash: string, now: string): Promise<void> {
  await run(
    db,
    sql`UPDATE sessions SET revoked_at = ${now}
      WHERE district = ${district} AND token_hash = ${tokenHash} AND revoked_at IS NULL`,
  );
}

/** Ends every session of a person at once, but for one if it is named. */
export function revokeSessionsOf(db: Db, district: string, person: string, now: string, except = ''): Promise<number> {
  return run(
    db,
    sql`UPDATE sessions SET revoked_at = ${now}
      WHERE district = ${district} AND person = ${person} AND revoked_at IS NULL AND token_hash <> ${except}`,
  );
}

/** Forgets sessions that ended before a moment. */
export function forgetSessions(db: Db, district: string, before: string): Promise<number> {
  return run(db, sql`DELETE FROM sessions WHERE district = ${district} AND expires_at < ${before}`);
}
