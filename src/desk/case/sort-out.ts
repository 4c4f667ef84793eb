import type { Possibility } from '../api/types.ts';

/** Acts of which the reader can say something by himself, and those that are somebody else's. */
export interface SortedOut {
  readonly open: readonly Possibility[];
  /** The reader's own acts whose time has not come. */
  readonly notYet: readonly Possibility[];
  /** Acts of other roles, and of the law. */
  readonly others: readonly Possibility[];
}

export function sortOut(all: readonly Possibility[]): SortedOut {
  const others = all.filter(({ refusals }) => refusals.some(({ code }) => isOthers(code)));
  return {
    open: all.filter(({ refusals }) => refusals.length === 0),
    notYet: all.filter((one) => one.refusals.length > 0 && !others.includes(one)),
    others,
  };
}

/** Separation of duty and recusal bar the reader himself: what he is told of them is about him. */
const isOthers = (code: string) => code === 'role.not-held' || code === 'act.by-law-only';
