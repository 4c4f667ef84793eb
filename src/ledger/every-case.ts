import type { Pool } from 'pg';
import type { CaseEvent } from '../kernel/case.ts';
import { type Db, rows, sql } from './sql.ts';

/** A case with all its events, in order. */
export interface Case {
  readonly id: string;
  readonly events: CaseEvent[];
  /** Where each of them stands in the order of the whole record. */
  readonly positions: number[];
}

const CHUNK = 5_000;

/**
 * All cases with their events, some thousand events at a time.
 * @param upTo only what stands up to this place in the record
 */
export async function* casesByEvents(db: Db, district: string, upTo?: number): AsyncGenerator<Case[]> {
  const within = upTo === undefined ? sql`true` : sql`position <= ${upTo}`;
  let begun: Case | undefined;
  let after = { id: '', seq: 0 };
  for (;;) {
    const found = await rows<{ id: string; seq: number; position: number; body: CaseEvent }>(
      db,
      sql`SELECT case_id AS id, seq, position, body FROM events
        WHERE district = ${district} AND (case_id, seq) > (${after.id}, ${after.seq}) AND ${within}
        ORDER BY case_id, seq LIMIT ${CHUNK}`,
    );
    const whole: Case[] = [];
    for (const { id, seq, position, body } of found) {
      if (begun?.id !== id) {
        if (begun) whole.push(begun);
        begun = { id, events: [], positions: [] };
      }
      begun.events.push(body);
      begun.positions.push(position);
      after = { id, seq };
    }
    if (found.length < CHUNK && begun) whole.push(begun);
    if (whole.length > 0) yield whole;
    if (found.length < CHUNK) return;
  }
}

/** Every case of a district with its events up to a place in the record, some at a time, in one snapshot of the database. */
export async function* everyCase(pool: Pool, district: string, upTo?: number): AsyncGenerator<readonly Case[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* casesByEvents(client, district, upTo);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}
