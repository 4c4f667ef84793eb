import { type Db, rows, sql } from './sql.ts';

/** An entry that names another in one of its reference fields. */
export interface Naming {
  readonly register: string;
  readonly entry: string;
  readonly title: string;
  readonly field: string;
}

/** A field of a register that refers to entries: one, or several. */
export interface ReferenceField {
  readonly register: string;
  readonly field: string;
  readonly many: boolean;
}

/** Entries that name the given one on a legal day, by the fields asked for; at most `limit`. */
export async function entriesNaming(
  db: Db,
  district: string,
  entry: string,
  fields: readonly ReferenceField[],
  day: string,
  limit = 200,
): Promise<Naming[]> {
  if (fields.length === 0) return [];
  const wanted = fields.map(({ register, field, many }) => ({
    register,
    field,
    facts: { [field]: many ? [entry] : entry },
  }));
  return rows<Naming>(
    db,
    sql`SELECT DISTINCT v.register, v.entry, h.title, f.field
      FROM jsonb_to_recordset(${JSON.stringify(wanted)}) AS f (register text, field text, facts jsonb)
      JOIN entry_versions v ON v.district = ${district} AND v.register = f.register AND v.facts @> f.facts
        AND v.valid_to >= ${day}
      JOIN entry_head h ON h.district = v.district AND h.register = v.register AND h.entry = v.entry
      ORDER BY 1, 4, 3 LIMIT ${limit}`,
    'prepared',
  );
}

/** Titles of entries, as they are called in lists. */
export function entryTitles(
  db: Db,
  district: string,
  names: readonly { readonly register: string; readonly entry: string }[],
): Promise<{ readonly register: string; readonly entry: string; readonly title: string }[]> {
  return rows(
    db,
    sql`SELECT register, entry, title FROM entry_head
      WHERE district = ${district} AND (register, entry) IN (
        SELECT * FROM unnest(${names.map((name) => name.register)}::text[], ${names.map((name) => name.entry)}::text[]))`,
    'prepared',
  );
}
