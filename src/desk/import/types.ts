import type { Basis, Fault } from '../api/types.ts';
import type { Both } from '../language.tsx';

/** Something that the reader may import rows of, as `GET /api/imports` says it. */
export interface Importable {
  readonly what: string;
  readonly title: Both;
  readonly kind: 'open' | 'add' | 'register';
  readonly basis: readonly Basis[];
}

export type RowState = 'good' | 'done' | 'before' | 'wrong';

export interface ImportRow {
  readonly row: number;
  readonly state: RowState;
  readonly case?: string;
  readonly receipt?: string;
  /** Given once. */
  readonly secret?: string;
  readonly cells: { readonly [column: string]: string };
  readonly faults: readonly (Fault & { readonly column?: string })[];
}

/** A file row by row, before or after the import. */
export interface ImportReport {
  readonly what: string;
  readonly title: Both;
  readonly sheet: string;
  readonly columns: readonly { readonly key: string; readonly title: Both }[];
  readonly rows: readonly ImportRow[];
  readonly counts: { readonly [state in RowState]: number };
  readonly examples: readonly number[];
  readonly onlyThen: readonly Both[];
}
