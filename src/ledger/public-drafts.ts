import { type Db, row, run, sql } from './sql.ts';

/** An unfinished application of somebody who is not signed in, opened by its number and code. */
export interface PublicDraft {
  readonly number: string;
  readonly secretHash: string;
  /** The answers, readable with the code alone. */
  readonly sealed: string;
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** Keeps a draft, or what has become of it. */
export async function savePublicDraft(db: Db, district: string, draft: PublicDraft): Promise<void> {
  await run(
    db,
    sql`INSERT INTO public_drafts (district, number, secret_hash, sealed, saved_at, expires_at)
      VALUES (${district}, ${draft.number}, ${draft.secretHash}, ${draft.sealed}, ${draft.savedAt}, ${draft.expiresAt})
      ON CONFLICT (district, number) DO UPDATE
        SET sealed = excluded.sealed, saved_at = excluded.saved_at, expires_at = excluded.expires_at
        WHERE public_drafts.secret_hash = excluded.secret_hash`,
  );
}

/** A draft whose time is not over at a moment. */
export function publicDraft(db: Db, district: string, number: string, at: string): Promise<PublicDraft | undefined> {
  return row<PublicDraft>(
    db,
    sql`SELECT number, secret_hash AS "secretHash", sealed, saved_at AS "savedAt", expires_at AS "expiresAt"
      FROM public_drafts WHERE district = ${district} AND number = ${number} AND expires_at > ${at}`,
  );
}

export async function dropPublicDraft(db: Db, district: string, number: string): Promise<void> {
  await run(db, sql`DELETE FROM public_drafts WHERE district = ${district} AND number = ${number}`);
}

/** Forgets every draft whose time is over. @returns how many */
export function forgetPublicDrafts(db: Db, district: string, at: string): Promise<number> {
  return run(db, sql`DELETE FROM public_drafts WHERE district = ${district} AND expires_at <= ${at}`);
}
