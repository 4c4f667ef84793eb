import type { Compiled, CompiledAct } from '../compile.ts';
import type { Condition } from '../condition.ts';
import type { ClockDef, Limit } from '../procedure.ts';
import { conditionsOf, type Leaf, leaves, listed } from './leaves.ts';

/** One thing that a state may hold: `fact:x`, `done:x`, `clock:x`, `list:x`, `served:x`, `pause:x`. */
export type Var = string;
/** How much of it matters: all of it, or only whether a fact is known and a clock runs. */
export type Level = 'value' | 'mark';
export type Vars = ReadonlyMap<Var, Level>;

/** What of a case must be remembered because some act that may still come depends on it. */
export interface Relevance {
  readonly live: { readonly [stage: string]: Vars };
  /** Everything that carrying out an act reads or writes, with what the law may do at once after it. */
  readonly touches: { readonly [act: string]: ReadonlySet<Var> };
  /** Stages from which each act may start. */
  readonly from: { readonly [act: string]: readonly string[] };
  /** Columns of each list that some condition or role reads. */
  readonly columns: { readonly [list: string]: readonly string[] };
  /** Lists on which nothing depends: one entry stands for all. */
  readonly plain: ReadonlySet<string>;
}

export function relevanceOf(compiled: Compiled): Relevance {
  const { definition } = compiled;
  const acts = Object.values(compiled.acts);
  const stages = Object.keys(definition.stages);
  const from: { [act: string]: readonly string[] } = {};
  for (const { name, def } of acts)
    from[name] = def.from === 'any' ? stages : def.from === 'open' ? stages.filter((s) => !definition.stages[s]?.final) : listed(def.from);
  const reads = Object.fromEntries(acts.map((act) => [act.name, readsOf(compiled, act)]));
  const writes = Object.fromEntries(acts.map((act) => [act.name, writesOf(compiled, act)]));
  const plain = plainLists(compiled, reads, writes);
  for (const act of acts) {
    const own = `done:${act.name}`;
    const needed = new Set([...always(compiled), ...acts.flatMap((other) => (other === act ? [] : [...(reads[other.name] as Vars).keys()]))]);
    const inert = act.def.to === undefined && act.def.from !== 'start' && ![...(writes[act.name] as Set<Var>)].some((v) => needed.has(v));
    if (act.def.each && !plain.has(act.def.each)) reads[act.name]?.set(`list:${act.def.each}`, 'value');
    else if (!act.def.each && act.def.times !== 'many' && !inert) reads[act.name]?.set(own, 'value');
  }
  const live = liveOf(compiled, from, reads);
  const touches = Object.fromEntries(acts.map((act) => [act.name, touched(compiled, act, from, reads, writes, new Set())]));
  return { live, touches, from, columns: columnsRead(compiled), plain };
}

/** Whether the organ's time and deadlines run, and what pauses, is always remembered. */
function always({ definition }: Compiled): readonly Var[] {
  const tracked = Object.entries(definition.clocks).filter(([, c]) => !c.each && (c.kind === 'deadline' || c.against === 'organ'));
  return [...tracked.map(([name]) => `clock:${name}`), ...Object.keys(definition.pauses ?? {}).map((name) => `pause:${name}`)];
}

/** Clocks of list entries that anything depends on. */
export function followedEach(clock: ClockDef): boolean {
  return clock.each !== undefined && (clock.against === 'organ' || clock.expiry !== undefined || (clock.blocks?.length ?? 0) > 0);
}

function liveOf({ definition, acts }: Compiled, from: Relevance['from'], reads: { readonly [act: string]: Vars }): Relevance['live'] {
  const reach = reachable({ definition, acts }, from);
  const live: { [stage: string]: Vars } = {};
  for (const stage of ['start', ...Object.keys(definition.stages)]) {
    const ahead = reach[stage] ?? new Set([stage]);
    const vars = new Map<Var, Level>(always({ definition, acts }).map((v) => [v, 'mark']));
    for (const act of Object.keys(acts)) if (from[act]?.some((s) => ahead.has(s))) for (const [v, level] of reads[act] ?? []) add(vars, v, level);
    for (const s of ahead) if (s !== stage) for (const act of definition.stages[s]?.requires ?? []) vars.set(`done:${act}`, 'value');
    live[stage] = vars;
  }
  return live;
}

const add = (vars: Map<Var, Level>, v: Var, level: Level) => vars.set(v, level === 'value' ? level : (vars.get(v) ?? level));

function readsOf(compiled: Compiled, act: CompiledAct): Map<Var, Level> {
  const { definition } = compiled;
  const { def, name } = act;
  const vars = new Map<Var, Level>();
  const condition = (c: Condition | undefined) => {
    if (c) for (const [leaf] of leaves(c)) for (const [v, level] of varsOf(leaf)) add(vars, v, level);
  };
  condition(def.when);
  for (const need of Object.values(def.records ?? {})) if (typeof need === 'object') condition(need.requiredIf);
  for (const gate of act.gates) {
    condition(gate.until);
    if (gate.only) add(vars, `fact:${gate.only[0]}`, 'value');
  }
  if (typeof def.to === 'object') add(vars, `fact:${def.to.by}`, 'value');
  for (const clock of act.timed) {
    const timed = definition.clocks[clock] as ClockDef;
    add(vars, timed.each ? `list:${timed.each}` : `clock:${clock}`, 'value');
    condition(timed.when);
    if (timed.soft) add(vars, `fact:${timed.soft.reason}`, 'mark');
  }
  for (const clock of act.extends) add(vars, `clock:${clock}`, 'mark');
  for (const clock of act.starts) {
    const started = definition.clocks[clock] as ClockDef;
    condition(started.when);
    for (const [fact, level] of factsOfLimit(started.limit)) add(vars, `fact:${fact}`, level);
    if (started.again) add(vars, started.each ? `list:${started.each}` : `clock:${clock}`, 'value');
  }
  for (const [clock, timed] of Object.entries(definition.clocks))
    if (timed.expiry?.does === name) {
      add(vars, timed.each ? `list:${timed.each}` : `clock:${clock}`, 'value');
      for (const [pause, { stops }] of Object.entries(definition.pauses ?? {})) if (stops.includes(clock)) add(vars, `pause:${pause}`, 'value');
    }
  for (const role of listed(def.by)) {
    const place = definition.roles[role]?.in;
    if (typeof place === 'object' && 'fact' in place) add(vars, `fact:${place.fact}`, 'mark');
  }
  return vars;
}

/** Facts that decide the length of a clock. */
export function factsOfLimit(limit: Limit): readonly (readonly [string, Level])[] {
  if ('until' in limit) return [[limit.until, 'mark']];
  return 'by' in limit ? [[limit.by, 'value'], ...Object.values(limit.cases).flatMap(factsOfLimit)] : [];
}

function varsOf(leaf: Leaf): readonly (readonly [Var, Level])[] {
  if ('every' in leaf) return [[`list:${leaf.every}`, 'value']];
  if ('some' in leaf) return [[`list:${leaf.some}`, 'value']];
  if ('count' in leaf) return [[`list:${leaf.count}`, 'value']];
  if ('done' in leaf) return [[`done:${leaf.done}`, 'value']];
  if ('is' in leaf) return [[`fact:${leaf.is[0]}`, 'value']];
  if ('known' in leaf) return [[`fact:${leaf.known}`, 'mark']];
  if ('cmp' in leaf) return [leaf.cmp[0], ...(typeof leaf.cmp[2] === 'object' && 'fact' in leaf.cmp[2] ? [leaf.cmp[2].fact] : [])].map((f) => [`fact:${f}`, 'value']);
  if ('clock' in leaf) return [[`clock:${leaf.clock}`, leaf.state === 'running' ? 'mark' : 'value']];
  if ('served' in leaf) return [[`served:${leaf.served}`, 'value']];
  if ('entry' in leaf) return [[`fact:${leaf.entry}`, 'value']];
  return 'entryFact' in leaf ? [[`fact:${leaf.entryFact[0]}`, 'value']] : [];
}

/** Everything but its own done-mark that an act may change; the kernel's frame is checked against it. */
function writesOf({ definition, acts }: Compiled, act: CompiledAct): Set<Var> {
  const { def, name } = act;
  const records = [...Object.keys(def.records ?? {}), ...(def.numbers ? [definition.numbering?.[def.numbers]?.into ?? ''] : [])];
  const stale = Object.values(acts).filter((other) => other.name !== name && other.def.covers?.some((fact) => records.includes(fact)));
  const undone = [...(def.undoes ?? []), ...stale.map((other) => other.name)];
  const clocks = [...act.starts, ...act.stops, ...undone.flatMap((other) => acts[other]?.starts ?? [])];
  return new Set<Var>([
    ...records.map((fact) => `fact:${fact}`),
    ...undone.map((other) => `done:${other}`),
    ...clocks.map((clock) => (definition.clocks[clock]?.each ? `list:${definition.clocks[clock].each}` : `clock:${clock}`)),
    ...[def.adds, def.each].flatMap((list) => (list === undefined ? [] : [`list:${list}`])),
    ...(def.serves ? [`served:${def.serves}`] : []),
    ...[...act.pauses, ...act.resumes].map((pause) => `pause:${pause}`),
  ]);
}

/** What an act reads and writes, with the acts of the law whose time had run out before their stage was reached. */
function touched(
  compiled: Compiled,
  act: CompiledAct,
  from: Relevance['from'],
  reads: { readonly [act: string]: Vars },
  writes: { readonly [act: string]: ReadonlySet<Var> },
  seen: Set<string>,
): ReadonlySet<Var> {
  const found = new Set<Var>([...(reads[act.name]?.keys() ?? []), ...(writes[act.name] ?? []), `done:${act.name}`]);
  seen.add(act.name);
  const to = typeof act.def.to === 'string' ? [act.def.to] : Object.values(act.def.to?.cases ?? {});
  for (const clock of Object.values(compiled.definition.clocks)) {
    const next = clock.expiry && compiled.acts[clock.expiry.does];
    if (!next || seen.has(next.name) || !from[next.name]?.some((s) => to.includes(s))) continue;
    for (const v of touched(compiled, next, from, reads, writes, seen)) found.add(v);
  }
  return found;
}

/** Lists that no condition and no clock reads, and whose entries' acts change nothing else. */
function plainLists({ definition, acts }: Compiled, reads: { readonly [act: string]: Vars }, writes: { readonly [act: string]: ReadonlySet<Var> }): ReadonlySet<string> {
  const read = new Set([...always({ definition, acts }), ...Object.values(reads).flatMap((vars) => [...vars.keys()])]);
  const required = Object.values(definition.stages).flatMap((stage) => stage.requires ?? []);
  const quiet = (act: CompiledAct) =>
    act.def.to === undefined &&
    !read.has(`done:${act.name}`) &&
    !required.includes(act.name) &&
    ![...(writes[act.name] ?? [])].some((v) => v !== `list:${act.def.each}` && read.has(v));
  const free = (list: string) =>
    !read.has(`list:${list}`) &&
    !Object.values(definition.clocks).some((clock) => clock.each === list && followedEach(clock)) &&
    Object.values(acts).every((act) => act.def.each !== list || quiet(act));
  return new Set(Object.keys(definition.lists ?? {}).filter(free));
}

/** Stages that may come after each stage, by the acts alone, whatever their conditions. */
function reachable({ definition, acts }: Compiled, from: Relevance['from']): { readonly [stage: string]: ReadonlySet<string> } {
  const next = new Map<string, Set<string>>();
  for (const { name, def } of Object.values(acts)) {
    const to = typeof def.to === 'string' ? [def.to] : Object.values(def.to?.cases ?? {});
    for (const s of from[name] ?? []) for (const t of to) next.set(s, (next.get(s) ?? new Set()).add(t));
  }
  const found: { [stage: string]: ReadonlySet<string> } = {};
  for (const stage of ['start', ...Object.keys(definition.stages)]) {
    const seen = new Set([stage]);
    for (const s of seen) for (const t of next.get(s) ?? []) seen.add(t);
    found[stage] = seen;
  }
  return found;
}

function columnsRead({ definition, acts }: Compiled): { readonly [list: string]: readonly string[] } {
  const read: (readonly [string, string])[] = [];
  for (const [condition] of conditionsOf(definition)) for (const [leaf] of leaves(condition)) if ('some' in leaf) read.push([leaf.some, leaf.is[0]]);
  for (const { def } of Object.values(acts))
    for (const role of listed(def.by)) {
      const place = definition.roles[role]?.in;
      if (def.each && typeof place === 'object' && 'itemColumn' in place) read.push([def.each, place.itemColumn]);
    }
  for (const clock of Object.values(definition.clocks)) if (clock.each && 'column' in clock.limit) read.push([clock.each, clock.limit.column]);
  const lists = Object.keys(definition.lists ?? {});
  return Object.fromEntries(lists.map((list) => [list, [...new Set(read.flatMap(([l, column]) => (l === list ? [column] : [])))]]));
}
