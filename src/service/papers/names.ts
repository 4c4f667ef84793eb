import type { CaseState, FactDef, Procedure, Row, Value } from '../../kernel/index.ts';
import type { Names } from '../../papers/official/index.ts';
import type { Platform } from '../platform.ts';

/** The names that a file needs from outside: organs, and the titles of register entries as they were on a day. */
export async function namesOn(p: Platform, definition: Procedure, state: CaseState, day: string): Promise<Names> {
  const named = [
    ...namedIn(definition.facts, state.facts),
    ...Object.entries(state.lists).flatMap(([list, items]) =>
      items.flatMap(({ columns }) => namedIn(definition.lists?.[list]?.columns ?? {}, columns)),
    ),
  ];
  const once = [...new Map(named.map((one) => [`${one.register}/${one.entry}`, one])).values()];
  const found = once.length === 0 ? [] : await p.ledger.snapshotsOn(p.district.code, once, day);
  const titles = new Map(
    found.flatMap(({ register, entry, facts }) => {
      const field = p.registers.find(({ id }) => id === register)?.entryTitle;
      const title = field === undefined ? undefined : facts[field];
      return title === undefined ? [] : [[`${register}/${entry}`, String(title)] as const];
    }),
  );
  return {
    org: (id) => p.orgs.org(id),
    entryTitle: (register, entry) => titles.get(`${register}/${entry}`),
  };
}

/** The register entries that values name, those in the rows of tables too. */
function namedIn(
  defs: { readonly [name: string]: FactDef },
  values: { readonly [name: string]: Value | undefined } | Row,
): readonly { readonly register: string; readonly entry: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const def = Object.hasOwn(defs, name) ? defs[name] : undefined;
    if (!def || value === undefined) return [];
    if (def.type === 'table' && Array.isArray(value))
      return (value as readonly Row[]).flatMap((row) => namedIn(def.columns, row));
    if (def.type !== 'ref') return [];
    return [value].flat().map((entry) => ({ register: def.register, entry: String(entry) }));
  });
}
