import { type Action, actionNames } from './action.ts';
import { type Relation, type Relations, relationNames } from './relation.ts';
import { allowRules, forbidRules } from './table.ts';

export interface Decision {
  readonly allow: boolean;
  /** The line of the table that decided; `default.deny` where none allows. */
  readonly rule: string;
}

/** A reader may stand to a case in several ways at once: with the own posts and with each lent one. */
export type Standing = Relations | readonly Relations[];

/** The table's lines for one action as bit sets: all of `need` and none of `not`; forbidding lines come first. */
interface Lines {
  readonly need: Int32Array;
  readonly not: Int32Array;
  readonly decisions: readonly Decision[];
}

const bit: { readonly [K in Relation]: number } = Object.fromEntries(
  relationNames.map((name, n) => [name, 1 << n]),
) as never;
const bits = (names: readonly Relation[] = []): number => names.reduce((sum, name) => sum | bit[name], 0);
const denied: Decision = { allow: false, rule: 'default.deny' };
const table = new Map<Action, Lines>(actionNames.map((action) => [action, linesOf(action)]));

function linesOf(action: Action): Lines {
  const forbids = forbidRules.filter((rule) => rule.forbid.includes(action));
  const rules = [...forbids, ...allowRules.filter((rule) => rule.allow.includes(action))];
  return {
    need: Int32Array.from(rules, (rule) => bits(rule.when)),
    not: Int32Array.from(rules, (rule) => bits(rule.unless)),
    decisions: [...rules.map(({ id }, n) => ({ allow: n >= forbids.length, rule: id })), denied],
  };
}

/** The relations that hold, as a number: bit n is the n-th of `relationNames`. */
export function stateOf(relations: Relations): number {
  let state = 0;
  for (const name of relationNames) if (relations[name]) state |= bit[name];
  return state;
}

/**
 * How an action is decided on a state: any forbidding line wins, then the first that allows, else no.
 * @returns the place of the decision in `decisions`, for whoever asks of many states
 */
export function decider(action: Action): {
  readonly decisions: readonly Decision[];
  readonly of: (state: number) => number;
} {
  const { need, not, decisions } = table.get(action) as Lines;
  const of = (state: number): number => {
    let n = 0;
    while (n < need.length && ((state & (need[n] as number)) !== need[n] || (state & (not[n] as number)) !== 0)) n++;
    return n;
  };
  return { decisions, of };
}

/** The relations that an action's lines ask about, as a state: no other can change its decision. */
export function relevantTo(action: Action): number {
  const { need, not } = table.get(action) as Lines;
  return [...need, ...not].reduce((all, some) => all | some, 0);
}

const deciders = new Map(actionNames.map((action) => [action, decider(action)]));

/** The decision on one state. */
export function decideState(action: Action, state: number): Decision {
  const { decisions, of } = deciders.get(action) as ReturnType<typeof decider>;
  return decisions[of(state)] as Decision;
}

/**
 * Whether an action is allowed, and by which line of the table. With several standings one that allows is enough;
 * each is judged alone, so that what one forbids never leaks in through another's right.
 */
export function decide(action: Action, standing: Standing): Decision {
  if (!Array.isArray(standing)) return decideState(action, stateOf(standing as Relations));
  let first: Decision | undefined;
  for (const relations of standing as readonly Relations[]) {
    const decision = decideState(action, stateOf(relations));
    if (decision.allow) return decision;
    if (first === undefined || first === denied) first = decision;
  }
  return first ?? denied;
}
