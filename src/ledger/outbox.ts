import type { OutboxRow } from './commit.ts';
import { type Db, rows, run, sql } from './sql.ts';

/** A claimed job. Whoever holds it must finish or fail it before the lease ends; then another may claim it. */
export interface Job {
  readonly id: number | string;
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  readonly createdAt: string;
  /** How many times it has been claimed, this time included. */
  readonly attempts: number;
}

/** Claims up to `limit` waiting jobs of some kinds (all when none are named) for `seconds`, the oldest first. */
export async function claimJobs(
  db: Db,
  district: string,
  options: { readonly kinds?: readonly string[]; readonly limit?: number; readonly seconds?: number } = {},
): Promise<Job[]> {
  const { kinds, limit = 20, seconds = 60 } = options;
  const claimed = await rows<Job>(
    db,
    sql`UPDATE outbox o SET lease_until = now() + make_interval(secs => ${seconds}), attempts = o.attempts + 1
      FROM (
        SELECT id FROM outbox
        WHERE district = ${district} AND done_at IS NULL AND run_at <= now() AND (lease_until IS NULL OR lease_until <= now())
          AND ${kinds ? sql`kind = ANY (${kinds})` : sql`true`}
        ORDER BY run_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED) w
      WHERE o.district = ${district} AND o.id = w.id
      RETURNING o.id, o.kind, o.key, o.payload, o.created_at AS "createdAt", o.attempts`,
  );
  return claimed.sort((a, b) => Number(a.id) - Number(b.id));
}

/**
 * Marks a job done; call it in the transaction that carries the job out (a commit does it by `done`).
 * @returns false when it was done already: then undo the transaction
 */
export async function finishJob(db: Db, district: string, id: Job['id']): Promise<boolean> {
  const statement = sql`UPDATE outbox SET done_at = now(), lease_until = NULL
    WHERE district = ${district} AND id = ${id} AND done_at IS NULL`;
  return (await run(db, statement)) > 0;
}

/** Marks a job done that nobody has claimed, because whoever added it has carried it out. */
export async function finishJobNamed(db: Db, district: string, kind: string, key: string): Promise<void> {
  await run(
    db,
    sql`UPDATE outbox SET done_at = now(), lease_until = NULL
      WHERE district = ${district} AND kind = ${kind} AND key = ${key} AND done_at IS NULL`,
  );
}

/** Gives a job back, to be tried again from `seconds` on; why it failed is kept. */
export async function failJob(db: Db, district: string, id: Job['id'], error: string, seconds: number): Promise<void> {
  await run(
    db,
    sql`UPDATE outbox SET lease_until = NULL, last_error = ${error}, run_at = now() + make_interval(secs => ${seconds})
      WHERE district = ${district} AND id = ${id} AND done_at IS NULL`,
  );
}

/** Puts a job into the outbox outside a commit; the same kind and key is one job. */
export async function addJob(db: Db, district: string, job: OutboxRow): Promise<void> {
  await run(
    db,
    sql`INSERT INTO outbox (district, kind, key, payload, run_at)
      VALUES (${district}, ${job.kind}, ${job.key}, ${JSON.stringify(job.payload ?? null)}, coalesce(${job.runAt ?? null}::timestamptz, now()))
      ON CONFLICT (district, kind, key) DO NOTHING`,
  );
}

/** Jobs not done that failed at least so many times: somebody must look at them. */
export function stuckJobs(
  db: Db,
  district: string,
  attempts = 5,
): Promise<(Job & { readonly lastError: string | null })[]> {
  return rows(
    db,
    sql`SELECT id, kind, key, payload, created_at AS "createdAt", attempts, last_error AS "lastError" FROM outbox
      WHERE district = ${district} AND done_at IS NULL AND attempts >= ${attempts} ORDER BY id`,
  );
}

/** Forgets jobs done before a moment; until then the same kind and key stays one job. */
export function forgetJobs(db: Db, district: string, before: string): Promise<number> {
  return run(db, sql`DELETE FROM outbox WHERE district = ${district} AND done_at < ${before}`);
}
