import { type Db, rows, run, sql } from './sql.ts';

/** A district of this database: GB/T 2260 code and name; whether its data are invented, or its administration real. */
export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly demo: boolean;
  readonly official: boolean;
}

export function districts(db: Db): Promise<DistrictRow[]> {
  return rows<DistrictRow>(db, sql`SELECT code, name, demo, official FROM districts ORDER BY code`);
}

/** Enters a district; what stands already stays as it is. */
export async function addDistrict(db: Db, { code, name, demo, official }: DistrictRow): Promise<void> {
  await run(
    db,
    sql`INSERT INTO districts (code, name, demo, official) VALUES (${code}, ${name}, ${demo}, ${official}) ON CONFLICT (code) DO NOTHING`,
  );
}

/** What makes the ids of a district's keyed entries. @throws Error for a district that was never entered */
export async function keySecret(db: Db, code: string): Promise<string> {
  const [found] = await rows<{ secret: string }>(
    db,
    sql`SELECT key_secret AS secret FROM districts WHERE code = ${code}`,
  );
  if (!found) throw new Error(`district ${code} is not in the data`);
  return found.secret;
}
