import { type Db, row, run, sql } from './sql.ts';

/** The answer given earlier to a request with this key, with the hash of its content. */
export function idempotent(
  db: Db,
  district: string,
  key: string,
  actor: string,
): Promise<{ readonly hash: string; readonly answer: unknown } | undefined> {
  return row(
    db,
    sql`SELECT request_hash AS hash, answer FROM idempotency
      WHERE district = ${district} AND actor = ${actor} AND key = ${key}`,
    'prepared',
  );
}

/** Forgets answers given before a moment, but for keys that begin with a lasting word; then the same key is a new request. */
export function forgetAnswers(
  db: Db,
  district: string,
  before: string,
  lasting: readonly string[] = [],
): Promise<number> {
  return run(
    db,
    sql`DELETE FROM idempotency WHERE district = ${district} AND created_at < ${before}
      AND NOT EXISTS (SELECT FROM unnest(${lasting}::text[]) AS k (word) WHERE starts_with(key, k.word))`,
  );
}
