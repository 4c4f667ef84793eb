import type { Pool } from 'pg';
import type { CaseHead } from './cases.ts';
import { finishJob, type Job } from './outbox.ts';
import { transaction } from './pool.ts';
import { type Scope, visible } from './scope.ts';
import { type Db, rows, run, sql } from './sql.ts';

/** One thing told to a person (`person:…`) or to whoever holds a post (`post@org`, `post@kind:justice`). */
export interface NewNotice {
  readonly addressee: string;
  readonly kind: string;
  /** The same kind and key is told to the same addressee once. */
  readonly key: string;
  readonly case: string | null;
  readonly body: object;
  readonly at: string;
}

/** A notice as its reader finds it; title and stage only of a case that he may see. */
export interface NoticeRow extends NewNotice {
  readonly id: number;
  readonly read: boolean;
  readonly title: string | null;
  readonly procedure: string | null;
  readonly stage: string | null;
}

/**
 * Writes the notices that a job asks for and marks it done, both or neither.
 * @returns false when somebody else has carried it out: nothing is written
 */
export function tell(pool: Pool, district: string, job: Job['id'], notices: readonly NewNotice[]): Promise<boolean> {
  return transaction(pool, async (client) => {
    if (!(await finishJob(client, district, job))) return false;
    if (notices.length > 0)
      await run(
        client,
        sql`INSERT INTO notices (district, addressee, kind, key, case_id, body, at)
          SELECT ${district}, n.addressee, n.kind, n.key, n.case_id, n.body, n.at
          FROM jsonb_to_recordset(${JSON.stringify(
            notices.map(({ case: caseId, ...rest }) => ({ ...rest, case_id: caseId })),
          )}::jsonb) AS n (addressee text, kind text, key text, case_id text, body jsonb, at timestamptz)
          ON CONFLICT (district, addressee, kind, key) DO NOTHING`,
      );
    return true;
  });
}

export interface NoticeQuery {
  readonly person: string;
  /** The person's own address and the desks that he serves today. */
  readonly addressees: readonly string[];
  readonly unread?: boolean;
  /** Older than this notice. */
  readonly before?: number;
  readonly limit: number;
}

/**
 * Notices of a reader, the latest first. What was told to a desk about a case that he may not see is left out; what
 * was told to himself stays, without the case's words.
 * @param scope which cases he may see
 */
export function noticesOf(db: Db, scope: Scope, query: NoticeQuery): Promise<NoticeRow[]> {
  const { district } = scope;
  const own = `person:${query.person}`;
  return rows<NoticeRow>(
    db,
    sql`SELECT n.id, n.addressee, n.kind, n.key, n.body, n.at, c.id AS "case", c.title, c.procedure, c.stage,
        r.notice IS NOT NULL AS read
      FROM notices n
      LEFT JOIN cases c ON c.district = n.district AND c.id = n.case_id AND ${visible(scope)}
      LEFT JOIN notice_reads r ON r.district = n.district AND r.person = ${query.person} AND r.notice = n.id
      WHERE n.district = ${district} AND n.addressee = ANY (${query.addressees})
        AND (n.case_id IS NULL OR c.id IS NOT NULL OR n.addressee = ${own})
        AND ${query.unread ? sql`r.notice IS NULL` : sql`true`}
        AND ${query.before === undefined ? sql`true` : sql`n.id < ${query.before}`}
      ORDER BY n.id DESC LIMIT ${query.limit}`,
  );
}

/** Of these cases those that the scope shows, with their titles. */
export function seenOf(
  db: Db,
  scope: Scope,
  cases: readonly string[],
): Promise<Pick<CaseHead, 'id' | 'title' | 'procedure' | 'version'>[]> {
  return rows(
    db,
    sql`SELECT c.id, c.title, c.procedure, c.version FROM cases c WHERE ${visible(scope)} AND c.id = ANY (${cases}) ORDER BY c.id`,
  );
}

/** Marks notices as read by a person, those alone that were told to one of these addressees. @returns how many */
export function markRead(
  db: Db,
  district: string,
  reader: Pick<NoticeQuery, 'person' | 'addressees'>,
  ids: readonly number[] | 'all',
  at: string,
): Promise<number> {
  return run(
    db,
    sql`INSERT INTO notice_reads (district, person, notice, at)
      SELECT n.district, ${reader.person}, n.id, ${at} FROM notices n
      WHERE n.district = ${district} AND n.addressee = ANY (${reader.addressees})
        AND ${ids === 'all' ? sql`true` : sql`n.id = ANY (${ids}::bigint[])`}
      ON CONFLICT DO NOTHING`,
  );
}

/** Forgets notices told before a moment, with their marks. @returns how many */
export async function forgetNotices(pool: Pool, district: string, before: string): Promise<number> {
  return transaction(pool, async (client) => {
    const old = sql`SELECT id FROM notices WHERE district = ${district} AND at < ${before}`;
    await run(client, sql`DELETE FROM notice_reads WHERE district = ${district} AND notice IN (${old})`);
    return run(client, sql`DELETE FROM notices WHERE district = ${district} AND at < ${before}`);
  });
}

/** A deadline of an organ that has come near or has run out, with the desks on which its case lies. */
export interface LightRow {
  readonly case: string;
  readonly procedure: string;
  readonly clock: string;
  readonly due: string;
  readonly org: string;
  readonly posts: readonly string[];
  readonly elsewhere: readonly string[];
}

/** Deadlines of the organs up to a legal day, the earliest first; paused and provisional ones are left out. */
export function lightsUpTo(db: Db, district: string, day: string): Promise<LightRow[]> {
  return rows<LightRow>(
    db,
    sql`SELECT t.case_id AS "case", t.procedure, t.clock, t.due, c.org, c.posts, c.elsewhere
      FROM tasks t JOIN cases c ON c.district = t.district AND c.id = t.case_id
      WHERE t.district = ${district} AND t.against = 'organ' AND t.kind = 'deadline' AND NOT t.paused
        AND NOT t.provisional AND t.due <= ${day}
      ORDER BY t.due, t.case_id, t.key`,
  );
}

/** Open cases of which something was recorded from one moment to before another. */
export function changedBetween(db: Db, district: string, from: string, to: string): Promise<{ readonly id: string }[]> {
  return rows(
    db,
    sql`SELECT c.id FROM cases c WHERE c.district = ${district} AND NOT c.final AND EXISTS (
        SELECT FROM events e WHERE e.district = c.district AND e.case_id = c.id
          AND e.recorded_at >= ${from} AND e.recorded_at < ${to})
        AND c.updated_at >= ${from}
      ORDER BY c.id`,
  );
}

/** The latest key among the jobs of a kind; undefined where there was none. */
export async function latestJob(db: Db, district: string, kind: string, before: string): Promise<string | undefined> {
  const [found] = await rows<{ key: string | null }>(
    db,
    sql`SELECT max(key) AS key FROM outbox WHERE district = ${district} AND kind = ${kind} AND key < ${before}`,
  );
  return found?.key ?? undefined;
}
