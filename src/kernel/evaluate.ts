import type { CaseState, Item } from './case.ts';
import { clockState } from './clock.ts';
import type { Condition, Truth } from './condition.ts';
import type { RefFact, Value } from './fact.ts';
import type { Procedure } from './procedure.ts';
import type { EntrySnapshot } from './register.ts';
import type { World } from './world.ts';

/** What a condition is judged against: the case as of the legal day, with the facts that the act brings. */
export interface Scope {
  readonly definition: Procedure;
  readonly state: CaseState;
  readonly facts: { readonly [fact: string]: Value };
  readonly world: World;
  /** Legal moment and day of the act. */
  readonly at: string;
  readonly day: string;
  /** The list entry in question, where there is one. */
  readonly item?: Pick<Item, 'key' | 'columns'>;
}

/** Judges a condition: yes, no or unknown. Unknown never opens anything. */
export function evaluate(condition: Condition, scope: Scope): Truth {
  return judgeOf(condition)(scope);
}

type Judge = (scope: Scope) => Truth;

/** A condition is read once and judged often: telling its kinds apart at every act costs more than judging it. */
const judges = new WeakMap<Condition, Judge>();

function judgeOf(condition: Condition): Judge {
  const known = judges.get(condition);
  if (known) return known;
  const judge = read(condition);
  judges.set(condition, judge);
  return judge;
}

function read(condition: Condition): Judge {
  if ('every' in condition) return (scope) => every(condition, scope);
  if ('some' in condition) return (scope) => some(condition, scope);
  if ('done' in condition) return (scope) => truth(scope.state.done[condition.done] !== undefined);
  if ('is' in condition) return (scope) => among(scope.facts[condition.is[0]], condition.is);
  if ('known' in condition) return (scope) => truth(scope.facts[condition.known] !== undefined);
  if ('cmp' in condition) return (scope) => compare(condition.cmp, scope);
  if ('count' in condition) return (scope) => truth(items(scope, condition.count).length >= condition.atLeast);
  if ('clock' in condition) return (scope) => clockCondition(condition.clock, condition.state, scope);
  if ('served' in condition)
    return (scope) => truth((scope.state.served[condition.served]?.day ?? '9999') <= scope.day);
  if ('entry' in condition)
    return (scope) => entries(condition.entry, scope, (e) => truth(condition.in.includes(e.state)));
  if ('entryFact' in condition) {
    const [fact, field, ...values] = condition.entryFact;
    const wanted = [field, ...values];
    return (scope) => entries(fact, scope, (e) => among(e.facts[field], wanted));
  }
  if ('lawInForce' in condition)
    return (scope) => truth(scope.world.rule(condition.lawInForce, scope.state.filedOn) !== undefined);
  if ('all' in condition) return joined(condition.all.map(judgeOf), 'no', 'yes');
  if ('any' in condition) return joined(condition.any.map(judgeOf), 'yes', 'no');
  const judge = judgeOf(condition.not);
  return (scope) => negate(judge(scope));
}

/** All or any of several: one `decisive` answer decides, an unknown one leaves it open, else it is `otherwise`. */
function joined(parts: readonly Judge[], decisive: Truth, otherwise: Truth): Judge {
  return (scope) => {
    let result = otherwise;
    for (const judge of parts) {
      const found = judge(scope);
      if (found === decisive) return decisive;
      if (found === 'unknown') result = 'unknown';
    }
    return result;
  };
}

const truth = (yes: boolean): Truth => (yes ? 'yes' : 'no');
const negate = (t: Truth): Truth => (t === 'yes' ? 'no' : t === 'no' ? 'yes' : 'unknown');

function some(condition: Extract<Condition, { some: string }>, scope: Scope): Truth {
  const [column] = condition.is;
  return truth(items(scope, condition.some).some((item) => among(item.columns[column], condition.is) === 'yes'));
}

function among(value: Value | undefined, wanted: readonly unknown[]): Truth {
  if (value === undefined) return 'unknown';
  for (let i = 1; i < wanted.length; i++) if (wanted[i] === value) return 'yes';
  return 'no';
}

function items(scope: Scope, list: string): readonly Item[] {
  return scope.state.lists[list] ?? [];
}

function every(condition: { every: string; done: string | readonly string[]; orEmpty?: true }, scope: Scope): Truth {
  const entries = items(scope, condition.every);
  if (entries.length === 0) return truth(condition.orEmpty === true);
  const acts = typeof condition.done === 'string' ? [condition.done] : condition.done;
  return truth(entries.every((item) => acts.some((act) => item.done[act] !== undefined)));
}

function compare(cmp: readonly [string, string, number | { fact: string } | { setting: string }], scope: Scope): Truth {
  const [fact, op, other] = cmp;
  const left = scope.facts[fact];
  const right =
    typeof other === 'number'
      ? other
      : 'fact' in other
        ? scope.facts[other.fact]
        : scope.world.setting(other.setting, scope.state.filedOn)?.value;
  if (left === undefined || right === undefined || typeof left !== typeof right) return 'unknown';
  if (typeof left !== 'number' && typeof left !== 'string') return 'unknown';
  const less = left < (right as typeof left);
  const same = left === right;
  return truth(
    op === '<' ? less : op === '<=' ? less || same : op === '=' ? same : op === '>=' ? !less : !less && !same,
  );
}

function clockCondition(clock: string, wanted: string, scope: Scope): Truth {
  const state = clockState(scope.state, clock, scope.world.calendar, scope.at);
  if (wanted === 'ended') return truth(state === 'stopped' || state === 'expired');
  if (wanted === 'running') return truth(state === 'running' || state === 'paused');
  return truth(state === wanted);
}

/** The snapshots that a ref fact names, on the day its pin says; undefined where one cannot be read. */
export function snapshots(fact: string, scope: Scope): readonly (EntrySnapshot | undefined)[] {
  const value = scope.facts[fact];
  const definition = scope.definition.facts[fact] as RefFact;
  const day = definition.pin === 'open' ? scope.state.filedOn : scope.day;
  const ids = value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return ids.map((id) => scope.world.entry(definition.register, id, day));
}

function entries(fact: string, scope: Scope, test: (entry: EntrySnapshot) => Truth): Truth {
  const found = snapshots(fact, scope);
  if (found.length === 0) return 'unknown';
  let result: Truth = 'yes';
  for (const entry of found) {
    const held = entry ? test(entry) : 'unknown';
    if (held === 'no') return 'no';
    if (held === 'unknown') result = 'unknown';
  }
  return result;
}
