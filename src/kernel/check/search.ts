import type { ActEvent, CaseState } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Words } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Dependence } from './dependence.ts';
import type { Domains, Settings } from './domain.ts';
import { type Group, type Move, Moves, worldOf } from './moves.ts';
import { Rows } from './rows.ts';
import type { Seen } from './seen.ts';
import type { Slice } from './slices.ts';
import { Variables } from './variables.ts';

/** Every state that a search visited. Nodes are numbered in the order of discovery: the nearer, the lower. */
export interface Space {
  readonly size: number;
  /** The budget was spent before the end. */
  readonly tooBig: boolean;
  /** Steps as pairs of nodes. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  stage(node: number): string;
  /** Whether a state was visited, as far as the slice remembers it. */
  has(state: CaseState): boolean;
  /** Whether a clock runs in a node, and whether a pause is open. */
  runs(clock: string): (node: number) => boolean;
  pauses(pause: string): (node: number) => boolean;
  /** The shortest run to a node, in words. */
  run(node: number): readonly Words[];
  /** What the kernel says against everything that might be done in a node. */
  reasons(node: number): readonly Refusal[];
  /** Steps that went wrong (`skip stage act`, `fail clock`) → the shortest run there. */
  readonly faults: ReadonlyMap<string, readonly Words[]>;
}

interface Result {
  readonly move: Move;
  readonly stage: string;
  readonly ids: readonly number[];
  readonly faults: readonly string[];
}

/** A group of moves at a stage, the variables it touches, and the outcomes for each combination of these. */
interface Table {
  readonly group: Group;
  readonly seen: readonly number[];
  readonly changed: readonly number[];
  readonly set: readonly number[];
  readonly cleared: readonly number[];
  readonly rows: Rows;
  readonly outcomes: { readonly results: readonly Result[]; readonly refusals: readonly Refusal[] }[];
}

/** What is searched. */
export interface Subject {
  readonly compiled: Compiled;
  readonly on: Dependence;
  readonly domains: Domains;
  /** Which topics were in force when the case was filed: every combination that can be. */
  readonly laws: readonly ((topic: string) => boolean)[];
  readonly settings: Settings;
  readonly budget: number;
}

/**
 * Visits every abstract state of a slice that acts, time, other cases and registers can bring about, nearest first.
 * Each step is judged and carried out by the kernel itself, once for each combination of the things that it touches.
 * @param enough tells that all that was looked for has been seen, so that the search may end early
 */
export function search(
  { compiled, on, domains, laws, settings, budget }: Subject,
  slice: Slice,
  seen: Seen,
  enough?: () => boolean,
): Space {
  const variables = new Variables(compiled, on, slice, domains);
  const moves = new Moves(compiled, on, slice, domains);
  const width = variables.names.length;
  const stages = ['start', ...Object.keys(compiled.definition.stages)];
  const nodes = new Rows(width + 1);
  const parent: number[] = [];
  const by: Move[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const faults = new Map<string, readonly Words[]>();
  const tables = new Map<string, readonly Table[]>();

  const tablesAt = (stage: string): readonly Table[] => {
    const known = tables.get(stage);
    if (known) return known;
    const made = moves.at(stage).map((group): Table => {
      const which = (test: (name: string) => boolean) => variables.names.flatMap((name, v) => (test(name) ? [v] : []));
      const seen = which((name) => group.sees.has(name));
      const set = which((name) => group.sets.get(name) === 'set');
      const cleared = which((name) => group.sets.get(name) === 'clear');
      const changed = seen.filter((v) => !variables.names[v]?.startsWith('law:'));
      return { group, seen, changed, set, cleared, rows: new Rows(seen.length), outcomes: [] };
    });
    tables.set(stage, made);
    return made;
  };

  const carryOut = (move: Move, state: CaseState | undefined, world: World): Result | readonly Refusal[] => {
    const outcome = moves.take(move, state, world);
    if (!outcome.ok) return seen.refused(move, outcome.refusals);
    const events = outcome.events.filter((event): event is ActEvent => event.kind === 'act');
    const ids = variables.names.map((_, v) => variables.encode(v, outcome.state));
    return { move, stage: outcome.state.stage, ids, faults: seen.happened(move, events, state, outcome.state) };
  };

  const outcomesOf = ({ group, seen: touched, set, rows, outcomes }: Table, stage: string, ids: Uint16Array) => {
    const own = touched.map((v) => ids[v] as number);
    const row = rows.add(own);
    if (row < outcomes.length) return outcomes[row] as Table['outcomes'][number];
    const state = variables.decode(stage, touched, own);
    const world = worldOf(variables.inForce(touched, own), settings);
    const results = new Map<string, Result>();
    const refusals = new Map<string, Refusal>();
    for (const move of group.of(state)) {
      const result = carryOut(move, state, world);
      if (!('move' in result)) for (const refusal of result) refusals.set(refusal.zh, refusal);
      else {
        const strange = variables.names.findIndex(
          (_, v) => result.ids[v] !== 0 && !touched.includes(v) && !set.includes(v),
        );
        if (strange >= 0)
          throw new Error(
            `check: "${group.name}" changed ${variables.names[strange]}, which it was not known to change`,
          );
        const id = `${result.stage} ${result.ids.join()}`;
        if (!results.has(id)) results.set(id, result);
      }
    }
    outcomes.push({ results: [...results.values()], refusals: [...refusals.values()] });
    return outcomes[row] as Table['outcomes'][number];
  };

  const run = (last: number): readonly Words[] => {
    const found: Words[] = [];
    for (let n = last; n >= 0; n = parent[n] as number) found.unshift(moves.words(by[n] as Move));
    return found;
  };
  const next = new Uint16Array(width + 1);
  const visit = (result: Result, before: number): number => {
    next[width] = stages.indexOf(result.stage);
    const node = nodes.add(next);
    if (node === parent.length) {
      parent.push(before);
      by.push(result.move);
    }
    for (const fault of result.faults)
      if (!faults.has(fault)) faults.set(fault, [...run(before), moves.words(result.move)]);
    return node;
  };

  for (const law of laws)
    for (const move of moves.starts()) {
      const result = carryOut(move, undefined, worldOf(law, settings));
      if (!('move' in result)) continue;
      for (let v = 0; v < width; v++) next[v] = (result.ids[v] as number) || variables.law(result.stage, v, law);
      visit(result, -1);
    }
  const stageOf = (node: number) => stages[nodes.row(node)[width] as number] as string;
  let node = 0;
  for (; node < nodes.size && nodes.size <= budget && !(node % 64 === 0 && enough?.()); node++) {
    const ids = nodes.row(node).slice();
    const stage = stageOf(node);
    for (const table of tablesAt(stage))
      for (const result of outcomesOf(table, stage, ids).results) {
        for (let v = 0; v < width; v++) next[v] = variables.at(result.stage, v, ids[v] as number);
        for (const v of table.changed) next[v] = result.ids[v] as number;
        for (const v of table.set) next[v] = (result.ids[v] as number) || (next[v] as number);
        for (const v of table.cleared) next[v] = 0;
        const target = visit(result, node);
        if (target === node) continue;
        from.push(node);
        to.push(target);
      }
  }

  return {
    size: nodes.size,
    tooBig: nodes.size > budget,
    from,
    to,
    faults,
    stage: stageOf,
    has: (state) =>
      nodes.has([...variables.names.map((_, v) => variables.encode(v, state)), stages.indexOf(state.stage)]),
    runs: (clock) => {
      const test = variables.runs(clock);
      return (n) => test(nodes.row(n));
    },
    pauses: (pause) => {
      const test = variables.pauses(pause);
      return (n) => test(nodes.row(n));
    },
    run,
    reasons: (n) => {
      const ids = nodes.row(n);
      const all = tablesAt(stageOf(n)).flatMap((table) => outcomesOf(table, stageOf(n), ids).refusals);
      return all.filter((refusal) => !refusal.code.startsWith('fact.'));
    },
  };
}
