import type { Both } from '../language.tsx';

export interface Preview {
  readonly person: { readonly id: string; readonly name: string };
  readonly posts: readonly { readonly id: string; readonly org: string; readonly post: string; readonly title: Both }[];
  readonly lent: readonly Lent[];
  readonly borrowed: readonly Lent[];
  readonly cases: readonly InHand[];
  readonly named: readonly { readonly id: string; readonly title: string }[];
  readonly drafts: readonly { readonly key: string; readonly savedAt: string }[];
}
export interface Lent {
  readonly org: string;
  readonly post: string;
  readonly other: string;
  readonly until: string;
}
export interface InHand {
  readonly id: string;
  readonly title: string;
  readonly procedure: string;
  readonly org: string;
  readonly nextDue: string | null;
  readonly acted: boolean;
}
export type Piece =
  | { readonly kind: 'post'; readonly id: string; readonly org: string; readonly post: string; readonly to: string }
  | { readonly kind: 'case'; readonly id: string; readonly to: string }
  | { readonly kind: 'draft'; readonly key: string; readonly to: string };
export interface Handover {
  readonly id: string;
  readonly person: string;
  readonly plan: {
    readonly from: string;
    readonly overlap: number;
    readonly reason: string;
    readonly pieces: readonly Piece[];
  };
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decision: 'confirmed' | 'refused' | 'withdrawn' | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly names: { readonly [person: string]: string };
  readonly titles: { readonly [id: string]: string };
  readonly posts: { readonly [post: string]: Both };
  readonly results: readonly { readonly item: number; readonly done: boolean; readonly why: Both | null }[];
  readonly may: { readonly decide: boolean; readonly withdraw: boolean };
}
