import { type Db, row, sql } from './sql.ts';

/** What lets a person who is not signed in see what became of an entry that he added to a case. */
export interface EntryReceipt {
  readonly receipt: string;
  readonly secretHash: string;
  readonly case: string;
  readonly list: string;
  readonly item: string;
}

/** Keeps the receipt of an entry. @returns false where the entry has one already, or the number is taken */
export async function saveEntryReceipt(db: Db, district: string, kept: EntryReceipt, at: string): Promise<boolean> {
  const saved = await row<{ receipt: string }>(
    db,
    sql`INSERT INTO entry_receipts (district, receipt, secret_hash, case_id, list, item, at)
      VALUES (${district}, ${kept.receipt}, ${kept.secretHash}, ${kept.case}, ${kept.list}, ${kept.item}, ${at})
      ON CONFLICT DO NOTHING RETURNING receipt`,
  );
  return saved !== undefined;
}

/** The receipt of a number; undefined where there is none. */
export function entryReceipt(db: Db, district: string, receipt: string): Promise<EntryReceipt | undefined> {
  return row<EntryReceipt>(
    db,
    sql`SELECT receipt, secret_hash AS "secretHash", case_id AS "case", list, item FROM entry_receipts
      WHERE district = ${district} AND receipt = ${receipt}`,
  );
}
