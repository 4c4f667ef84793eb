import type { Facts, Procedure, RefFact, RegisterDef } from '../kernel/index.ts';
import type { ReferenceField } from '../ledger/naming.ts';
import type { Platform } from './platform.ts';
import { namedEntries } from './world.ts';

/** Public fields of registers that refer to entries of one register. */
export function fieldsNaming(p: Pick<Platform, 'registers'>, register: string): readonly ReferenceField[] {
  return p.registers.flatMap((definition) =>
    Object.entries(definition.facts).flatMap(([field, fact]) => {
      if (fact.type !== 'ref' || fact.register !== register || !definition.public.includes(field)) return [];
      return [{ register: definition.id, field, many: (fact as RefFact).many === true }];
    }),
  );
}

/** The entries that several sets of facts name, each set by its own definition: their titles, in one reading. */
export async function titlesInAll(
  p: Platform,
  sets: readonly { readonly definition: Procedure | undefined; readonly facts: Facts }[],
): Promise<readonly { readonly [entry: string]: string }[]> {
  const named = sets.map(({ definition, facts }) => (definition ? namedEntries(definition, facts) : []));
  const names = named.flat();
  if (names.length === 0) return sets.map(() => ({}));
  const titles = await p.ledger.entryTitles(p.district.code, names);
  const known = new Map(titles.map(({ register, entry, title }) => [`${register}/${entry}`, title]));
  return named.map((own) =>
    Object.fromEntries(
      own.flatMap(({ register, entry }) => {
        const title = known.get(`${register}/${entry}`);
        return title === undefined ? [] : [[entry, title]];
      }),
    ),
  );
}

/** Titles of the entries that a set of facts names, by entry id. */
export async function titlesIn(
  p: Platform,
  definition: { readonly facts: Procedure['facts'] | RegisterDef['facts'] },
  facts: Facts,
): Promise<{ [entry: string]: { register: string; title: string } }> {
  const names = namedEntries(definition as Procedure, facts);
  if (names.length === 0) return {};
  const titles = await p.ledger.entryTitles(p.district.code, names);
  return Object.fromEntries(titles.map(({ register, entry, title }) => [entry, { register, title }]));
}
