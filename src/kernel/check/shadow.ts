import { LAWS } from '../citation.ts';
import { compile } from '../compile.ts';
import type { Condition } from '../condition.ts';
import { choice, type FactDef } from '../fact.ts';
import type { ActDef, Formula, KeyedEntry, Procedure } from '../procedure.ts';
import type { RegisterDef } from '../register.ts';
import { leavesOf } from './leaves.ts';

/** The made-up fact through which the search gives a computed one any of its values. */
const shadowOf = (fact: string): string => `=${fact}`;

/** The made-up fact that says how a keyed entry stands. */
const standingOf = ({ register, key }: KeyedEntry): string => `@${register}(${key.join()})`;

/** Whether a fact is made up for the search: no person and no other case hands it over. */
export const isMadeUp = (fact: string): boolean => fact.startsWith('=') || fact.startsWith('@');

/** The fact that the shadow of a computed one stands for; any other name stays as it is. */
export const plainOf = (fact: string): string => (fact.startsWith('=') ? fact.slice(1) : fact);

/**
 * The definition as it is searched. The search knows no numbers, so what a formula comes to may be any value of the
 * fact's domain, or nothing: the kernel copies it from a made-up fact that the act brings. And it knows no other
 * cases, which may enter and end a keyed entry at any time: how it stands is brought by every act that asks. What an
 * act draws into a list may be any entries, and the one person who answers for an entry is whoever does the act; an act
 * about an entry, which may draw another in its place, draws none. Every entry of a list stands alone and comes from a
 * person of its own.
 */
export function shadowed(definition: Procedure, registers: readonly RegisterDef[] = []): Procedure {
  const names = [...new Set(Object.values(definition.acts).flatMap((act) => Object.keys(act.computes ?? {})))];
  const keyed = keyedIn(definition);
  const draws = Object.values(definition.acts).some((act) => act.draws);
  const people =
    leavesOf(definition).some(({ leaf }) => 'through' in leaf || 'persons' in leaf) ||
    Object.values(definition.acts).some((act) => act.needs);
  const alone = Object.values(definition.roles).some((role) => role.itself);
  if (names.length + keyed.length === 0 && !draws && !people && !alone) return definition;
  const facts: [string, FactDef | undefined][] = [
    ...names.map((name): [string, FactDef | undefined] => [shadowOf(name), definition.facts[name]]),
    ...keyed.map((one): [string, FactDef] => [standingOf(one), standing(one, registers)]),
  ];
  const known = facts.filter((pair): pair is [string, FactDef] => pair[1] !== undefined);
  const acts = Object.entries(definition.acts).map(([name, act]) => [name, shadowedAct(name, act, definition)]);
  const plainLists = Object.entries(definition.lists ?? {}).map(([name, { alike: _, ...list }]) => [name, list]);
  const lists = definition.lists ? { lists: Object.fromEntries(plainLists) } : {};
  const roles = Object.fromEntries(
    Object.entries(definition.roles).map(([name, { itself: _, ...role }]) => [name, role] as const),
  );
  const all = { ...definition, ...lists, roles, facts: { ...definition.facts, ...Object.fromEntries(known) } };
  return replaced({ ...all, acts: Object.fromEntries(acts) }, definition);
}

/** What a draw brings may be any entries: the search has them named by whoever does the act. */
function drawnByHand(act: ActDef): ActDef {
  const { draws, needs: _, ...rest } = act;
  return draws && !act.each ? { ...rest, adds: draws.into } : rest;
}

function shadowedAct(name: string, source: ActDef, definition: Procedure): ActDef {
  const act = drawnByHand(source);
  const computed = Object.keys(act.computes ?? {});
  const asked = asksOf(name, definition);
  if (computed.length + asked.length === 0) return act;
  // The day of the act itself is always known.
  const need = (formula: Formula | undefined) =>
    formula && 'dayOf' in formula && formula.dayOf === name ? ('required' as const) : ('optional' as const);
  const records = {
    ...Object.fromEntries(computed.map((fact) => [shadowOf(fact), need(act.computes?.[fact])])),
    ...Object.fromEntries(asked.map((one) => [standingOf(one), 'required' as const])),
  };
  const computes = Object.fromEntries(computed.map((fact): [string, Formula] => [fact, { copy: shadowOf(fact) }]));
  return { ...act, records: { ...act.records, ...records }, ...(act.computes ? { computes } : {}) };
}

/** Keyed entries that an act asks for. */
function asksOf(name: string, definition: Procedure): readonly KeyedEntry[] {
  const { keyed = [], bases = [] } = compile(definition).acts[name] ?? {};
  const laws = bases
    .filter(({ stands }) => definition.facts[stands]?.type !== 'ref')
    .map(({ stands }) => lawsOf(stands));
  return [...keyed, ...laws];
}

/** Laws named in a file stand or not whatever the search does, as keyed entries do. */
const lawsOf = (fact: string): KeyedEntry => ({ register: LAWS, key: [fact] });

function keyedIn(definition: Procedure): readonly KeyedEntry[] {
  return unique(Object.keys(definition.acts).flatMap((name) => asksOf(name, definition)));
}

const unique = (all: readonly KeyedEntry[]): readonly KeyedEntry[] => [
  ...new Map(all.map((one) => [standingOf(one), one])).values(),
];

function standing({ register, key }: KeyedEntry, registers: readonly RegisterDef[]): FactDef {
  const def = registers.find((one) => one.id === register);
  const labels = def?.labels ?? { future: 'future', inForce: 'inForce', suspended: 'suspended', ended: 'ended' };
  return choice(`${def?.title.zh ?? register}（${key.join('、')}）`, { absent: '没有记载', ...labels });
}

/** The same definition with every keyed condition asking the made-up fact instead. */
function replaced(definition: Procedure, source: Procedure): Procedure {
  const swap = (condition: Condition | undefined) => condition && swapped(condition, source);
  const all = <T>(parts: { readonly [name: string]: T }, change: (part: T) => T) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));
  const needs = <T extends ActDef['records'] | ActDef['itemRecords']>(records: T): T =>
    records &&
    (all(records, (need) => (typeof need === 'object' ? { requiredIf: swapped(need.requiredIf, source) } : need)) as T);
  return {
    ...definition,
    acts: all(definition.acts, (act) => ({
      ...act,
      records: needs(act.records),
      itemRecords: needs(act.itemRecords),
      when: swap(act.when),
      effects: act.effects?.map((effect) => ({ ...effect, when: swap(effect.when) })),
    })),
    clocks: all(definition.clocks, (clock) => ({ ...clock, when: swap(clock.when) })),
    gates: all(definition.gates, (gate) => ({ ...gate, until: swapped(gate.until, source) })),
  };
}

function plainly(condition: Condition, word: 'through' | 'persons'): Condition {
  return Object.fromEntries(Object.entries(condition).filter(([name]) => name !== word)) as unknown as Condition;
}

/**
 * Unknown while one fact of the key is unset, else as the made-up fact says: a fact asked for a value that it cannot
 * have is unknown or no, and the two parts carry just that through `all` and `any`.
 */
function swapped(condition: Condition, source: Procedure): Condition {
  if ('all' in condition) return { all: condition.all.map((c) => swapped(c, source)) };
  if ('any' in condition) return { any: condition.any.map((c) => swapped(c, source)) };
  if ('not' in condition) return { not: swapped(condition.not, source) };
  if ('stands' in condition && source.facts[condition.stands]?.type !== 'ref')
    return swapped({ keyed: lawsOf(condition.stands), in: ['inForce'] }, source);
  if ('through' in condition) return plainly(condition, 'through');
  if ('persons' in condition) return plainly(condition, 'persons');
  if (!('keyed' in condition)) return condition;
  const { keyed, in: states } = condition;
  const unset = keyed.key.map((fact): Condition => {
    const type = source.facts[fact]?.type;
    return { is: [fact, type === 'yesNo' || type === 'choice' || type === 'number' ? '' : true] };
  });
  return {
    all: [...unset.map((not): Condition => ({ not })), { any: [...unset, { is: [standingOf(keyed), ...states] }] }],
  };
}
