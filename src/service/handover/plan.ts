/** What one person hands over to whom, as it is proposed. */
export interface HandoverInput {
  /** Who hands over. */
  readonly person: string;
  /** The first day on which the successors hold the posts. */
  readonly from: string;
  /** Days from then on for which the person keeps the posts beside them. */
  readonly overlap?: number;
  readonly reason: string;
  /** Posts (岗位) by the id of their entry, each with its successor. Cases go with the post on which they lie. */
  readonly posts: readonly { readonly id: string; readonly to: string }[];
  /** Cases that somebody else takes on than whoever takes the post. */
  readonly cases?: readonly { readonly id: string; readonly to: string }[];
  /** Unfinished drafts; the person alone can give them. */
  readonly drafts?: readonly { readonly key: string; readonly to: string }[];
}

/** One piece of a handover, carried out by itself. */
export type Piece =
  | { readonly kind: 'post'; readonly id: string; readonly org: string; readonly post: string; readonly to: string }
  | { readonly kind: 'case'; readonly id: string; readonly to: string }
  | { readonly kind: 'draft'; readonly key: string; readonly to: string };

/** A plan as it is kept. */
export interface HandoverPlan {
  readonly person: string;
  readonly from: string;
  readonly overlap: number;
  readonly reason: string;
  readonly pieces: readonly Piece[];
}
