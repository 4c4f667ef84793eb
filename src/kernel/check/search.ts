import type { ActEvent, CaseState } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Words } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Domains } from './domain.ts';
import { type Group, type Move, Moves } from './moves.ts';
import type { Relevance } from './relevance.ts';
import { Variables } from './variables.ts';

/** What the whole search saw. Nodes are numbered in the order of discovery: the nearer, the lower. */
export interface Space {
  readonly size: number;
  readonly tooBig: boolean;
  stage(node: number): string;
  /** Whether a clock runs in a node, and whether a pause is open. */
  runs(clock: string): (node: number) => boolean;
  pauses(pause: string): (node: number) => boolean;
  /** Steps as pairs of nodes. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly seen: Seen;
  /** The shortest run to a node, in words. */
  run(node: number): readonly Words[];
  /** What the kernel says against everything that might be done in a node. */
  reasons(node: number): readonly Refusal[];
}

/** What happened somewhere. Gates are pairs `gate act`. */
export interface Seen {
  readonly done: Set<string>;
  readonly refusals: Map<string, Refusal[]>;
  readonly opened: Set<string>;
  readonly shut: Set<string>;
  readonly started: Set<string>;
  readonly stopped: Set<string>;
  readonly fired: Set<string>;
  /** `stage act` → node in which a final stage was entered without an act that it requires. */
  readonly skips: Map<string, number>;
}

interface Result {
  readonly move: Move;
  readonly stage: string;
  /** New values of the touched variables. */
  readonly ids: readonly number[];
  readonly skips: readonly string[];
}

interface Known {
  readonly results: readonly Result[];
  readonly refusals: readonly Refusal[];
}

/** A group of moves at a stage, with the variables it touches and the outcomes worked out so far. */
interface Table {
  readonly group: Group;
  readonly touched: readonly number[];
  readonly known: Map<string, Known>;
}

/**
 * Visits every abstract state that acts, time, other cases and registers can bring about, nearest first. Each kind
 * of step is judged and carried out by the kernel itself, once for each combination of the things that it touches.
 */
export function search(compiled: Compiled, relevance: Relevance, domains: Domains, worlds: readonly World[], budget: number): Space {
  const variables = new Variables(compiled, relevance, domains);
  const moves = new Moves(compiled, relevance, domains);
  const all = variables.names.map((_, n) => n);
  const stages = ['start', ...Object.keys(compiled.definition.stages)];
  const seen: Seen = { done: new Set(), refusals: new Map(), opened: new Set(), shut: new Set(), started: new Set(), stopped: new Set(), fired: new Set(), skips: new Map() };
  const gates = gatesOf(compiled);
  const tables = worlds.map(() => new Map<string, readonly Table[]>());
  const index = new Map<string, number>();
  const values: Uint16Array[] = [];
  const place: number[] = [];
  const era: number[] = [];
  const parent: number[] = [];
  const by: Move[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let tooBig = false;

  const tablesAt = (world: number, stage: string): readonly Table[] => {
    const known = tables[world]?.get(stage);
    if (known) return known;
    const touched = (group: Group) => all.filter((v) => group.touches.has(variables.names[v] as string));
    const made = moves.at(stage).map((group) => ({ group, touched: touched(group), known: new Map<string, Known>() }));
    tables[world]?.set(stage, made);
    return made;
  };

  const judge = (move: Move, state: CaseState | undefined, world: number): Result | readonly Refusal[] => {
    const outcome = moves.take(move, state, worlds[world] as World);
    if (!outcome.ok) return note(seen, gates, move, outcome.refusals);
    const events = outcome.events.filter((event) => event.kind === 'act');
    const skips = witness(seen, gates, compiled, move, events, state, outcome.state);
    return { move, stage: outcome.state.stage, ids: all.map((v) => variables.encode(v, outcome.state)), skips };
  };

  const outcomes = (table: Table, stage: string, world: number, ids: Uint16Array): Known => {
    let key = '';
    for (const v of table.touched) key += String.fromCharCode(ids[v] as number);
    const found = table.known.get(key);
    if (found) return found;
    const state = variables.decode(stage, table.touched, table.touched.map((v) => ids[v] as number));
    const results = new Map<string, Result>();
    const refusals: Refusal[] = [];
    for (const move of table.group.of(state)) {
      const result = judge(move, state, world);
      if (!('move' in result)) {
        for (const refusal of result) if (!refusals.some((r) => r.zh === refusal.zh)) refusals.push(refusal);
        continue;
      }
      const strange = all.find((v) => !table.touched.includes(v) && result.ids[v] !== 0);
      if (strange !== undefined) throw new Error(`check: "${table.group.name}" changed ${variables.names[strange]}, which it was not known to touch`);
      const id = `${result.stage} ${result.ids.join()}`;
      if (!results.has(id)) results.set(id, result);
    }
    const known = { results: [...results.values()], refusals };
    table.known.set(key, known);
    return known;
  };

  const visit = (stage: string, ids: Uint16Array, world: number, before: number, move: Move): number => {
    const key = String.fromCharCode(world, stages.indexOf(stage), ...ids);
    const known = index.get(key);
    if (known !== undefined) return known;
    const node = place.length;
    index.set(key, node);
    values.push(ids);
    place.push(stages.indexOf(stage));
    era.push(world);
    parent.push(before);
    by.push(move);
    return node;
  };

  const skipped = (result: Result, node: number) => {
    for (const skip of result.skips) if (!seen.skips.has(skip)) seen.skips.set(skip, node);
  };

  for (let world = 0; world < worlds.length; world++)
    for (const move of moves.starts()) {
      const result = judge(move, undefined, world);
      if ('move' in result) skipped(result, visit(result.stage, Uint16Array.from(result.ids), world, -1, move));
    }
  for (let node = 0; node < place.length && !tooBig; node++) {
    const stage = stages[place[node] as number] as string;
    const world = era[node] as number;
    const ids = values[node] as Uint16Array;
    for (const table of tablesAt(world, stage))
      for (const result of outcomes(table, stage, world, ids).results) {
        const next = new Uint16Array(all.length);
        for (const v of all) next[v] = variables.at(result.stage, v, ids[v] as number);
        for (const v of table.touched) next[v] = result.ids[v] as number;
        const target = visit(result.stage, next, world, node, result.move);
        skipped(result, target);
        if (target === node) continue;
        from.push(node);
        to.push(target);
      }
    tooBig = place.length > budget;
  }

  const at = (test: (ids: Uint16Array) => boolean) => (node: number) => test(values[node] as Uint16Array);
  const stageOf = (node: number) => stages[place[node] as number] as string;
  const path = (node: number): readonly number[] => {
    const nodes: number[] = [];
    for (let n = node; n >= 0; n = parent[n] as number) nodes.unshift(n);
    return nodes;
  };
  return {
    size: place.length,
    tooBig,
    stage: stageOf,
    runs: (clock) => at(variables.runs(clock)),
    pauses: (pause) => at(variables.pauses(pause)),
    from,
    to,
    seen,
    run: (node) => path(node).map((n) => moves.words(by[n] as Move)),
    reasons: (node) => {
      const stage = stageOf(node);
      const all = tablesAt(era[node] as number, stage).flatMap((table) => outcomes(table, stage, era[node] as number, values[node] as Uint16Array).refusals);
      return all.filter((r, n) => !r.code.startsWith('fact.') && all.findIndex((other) => other.zh === r.zh) === n);
    },
  };
}

type Gates = { readonly [act: string]: readonly (readonly [name: string, says: string, only: readonly unknown[] | undefined])[] };

function gatesOf({ definition, acts }: Compiled): Gates {
  const all = Object.entries(definition.gates);
  return Object.fromEntries(Object.keys(acts).map((act) => [act, all.filter(([, g]) => g.blocks.includes(act)).map(([name, g]) => [name, g.says.zh, g.only] as const)]));
}

/** Remembers what a step showed; gives back the acts that a final stage requires and that it went without. */
function witness(seen: Seen, gates: Gates, { definition }: Compiled, move: Move, events: readonly ActEvent[], before: CaseState | undefined, after: CaseState): readonly string[] {
  const skips: string[] = [];
  for (const event of events) {
    seen.done.add(event.act);
    for (const start of event.starts ?? []) seen.started.add(start.clock);
    for (const key of event.stops ?? []) seen.stopped.add(key.split('#', 1)[0] as string);
    if (event.fires) seen.fired.add(event.fires.split('#', 1)[0] as string);
    const stage = definition.stages[event.to];
    if (stage?.final && event.from !== event.to) for (const act of stage.requires ?? []) if (!after.done[act]) skips.push(`${event.to} ${act}`);
  }
  if (move.kind === 'time' || move.kind === 'entry') return skips;
  const facts = { ...before?.facts, ...move.command.facts };
  for (const [gate, , only] of gates[move.name] ?? []) if (!only || only.slice(1).includes(facts[String(only[0])])) seen.opened.add(`${gate} ${move.name}`);
  return skips;
}

/** Remembers which gates shut, and some reasons against an act not yet done. */
function note(seen: Seen, gates: Gates, { name }: Move, refusals: readonly Refusal[]): readonly Refusal[] {
  for (const [gate, says] of gates[name] ?? []) if (refusals.some((r) => r.code === 'gate.shut' && r.zh === says)) seen.shut.add(`${gate} ${name}`);
  const known = seen.refusals.get(name) ?? [];
  for (const refusal of refusals) if (known.length < 5 && !known.some((r) => r.zh === refusal.zh)) known.push(refusal);
  seen.refusals.set(name, known);
  return refusals;
}
