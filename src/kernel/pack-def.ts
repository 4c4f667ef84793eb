import type { Basis } from './basis.ts';
import type { Condition } from './condition.ts';
import type { Words } from './procedure.ts';

/** One thing that the law wants in the file before an act: when it is wanted, and what tells that it is there. */
export interface PackItem<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly title: Words;
  /** Where it comes from: a fact of the file, a list with entries, a paper that was made, or an act that brings it. */
  readonly from: { readonly fact: F } | { readonly list: L } | { readonly paper: P } | { readonly act: A };
  /** Wanted only where this holds; while that is not known it is wanted. */
  readonly when?: Condition<F, A, C, L, P>;
  /** What else must hold for it to count as there. */
  readonly if?: Condition<F, A, C, L, P>;
  readonly basis: Basis | readonly Basis[];
}

/** The file pack (卷内材料): what must be in the file before these acts. Each item missing refuses with its article. */
export interface PackDef<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly title: Words;
  readonly blocks: readonly A[];
  readonly items: { readonly [item: string]: PackItem<F, A, C, L, P> };
}
