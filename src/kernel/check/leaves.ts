import { overList } from '../compile.ts';
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

/** A condition of a definition with its path, and the lists of which an entry is in question (empty name: of none). */
type Placed = readonly [condition: Condition, at: string, lists: readonly string[]];

/** Every condition of a definition with its place. */
function conditionsOf(definition: Procedure): readonly Placed[] {
  const all: (readonly [Condition | undefined, string, readonly string[]])[] = [];
  const each = (act: string) => definition.acts[act]?.each ?? '';
  for (const [name, act] of Object.entries(definition.acts)) all.push(...conditionsOfAct(act, `acts.${name}`));
  for (const [name, clock] of Object.entries(definition.clocks))
    all.push([clock.when, `clocks.${name}.when`, [clock.each ?? '']]);
  for (const [name, gate] of Object.entries(definition.gates))
    all.push([gate.until, `gates.${name}.until`, [...new Set(gate.blocks.map(each))]]);
  for (const [name, bound] of Object.entries(definition.bounds ?? {}))
    all.push([bound.when, `bounds.${name}.when`, [...new Set(bound.on.map(each))]]);
  for (const [name, view] of Object.entries(definition.publish ?? {}))
    all.push([view.when, `publish.${name}.when`, ['']]);
  return all.filter((placed): placed is Placed => placed[0] !== undefined);
}

function conditionsOfAct(act: ActDef, at: string): (readonly [Condition | undefined, string, readonly string[]])[] {
  const own = [act.each ?? ''];
  const needs = (['records', 'itemRecords'] as const).flatMap((part) =>
    Object.entries(act[part] ?? {}).map(
      ([name, need]) =>
        [typeof need === 'object' ? need.requiredIf : undefined, `${at}.${part}.${name}.requiredIf`, own] as const,
    ),
  );
  const effects = (act.effects ?? []).map((effect, n) => {
    const each = typeof effect.entry === 'object' && 'each' in effect.entry ? [effect.entry.each] : own;
    return [effect.when, `${at}.effects.${n}.when`, each] as const;
  });
  const computed = Object.entries(act.computes ?? {}).flatMap(([name, formula]) =>
    formula && 'holds' in formula ? [[formula.holds, `${at}.computes.${name}.holds`, own] as const] : [],
  );
  return [[act.when, `${at}.when`, own], ...needs, ...effects, ...computed];
}

/** A leaf of some condition with its place; denied if a `not` stands somewhere above it. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly at: string;
  readonly denied: boolean;
  readonly lists: readonly string[];
}

const known = new WeakMap<Procedure, readonly PlacedLeaf[]>();

/** Every leaf of every condition of a definition, read once. */
export function leavesOf(definition: Procedure): readonly PlacedLeaf[] {
  const found =
    known.get(definition) ??
    conditionsOf(definition).flatMap(([condition, where, lists]) =>
      leaves(condition, where).map(([leaf, at]) => ({ leaf, at, denied: at.includes('.not'), lists })),
    );
  known.set(definition, found);
  return found;
}

export const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

type ListLeaf = Extract<Leaf, { readonly every: string } | { readonly some: string } | { readonly count: string }>;

/** The list that a leaf is about. */
export function listOf(leaf: ListLeaf): string {
  return 'every' in leaf ? leaf.every : 'some' in leaf ? leaf.some : leaf.count;
}

/** A column with the values that a condition asks for. */
export type ColumnTest = readonly [column: string, ...values: (string | boolean)[]];

/** The columns that a leaf asks for, each with its list; `lists` are those of which an entry is in question. */
export function columnTests(
  leaf: Leaf,
  lists: readonly string[],
): readonly { readonly list: string; readonly test: ColumnTest }[] {
  if ('column' in leaf) return lists.map((list) => ({ list, test: leaf.column }));
  if (!overList(leaf)) return [];
  const tests = [
    ...('is' in leaf && leaf.is ? [leaf.is] : []),
    ...('moreThan' in leaf ? [leaf.moreThan] : []),
    ...('of' in leaf ? [leaf.of] : []),
  ];
  return tests.map((test) => ({ list: listOf(leaf), test }));
}
