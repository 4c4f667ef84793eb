import type { Both, ImportColumn } from './column.ts';
import type { RowFault } from './errors.ts';
import type { Done, Road, UnitFault } from './road.ts';
import type { ReadFile } from './sheet-rows.ts';

/** `good`: would be done. `done`: was done now. `before`: was done from the same row before. `wrong`: is sent back. */
export type RowState = 'good' | 'done' | 'before' | 'wrong';

/** What stands in a row and what is, or was, to become of it. */
export interface RowReport extends Omit<Done, 'before'> {
  readonly row: number;
  readonly state: RowState;
  readonly cells: { readonly [column: string]: string };
  readonly faults: readonly RowFault[];
}

/** A file row by row: as it would be imported, or as it was. */
export interface SheetReport {
  readonly what: string;
  readonly title: Both;
  /** The sheet of the workbook that was read. */
  readonly sheet: string;
  readonly columns: readonly Pick<ImportColumn, 'key' | 'title' | 'need'>[];
  readonly rows: readonly RowReport[];
  readonly counts: { readonly [S in RowState]: number };
  /** Rows that were taken for the example of the template. */
  readonly examples: readonly number[];
  /** What only the import itself can tell. */
  readonly onlyThen: readonly Both[];
}

/** What came of the rows of one act. */
export interface UnitReport {
  readonly rows: readonly number[];
  readonly state: RowState;
  readonly faults: readonly UnitFault[];
  readonly done?: Done | undefined;
}

/** The rows of a file in their order with what came of each. */
export function reportOf(road: Road, file: ReadFile, units: readonly UnitReport[]): SheetReport {
  const rows = units
    .flatMap(({ rows: numbers, state, faults, done }) =>
      numbers.map((row): RowReport => {
        const { before: _, ...outcome } = done ?? { before: false };
        return {
          row,
          state,
          ...outcome,
          cells: Object.fromEntries([...(file.cells.get(row) ?? [])].map(([key, { text }]) => [key, text])),
          faults: faults.filter((fault) => fault.row === row).map(({ row: _row, ...fault }) => fault),
        };
      }),
    )
    .sort((a, b) => a.row - b.row);
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  return {
    what: road.what,
    title: road.title,
    sheet: file.sheet,
    columns: road.columns.map(({ key, title, need }) => ({ key, title, need })),
    rows,
    counts: { good: count('good'), done: count('done'), before: count('before'), wrong: count('wrong') },
    examples: file.examples,
    onlyThen: road.onlyThen,
  };
}
