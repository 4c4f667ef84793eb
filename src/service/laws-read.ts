import {
  type CompiledAct,
  citationsIn,
  type Facts,
  LAWS,
  lawEntry,
  lawsIn,
  type Procedure,
  type RecordedEffect,
} from '../kernel/index.ts';
import type { EntryName } from '../ledger/registers.ts';
import type { EntryKeys } from './entry-keys.ts';

/**
 * Entries of the register of laws that the gates of these acts ask about: laws that the file names, and those that
 * register entries named by it rest on.
 * @param known effects of the entries that the facts name, by `register/entry`
 */
export function lawsAsked(
  definition: Procedure,
  acts: readonly CompiledAct[],
  facts: Facts,
  known: ReadonlyMap<string, readonly RecordedEffect[]>,
  keyOf: EntryKeys,
): readonly EntryName[] {
  const names = new Set<string>();
  for (const { stands: fact, on } of acts.flatMap(({ bases }) => bases)) {
    const def = definition.facts[fact];
    const value = facts[fact];
    if (!def || value === undefined) continue;
    const cited =
      def.type !== 'ref'
        ? citationsIn({ [fact]: { ...def, basis: true } }, { [fact]: value })
        : on === undefined
          ? []
          : (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).flatMap((entry) =>
              (known.get(`${def.register}/${entry}`) ?? []).flatMap((effect) => lawsIn(on, effect.facts ?? {})),
            );
    for (const { cites } of cited) if ('law' in cites) names.add(cites.law);
  }
  return [...names].flatMap((name) => {
    const entry = lawEntry(name, { keyOf });
    return entry === undefined ? [] : [{ register: LAWS, entry }];
  });
}
