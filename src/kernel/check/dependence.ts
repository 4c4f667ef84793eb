import { type Compiled, type CompiledAct, factsIn, overList, reactionsIn } from '../compile.ts';
import type { Condition } from '../condition.ts';
import type { ActDef, ClockDef, Limit, Procedure } from '../procedure.ts';
import { remedyAct } from '../remedy.ts';
import { columnTests, type Leaf, leaves, leavesOf, listed, listOf } from './leaves.ts';

/**
 * One thing that a state may hold: `fact:x`, `done:x`, `clock:x`, `list:x`, `served:x`, `pause:x`, `law:topic`.
 * `field:x.y` is no variable of its own but says which field of the entry named by x is read (`$state`: how it stands).
 */
export type Var = string;
/** How much of it matters: all of it, or only whether a fact is known and a clock runs. */
export type Level = 'value' | 'mark';
export type Vars = ReadonlyMap<Var, Level>;

/** What an act makes of a variable whatever stood there: sets it if it brings it, clears it, or puts what it computes. */
export type Setting = 'set' | 'clear' | 'put';

/** Tests of lists, by the variable of the list. */
export type Tests = ReadonlyMap<Var, readonly Leaf[]>;

/** What each act of a definition reads and writes. */
export interface Dependence {
  /** All that its judgement depends on; `reads` leaves out what it must bring itself. */
  readonly asks: { readonly [act: string]: Vars };
  readonly reads: { readonly [act: string]: Vars };
  /** All but its own done-mark. */
  readonly writes: { readonly [act: string]: ReadonlySet<Var> };
  /** What the outcome of carrying it out depends on, with what the law may do at once after it. */
  readonly sees: { readonly [act: string]: ReadonlySet<Var> };
  /** What it sets or clears whatever stood there before. */
  readonly sets: { readonly [act: string]: ReadonlyMap<Var, Setting> };
  /** Lists of which its outcome depends only by these tests, and which it does not change. */
  readonly tests: { readonly [act: string]: Tests };
  /** Stages from which it may start. */
  readonly from: { readonly [act: string]: readonly string[] };
  /** Columns of each list that some condition, role or clock reads. */
  readonly columns: { readonly [list: string]: readonly string[] };
  /** Lists on which nothing depends: one entry stands for all. */
  readonly plain: ReadonlySet<string>;
}

/** Works out what depends on what, from the definition alone. */
export function dependence(compiled: Compiled): Dependence {
  const { definition } = compiled;
  const acts = Object.values(compiled.acts);
  const stages = Object.keys(definition.stages);
  const from: { [act: string]: readonly string[] } = {};
  for (const { name, def } of acts)
    from[name] =
      def.from === 'any'
        ? stages
        : def.from === 'open'
          ? stages.filter((s) => !definition.stages[s]?.final)
          : listed(def.from);
  for (const { name } of acts.filter((act) => remedyAct(act.name) && act.def.to !== undefined))
    from[name] = standing(compiled, from, name);
  const asks = Object.fromEntries(acts.map((act) => [act.name, asksOf(compiled, act)]));
  const brought = ({ def }: CompiledAct, v: Var) =>
    v.startsWith('fact:') && (def.records?.[v.slice(5)] === 'required' || computes(def, v.slice(5)));
  const reads = Object.fromEntries(
    acts.map((act) => [act.name, new Map([...(asks[act.name] as Vars)].filter(([v]) => !brought(act, v)))]),
  );
  const writes = Object.fromEntries(acts.map((act) => [act.name, writesOf(compiled, act)]));
  const plain = plainLists(compiled, reads, writes);
  for (const { name, def } of acts) if (def.each && !plain.has(def.each)) reads[name]?.set(`list:${def.each}`, 'value');
  const sees = Object.fromEntries(acts.map((act) => [act.name, seenBy(compiled, act, from, reads, writes)]));
  const sets = Object.fromEntries(
    acts.map((act) => [act.name, setBy(act, writes[act.name] as ReadonlySet<Var>, sees[act.name] as ReadonlySet<Var>)]),
  );
  const tests = Object.fromEntries(
    acts.map((act) => {
      const rest = { ...reads, [act.name]: asksOf(compiled, act, (leaf) => !tested(leaf)) };
      if (act.def.each && !plain.has(act.def.each)) rest[act.name]?.set(`list:${act.def.each}`, 'value');
      return [act.name, testsOf(compiled, act, seenBy(compiled, act, from, rest, writes))];
    }),
  );
  return { asks, reads, writes, sees, sets, tests, from, columns: columnsRead(compiled), plain };
}

const computes = (def: ActDef, fact: string): boolean => def.computes?.[fact] !== undefined;

/** Stages at which some decision that an answer to a remedy takes back may stand done. */
function standing({ acts }: Compiled, from: Dependence['from'], name: string): readonly string[] {
  const decisions = doneIn(acts[name]?.def.when);
  const found = new Set(decisions.flatMap((decision) => destinations(acts[decision] as CompiledAct)));
  const kept = Object.values(acts).filter(({ def }) => !decisions.every((decision) => def.undoes?.includes(decision)));
  for (const stage of found)
    for (const act of kept) if (from[act.name]?.includes(stage)) for (const next of destinations(act)) found.add(next);
  return [...found];
}

const doneIn = (condition: Condition | undefined): readonly string[] =>
  condition ? leaves(condition).flatMap(([leaf]) => ('done' in leaf && !overList(leaf) ? [leaf.done] : [])) : [];

/** Whether the kernel asks if an act stands done before it is done again. */
export function isOnce({ definition, acts }: Compiled, name: string): boolean {
  const def = acts[name]?.def;
  const asked = !def?.automatic || reactionsIn(definition).some((rule) => rule.does === name);
  return def?.each === undefined && def?.times !== 'many' && asked === true;
}

/** Clocks of the organ: whether they run is always remembered. */
export function organClocks({ definition }: Compiled): readonly Var[] {
  return Object.keys(definition.clocks)
    .filter((name) => definition.clocks[name]?.against === 'organ' && !definition.clocks[name].each)
    .map((name) => `clock:${name}`);
}

/** Where it stands whether a pause is open: by itself, or with the entries of its list. */
export function pauseVar(definition: Procedure, pause: string): Var {
  const each = definition.pauses?.[pause]?.each;
  return each === undefined ? `pause:${pause}` : `list:${each}`;
}

/** Whether anything depends on a clock that runs for list entries. */
export function followedEach(clock: ClockDef): boolean {
  return (
    clock.each !== undefined &&
    (clock.against === 'organ' || clock.expiry !== undefined || (clock.blocks?.length ?? 0) > 0)
  );
}

export const add = (vars: Map<Var, Level>, v: Var, level: Level) =>
  vars.set(v, level === 'value' ? level : (vars.get(v) ?? level));

/** The conditions that decide how an act is judged, each with the list of which an entry is in question. */
function conditionsAsked({ definition }: Compiled, { def, gates, timed, starts }: CompiledAct) {
  const needs = [...Object.values(def.records ?? {}), ...Object.values(def.itemRecords ?? {})];
  const clocks = [...timed, ...starts].map((clock) => definition.clocks[clock] as ClockDef);
  const all: readonly (readonly [Condition | undefined, string | undefined])[] = [
    [def.when, def.each],
    ...needs.map((need) => [typeof need === 'object' ? need.requiredIf : undefined, def.each] as const),
    ...gates.map((gate) => [gate.until, def.each] as const),
    ...clocks.map((clock) => [clock.when, clock.each] as const),
  ];
  return all.flatMap(([condition, list]) =>
    condition ? leaves(condition).map(([leaf]) => ({ leaf, lists: list === undefined ? [] : [list] })) : [],
  );
}

/** Whether a leaf asks about a list and about nothing else. */
const tested = (leaf: Leaf): boolean =>
  overList(leaf) &&
  !('over' in leaf && 'rule' in leaf.over) &&
  !('atLeast' in leaf && typeof leaf.atLeast === 'object' && 'rule' in leaf.atLeast);

/** The tests of each list on which the act depends for no other reason than they. */
function testsOf(compiled: Compiled, act: CompiledAct, otherwise: ReadonlySet<Var>): Tests {
  const found = new Map<Var, Leaf[]>();
  for (const { leaf } of conditionsAsked(compiled, act)) {
    if (!overList(leaf) || !tested(leaf)) continue;
    const v = `list:${listOf(leaf)}`;
    if (!otherwise.has(v)) found.set(v, [...(found.get(v) ?? []), leaf]);
  }
  return found;
}

/** Columns that an act's judgement reads from the entries that stand; what the act itself must bring is not read. */
function columnsAsked(
  compiled: Compiled,
  act: CompiledAct,
  which = (_: Leaf) => true,
): readonly (readonly [list: string, column: string])[] {
  const { each, itemRecords } = act.def;
  const asked = conditionsAsked(compiled, act).filter(({ leaf }) => which(leaf));
  return asked.flatMap(({ leaf, lists }) =>
    columnTests(leaf, lists).flatMap(({ list, test: [column] }) =>
      'column' in leaf && list === each && itemRecords?.[column] === 'required' ? [] : [[list, column] as const],
    ),
  );
}

function asksOf(compiled: Compiled, act: CompiledAct, which = (_: Leaf) => true): Map<Var, Level> {
  const { definition } = compiled;
  const { def, name } = act;
  const vars = new Map<Var, Level>();
  const clockVar = (clock: string) =>
    definition.clocks[clock]?.each ? `list:${definition.clocks[clock].each}` : `clock:${clock}`;
  for (const { leaf } of conditionsAsked(compiled, act))
    if (which(leaf)) for (const [v, level] of varsOf(leaf)) add(vars, v, level);
  for (const [list] of columnsAsked(compiled, act, which)) add(vars, `list:${list}`, 'value');
  for (const gate of act.gates) if (gate.only) add(vars, `fact:${gate.only[0]}`, 'value');
  if (typeof def.to === 'object') add(vars, `fact:${def.to.by}`, 'value');
  for (const clock of act.timed) {
    const timed = definition.clocks[clock] as ClockDef;
    add(vars, clockVar(clock), 'value');
    if (timed.soft) add(vars, `fact:${timed.soft.reason}`, 'mark');
  }
  for (const clock of act.extends) {
    add(vars, clockVar(clock), 'mark');
    const longer = definition.clocks[clock]?.extension?.limit;
    for (const [fact, level] of longer ? factsOfLimit(longer, def) : []) add(vars, `fact:${fact}`, level);
  }
  for (const { until } of def.effects ?? [])
    if (until && 'limit' in until)
      for (const [fact, level] of factsOfLimit(until.limit, def)) add(vars, `fact:${fact}`, level);
  for (const clock of act.starts) {
    const started = definition.clocks[clock] as ClockDef;
    for (const [fact, level] of factsOfLimit(started.limit, def)) add(vars, `fact:${fact}`, level);
    if (started.from && 'fact' in started.from) add(vars, `fact:${started.from.fact}`, 'mark');
    if (started.from && 'dayOf' in started.from && started.from.dayOf !== name)
      add(vars, `done:${started.from.dayOf}`, 'value');
    if (started.again && isRead(definition, clock)) add(vars, clockVar(clock), 'value');
  }
  for (const [clock, timed] of Object.entries(definition.clocks))
    if (timed.expiry?.does === name) {
      add(vars, clockVar(clock), 'value');
      for (const [pause, { stops, toldUntil }] of Object.entries(definition.pauses ?? {}))
        if (stops.includes(clock) && !toldUntil) add(vars, pauseVar(definition, pause), 'value');
    }
  const places = listed(def.by).map((role) => definition.roles[role]?.in);
  if (places.every((place) => typeof place === 'object' && 'fact' in place))
    for (const place of places) add(vars, `fact:${(place as { fact: string }).fact}`, 'mark');
  return vars;
}

/** Whether anything asks how a clock stands. */
function isRead(definition: Procedure, name: string): boolean {
  const clock = definition.clocks[name];
  const asked = leavesOf(definition).some(({ leaf }) => 'clock' in leaf && leaf.clock === name);
  return asked || clock?.against === 'organ' || clock?.expiry !== undefined || (clock?.blocks?.length ?? 0) > 0;
}

/** Facts that decide the length of a clock; not those that the act brings wherever their case of the limit binds. */
function factsOfLimit(limit: Limit, act: ActDef): readonly (readonly [string, Level])[] {
  if ('until' in limit) return [[limit.until, 'mark']];
  if ('before' in limit) return [[limit.before, 'mark']];
  if ('rule' in limit) return limit.on === undefined ? [] : [[limit.on, 'mark']];
  if (!('by' in limit)) return [];
  const brings = (fact: string, value: string) => {
    const need = act.records?.[fact];
    const asked = typeof need === 'object' ? need.requiredIf : undefined;
    const when = asked && 'is' in asked && !overList(asked) ? asked.is : undefined;
    return when?.[0] === limit.by && when.slice(1).includes(value);
  };
  const chosen = Object.entries(limit.cases).flatMap(([value, one]) =>
    factsOfLimit(one, act).filter(([fact]) => !brings(fact, value)),
  );
  return [[limit.by, 'value'], ...chosen];
}

/** What a leaf reads when an act is judged; of a column see `columnsAsked`. */
function varsOf(leaf: Leaf): readonly (readonly [Var, Level])[] {
  if (overList(leaf))
    return [
      [`list:${listOf(leaf)}`, 'value'],
      ...('atLeast' in leaf ? lawOf(leaf.atLeast) : 'over' in leaf ? lawOf(leaf.over) : []),
    ];
  if ('done' in leaf) return [[`done:${leaf.done}`, 'value']];
  if ('is' in leaf) return [[`fact:${leaf.is[0]}`, 'value']];
  if ('known' in leaf) return [[`fact:${leaf.known}`, 'mark']];
  if ('cmp' in leaf) return [...factsIn(leaf).map((f) => [`fact:${f}`, 'value'] as const), ...lawOf(leaf.cmp[2])];
  if ('column' in leaf) return [];
  if ('lawChanged' in leaf)
    return [
      [`fact:${leaf.since}`, 'value'],
      [`law:${leaf.lawChanged}`, 'value'],
    ];
  if ('keyed' in leaf) return leaf.keyed.key.map((f) => [`fact:${f}`, 'value']);
  if ('clock' in leaf) return [[`clock:${leaf.clock}`, leaf.state === 'running' ? 'mark' : 'value']];
  if ('served' in leaf) return [[`served:${leaf.served}`, 'value']];
  if ('lawInForce' in leaf) return [[`law:${leaf.lawInForce}`, 'value']];
  const [fact, field] =
    'stands' in leaf ? [leaf.stands, leaf.on ?? '$state'] : 'entry' in leaf ? [leaf.entry, '$state'] : leaf.entryFact;
  return [
    [`fact:${fact}`, 'value'],
    [`field:${fact}.${field}`, 'value'],
  ];
}

/** The law of the filing day, where a number is taken from it. */
function lawOf(number: unknown): readonly (readonly [Var, Level])[] {
  const { rule, on } = (typeof number === 'object' ? number : {}) as { readonly rule?: string; readonly on?: string };
  return rule === undefined || on !== undefined ? [] : [[`law:${rule}`, 'value']];
}

function writesOf({ definition, acts }: Compiled, act: CompiledAct): ReadonlySet<Var> {
  const { def, name } = act;
  const records = [
    ...Object.keys({ ...def.records, ...def.computes }),
    ...(def.numbers ? [definition.numbering?.[def.numbers]?.into ?? ''] : []),
    ...Object.values(definition.links ?? {}).flatMap((link) =>
      def.records?.[link.fact] ? Object.keys(link.copies ?? {}) : [],
    ),
  ];
  const stale = Object.values(acts).filter(
    (other) => other.name !== name && other.def.covers?.some((fact) => records.includes(fact)),
  );
  const undone = [...(def.undoes ?? []), ...stale.map((other) => other.name)];
  const clocks = [...act.starts, ...act.stops, ...undone.flatMap((other) => acts[other]?.starts ?? [])];
  return new Set<Var>([
    ...[...records, ...(def.forgets ?? [])].map((fact) => `fact:${fact}`),
    ...undone.map((other) => `done:${other}`),
    ...clocks.map((clock) =>
      definition.clocks[clock]?.each ? `list:${definition.clocks[clock].each}` : `clock:${clock}`,
    ),
    ...[def.adds, def.each].flatMap((list) => (list === undefined ? [] : [`list:${list}`])),
    ...(def.serves ? [`served:${def.serves}`] : []),
    ...[...act.pauses, ...act.resumes].map((pause) => pauseVar(definition, pause)),
  ]);
}

function seenBy(
  compiled: Compiled,
  act: CompiledAct,
  from: Dependence['from'],
  reads: Dependence['reads'],
  writes: Dependence['writes'],
): ReadonlySet<Var> {
  const { definition, acts } = compiled;
  const { def, name } = act;
  const written = [...(writes[name] ?? [])];
  const recorded = new Set(Object.keys({ ...def.records, ...def.computes }));
  const stale = Object.values(acts).filter(
    (other) => other.name !== name && other.def.covers?.some((fact) => recorded.has(fact)),
  );
  const started = (def.undoes ?? []).filter((other) => (acts[other]?.starts.length ?? 0) > 0);
  const to = destinations(act);
  return new Set<Var>([
    ...(reads[name]?.keys() ?? []),
    ...written.filter((v) => /^(clock|list|pause):/.test(v)),
    ...[...stale.map((other) => other.name), ...started, ...(isOnce(compiled, name) ? [name] : [])].map(
      (other) => `done:${other}`,
    ),
    ...stale.flatMap((other) =>
      (other.def.covers ?? []).filter((fact) => recorded.has(fact)).map((fact) => `fact:${fact}`),
    ),
    ...to.flatMap((stage) => (definition.stages[stage]?.requires ?? []).map((needed) => `done:${needed}`)),
    ...lawAfter(compiled, to, from, new Set([name])).flatMap((next) => [
      ...(reads[next]?.keys() ?? []),
      ...(writes[next] ?? []),
      `done:${next}`,
    ]),
  ]);
}

/** Acts of the law whose time may have run out before their stage was reached. */
function lawAfter(
  { definition, acts }: Compiled,
  to: readonly string[],
  from: Dependence['from'],
  seen: Set<string>,
): readonly string[] {
  return Object.values(definition.clocks).flatMap((clock): readonly string[] => {
    const next = clock.expiry && acts[clock.expiry.does];
    if (!next || seen.has(next.name) || !from[next.name]?.some((stage) => to.includes(stage))) return [];
    seen.add(next.name);
    return [next.name, ...lawAfter({ definition, acts }, destinations(next), from, seen)];
  });
}

function setBy(
  { def, name }: CompiledAct,
  writes: ReadonlySet<Var>,
  sees: ReadonlySet<Var>,
): ReadonlyMap<Var, Setting> {
  const forgotten = (def.forgets ?? []).filter((fact) => !def.records?.[fact]).map((fact) => `fact:${fact}`);
  const undone = new Set([...(def.undoes ?? []).map((other) => `done:${other}`), ...forgotten]);
  const all = [...writes, `done:${name}`].filter((v) => !sees.has(v));
  const setting = (v: Var): Setting => {
    if (v.startsWith('fact:') && computes(def, v.slice(5))) return 'put';
    return undone.has(v) && v !== `done:${name}` ? 'clear' : 'set';
  };
  return new Map(all.map((v) => [v, setting(v)]));
}

/** Stages to which an act may lead. */
export function destinations({ def }: CompiledAct): readonly string[] {
  return typeof def.to === 'string' ? [def.to] : Object.values(def.to?.cases ?? {});
}

/** Lists that no condition and no clock reads, and whose entries' acts change nothing else. */
function plainLists(
  { definition, acts }: Compiled,
  reads: Dependence['reads'],
  writes: Dependence['writes'],
): ReadonlySet<string> {
  const read = new Set([
    ...organClocks({ definition, acts }),
    ...Object.values(reads).flatMap((vars) => [...vars.keys()]),
  ]);
  const required = Object.values(definition.stages).flatMap((stage) => stage.requires ?? []);
  const quiet = (act: CompiledAct) =>
    act.def.to === undefined &&
    !read.has(`done:${act.name}`) &&
    !required.includes(act.name) &&
    ![...(writes[act.name] ?? [])].some((v) => v !== `list:${act.def.each}` && read.has(v));
  const free = (list: string) =>
    !read.has(`list:${list}`) &&
    !Object.values(definition.clocks).some((clock) => clock.each === list && followedEach(clock)) &&
    !Object.values(definition.pauses ?? {}).some((pause) => pause.each === list) &&
    Object.values(acts).every((act) => act.def.each !== list || quiet(act));
  return new Set(Object.keys(definition.lists ?? {}).filter(free));
}

function columnsRead(compiled: Compiled): { readonly [list: string]: readonly string[] } {
  const { definition, acts } = compiled;
  const read = Object.values(acts).flatMap((act) => columnsAsked(compiled, act));
  for (const { def } of Object.values(acts))
    for (const role of listed(def.by)) {
      const place = definition.roles[role]?.in;
      if (def.each && typeof place === 'object' && 'itemColumn' in place) read.push([def.each, place.itemColumn]);
    }
  for (const clock of Object.values(definition.clocks))
    if (clock.each && 'column' in clock.limit) read.push([clock.each, clock.limit.column]);
  const lists = Object.keys(definition.lists ?? {});
  return Object.fromEntries(
    lists.map((list) => [list, [...new Set(read.flatMap(([l, column]) => (l === list ? [column] : [])))]]),
  );
}
