import type { Html } from '../html/html.ts';

/** One thing that a search found. */
export interface Found {
  readonly href: string;
  /** As it stands in the data; what is looked for is marked in it. */
  readonly title: string;
  readonly meta?: readonly Html[];
  /** What else is public of it; the piece that holds what is looked for is shown. */
  readonly texts?: readonly string[];
}

export interface Finds {
  readonly items: readonly Found[];
  /** Address word of the following page. */
  readonly next: string | undefined;
}

/** A kind of public thing, found and shown together. */
export interface Group {
  readonly key: string;
  readonly title: Html;
  /** @param page `together`: the first page, wanted of every group */
  readonly find: (
    q: string,
    page: { readonly cursor?: string; readonly limit: number; readonly together?: boolean },
  ) => Promise<Finds>;
}

/** A page of things that are all at hand; its cursor is how many stand before it. */
export function pageOf(
  all: readonly Found[],
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Finds {
  const start = /^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const end = start + limit;
  return { items: all.slice(start, end), next: end < all.length ? String(end) : undefined };
}
