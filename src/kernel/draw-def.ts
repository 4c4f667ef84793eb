import type { EntryState } from './condition.ts';

/** Where the entries of a list come from that no person enters, each with its key there and some of its columns. */
export type DrawDef<F extends string = string, L extends string = string> = {
  readonly into: L;
  /** Own column ← field of the register entry, or column of the other list. */
  readonly columns: { readonly [column: string]: string };
} & (
  | {
      /** Every entry of a register in one of the states on the day that a date fact gives. */
      readonly register: string;
      readonly in: readonly Exclude<EntryState, 'absent'>[];
      readonly on: F;
    }
  | {
      /**
       * So many entries of another list, evenly spaced in the order in which they stand, from the one to which a seed
       * points: anyone who knows both can draw again.
       */
      readonly sample: L;
      readonly size: F;
      readonly seed: F;
    }
);
