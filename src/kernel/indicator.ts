/** How an indicator is counted from acts, clocks and register entries. */
export type MeasureDef<A extends string = string, C extends string = string, F extends string = string> =
  /** Number of times an act was done (by legal day). */
  | { readonly kind: 'count'; readonly act: A; readonly is?: readonly [fact: F, ...values: (string | boolean)[]] }
  /** Share of `of` for which `is` held when it was done. */
  | { readonly kind: 'share'; readonly of: A; readonly is: readonly [fact: F, ...values: (string | boolean)[]] }
  /** Share of `good` acts over `of` acts. */
  | { readonly kind: 'ratio'; readonly of: A; readonly good: A }
  /** Met by the last day against missed, by due day; still open and not due counted apart. */
  | { readonly kind: 'onTime'; readonly clock: C }
  /** Share of all that the clock ever ran for that this act has ended. */
  | { readonly kind: 'finished'; readonly clock: C; readonly by: A }
  /** Mean days used, in the clock's own unit. */
  | { readonly kind: 'days'; readonly clock: C }
  /** Entries of a register in force on the last day asked for; with `is` or `isNot`, the share of them for which it holds. */
  | {
      readonly kind: 'standing';
      readonly register: string;
      readonly is?: readonly [field: string, ...values: (string | boolean)[]];
      readonly isNot?: readonly [field: string, ...values: (string | boolean)[]];
      /** Instead of those in force: entries that have ended and on which an entry in force still rests. */
      readonly cited?: 'ended';
    };

/** A figure (指标) of a procedure: what is counted, for whom, and what it ought to be. */
export interface IndicatorDef<A extends string = string, C extends string = string, F extends string = string> {
  readonly title: string;
  readonly measure: MeasureDef<A, C, F>;
  /** Acts and clocks on list entries: the organ answerable, and what is counted apart, by columns of the entry. */
  readonly by?: { readonly org?: string; readonly part?: string };
  /** Rule topic of the plan's or the law's target value, where one exists. */
  readonly target?: string;
  readonly better: 'up' | 'down' | 'neither';
  readonly planArticle?: number;
  /** Anyone may be told which published cases it counts: to be among them says nothing that is not published. */
  readonly namesCases?: true;
}
