import type { Pool } from 'pg';
import type { OutboxRow } from './commit.ts';
import { addJob } from './outbox.ts';
import { transaction } from './pool.ts';
import { type Db, row, rows, run, sql } from './sql.ts';

/** comment: inside the organs. urged: by the party. pressed: by an organ above. answer: to an urging. handover: who goes on. */
export type NoteKind = 'comment' | 'urged' | 'pressed' | 'answer' | 'handover';

/** Something said beside a case: no act of the procedure, and never altered. */
export interface Note {
  readonly case: string;
  readonly id: string;
  readonly at: string;
  readonly kind: NoteKind;
  readonly person: string;
  readonly name: string;
  readonly org: string | null;
  readonly post: string | null;
  readonly text: string;
  /** Colleagues whom a comment calls. */
  readonly calls: readonly string[];
  /** The urging that an answer is about. */
  readonly answers: string | null;
}

/** No more than `most` of the same kind in the same case from a moment on; of one person where `each` says so. */
export interface NoteLimit {
  readonly from: string;
  readonly most: number;
  readonly each: boolean;
}

/**
 * Keeps a note together with the jobs that follow from it. The case's row is held meanwhile, so that two that come at
 * once are counted one after the other.
 * @returns false where the limit is reached; nothing is written then
 */
export function keepNote(
  pool: Pool,
  district: string,
  note: Note,
  limit: NoteLimit,
  jobs: readonly OutboxRow[],
): Promise<boolean> {
  return transaction(pool, async (client) => {
    await run(client, sql`SELECT FROM cases WHERE district = ${district} AND id = ${note.case} FOR UPDATE`);
    const counted = await row<{ n: number }>(
      client,
      sql`SELECT count(*) AS n FROM notes
        WHERE district = ${district} AND case_id = ${note.case} AND kind = ${note.kind} AND at >= ${limit.from}
          AND ${limit.each ? sql`person = ${note.person}` : sql`true`}`,
    );
    if ((counted?.n ?? 0) >= limit.most) return false;
    await run(
      client,
      sql`INSERT INTO notes (district, case_id, id, at, kind, person, name, org, post, text, calls, answers)
        VALUES (${district}, ${note.case}, ${note.id}, ${note.at}, ${note.kind}, ${note.person}, ${note.name}, ${note.org},
          ${note.post}, ${note.text}, ${note.calls}, ${note.answers})`,
    );
    for (const job of jobs) await addJob(client, district, job);
    return true;
  });
}

/** What was said beside a case, in order; of some kinds alone where they are given. */
export function notesOf(db: Db, district: string, caseId: string, kinds?: readonly NoteKind[]): Promise<Note[]> {
  return rows<Note>(
    db,
    sql`SELECT case_id AS "case", id, at, kind, person, name, org, post, text, calls, answers FROM notes
      WHERE district = ${district} AND case_id = ${caseId} AND ${kinds ? sql`kind = ANY (${kinds})` : sql`true`}
      ORDER BY n`,
  );
}
