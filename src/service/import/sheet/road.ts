import type { Value } from '../../../kernel/index.ts';
import type { Both, ImportColumn } from './column.ts';
import type { RowFault } from './errors.ts';

/** A row of the file with what its cells say. */
export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly number: number;
  readonly values: { readonly [column: string]: Value };
  /** What is wrong with its cells. */
  readonly faults: readonly RowFault[];
  /** What in its cells may be the reason where the row is refused. */
  readonly doubts: readonly RowFault[];
  /** The same whenever the same row of the same template, or of the same file, is sent again. */
  readonly key: string;
  /** Which of several equal rows of the template it is, from 1. */
  readonly nth: number;
}

/** Rows that are done by one act; most often one row. */
export interface Unit {
  readonly rows: readonly SheetRow[];
  readonly key: string;
}

/** What became of the rows of a unit. */
export interface Done {
  readonly case?: string;
  readonly receipt?: string;
  /** Given once, at opening. */
  readonly secret?: string;
  /** It had been done before, by the same person from the same row. */
  readonly before: boolean;
}

/** How rows of one kind are judged and done: always by the service function that screens use. */
export interface Road {
  readonly what: string;
  readonly title: Both;
  readonly columns: readonly ImportColumn[];
  /** What only the import itself can tell. */
  readonly onlyThen: readonly Both[];
  units(rows: readonly SheetRow[]): readonly Unit[];
  /** What was done before from the same rows. */
  earlier(unit: Unit): Promise<Done | undefined>;
  /** What its cells alone say against it. */
  cells(unit: Unit): readonly UnitFault[];
  /** Every reason against it; nothing is written. */
  judge(unit: Unit): Promise<readonly UnitFault[]>;
  /** @throws Refused and the errors of the service, as the screens get them */
  run(unit: Unit): Promise<Done>;
  /** What an error of `run` says, at the rows and columns that it is about. @throws what is no refusal but a failure */
  faults(unit: Unit, error: unknown): readonly UnitFault[];
}

export type UnitFault = RowFault & { readonly row: number };

/** Every row by itself. */
export const alone = (rows: readonly SheetRow[]): readonly Unit[] => rows.map((row) => ({ rows: [row], key: row.key }));
