import { type Compiled, overList, reactionsIn } from '../compile.ts';
import { leavesOf, listed, listOf } from './leaves.ts';

/** Marks of list entries on which something depends, each with the acts that make it. */
export type Marks = readonly (readonly [mark: string, acts: readonly string[]])[];

/**
 * An act on an entry leaves a mark that matters if a test asks for it, or if the act is done only once for each entry.
 * Acts that may be repeated and are asked for only together (`done: [a, b]`) leave one mark between them.
 */
export function marksOf({ definition, acts }: Compiled, list: string): Marks {
  const tests = leavesOf(definition).flatMap(({ leaf }) =>
    overList(leaf) && 'done' in leaf && listOf(leaf) === list ? [listed<string>(leaf.done)] : [],
  );
  const reacts = new Set(reactionsIn(definition).map((rule) => rule.does));
  const marks = new Map<string, string[]>();
  for (const { name, def } of Object.values(acts)) {
    if (def.each !== list) continue;
    // Time brings an act of the law about without asking whether it was done before.
    const once = def.times !== 'many' && (!def.automatic || reacts.has(name));
    const asked = tests.flatMap((test, n) => (test.includes(name) ? [n] : []));
    if (!once && asked.length === 0) continue;
    const key = once ? name : asked.join();
    marks.set(key, [...(marks.get(key) ?? []), name]);
  }
  return [...marks.values()].map((all) => [all[0] as string, all]);
}
