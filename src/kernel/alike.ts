import type { AlikeDef } from './alike-def.ts';
import type { Item } from './case.ts';
import type { Row } from './fact.ts';
import { meantText, personsAmong } from './meant.ts';

/**
 * The entry under which each entry of a list stands in the end, by the column that names the next one. Whoever stands
 * under itself, under nothing known or in a circle stands alone.
 */
export function headOf(entries: readonly Item[], under: string): (item: Item) => Item {
  const byKey = new Map(entries.map((item) => [item.key, item]));
  return (item) => {
    const passed = new Set([item.key]);
    let here = item;
    for (;;) {
      const next = byKey.get(String(here.columns[under] ?? here.key));
      if (!next || next.key === here.key) return here;
      if (passed.has(next.key)) return item;
      passed.add(next.key);
      here = next;
    }
  };
}

/** Whether putting one entry under another would lead back to itself, or to no entry at all. */
export function cannotStandUnder(entries: readonly Item[], under: string, key: string, next: string): boolean {
  if (next === key) return false;
  const other = entries.find((item) => item.key === next);
  return other === undefined || headOf(entries, under)(other).key === key;
}

/** New entries with the key of the first entry that says the same, where there is one before them. */
export function placed<T extends { readonly key: string; readonly columns: Row }>(
  { by, under }: AlikeDef,
  standing: readonly { readonly key: string; readonly columns: Row }[],
  added: readonly T[],
  simplified?: (text: string) => string,
): readonly T[] {
  const said = ({ columns }: { readonly columns: Row }) => meantText(String(columns[by] ?? ''), simplified);
  const first = new Map<string, string>();
  for (const item of standing) if (!first.has(said(item))) first.set(said(item), item.key);
  return added.map((item) => {
    const text = said(item);
    const before = text === '' ? undefined : first.get(text);
    if (before === undefined) {
      first.set(text, item.key);
      return item;
    }
    return { ...item, columns: { ...item.columns, [under]: before } };
  });
}

/** Entries that stand together, the first of them at their head. */
export interface AlikeGroup {
  readonly head: Item;
  readonly members: readonly Item[];
  readonly persons: number;
}

/** The groups of a list in the order of their heads. */
export function groupsIn({ under, contact }: AlikeDef, entries: readonly Item[]): readonly AlikeGroup[] {
  const head = headOf(entries, under);
  const groups = new Map<string, Item[]>();
  for (const item of entries) {
    const { key } = head(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return entries.flatMap((item) => {
    const members = groups.get(item.key);
    return members ? [{ head: item, members, persons: personsAmong(members.map((m) => m.columns[contact])) }] : [];
  });
}

/** The heads alone, each with how many entries and persons stand under it. */
export function headsWithCounts(def: AlikeDef, entries: readonly Item[]): readonly Item[] {
  return groupsIn(def, entries).map(({ head, members, persons }) => ({
    ...head,
    columns: { ...head.columns, [def.entries]: members.length, [def.persons]: persons },
  }));
}
