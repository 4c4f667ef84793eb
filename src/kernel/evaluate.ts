import { headOf } from './alike.ts';
import type { CaseState, Item } from './case.ts';
import { clockState } from './clock.ts';
import type { Condition, Truth } from './condition.ts';
import type { RefFact, Row, Value } from './fact.ts';
import { keyedEntry } from './keyed.ts';
import { personsAmong } from './meant.ts';
import type { Procedure } from './procedure.ts';
import type { EntrySnapshot } from './register.ts';
import { stands } from './standing.ts';
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
  /** The list entry in question, where there is one, with the columns that the act brings. */
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
  if ('every' in condition) return every(condition);
  if ('some' in condition) return some(condition);
  if ('count' in condition) return count(condition);
  if ('done' in condition) return (scope) => truth(scope.state.done[condition.done] !== undefined);
  if ('is' in condition) return (scope) => among(scope.facts[condition.is[0]], condition.is);
  if ('known' in condition) return (scope) => truth(scope.facts[condition.known] !== undefined);
  if ('cmp' in condition) return (scope) => compare(condition.cmp, scope);
  if ('column' in condition) return (scope) => holds(scope.item?.columns, condition.column);
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
  if ('stands' in condition) return (scope) => stands(condition, scope);
  if ('lawInForce' in condition)
    return (scope) => truth(scope.world.rule(condition.lawInForce, scope.state.filedOn) !== undefined);
  if ('lawChanged' in condition) return (scope) => changed(condition.lawChanged, scope.facts[condition.since], scope);
  if ('keyed' in condition)
    return (scope) => {
      const entry = keyedEntry(condition.keyed, scope);
      return entry ? truth(condition.in.includes(entry.state)) : 'unknown';
    };
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

type Over<K extends string> = Extract<Condition, { readonly [k in K]: string }>;
type Test = readonly [column: string, ...values: (string | boolean)[]];

function every(condition: Over<'every'>): Judge {
  const test = 'is' in condition ? condition.is : undefined;
  const acts = 'done' in condition ? [condition.done].flat() : [];
  return (scope) => {
    const entries = items(scope, condition.every);
    if (entries.length === 0) return truth(condition.orEmpty === true);
    if (!test && 'through' in condition && condition.through !== undefined) {
      const counts = headOf(entries, condition.through);
      return truth(entries.every((item) => acts.some((act) => counts(item).done[act] !== undefined)));
    }
    if (!test) return truth(entries.every((item) => acts.some((act) => item.done[act] !== undefined)));
    return allOf(entries, (item) => holds(item.columns, test));
  };
}

function some(condition: Over<'some'>): Judge {
  if ('done' in condition)
    return (scope) => truth(items(scope, condition.some).some((item) => item.done[condition.done] !== undefined));
  return (scope) => truth(items(scope, condition.some).some((item) => holds(item.columns, condition.is) === 'yes'));
}

function count(condition: Over<'count'>): Judge {
  const number = (scope: Scope, test?: Test) =>
    items(scope, condition.count).filter((item) => !test || holds(item.columns, test) === 'yes').length;
  if ('moreThan' in condition) return (scope) => truth(number(scope, condition.is) > number(scope, condition.moreThan));
  if ('over' in condition)
    return (scope) => {
      const percent = worth(condition.over, scope);
      return percent === undefined
        ? 'unknown'
        : truth(number(scope, condition.is) * 100 > number(scope, condition.of) * percent);
    };
  return (scope) => {
    const least = worth(condition.atLeast, scope);
    if (least === undefined) return 'unknown';
    const { is, persons } = condition;
    if (persons === undefined) return truth(number(scope, is) >= least);
    const counted = items(scope, condition.count).filter((item) => !is || holds(item.columns, is) === 'yes');
    return truth(personsAmong(counted.map(({ columns }) => columns[persons])) >= least);
  };
}

/** A number of the definition, or that of a district setting or a rule on the filing day; yuan as fen where money is compared. */
function worth(number: number | { readonly setting: string } | { readonly rule: string }, scope: Scope, money = false) {
  if (typeof number === 'number') return number;
  const day = scope.state.filedOn;
  const found = 'setting' in number ? scope.world.setting(number.setting, day) : scope.world.rule(number.rule, day);
  return found && inFen(found, money);
}

const holds = (columns: Row | undefined, test: Test): Truth => among(columns?.[test[0]], test);

/** Whether something holds for all: one no decides. */
function allOf<T>(all: readonly T[], test: (one: T) => Truth): Truth {
  let result: Truth = 'yes';
  for (const one of all) {
    const held = test(one);
    if (held === 'no') return 'no';
    if (held === 'unknown') result = 'unknown';
  }
  return result;
}

function among(value: Value | undefined, wanted: readonly unknown[]): Truth {
  if (value === undefined) return 'unknown';
  for (let i = 1; i < wanted.length; i++) if (wanted[i] === value) return 'yes';
  return 'no';
}

function items(scope: Scope, list: string): readonly Item[] {
  return scope.state.lists[list] ?? [];
}

function compare(cmp: Extract<Condition, { cmp: unknown }>['cmp'], scope: Scope): Truth {
  const [fact, op, other] = cmp;
  const left = scope.facts[fact];
  const money = scope.definition.facts[fact]?.type === 'money';
  const right =
    typeof other !== 'object'
      ? other
      : 'fact' in other
        ? scope.facts[other.fact]
        : 'rule' in other
          ? ruled(other, scope, money)
          : worth(other, scope, money);
  if (left === undefined || right === undefined || typeof left !== typeof right) return 'unknown';
  if (typeof left !== 'number' && typeof left !== 'string') return 'unknown';
  const less = left < (right as typeof left);
  const same = left === right;
  return truth(
    op === '<' ? less : op === '<=' ? less || same : op === '=' ? same : op === '>=' ? !less : !less && !same,
  );
}

/** The number of a rule on the filing day or on a day of the file; yuan as fen where money is compared. */
function ruled(other: { readonly rule: string; readonly on?: string }, scope: Scope, money: boolean) {
  const day = other.on === undefined ? scope.state.filedOn : scope.facts[other.on];
  const rule = typeof day === 'string' ? scope.world.rule(other.rule, day) : undefined;
  return rule && inFen(rule, money);
}

const inFen = ({ value, unit }: { value: number; unit: string }, money: boolean) =>
  money && unit === 'yuan' ? value * 100 : value;

function changed(topic: string, since: Value | undefined, scope: Scope): Truth {
  if (typeof since !== 'string') return 'unknown';
  return truth(scope.world.rule(topic, since)?.id !== scope.world.rule(topic, scope.state.filedOn)?.id);
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
  return found.length === 0 ? 'unknown' : allOf(found, (entry) => (entry ? test(entry) : 'unknown'));
}
