import type { Post } from '../../kernel/index.ts';

/** A post held at a moment. A lent one (`via`) may be lent for some procedures only. */
export interface HeldPost extends Post {
  readonly procedures?: readonly string[];
}

/** The posts that count in one procedure: all but those lent for others. */
export function postsFor(held: readonly HeldPost[], procedure: string): readonly HeldPost[] {
  return held.filter((post) => post.procedures === undefined || post.procedures.includes(procedure));
}
