import type { Pool, PoolClient } from 'pg';
import { counterSums } from './counters.ts';
import { overdueClocks, overdueEntries } from './overdue.ts';
import { transaction } from './pool.ts';
import { standingOn } from './registers.ts';
import { row, sql } from './sql.ts';

/** What figures are counted from: read from what is kept, or worked out from the events. */
export interface Counts {
  counterSums(...asked: Tail<typeof counterSums>): ReturnType<typeof counterSums>;
  overdueClocks(...asked: Tail<typeof overdueClocks>): ReturnType<typeof overdueClocks>;
  overdueEntries(...asked: Tail<typeof overdueEntries>): ReturnType<typeof overdueEntries>;
  standingOn(...asked: Tail<typeof standingOn>): ReturnType<typeof standingOn>;
}

type Tail<F> = F extends (db: PoolClient, ...rest: infer Rest) => unknown ? Rest : never;

/**
 * Counts at one place in the record: a snapshot that holds every event up to `position` and none after it. Writers wait
 * only until the snapshot is taken, not for the work.
 */
export async function atPosition<T>(pool: Pool, work: (position: number, counts: Counts) => Promise<T>): Promise<T> {
  const reader = await pool.connect();
  try {
    const position = await transaction(pool, async (holder) => {
      const held = await row<{ position: number }>(holder, sql`SELECT hold_position() AS position`);
      await reader.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      // The snapshot is taken by the first statement, and not by BEGIN.
      await reader.query('SELECT 1');
      return held?.position ?? 0;
    });
    return await work(position, countsOn(reader));
  } finally {
    await reader.query('ROLLBACK').catch(() => undefined);
    reader.release();
  }
}

/** One connection answers one question at a time. */
function countsOn(client: PoolClient): Counts {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    counterSums: (...asked) => queued(() => counterSums(client, ...asked)),
    overdueClocks: (...asked) => queued(() => overdueClocks(client, ...asked)),
    overdueEntries: (...asked) => queued(() => overdueEntries(client, ...asked)),
    standingOn: (...asked) => queued(() => standingOn(client, ...asked)),
  };
}
