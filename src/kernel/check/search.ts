import type { CaseState } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Words } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import type { Dependence } from './dependence.ts';
import type { Domains, Settings } from './domain.ts';
import { Edges } from './edges.ts';
import type { Law, Laws } from './law.ts';
import { type Move, Moves } from './moves.ts';
import { Outcomes, type Result, type Step } from './outcomes.ts';
import { Rows } from './rows.ts';
import type { Seen } from './seen.ts';
import type { Slice } from './slices.ts';
import { Variables } from './variables.ts';

/** Every state that a search visited. Nodes are numbered in the order of discovery: the nearer, the lower. */
export interface Space {
  readonly size: number;
  /** The budget was spent before the end. */
  readonly tooBig: boolean;
  readonly edges: Edges;
  /** The kind of the steps in which a clock ends, among the edges. */
  ends(clock: string): number;
  stage(node: number): string;
  /** Whether a state of a case filed under this law was visited, as far as the slice remembers it. */
  has(state: CaseState, law: Law): boolean;
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

/** What is searched. */
export interface Subject {
  readonly compiled: Compiled;
  readonly on: Dependence;
  readonly domains: Domains;
  readonly laws: Laws;
  readonly settings: Settings;
  readonly budget: number;
}

/**
 * Visits every abstract state of a slice that acts, time, other cases and registers can bring about, nearest first.
 * Each step is judged and carried out by the kernel itself, once for each combination of the things that it touches.
 * @param enough tells that all that was looked for has been seen, so that the search may end early
 */
export function search(subject: Subject, slice: Slice, seen: Seen, enough?: () => boolean): Space {
  const { compiled, on, domains, laws, settings, budget } = subject;
  const variables = new Variables(compiled, on, slice, domains);
  const moves = new Moves(subject, slice);
  const outcomes = new Outcomes(moves, variables, laws, settings, seen);
  const stages = ['start', ...Object.keys(compiled.definition.stages)];
  const width = variables.names.length;
  const nodes = new Rows(width + 1);
  const parent: number[] = [];
  const by: Move[] = [];
  const edges = new Edges();
  const clocks = ['', ...Object.keys(compiled.definition.clocks)];
  const ends = new Map(clocks.map((clock, n) => [clock, n]));
  const numbers = new Map(stages.map((stage, n) => [stage, n]));
  const faults = new Map<string, readonly Words[]>();
  const stageOf = (node: number) => stages[nodes.cell(node, width)] as string;
  const run = (last: number): readonly Words[] => {
    const found: Words[] = [];
    for (let n = last; n >= 0; n = parent[n] as number) found.unshift(moves.words(by[n] as Move));
    return found;
  };

  /** The variables of the state that is visited next; its stage stands in the last cell. */
  const next = new Uint16Array(width + 1);
  const visit = (result: Pick<Result, 'stage' | 'move' | 'faults'>, before: number): number => {
    next[width] = numbers.get(result.stage) as number;
    const node = nodes.add(next);
    if (node === parent.length) {
      parent.push(before);
      by.push(result.move);
    }
    for (const fault of result.faults)
      if (!faults.has(fault)) faults.set(fault, [...run(before), moves.words(result.move)]);
    return node;
  };
  for (const law of laws.filed)
    for (const result of outcomes.starts(law)) {
      next.set(result.ids);
      visit(result, -1);
    }
  const row = new Uint16Array(width + 1);
  const ids = row.subarray(0, width);
  let node = 0;
  const take = (step: Step): void => {
    const target = visit(step, node);
    if (target !== node) edges.add(node, target, step.move.kind === 'time' ? (ends.get(step.move.name) ?? 0) : 0);
  };
  for (; node < nodes.size && nodes.size <= budget && !(node % 64 === 0 && enough?.()); node++) {
    nodes.copy(node, row);
    outcomes.each(stageOf(node), ids, next, take);
  }

  return {
    size: nodes.size,
    tooBig: nodes.size > budget,
    edges,
    ends: (clock) => ends.get(clock) ?? 0,
    faults,
    stage: stageOf,
    has: (state, law) => {
      const ids = variables.names.map((_, v) => variables.encode(v, state) || variables.law(state.stage, v, law));
      return nodes.has([...ids, stages.indexOf(state.stage)]);
    },
    runs: (clock) => {
      const test = variables.runs(clock);
      return (n) => test(nodes.row(n));
    },
    pauses: (pause) => {
      const test = variables.pauses(pause);
      return (n) => test(nodes.row(n));
    },
    run,
    reasons: (n) =>
      outcomes
        .refusals(stageOf(n), nodes.row(n).slice(0, width))
        .filter((refusal) => !refusal.code.startsWith('fact.')),
  };
}
