import { type Db, row, rows, run, sql } from './sql.ts';

/** What a person has begun to write, kept under a key of the screen's choice. Its own person alone reads it. */
export interface Draft {
  readonly key: string;
  readonly body: unknown;
  readonly savedAt: string;
}

export async function saveDraft(db: Db, district: string, person: string, draft: Draft): Promise<void> {
  await run(
    db,
    sql`INSERT INTO drafts (district, person, key, body, saved_at)
      VALUES (${district}, ${person}, ${draft.key}, ${JSON.stringify(draft.body)}, ${draft.savedAt})
      ON CONFLICT (district, person, key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  );
}

export function draft(db: Db, district: string, person: string, key: string): Promise<Draft | undefined> {
  return row<Draft>(
    db,
    sql`SELECT key, body, saved_at AS "savedAt" FROM drafts WHERE district = ${district} AND person = ${person} AND key = ${key}`,
  );
}

export function draftsOf(db: Db, district: string, person: string): Promise<Draft[]> {
  return rows<Draft>(
    db,
    sql`SELECT key, body, saved_at AS "savedAt" FROM drafts
      WHERE district = ${district} AND person = ${person} ORDER BY saved_at DESC, key`,
  );
}

export async function dropDraft(db: Db, district: string, person: string, key: string): Promise<void> {
  await run(db, sql`DELETE FROM drafts WHERE district = ${district} AND person = ${person} AND key = ${key}`);
}

/** Forgets drafts last saved before a moment, but for those whose key begins with `lasting`. */
export function forgetDrafts(db: Db, district: string, before: string, lasting: string): Promise<number> {
  return run(
    db,
    sql`DELETE FROM drafts WHERE district = ${district} AND saved_at < ${before} AND NOT starts_with(key, ${lasting})`,
  );
}
