import type { ActDef, Formula, Procedure } from '../procedure.ts';

/** The made-up fact through which the search gives a computed one any of its values. */
export const shadowOf = (fact: string): string => `=${fact}`;

/** The fact that a made-up one stands for; any other name stays as it is. */
export const plainOf = (fact: string): string => (fact.startsWith('=') ? fact.slice(1) : fact);

/**
 * The definition as it is searched: the search knows no numbers, so what a formula comes to may be any value of the
 * fact's domain, or nothing. The kernel copies it from a made-up fact that the act may bring.
 */
export function shadowed(definition: Procedure): Procedure {
  const names = [...new Set(Object.values(definition.acts).flatMap((act) => Object.keys(act.computes ?? {})))];
  if (names.length === 0) return definition;
  const facts = Object.fromEntries(names.flatMap((name) => own(shadowOf(name), definition.facts[name])));
  const acts = Object.entries(definition.acts).map(([name, act]) => [name, shadowedAct(act)]);
  return { ...definition, facts: { ...definition.facts, ...facts }, acts: Object.fromEntries(acts) };
}

const own = <T>(name: string, value: T | undefined): (readonly [string, T])[] =>
  value === undefined ? [] : [[name, value]];

function shadowedAct(act: ActDef): ActDef {
  const names = Object.keys(act.computes ?? {});
  if (names.length === 0) return act;
  const records = Object.fromEntries(names.map((name) => [shadowOf(name), 'optional' as const]));
  const computes = Object.fromEntries(names.map((name): [string, Formula] => [name, { copy: shadowOf(name) }]));
  return { ...act, records: { ...act.records, ...records }, computes };
}
