import type { EntryState } from './condition.ts';
import type { OrgKind } from './procedure.ts';

/** Posts in organisations, relative to the case: whoever holds one of them belongs to a body. */
export interface Seats {
  readonly post: string | readonly string[];
  readonly in: 'handling' | 'any' | { readonly kind: OrgKind };
}

/** Where the entries of a list come from that no person enters, each with its key there and some of its columns. */
export type DrawDef<F extends string = string, L extends string = string, A extends string = string> = {
  readonly into: L;
  /**
   * Own column ← field of the register entry, or column of the other list; of a roll also `$key` and `$number`, of a
   * holder `$name`, `$post`, `$org`.
   */
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
  | {
      /** Everybody who holds such a post on the day of the act, each once and by the own id; which posts, a choice decides. */
      readonly holders: { readonly by: F; readonly cases: { readonly [value: string]: readonly Seats[] } };
      /** But not who holds one of these, such as the one who presides. */
      readonly except?: readonly Seats[];
    }
  | {
      /**
       * A numbered roll of another list, which a lot is then drawn from: its entries in their order (those with one of
       * the values alone), keyed by their numbers. Whoever signed up more than once, by the contact in a column, is on
       * it once.
       */
      readonly roll: L;
      readonly only?: readonly [column: string, ...values: (string | boolean)[]];
      readonly once: string;
    }
  | {
      /**
       * By lot from a roll: in each kind as many as a table gives places, in the order of `lotOrder`. A place that is
       * given up goes to the next in that order, when this is drawn again.
       */
      readonly lot: L;
      readonly seed: F;
      /** The fact with the digest of the roll, made public before the seed was known. */
      readonly digest: F;
      /** Column of the roll, and of the table. */
      readonly kind: string;
      readonly seats: { readonly table: F; readonly places: string };
      /** The act on an entry drawn that gives its place up. */
      readonly gone: A;
    }
);
