import { byPinyin } from '../../parts/sorted.ts';
import type { OrgRecord } from '../types.ts';

export interface Placed extends OrgRecord {
  /** How many organisations stand above it in the list. */
  readonly depth: number;
}

/**
 * Organisations as a tree read from top to bottom: each below its superior, siblings by their sound. One whose superior
 * is not in the list stands at the top, so that none is lost.
 */
export function treeOf(rows: readonly OrgRecord[]): readonly Placed[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const placed = (parent: string, depth: number): readonly Placed[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => byPinyin(a.name, b.name))
      .flatMap((org) => [{ ...org, depth }, ...placed(org.id, depth + 1)]);
  return placed('', 0);
}

/** Those whose name, number or short name holds the words, with all that stand above them. */
export function found(rows: readonly OrgRecord[], words: string): readonly OrgRecord[] {
  if (words === '') return rows;
  const byId = new Map(rows.map((org) => [org.id, org]));
  const kept = new Set<string>();
  for (const org of rows)
    if ([org.name, org.id, org.code].some((text) => text.includes(words)))
      for (let at: OrgRecord | undefined = org; at && !kept.has(at.id); at = byId.get(at.parent ?? '')) kept.add(at.id);
  return rows.filter(({ id }) => kept.has(id));
}
