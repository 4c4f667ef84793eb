import { readWorkbook } from '../src/papers/sheet/read.ts';
import { writeWorkbook } from '../src/papers/sheet/write.ts';

/** What somebody types into a row: by the permanent key of the column, or by its heading. */
export type Typed = { readonly [column: string]: string | number };

interface Page {
  readonly name: string;
  readonly headings: readonly string[];
  /** Of the second row; the first is the mark of the template. */
  readonly keys: readonly string[];
  /** The texts of all further rows. */
  readonly rows: readonly (readonly string[])[];
}

/** The sheet that is filled in, as a person would see it with hidden rows shown. */
export async function pageOf(bytes: Buffer, sheet = 0): Promise<Page> {
  const book = await readWorkbook(bytes);
  const name = book.names[sheet] as string;
  const all = (await book.rows(name)).map(({ cells }) =>
    Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, n) => cells.get(n)?.text ?? ''),
  );
  const [headings = [], keys = [], ...rows] = all;
  return { name, headings, keys, rows };
}

/** A template filled in with these rows, the example left out. */
export async function filledIn(template: Buffer, rows: readonly Typed[]): Promise<Buffer> {
  const { name, headings, keys } = await pageOf(template);
  const strange = rows.flatMap((row) => Object.keys(row)).find((key) => !keys.includes(key));
  if (strange) throw new Error(`the template has no column ${strange}`);
  return writeWorkbook([
    {
      name,
      columns: headings.map((title) => ({ title })),
      rows: [keys, ...rows.map((row) => keys.map((key) => row[key] ?? null))],
      hidden: [0],
    },
  ]);
}
