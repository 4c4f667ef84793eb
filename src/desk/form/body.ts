import { newKey } from '../api/new-key.ts';

/** What an act's form holds while it is being filled in; a draft is the same. */
export interface Filled {
  readonly facts?: { readonly [fact: string]: unknown };
  readonly columns?: { readonly [column: string]: unknown };
  readonly items?: readonly { readonly key?: string; readonly [column: string]: unknown }[];
  readonly item?: string;
  readonly served?: { readonly day?: string; readonly mode?: string };
  readonly on?: string;
  readonly note?: string;
}

interface Sending {
  /** The act adds entries to a list. */
  readonly adds?: boolean;
  readonly expectedSeq?: number;
  /** The act that opens a case. */
  readonly act?: string;
}

/** The request of an act from its stripped form. */
export function bodyOf({ items, ...rest }: Filled, { adds, expectedSeq, act }: Sending): object {
  const entries = (items ?? []).map(({ key = newKey().slice(0, 8), ...columns }) => ({ key, columns }));
  return {
    ...rest,
    ...(adds ? { items: entries } : {}),
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    ...(act === undefined ? {} : { act }),
  };
}

/** What is left empty is not sent: an unset fact is unknown, never empty. */
export function stripped(filled: Filled): Filled {
  return (clean(filled) ?? {}) as Filled;
}

function clean(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(clean).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const cleaned = clean(inner);
    return cleaned === undefined ? [] : [[name, cleaned] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The field that a fault of the server is about, as the form names it: `/items/0/columns/name` → items, 0, name. */
export function fieldOf(path: string): readonly (string | number)[] {
  const parts = path.split(/[/.]/).filter(Boolean);
  const named = parts[0] === 'items' ? parts.filter((part, n) => n !== 2 || part !== 'columns') : parts;
  return named.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
