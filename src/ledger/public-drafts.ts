import { type Db, row, run, type Sql, sql } from './sql.ts';

/** An unfinished application of somebody who is not signed in, opened by its number and code. */
export interface PublicDraft {
  readonly number: string;
  readonly secretHash: string;
  /** The answers, readable with the code alone. */
  readonly sealed: string;
  /** Stored files that the answers name. */
  readonly files: readonly string[];
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** Keeps a draft, or what has become of it; files that it held before and holds no more become loose. */
export async function savePublicDraft(db: Db, district: string, draft: PublicDraft): Promise<void> {
  await run(
    db,
    sql`WITH before AS (
        SELECT files FROM public_drafts WHERE district = ${district} AND number = ${draft.number}
      ), saved AS (
        INSERT INTO public_drafts (district, number, secret_hash, sealed, files, saved_at, expires_at)
        VALUES (${district}, ${draft.number}, ${draft.secretHash}, ${draft.sealed}, ${draft.files}, ${draft.savedAt}, ${draft.expiresAt})
        ON CONFLICT (district, number) DO UPDATE
          SET sealed = excluded.sealed, files = excluded.files, saved_at = excluded.saved_at, expires_at = excluded.expires_at
          WHERE public_drafts.secret_hash = excluded.secret_hash
        RETURNING files
      )
      ${loosened(district, draft.savedAt, sql`SELECT b.files AS held, s.files AS holds FROM before b, saved s`)}`,
  );
}

/** A draft whose time is not over at a moment. */
export function publicDraft(db: Db, district: string, number: string, at: string): Promise<PublicDraft | undefined> {
  return row<PublicDraft>(
    db,
    sql`SELECT number, secret_hash AS "secretHash", sealed, files, saved_at AS "savedAt", expires_at AS "expiresAt"
      FROM public_drafts WHERE district = ${district} AND number = ${number} AND expires_at > ${at}`,
  );
}

/** Forgets a draft; its files become loose. */
export async function dropPublicDraft(db: Db, district: string, number: string, at: string): Promise<void> {
  await run(
    db,
    sql`WITH gone AS (DELETE FROM public_drafts WHERE district = ${district} AND number = ${number} RETURNING files)
      ${loosened(district, at, sql`SELECT files AS held, '{}'::text[] AS holds FROM gone`)}`,
  );
}

/** Forgets every draft whose time is over; their files become loose. @returns how many */
export async function forgetPublicDrafts(db: Db, district: string, at: string): Promise<number> {
  const forgotten = await row<{ n: number }>(
    db,
    sql`WITH gone AS (DELETE FROM public_drafts WHERE district = ${district} AND expires_at <= ${at} RETURNING files),
      loose AS (${loosened(district, at, sql`SELECT files AS held, '{}'::text[] AS holds FROM gone`)})
      SELECT count(*)::integer AS n FROM gone`,
  );
  return forgotten?.n ?? 0;
}

function loosened(district: string, at: string, drafts: Sql): Sql {
  return sql`INSERT INTO loose_files (district, file, since)
    SELECT DISTINCT ${district}, file, ${at}::timestamptz FROM (${drafts}) d, unnest(d.held) AS file WHERE file <> ALL (d.holds)
    ON CONFLICT (district, file) DO UPDATE SET since = excluded.since`;
}

/**
 * Throws away files that have been loose since before a moment and that no event, draft or case names.
 * @returns how many
 */
export async function dropLooseFiles(db: Db, district: string, before: string): Promise<number> {
  const dropped = await row<{ n: number }>(db, sql`SELECT drop_loose_files(${district}, ${before}) AS n`);
  return dropped?.n ?? 0;
}
