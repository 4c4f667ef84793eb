import { type Basis, cite } from '../kernel/index.ts';

/**
 * What a case may have against it: out of order; a mandatory act that never happened; done again though it is done
 * once; before a waiting time was over; after a deadline; by one person where the law wants two. `notJudged` is no
 * fault: a deadline that reaches into years whose calendar is not known.
 */
export const KINDS = ['order', 'missing', 'repeated', 'early', 'late', 'samePerson', 'notJudged'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing found in one case. */
export interface Finding {
  readonly case: string;
  /** Line of the event in the file; 0 where no event stands for it. */
  readonly line: number;
  readonly kind: Kind;
  readonly act: string;
  readonly at: string;
  /** Rule of the law table that sets the length. */
  readonly rule?: string;
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

/** The articles of a basis in one line. */
export function articles(basis: Basis | readonly Basis[] | undefined): string {
  return [basis ?? []]
    .flat()
    .map((one) => cite(one as Basis))
    .join('；');
}
