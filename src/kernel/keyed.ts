import type { Value } from './fact.ts';
import type { KeyedEntry } from './procedure.ts';
import type { EntrySnapshot } from './register.ts';
import type { World } from './world.ts';

interface Named {
  readonly facts: { readonly [fact: string]: Value };
  readonly world: Pick<World, 'keyOf'>;
}

/** The id of the entry that these facts name together; undefined while one of them is unset. */
export function keyedId({ register, key }: KeyedEntry, { facts, world }: Named): string | undefined {
  if (key.some((fact) => facts[fact] === undefined || typeof facts[fact] === 'object')) return undefined;
  const values = key.map((fact) => meant(String(facts[fact])));
  return world.keyOf(register, values);
}

/** What the register knows of that entry on a day; undefined where it has no name yet or cannot be read. */
export function keyedEntry(
  keyed: KeyedEntry,
  scope: Named & { readonly world: World; readonly day: string },
): EntrySnapshot | undefined {
  const id = keyedId(keyed, scope);
  return id === undefined ? undefined : scope.world.entry(keyed.register, id, scope.day);
}

/** One code however it is typed: full or half width, large or small letters, with or without spaces. */
const meant = (value: string) =>
  plain.test(value) ? value : value.normalize('NFKC').toUpperCase().replace(/\s/gu, '');

/** As most codes are written. */
const plain = /^[0-9A-Z]*$/;
