import type { EntryState } from './condition.ts';
import type { OrgKind } from './procedure.ts';

/** Posts in organisations, relative to the case: whoever holds one of them belongs to a body. */
export interface Seats {
  readonly post: string | readonly string[];
  readonly in: 'handling' | 'any' | { readonly kind: OrgKind };
}

/** Where the entries of a list come from that no person enters, each with its key there and some of its columns. */
export type DrawDef<F extends string = string, L extends string = string> = {
  readonly into: L;
  /** Own column ← field of the register entry, column of the other list, or of a holder `$name`, `$post`, `$org`. */
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
);
