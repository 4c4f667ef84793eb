import { addDays, dayNumber } from '../law/day.ts';
import type { Item } from './case.ts';
import { lawName } from './citation.ts';
import { endOfClock, excludedDays } from './clock.ts';
import type { CompiledAct } from './compile.ts';
import { listFilled } from './draw.ts';
import { evaluate, type Scope } from './evaluate.ts';
import type { Facts, Row, Value } from './fact.ts';
import type { Given } from './facts.ts';
import { rollDigest } from './lot.ts';
import type { ActDef, Formula } from './procedure.ts';

/** What the formulas of an act come to. */
export interface Computed {
  readonly facts: Facts;
  /** Facts whose inputs are not known: left unset, and unset again where they were known before. */
  readonly unset: readonly string[];
}

type Surcharge = Extract<Formula, { surcharge: string }>;
type Lookup = Extract<Formula, { lookup: string }>;
type Keys = Extract<Formula, { keys: string }>;
type Sum = Extract<Formula, { sum: string }>;

/**
 * The scope of an act with its computed facts, so that the gates of the same act see them.
 * @param scope the case with the facts that the act brings
 */
export function withComputed(
  { name, def }: CompiledAct,
  scope: Scope,
  given: Given = {},
  item?: Item,
): { readonly scope: Scope; readonly computed?: Computed } {
  if (!def.computes) return { scope };
  const computed = compute(name, def, scope, given, item);
  const facts = { ...scope.facts, ...computed.facts };
  for (const fact of computed.unset) delete facts[fact];
  return { scope: { ...scope, facts }, computed };
}

/** The day on which an act was last done and still stands; today for the act in hand. */
export function lastDay(wanted: string, act: string, scope: Scope): string | undefined {
  return wanted === act ? scope.day : scope.state.done[wanted]?.day;
}

/** One fact after the other as they stand in the definition, so that one may rest on an earlier one. */
function compute(act: string, def: ActDef, scope: Scope, given: Given, item: Item | undefined): Computed {
  let facts: { [fact: string]: Value } = { ...scope.facts };
  const found: { [fact: string]: Value } = {};
  const unset: string[] = [];
  for (const [name, formula] of Object.entries(def.computes ?? {})) {
    const value = formula && worth(formula, act, { ...scope, facts }, def, given, item);
    if (value === undefined) {
      unset.push(name);
      const { [name]: _, ...rest } = facts;
      facts = rest;
    } else facts[name] = found[name] = value;
  }
  return { facts: found, unset };
}

function worth(
  formula: Formula,
  act: string,
  scope: Scope,
  def: ActDef,
  given: Given,
  item: Item | undefined,
): Value | undefined {
  if ('copy' in formula) return scope.facts[formula.copy];
  if ('holds' in formula) {
    const held = evaluate(formula.holds, scope);
    return held === 'unknown' ? undefined : held === 'yes';
  }
  if ('dayOf' in formula) return lastDay(formula.dayOf, act, scope);
  if ('lawName' in formula) return lawName(String(scope.facts[formula.lawName] ?? '')) || undefined;
  if ('lookup' in formula) return lookup(formula, scope);
  if ('keys' in formula) return keys(formula, scope, def, given, item);
  if ('sum' in formula) return sum(formula, scope, def, given, item);
  if ('digest' in formula) return digest(formula, scope, def, given);
  return surcharge(formula, scope);
}

/** The value of the one row that fits; none where a fact is unknown or the table does not decide. */
function lookup({ lookup: table, row, gives }: Lookup, scope: Scope): Value | undefined {
  const rows = scope.facts[table];
  const wanted = Object.entries(row).map(([column, fact]) => [column, scope.facts[fact]] as const);
  if (!Array.isArray(rows) || wanted.some(([, value]) => value === undefined)) return undefined;
  const fit = (rows as readonly Row[]).filter((cells) => wanted.every(([column, value]) => cells?.[column] === value));
  return fit.length === 1 ? fit[0]?.[gives] : undefined;
}

/** Which entries of a list have one of the values; none where there are none. */
function keys(
  { keys: list, is: [column, ...values] }: Keys,
  scope: Scope,
  def: ActDef,
  given: Given,
  item?: Item,
): Value | undefined {
  const found = (scope.state.lists[list] ?? [])
    .filter(({ key, columns }) => {
      const own = def.each === list && key === item?.key ? { ...columns, ...given.columns } : columns;
      return values.includes(own[column] as string);
    })
    .map(({ key }) => key);
  return found.length > 0 ? found : undefined;
}

/** The sum of a column over a table or over a list with what the act adds to it; none where one number is missing. */
function sum({ sum: name, column }: Sum, scope: Scope, def: ActDef, given: Given, item?: Item): number | undefined {
  const rows = scope.definition.lists?.[name] ? entries(name, scope, def, given, item) : scope.facts[name];
  if (!Array.isArray(rows)) return undefined;
  let total = 0;
  for (const cells of rows as readonly Row[]) {
    const value = cells?.[column];
    if (typeof value !== 'number') return undefined;
    total += value;
  }
  return total;
}

/** What a list is known by, with what the act adds to it; none where it is empty. */
function digest(
  { digest: list, columns }: Extract<Formula, { digest: string }>,
  { state }: Scope,
  def: ActDef,
  given: Given,
): string | undefined {
  const all = [...(state.lists[list] ?? []), ...(listFilled(def) === list ? (given.items ?? []) : [])];
  return all.length === 0 ? undefined : rollDigest(all, columns);
}

function entries(list: string, scope: Scope, def: ActDef, given: Given, item: Item | undefined): readonly Row[] {
  const standing = (scope.state.lists[list] ?? []).map(({ key, columns }) =>
    def.each === list && key === item?.key ? { ...columns, ...given.columns } : columns,
  );
  return listFilled(def) === list ? [...standing, ...(given.items ?? []).map((added) => added.columns)] : standing;
}

/**
 * What a sum has grown by: for each day after the clock's last one up to the day of the act (or on which the clock was
 * stopped), days that its pauses leave out and days of an open remedy apart, the rate of the sum, never above the cap; whole fen, rounded down.
 * Nothing is owed on a last day that is not certain yet.
 */
function surcharge({ surcharge: of, after, rate, cap }: Surcharge, scope: Scope): number | undefined {
  const { state, world } = scope;
  const base = scope.facts[of];
  const clock = state.clocks[after];
  const daily = percent(rate, 'percent-per-day', scope);
  const most = percent(cap, 'percent', scope);
  if (!Number.isInteger(base) || !clock || daily === undefined || most === undefined) return undefined;
  const until = clock.stoppedOn !== undefined && clock.stoppedOn < scope.day ? clock.stoppedOn : scope.day;
  const end = endOfClock(state, clock, world.calendar, until);
  if (end.provisional) return undefined;
  const days = late(addDays(end.due, 1), until, [...excludedDays(state, after, until), ...remedyDays(scope, until)]);
  const sum = BigInt(base as number);
  const grown = (sum * BigInt(days) * daily) / (100n * scale);
  const limit = (sum * most) / (100n * scale);
  return Number(grown < limit ? grown : limit);
}

/** Days of open remedies: the period itself runs on, what it grows by does not (处罚法 73). */
function remedyDays({ state }: Scope, until: string): ReturnType<typeof excludedDays> {
  return (state.remedies ?? []).map(({ from, to = until }) => ({ from: addDays(from, 1), to, why: 'remedy' }));
}

/** Percentages count to four decimals, in whole numbers, so that no fen is lost to rounding. */
const scale = 10_000n;

function percent(topic: string, unit: string, { world, state }: Scope): bigint | undefined {
  const rule = world.rule(topic, state.filedOn);
  return rule?.unit === unit ? BigInt(Math.round(rule.value * Number(scale))) : undefined;
}

/** Days from one to another, both counted, without those of the spans; a day in two spans counts out once. */
function late(from: string, to: string, spans: ReturnType<typeof excludedDays>): number {
  let next = dayNumber(from);
  const last = dayNumber(to);
  let days = Math.max(0, last - next + 1);
  const ordered = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const span of ordered) {
    const first = Math.max(next, dayNumber(span.from));
    const end = Math.min(last, dayNumber(span.to));
    if (first > end) continue;
    days -= end - first + 1;
    next = end + 1;
  }
  return days;
}
