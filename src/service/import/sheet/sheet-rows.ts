import { createHash } from 'node:crypto';
import type { Value } from '../../../kernel/index.ts';
import { type ReadCell, type ReadRow, readWorkbook } from '../../../papers/sheet/read.ts';
import { bareHeading, type ImportColumn } from './column.ts';
import { type RowFault, SheetError } from './errors.ts';
import { exampleTexts } from './example.ts';
import { isExample, isStateHeading, readMark, readNth, sheetNames } from './marks.ts';
import type { Names } from './names.ts';
import type { Road, SheetRow } from './road.ts';
import { readValue } from './value.ts';

/** A file as its rows say it. */
export interface ReadFile {
  /** The sheet that was read; others in the workbook are not. */
  readonly sheet: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly rows: readonly SheetRow[];
  /** What stood in the cells of each row, by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<string, ReadCell>>;
  /** Of the template that was filled in; undefined where headings were typed by hand. */
  readonly template: string | undefined;
  /** Rows that were recognised as the example of the template. */
  readonly examples: readonly number[];
}

/**
 * Reads the rows of a file by the columns of what is to be imported. Nothing is judged but what cells say.
 * @throws WorkbookError; SheetError `sheet.…`
 */
export async function readRows(road: Road, names: Names, bytes: Buffer): Promise<ReadFile> {
  const book = await readWorkbook(bytes);
  const sheet = book.names.find((name) => sheetNames.includes(name)) ?? (book.names[0] as string);
  const all = await book.rows(sheet);
  const { heads, template, columns, state } = columnsIn(road, all);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const cells = new Map<number, ReadonlyMap<string, ReadCell>>();
  const examples: number[] = [];
  const rows: SheetRow[] = [];
  const seen = new Map<string, number>();
  for (const row of all.slice(heads)) {
    const [outside] = [...row.cells.keys()].filter((at) => at !== state && !columns.has(at));
    if (outside !== undefined)
      throw new SheetError('sheet.cell-outside', { row: String(row.number), column: letters(outside) });
    const said = state === undefined ? undefined : row.cells.get(state)?.text;
    const own = new Map(
      [...columns].flatMap(([at, column]) => {
        const cell = row.cells.get(at);
        return cell ? [[column.key, cell] as const] : [];
      }),
    );
    if (own.size === 0) continue;
    if (isExample(said) || equalsExample(road.columns, own)) {
      examples.push(row.number);
      continue;
    }
    cells.set(row.number, own);
    const key = keyOf({ what: road.what, template, hash, row: row.number }, own, seen, readNth(said));
    rows.push({ number: row.number, ...key, ...(await valuesOf(road.columns, own, names)) });
  }
  if (rows.length === 0) throw new SheetError('sheet.no-rows');
  return { sheet, hash, rows, cells, template, examples };
}

/** Which column each column of the sheet is, by the permanent keys of the hidden row, else by the headings. */
function columnsIn(
  road: Road,
  rows: readonly ReadRow[],
): {
  readonly heads: number;
  readonly template: string | undefined;
  readonly columns: ReadonlyMap<number, ImportColumn>;
  /** The column that is for what was wrong, where there is one. */
  readonly state: number | undefined;
} {
  const byKey = new Map(road.columns.map((column) => [column.key, column]));
  const texts = (row: ReadRow) => [...row.cells.values()].map(({ text }) => text);
  const at = rows.slice(0, 5).findIndex((row) => texts(row).some((text) => readMark(text) || byKey.has(text)));
  const keys = at < 0 ? undefined : rows[at];
  const mark =
    keys &&
    texts(keys)
      .map(readMark)
      .find((found) => found !== undefined);
  if (mark && mark.what !== road.what)
    throw new SheetError('sheet.other-template', { found: mark.what, wanted: road.what });
  const headings = rows[at < 0 ? 0 : Math.max(0, at - 1)];
  const columns = new Map<number, ImportColumn>();
  for (const [n, { text }] of headings?.cells ?? []) {
    if (headings === keys || isStateHeading(text)) continue;
    const named = keys?.cells.get(n)?.text;
    const column = (named === undefined ? undefined : byKey.get(named)) ?? byHeading(road.columns, text);
    const place = letters(n);
    if (!column && (keys || columns.size > 0))
      throw new SheetError('sheet.heading-unknown', { column: place, heading: text });
    if (!column) continue;
    if ([...columns.values()].includes(column)) throw new SheetError('sheet.heading-twice', { heading: text });
    columns.set(n, column);
  }
  for (const [n, { text }] of keys?.cells ?? []) {
    const column = byKey.get(text);
    if (column && !columns.has(n) && ![...columns.values()].includes(column)) columns.set(n, column);
  }
  if (columns.size === 0) throw new SheetError('sheet.headings');
  // Sorted with its keys, a sheet has a row of somebody's where the headings were: that row must not go by unread.
  if (keys && headings !== keys && !bearsHeadings(headings as ReadRow, columns)) throw new SheetError('sheet.headings');
  const known = [...columns.keys()];
  const lost = [...(headings?.cells ?? [])].find(
    ([n, { text }]) => headings !== keys && !known.includes(n) && !isStateHeading(text),
  );
  if (lost) throw new SheetError('sheet.heading-unknown', { column: letters(lost[0]), heading: lost[1].text });
  const state = [...(headings?.cells ?? [])].find(([n, { text }]) => !columns.has(n) && isStateHeading(text))?.[0];
  return { heads: Math.max(at, 0) + 1, template: mark?.template, columns, state };
}

function bearsHeadings({ cells }: ReadRow, columns: ReadonlyMap<number, ImportColumn>): boolean {
  return [...cells].some(([n, { text }]) => {
    const title = columns.get(n)?.title;
    const bare = bareHeading(text);
    return isStateHeading(text) || (title && (bare === bareHeading(title.zh) || bare === bareHeading(title.en)));
  });
}

function byHeading(columns: readonly ImportColumn[], heading: string): ImportColumn | undefined {
  const bare = bareHeading(heading);
  const found = columns.filter(({ title }) => bareHeading(title.zh) === bare || bareHeading(title.en) === bare);
  return found.length === 1 ? found[0] : undefined;
}

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

async function valuesOf(
  columns: readonly ImportColumn[],
  own: ReadonlyMap<string, ReadCell>,
  names: Names,
): Promise<Pick<SheetRow, 'values' | 'faults' | 'doubts'>> {
  const values: { [column: string]: Value } = {};
  const faults: RowFault[] = [];
  const doubts: RowFault[] = [];
  for (const column of columns) {
    const cell = own.get(column.key);
    if (!cell) continue;
    const read = await readValue(column, cell, names);
    if ('faults' in read) faults.push(...read.faults);
    else {
      values[column.key] = read.value;
      if (read.doubt) doubts.push(read.doubt);
    }
  }
  return { values, faults, doubts };
}

/**
 * What makes a row the same one when it is sent again. In a template: its content, so that a row which was imported is
 * not imported again where another row of the file was mended or moved; the second of two equal rows is another one.
 * Without a template's mark: the file and the row.
 */
function keyOf(
  { what, template, hash, row }: { what: string; template: string | undefined; hash: string; row: number },
  cells: ReadonlyMap<string, ReadCell>,
  seen: Map<string, number>,
  marked: number | undefined,
): Pick<SheetRow, 'key' | 'nth'> {
  const key = (text: string) => `sheet-${createHash('sha256').update(text).digest('hex').slice(0, 48)}`;
  if (template === undefined) return { key: key(JSON.stringify([what, hash, row])), nth: 1 };
  const content = JSON.stringify([what, template, [...cells].map(([name, { text }]) => [name, text.trim()]).sort()]);
  const nth = marked ?? (seen.get(content) ?? 0) + 1;
  seen.set(content, nth);
  return { key: key(`${content} ${nth}`), nth };
}

/** The example row, though somebody has taken its mark away. */
function equalsExample(columns: readonly ImportColumn[], own: ReadonlyMap<string, ReadCell>): boolean {
  return (['zh', 'en'] as const).some((language) => {
    const example = exampleTexts(columns, language);
    return columns.every(({ key }) => (own.get(key)?.text.trim() ?? '') === example[key]);
  });
}
