/** One page of a list. `next` is where the following page begins; undefined on the last one. */
export interface Page<Row, Key> {
  readonly rows: readonly Row[];
  readonly next: Key | undefined;
}

/** Most rows of a page, whatever is asked for. */
export const LARGEST_PAGE = 500;

/** The size of a page within its bounds. */
export function pageSize(limit = 50): number {
  return Math.max(1, Math.min(Math.trunc(limit), LARGEST_PAGE));
}

/** Makes a page of rows that were asked for with one more than fits. */
export function pageOf<Row, Key>(found: readonly Row[], size: number, keyOf: (row: Row) => Key): Page<Row, Key> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last !== undefined ? keyOf(last) : undefined };
}
