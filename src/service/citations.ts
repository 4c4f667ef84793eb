import {
  type CaseState,
  citationsIn,
  type EntryVersion,
  LAWS,
  lawEntry,
  type Procedure,
  type RegisterDef,
  type World,
} from '../kernel/index.ts';
import { addDays } from '../law/index.ts';
import type { CitationRow } from '../ledger/commit.ts';
import type { Platform } from './platform.ts';

type Definitions = Procedure['facts'];
type Keys = World['keyOf'];

/** What a case rests on while it is open; a closed one rests on nothing any more, what it has made does. */
export function citationsOfCase(definition: Procedure, state: CaseState, keyOf: Keys): readonly CitationRow[] {
  if (definition.stages[state.stage]?.final === true) return [];
  return rowsOf(definition.facts, state.facts, keyOf).map((row) => ({ ...row, from: state.filedOn, to: null }));
}

/** What a register entry rests on through its life, as long as it has not ended: one row for each stretch of days. */
export function citationsOfEntry(
  register: RegisterDef | undefined,
  versions: readonly EntryVersion[],
  keyOf: Keys,
): readonly CitationRow[] {
  const found = new Map<string, CitationRow[]>();
  for (const { state, facts, from, to } of register ? versions : []) {
    if (state === 'ended') continue;
    for (const row of rowsOf(register?.facts ?? {}, facts, keyOf)) {
      const key = JSON.stringify(row);
      const rows = found.get(key) ?? [];
      found.set(key, rows);
      const last = rows.at(-1);
      // What goes on from one stretch into the next is one citation.
      if (last?.to && addDays(last.to, 1) === from) rows[rows.length - 1] = { ...last, to };
      else rows.push({ ...row, from, to });
    }
  }
  return [...found.values()].flat();
}

/** What the entries of a district's registers rest on, for the rebuild. */
export const citedBy =
  (p: Pick<Platform, 'registers' | 'keyOf'>) =>
  (id: string, versions: readonly EntryVersion[]): readonly CitationRow[] =>
    citationsOfEntry(
      p.registers.find((register) => register.id === id),
      versions,
      p.keyOf,
    );

function rowsOf(
  definitions: Definitions,
  facts: CaseState['facts'],
  keyOf: Keys,
): readonly Omit<CitationRow, 'from' | 'to'>[] {
  return citationsIn(definitions, facts).flatMap(({ field, cites, article, said }) => {
    if (!('law' in cites)) return [{ field, ...cites, article, said }];
    const entry = lawEntry(cites.law, { keyOf });
    return entry === undefined ? [] : [{ field, register: LAWS, entry, article, said }];
  });
}
