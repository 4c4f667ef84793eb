import type { Condition } from '../condition.ts';
import type { ActDef, Procedure } from '../procedure.ts';

/** A condition without all, any and not. */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** The leaves of a condition, each with its path; a path through `.not` tells that it is denied somewhere. */
export function leaves(condition: Condition, at = ''): readonly (readonly [Leaf, string])[] {
  if ('all' in condition) return condition.all.flatMap((c, n) => leaves(c, `${at}.all.${n}`));
  if ('any' in condition) return condition.any.flatMap((c, n) => leaves(c, `${at}.any.${n}`));
  if ('not' in condition) return leaves(condition.not, `${at}.not`);
  return [[condition, at]];
}

/** Every condition of a definition with its path. */
export function conditionsOf(definition: Procedure): readonly (readonly [Condition, string])[] {
  const all: (readonly [Condition | undefined, string])[] = [];
  for (const [name, act] of Object.entries(definition.acts)) all.push(...conditionsOfAct(act, `acts.${name}`));
  for (const [name, clock] of Object.entries(definition.clocks)) all.push([clock.when, `clocks.${name}.when`]);
  for (const [name, gate] of Object.entries(definition.gates)) all.push([gate.until, `gates.${name}.until`]);
  for (const [name, view] of Object.entries(definition.publish ?? {})) all.push([view.when, `publish.${name}.when`]);
  return all.filter((pair): pair is readonly [Condition, string] => pair[0] !== undefined);
}

function conditionsOfAct(act: ActDef, at: string): (readonly [Condition | undefined, string])[] {
  const needs = (['records', 'itemRecords'] as const).flatMap((part) =>
    Object.entries(act[part] ?? {}).map(
      ([name, need]) =>
        [typeof need === 'object' ? need.requiredIf : undefined, `${at}.${part}.${name}.requiredIf`] as const,
    ),
  );
  const effects = (act.effects ?? []).map((effect, n) => [effect.when, `${at}.effects.${n}.when`] as const);
  return [[act.when, `${at}.when`], ...needs, ...effects];
}

export const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

type ListLeaf = Extract<Leaf, { readonly every: string } | { readonly some: string } | { readonly count: string }>;

/** The list that a leaf is about. */
export function listOf(leaf: ListLeaf): string {
  return 'every' in leaf ? leaf.every : 'some' in leaf ? leaf.some : leaf.count;
}

/** A column with the values that a condition asks for. */
export type ColumnTest = readonly [column: string, ...values: (string | boolean)[]];

/** The columns of its list that a leaf asks for. */
export function columnTests(leaf: ListLeaf): readonly ColumnTest[] {
  return [...('is' in leaf && leaf.is ? [leaf.is] : []), ...('moreThan' in leaf ? [leaf.moreThan] : [])];
}
