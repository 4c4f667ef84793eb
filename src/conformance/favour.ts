import type { Condition } from '../kernel/index.ts';

/** What a log and the law of the day can tell of a condition. */
export interface Telling {
  /** Acts that the log records when they happen. */
  readonly recorded: ReadonlySet<string>;
  /** Acts that serve a paper. */
  servers(paper: string): readonly string[];
  inForce(topic: string): boolean;
}

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };

/**
 * A condition in which everything that the log does not tell (facts, register entries, lists) is taken in the case's
 * favour: what is left says no only where it is certain. The kernel judges the result as any condition.
 * @param wanted what the case's favour is here: yes, or below a "not" no
 */
export function inFavour(condition: Condition, telling: Telling, wanted = true): Condition {
  const unknown = wanted ? ALWAYS : NEVER;
  if ('all' in condition) return { all: condition.all.map((part) => inFavour(part, telling, wanted)) };
  if ('any' in condition) return { any: condition.any.map((part) => inFavour(part, telling, wanted)) };
  if ('not' in condition) return { not: inFavour(condition.not, telling, !wanted) };
  if ('lawInForce' in condition) return telling.inForce(condition.lawInForce) ? ALWAYS : NEVER;
  const told = (acts: readonly string[]) => acts.every((act) => telling.recorded.has(act));
  if ('served' in condition) return told(telling.servers(condition.served)) ? condition : unknown;
  if ('every' in condition) {
    if (!('done' in condition) || condition.orEmpty || !wanted) return unknown;
    const acts = typeof condition.done === 'string' ? [condition.done] : condition.done;
    return told(acts) ? { any: acts.map((act) => ({ done: act })) } : unknown;
  }
  if ('done' in condition && !('some' in condition)) return told([condition.done]) ? condition : unknown;
  return unknown;
}

/** Whether a condition asks for anything that the log does not tell. */
export function asksMore(condition: Condition, telling: Telling): boolean {
  return JSON.stringify(inFavour(condition, telling, true)) !== JSON.stringify(inFavour(condition, telling, false));
}

/** The rule topics whose being in force a condition asks for. */
export function topicsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(topicsIn);
  if ('any' in condition) return condition.any.flatMap(topicsIn);
  if ('not' in condition) return topicsIn(condition.not);
  return 'lawInForce' in condition ? [condition.lawInForce] : [];
}
