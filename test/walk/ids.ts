import type { TestDistrict } from '../district.ts';

/** An id that stands in the ledger. */
export interface Id {
  readonly value: string;
  /** Where it stands, e.g. `cases.id`. */
  readonly column: string;
  /** The case in whose list it stands. */
  readonly of?: string;
}

const EACH = 2;
/** What the address of something can look like: not a plain word, but for those by which addresses lead on. */
const ADDRESS = /^(?=.*[\d:.@-])[\w:.@-]{1,200}$/;
const NAMED = /^(act|clock|topic|procedure|register)$/;
const WORD = /^\w{1,60}$/;

/**
 * Some values of every column of every table that could be an id: cases, receipts, files, entries, drafts, sessions,
 * delegations, and what later tables bring. Nothing is named here, so that a new table is looked into by itself.
 * @param keep values that are wanted whatever else there is
 */
export async function idsIn(d: TestDistrict, keep: readonly string[]): Promise<readonly Id[]> {
  const { rows: columns } = await d.database.owner.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND c.data_type IN ('text', 'uuid', 'character varying', 'bigint') ORDER BY c.column_name <> 'id', 1, 2`,
  );
  const found = new Map<string, Id>();
  for (const { table, column } of columns) {
    const { rows } = await d.database.owner.query<{ value: string }>(
      `SELECT DISTINCT "${column}"::text AS value FROM public."${table}" WHERE "${column}" IS NOT NULL ORDER BY 1`,
    );
    const usable = rows
      .map(({ value }) => value)
      .filter((value) => ADDRESS.test(value) || (NAMED.test(column) && WORD.test(value)));
    for (const value of [...usable.filter((one) => keep.includes(one)), ...usable.slice(0, EACH)])
      if (!found.has(value)) found.set(value, { value, column: `${table}.${column}` });
  }
  return [...found.values()];
}

/** Something of the same length and look that there is not. */
export function twinOf(value: string): string {
  const turned = [...value].map((letter) => {
    if (/[0-9]/.test(letter)) return String((Number(letter) + 7) % 10);
    if (/[a-f]/.test(letter)) return 'bcdefa'['abcdef'.indexOf(letter)] as string;
    if (/[g-z]/.test(letter)) return letter === 'z' ? 'g' : String.fromCharCode(letter.charCodeAt(0) + 1);
    if (/[A-Z]/.test(letter)) return letter === 'Z' ? 'A' : String.fromCharCode(letter.charCodeAt(0) + 1);
    return letter;
  });
  return turned.join('');
}
