import type { Link } from './case.ts';
import type { Facts, Value } from './fact.ts';
import type { LinkDef, Procedure } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { World } from './world.ts';

/** What an act may know of a case that it names: only what its procedure offers, and only where the actor may see it. */
export interface LinkedCase {
  readonly case: string;
  readonly procedure: string;
  readonly org: string;
  readonly title: string;
  /** Its procedure answers remedies. */
  readonly attackable: boolean;
  /** Words of `attackable.shows` that are known. */
  readonly shows: Facts;
}

/** Own facts that a link fills in from the other case; nobody types them. */
export function copiesOf(definition: Procedure): readonly string[] {
  return Object.values(definition.links ?? {}).flatMap((link) => Object.keys(link.copies ?? {}));
}

/** What an act brings, with what the cases that it names hand over: own fact ← part of the other case. */
export function withCopies(
  definition: Procedure,
  facts: Facts | undefined,
  self: string,
  world: World,
): Facts | undefined {
  if (!definition.links || !facts) return facts;
  const all: { [fact: string]: Value } = { ...facts };
  for (const { other, link } of named(definition, facts, self, world))
    for (const [own, word] of Object.entries(link.copies ?? {})) {
      const value = other && word !== undefined ? partOf(other, word) : undefined;
      if (value !== undefined) all[own] = value;
    }
  return all;
}

/** The links that an act makes by naming cases. */
export function linksMade(
  definition: Procedure,
  facts: Facts | undefined,
  self: string,
  world: World,
): readonly Link[] {
  if (!definition.links) return [];
  return named(definition, facts, self, world).flatMap(({ name, other }) =>
    other ? [{ link: name, case: other.case, procedure: other.procedure }] : [],
  );
}

/** One refusal for a case that does not exist, that may not be seen or that is of another kind, so that it tells nothing. */
export function unknownCases(
  definition: Procedure,
  facts: Facts | undefined,
  self: string,
  world: World,
): readonly Refusal[] {
  return Object.entries(facts ?? {}).flatMap(([fact, value]) => {
    const def = Object.hasOwn(definition.facts, fact) ? definition.facts[fact] : undefined;
    if (def?.type !== 'case' || caseNamed(definition, fact, value, self, world)) return [];
    return [refuse('case.not-found', { fact: def.title }, { path: `facts.${fact}` })];
  });
}

/** The case that a fact names, if it may name that one; never itself, and for a remedy only what answers remedies. */
function caseNamed(
  definition: Procedure,
  fact: string,
  value: Value | undefined,
  self: string,
  world: World,
): LinkedCase | undefined {
  const def = definition.facts[fact];
  const other = typeof value === 'string' && value !== self ? world.linked(value) : undefined;
  if (!other || def?.type !== 'case') return undefined;
  const remedied = definition.remedy && definition.links?.[definition.remedy.link]?.fact === fact;
  const fits = def.procedures?.includes(other.procedure) ?? other.attackable;
  return fits && (other.attackable || !remedied) ? other : undefined;
}

interface Named {
  readonly name: string;
  readonly link: LinkDef;
  readonly other: LinkedCase | undefined;
}

function named(definition: Procedure, facts: Facts | undefined, self: string, world: World): readonly Named[] {
  return Object.entries(definition.links ?? {}).flatMap(([name, link]) => {
    const value = facts?.[link.fact];
    return value === undefined ? [] : [{ name, link, other: caseNamed(definition, link.fact, value, self, world) }];
  });
}

function partOf(other: LinkedCase, word: string): Value | undefined {
  if (word === '$procedure') return other.procedure;
  if (word === '$org') return other.org;
  return word === '$title' ? other.title : other.shows[word];
}
