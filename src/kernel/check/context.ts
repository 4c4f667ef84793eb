import type { Procedure } from '../procedure.ts';
import type { RegisterDef } from '../register.ts';

/** One dated row of a rule, as much of it as the checker reads. */
export interface DatedRow {
  readonly value: number | null;
  readonly unit: string | null;
  readonly bound: string | null;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** What stands around a definition. The other procedures are replaced by what they declare about their links. */
export interface CheckContext {
  /** All rows of a rule topic, oldest first (the law room's `rowsOf`). */
  rows(topic: string): readonly DatedRow[];
  /** The default value of a district setting, or undefined where there is none of this key. */
  setting(key: string): number | undefined;
  readonly registers: readonly RegisterDef[];
  readonly procedures: readonly Procedure[];
  /** Most states that the search may visit before it refuses; default two million. */
  readonly budget?: number;
}
