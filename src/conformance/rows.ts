/** The columns that matter, in the order in which a row gives them. */
export const WANTED = ['case', 'time', 'activity', 'person', 'transition'] as const;

/** Values of the wanted columns; undefined where the row has none. */
export type Row = readonly (string | undefined)[];

/** Which column each wanted value stands in, by name; without `activity` it is found by its content. */
export interface Columns {
  readonly case: string;
  readonly time: string;
  readonly person?: string;
  readonly activity?: string;
  /** Whether a text is one of the names that the map knows. */
  isActivity(text: string): boolean;
}

/** Why a row could not be read. */
export type Malformed =
  | 'fields'
  | 'quotes'
  | 'too-long'
  | 'case-missing'
  | 'case-too-long'
  | 'activity-missing'
  | 'activity-too-long'
  | 'person-too-long'
  | 'time-missing'
  | 'time-unreadable'
  | 'time-ambiguous'
  | 'time-out-of-range';

/** Whoever takes the rows of a log, one after the other. */
export interface RowSink {
  row(values: Row, line: number): void;
  malformed(code: Malformed, line: number, what?: string): void;
}

/** The step of a work item that an event records (XES lifecycle extension); without it an event is a completed act. */
export const TRANSITION = 'lifecycle:transition';
