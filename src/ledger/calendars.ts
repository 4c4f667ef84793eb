import { type Db, rows, run, sql } from './sql.ts';

/** A year's arrangement of days off as loaded; the law room checks and reads `data`. */
export interface CalendarYear {
  readonly year: number;
  readonly data: unknown;
  readonly loadedAt: string;
}

export function calendarYears(db: Db): Promise<CalendarYear[]> {
  return rows<CalendarYear>(db, sql`SELECT year, data, loaded_at AS "loadedAt" FROM calendar_years ORDER BY year`);
}

/** Loads a year, or puts a corrected arrangement in its place. */
export async function saveCalendarYear(db: Db, year: number, data: unknown): Promise<void> {
  await run(
    db,
    sql`INSERT INTO calendar_years (year, data) VALUES (${year}, ${JSON.stringify(data)})
      ON CONFLICT (year) DO UPDATE SET data = excluded.data, loaded_at = now()`,
  );
}
