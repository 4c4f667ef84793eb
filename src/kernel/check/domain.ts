import { addDays } from '../../law/day.ts';
import { factsIn, overList } from '../compile.ts';
import type { EntryState } from '../condition.ts';
import type { FactDef, Facts, Row, Value } from '../fact.ts';
import type { LinkedCase } from '../link.ts';
import type { Limit, Procedure } from '../procedure.ts';
import type { EntrySnapshot } from '../register.ts';
import type { CheckContext } from './context.ts';

import type { Laws } from './law.ts';
import { columnTests, type Leaf, leavesOf } from './leaves.ts';
import { targetsOf } from './linked.ts';
import { plainOf } from './shadow.ts';

/** The moment at which every made-up case stands; late enough for every version, early enough for the day table. */
export const now = '2101-06-01T09:00:00.000+08:00';
export const today = '2101-06-01';

export type Settings = CheckContext['setting'];

/** Values of each fact and column (`list.column`): one for each class that conditions can tell apart. */
export type Domains = { readonly [fact: string]: readonly Value[] };

/** A leaf of some condition, and whether it is denied somewhere above. */
type Asked = readonly { readonly leaf: Leaf; readonly denied: boolean }[];

/** What the numbers may be with which a fact is compared; none for another fact. */
type Numbers = (other: Limiting, fact: FactDef | undefined) => readonly number[];

export function domainsOf(definition: Procedure, context: CheckContext, laws: Laws): Domains {
  const asked = leavesOf(definition);
  const numbersOf: Numbers = (other, fact) => {
    if (typeof other === 'number') return [other];
    if ('setting' in other) return [context.setting(other.setting) ?? 1];
    if (!('rule' in other)) return [];
    const fen = fact?.type === 'money' ? 100 : 1;
    return [...new Set(laws.numbers(other.rule).map(({ value, unit }) => value * (unit === 'yuan' ? fen : 1)))];
  };
  const compared = comparisons(definition, asked, numbersOf, laws);
  const covered = new Set(Object.values(definition.acts).flatMap((act) => act.covers ?? []));
  const found: { [fact: string]: readonly Value[] } = {};
  for (const [name, def] of Object.entries(definition.facts)) {
    const values =
      compared.get(name) ??
      (def.type === 'date' && lawDays(asked).includes(name)
        ? laws.days
        : classes(candidates(name, def, asked, context, numbersOf), (value) =>
            classOf(name, value, def, definition, asked, numbersOf),
          ));
    found[name] = covered.has(name) && values.length === 1 ? [...values, other(def, values[0] as Value)] : values;
  }
  for (const [name, def] of Object.entries(definition.facts))
    if (def.type === 'case') found[name] = caseIds(name, definition, found, asked, context, numbersOf);
  for (const name of Object.keys(found)) found[name] = found[plainOf(name)] ?? [];
  for (const [list, { columns }] of Object.entries(definition.lists ?? {}))
    for (const [column, def] of Object.entries(columns)) {
      const tests = asked
        .flatMap(({ leaf, lists }) => columnTests(leaf, lists))
        .flatMap(({ list: other, test }) => (other === list && test[0] === column ? [test] : []));
      const own = tests.map((test) => ({ leaf: { is: test }, denied: false }));
      found[`${list}.${column}`] = classes(candidates(column, def, own, context, numbersOf), (value) =>
        tests.map((test) => test.slice(1).includes(value as string)),
      );
    }
  return found;
}

/** The first value of each class. */
function classes(values: readonly Value[], classOf: (value: Value) => unknown): readonly Value[] {
  const first = new Map<string, Value>();
  for (const value of values)
    if (!first.has(JSON.stringify(classOf(value)))) first.set(JSON.stringify(classOf(value)), value);
  return [...first.values()];
}

/** All that the definition can tell of one value: what conditions say of it, where it leads, how long it makes a clock. */
function classOf(
  name: string,
  value: Value,
  def: FactDef,
  definition: Procedure,
  asked: Asked,
  numbersOf: Numbers,
): unknown {
  const said = asked.map(({ leaf }) => {
    if ('is' in leaf && !overList(leaf)) return leaf.is[0] === name && leaf.is.slice(1).includes(value as string);
    if ('cmp' in leaf && leaf.cmp[0] === name)
      return numbersOf(leaf.cmp[2], def).map((limit) => compare(Number(value), leaf.cmp[1], limit));
    return false;
  });
  const only = Object.values(definition.gates).map(
    (gate) => gate.only?.[0] === name && gate.only.slice(1).includes(value as string),
  );
  const to = Object.values(definition.acts).map(({ to }) =>
    typeof to === 'object' && to.by === name ? to.cases[String(value)] : undefined,
  );
  const limits = Object.values(definition.clocks).map((clock) => chosen(clock.limit, name, value));
  const entry = def.type === 'ref' ? [String(value).split(';')[0], ...String(value).split(';').slice(1)] : undefined;
  return [said, only, to, limits, entry];
}

const chosen = (limit: Limit, name: string, value: Value): unknown =>
  'by' in limit && limit.by === name ? limit.cases[String(value)] : undefined;

function candidates(
  name: string,
  def: FactDef,
  asked: Asked,
  context: CheckContext,
  numbersOf: Numbers,
): readonly Value[] {
  switch (def.type) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return Object.keys(def.choices);
    case 'number':
    case 'money':
      return numbers(
        def,
        asked.flatMap(({ leaf }) => ('cmp' in leaf && leaf.cmp[0] === name ? numbersOf(leaf.cmp[2], def) : [])),
      );
    case 'date':
      return [addDays(today, 1)];
    case 'organisation':
      return ['org'];
    case 'table':
      return [
        [
          Object.fromEntries(
            Object.entries(def.columns).map(([column, d]) => [
              column,
              candidates(column, d, [], context, numbersOf)[0] as never,
            ]),
          ),
        ],
      ];
    case 'list':
      return [['甲']];
    case 'ref':
      return entryIds(name, asked, def.register, context).map((id) => (def.many ? [id] : id));
    default: {
      const said = asked.flatMap(({ leaf }) =>
        'is' in leaf && !overList(leaf) && leaf.is[0] === name ? leaf.is.slice(1) : [],
      );
      return ['甲', ...said.filter((word) => typeof word === 'string')];
    }
  }
}

function numbers(def: { readonly min?: number; readonly max?: number }, points: readonly number[]): readonly number[] {
  const around = points.flatMap((point) => [point - 1, point, point + 1]);
  const fit = [...new Set([...around, def.min ?? def.max ?? 1])].filter(
    (n) => n >= (def.min ?? -Infinity) && n <= (def.max ?? Infinity),
  );
  return fit.sort((a, b) => a - b);
}

type Limiting = Extract<Leaf, { cmp: unknown }>['cmp'][2];

const compare = (n: number, op: string, limit: number) =>
  op === '<' ? n < limit : op === '<=' ? n <= limit : op === '=' ? n === limit : op === '>=' ? n >= limit : n > limit;

/** Date facts by whose day the law is asked. */
function lawDays(asked: Asked): readonly string[] {
  return asked.flatMap(({ leaf }) => {
    if ('lawChanged' in leaf) return [leaf.since];
    const other = 'cmp' in leaf ? leaf.cmp[2] : undefined;
    return typeof other === 'object' && 'rule' in other && other.on !== undefined ? [other.on] : [];
  });
}

/** Facts compared with each other: enough values to put them in any order and on any side of their limits. */
function comparisons(
  definition: Procedure,
  asked: Asked,
  numbersOf: Numbers,
  laws: Laws,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Set<string>>();
  for (const { leaf } of asked) {
    if (!('cmp' in leaf) || typeof leaf.cmp[2] !== 'object' || !('fact' in leaf.cmp[2])) continue;
    const mates = new Set([leaf.cmp[0], leaf.cmp[2].fact].flatMap((fact) => [...(groups.get(fact) ?? [fact])]));
    for (const mate of mates) groups.set(mate, mates);
  }
  const found = new Map<string, readonly Value[]>();
  for (const [fact, mates] of groups) {
    const def = definition.facts[fact];
    const order = [...mates].map((_, n) => n + 1);
    if (def?.type === 'date') {
      const firsts = lawDays(asked).some((day) => mates.has(day)) ? laws.days : [addDays(today, 1)];
      found.set(
        fact,
        firsts.flatMap((first) => order.map((n) => addDays(first, n - 1))),
      );
    }
    if (def?.type === 'organisation') found.set(fact, ['org', 'org2']);
    if (def?.type !== 'number' && def?.type !== 'money') continue;
    const points = asked.flatMap(({ leaf }) =>
      'cmp' in leaf && mates.has(leaf.cmp[0]) ? numbersOf(leaf.cmp[2], def) : [],
    );
    found.set(
      fact,
      numbers(
        def,
        points.length > 0
          ? points.flatMap((point) => order.map((n) => point + n - 1))
          : order.map((n) => (def.min ?? 0) + n),
      ),
    );
  }
  return found;
}

/** A second value of a fact that an act is about, so that it can change. */
function other(def: FactDef, value: Value): Value {
  if (def.type === 'number' || def.type === 'money')
    return Number(value) === def.max ? Number(value) - 1 : Number(value) + 1;
  if (def.type === 'date') return addDays(String(value), 1);
  if (def.type === 'organisation') return 'org2';
  if (def.type === 'yesNo') return !value;
  if (def.type === 'choice') return Object.keys(def.choices).find((key) => key !== value) ?? String(value);
  if (def.type === 'table') return [...(value as readonly Row[]), ...(value as readonly Row[])];
  if (def.type === 'ref') return def.many ? ['inForce;again=1'] : 'inForce;again=1';
  return def.type === 'list' ? ['乙'] : '乙';
}

/** The name of a made-up law that has gone; every other one holds. */
export const REPEALED = 'REPEALED';

/** Names of made-up register entries that say what the register knows of them: `inForce;field=value`. */
function entryIds(fact: string, asked: Asked, register: string, context: CheckContext): readonly string[] {
  const states: readonly EntryState[] = ['inForce', 'ended', 'suspended', 'future'];
  const wanted = asked.flatMap(({ leaf }) =>
    'entry' in leaf && leaf.entry === fact
      ? [leaf.in]
      : 'stands' in leaf && leaf.stands === fact && leaf.on === undefined
        ? [['inForce'] as readonly EntryState[]]
        : [],
  );
  let ids: string[] = classes(states, (state) => wanted.map((some) => some.includes(state as EntryState))).map(String);
  const fields = asked.flatMap(({ leaf, denied }) =>
    'entryFact' in leaf && leaf.entryFact[0] === fact
      ? [{ field: leaf.entryFact[1], values: leaf.entryFact.slice(2), denied }]
      : [],
  );
  const known = context.registers.find((r) => r.id === register);
  for (const field of new Set(fields.map((f) => f.field))) {
    const own = fields.filter((f) => f.field === field);
    const def = known?.facts[field];
    const possible =
      def?.type === 'choice'
        ? Object.keys(def.choices)
        : def?.type === 'yesNo'
          ? [true, false]
          : [...own.flatMap((f) => f.values), '别的'];
    const told = classes(possible, (value) => own.map((f) => f.values.includes(value as string))).map(
      (value) => `;${field}=${JSON.stringify(value)}`,
    );
    ids = ids.flatMap((id) => [...told, ...(own.some((f) => f.denied) ? [''] : [])].map((tail) => id + tail));
  }
  for (const { leaf } of asked)
    if ('stands' in leaf && leaf.stands === fact && leaf.on !== undefined) {
      const gone = `;${leaf.on}=${JSON.stringify([REPEALED])}`;
      ids = ids.flatMap((id) => (id.includes(gone) ? [id] : [id, id + gone]));
    }
  return ids;
}

/** What the made-up register knows of a made-up entry. */
export function entryOf(register: string, id: string): EntrySnapshot {
  const [state, ...fields] = id.split(';');
  const facts = Object.fromEntries(
    fields.map((field) => [field.split('=', 1)[0] as string, JSON.parse(field.slice(field.indexOf('=') + 1))]),
  );
  return { register, entry: id, version: 1, state: state as EntryState, holder: 'org', facts };
}

/** Names of made-up cases that say what they hand over, one for each class that conditions can tell apart. */
function caseIds(
  name: string,
  definition: Procedure,
  domains: Domains,
  asked: Asked,
  context: CheckContext,
  numbersOf: Numbers,
): readonly string[] {
  const targets = targetsOf(definition, name, context.procedures).map(({ id }) => id);
  const copies = Object.values(definition.links ?? {}).flatMap((link) =>
    link.fact === name ? Object.entries(link.copies ?? {}) : [],
  );
  let all: { readonly [word: string]: Value }[] = [{ $procedure: targets[0] ?? '' }];
  for (const [own, word = ''] of copies) {
    const def = definition.facts[own] as FactDef;
    const kinds = () => classes(targets, (value) => classOf(own, value, def, definition, asked, numbersOf));
    const values = word === '$procedure' ? kinds() : (domains[own] ?? []);
    const unset = !word.startsWith('$') && asked.some(({ leaf }) => factsIn(leaf).includes(own));
    all = all.flatMap((parts) => [...values.map((value) => ({ ...parts, [word]: value })), ...(unset ? [parts] : [])]);
  }
  return all.map((parts) => JSON.stringify(parts));
}

/** What a made-up case hands over. */
export function caseNamed(id: string): LinkedCase {
  const { $procedure, $org = 'org', $title = '甲', ...shows } = JSON.parse(id) as Facts;
  const [procedure, org, title] = [$procedure, $org, $title].map(String) as [string, string, string];
  return { case: id, procedure, org, title, attackable: true, shows };
}

/** How a live entry may change by itself: time, its organ and other cases act on it. */
export function changesOf(id: string): readonly string[] {
  const [state, ...fields] = id.split(';');
  const next: { readonly [state: string]: readonly EntryState[] } = {
    future: ['inForce'],
    inForce: ['suspended', 'ended'],
    suspended: ['inForce', 'ended'],
  };
  return (next[state as string] ?? []).map((to) => [to, ...fields].join(';'));
}
