import type { Column, Sorting } from './data-table.tsx';

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Two Chinese texts by their sound, numbers in them by their size. */
export const byPinyin = (a: string, b: string): number => pinyin.compare(a, b);

/** A column of a list that the page has whole, so that it can be sorted here. */
export interface OrderedColumn<Row> extends Column<Row> {
  /** Two rows in ascending order; a column without it cannot be sorted by. */
  readonly order?: (a: Row, b: Row) => number;
}

/** The columns as the table shows them: those with an order have a heading to sort by. */
export function sortable<Row>(columns: readonly OrderedColumn<Row>[]): readonly Column<Row>[] {
  return columns.map(({ order, ...column }) => (order ? { ...column, sorts: true } : column));
}

/** Rows in the order of a column; as they came without one. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly OrderedColumn<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const order = columns.find(({ key }) => key === sorting?.by)?.order;
  if (!order) return rows;
  return rows.toSorted((a, b) => (sorting?.down ? order(b, a) : order(a, b)));
}
