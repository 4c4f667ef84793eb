import { type Db, row, sql } from './sql.ts';

/** The database's clock (Asia/Shanghai): the only one by which acts are recorded. */
export async function databaseNow(db: Db): Promise<string> {
  const found = await row<{ now: string }>(db, sql`SELECT clock_timestamp()::timestamptz(3) AS now`, 'prepared');
  return found?.now ?? '';
}
