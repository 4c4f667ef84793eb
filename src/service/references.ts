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
