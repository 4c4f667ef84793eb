import { LedgerError } from './errors.ts';
import { type Db, row, run, sql } from './sql.ts';

/** The number that the next act of a series will bear, if no other takes it first. */
export async function nextNumber(db: Db, district: string, series: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`SELECT n FROM numbers WHERE district = ${district} AND series = ${series}`,
    'prepared',
  );
  return (found?.n ?? 0) + 1;
}

/**
 * Lets a series go on from a number that was given on paper before.
 * @throws LedgerError number.taken when the series has begun here
 */
export async function startSeries(db: Db, district: string, series: string, last: number): Promise<void> {
  const started = await run(
    db,
    sql`INSERT INTO numbers (district, series, n) VALUES (${district}, ${series}, ${last}) ON CONFLICT (district, series) DO NOTHING`,
  );
  if (started === 0)
    throw new LedgerError('number.taken', { series, last: String((await nextNumber(db, district, series)) - 1) });
}
