import type { Pool } from 'pg';
import type { CaseEvent } from '../kernel/case.ts';
import { type Db, rows, sql } from './sql.ts';

/** A case with all its events, in order. */
export interface Case {
  readonly id: string;
  readonly events: CaseEvent[];
}

const CHUNK = 5_000;

/** All cases with their events, some thousand events at a time. */
export async function* casesByEvents(db: Db, district: string): AsyncGenerator<Case[]> {
  let begun: Case | undefined;
  let after = { id: '', seq: 0 };
  for (;;) {
    const found = await rows<{ id: string; seq: number; body: CaseEvent }>(
      db,
      sql`SELECT case_id AS id, seq, body FROM events
        WHERE district = ${district} AND (case_id, seq) > (${after.id}, ${after.seq}) ORDER BY case_id, seq LIMIT ${CHUNK}`,
    );
    const whole: Case[] = [];
    for (const { id, seq, body } of found) {
      if (begun?.id !== id) {
        if (begun) whole.push(begun);
        begun = { id, events: [] };
      }
      begun.events.push(body);
      after = { id, seq };
    }
    if (found.length < CHUNK && begun) whole.push(begun);
    if (whole.length > 0) yield whole;
    if (found.length < CHUNK) return;
  }
}

/** Every case of a district with its events, some at a time, in one snapshot of the database. */
export async function* everyCase(pool: Pool, district: string): AsyncGenerator<readonly Case[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* casesByEvents(client, district);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}
