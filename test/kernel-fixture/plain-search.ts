import type { ActEvent, CaseState, Item, RunningClock } from '../../src/kernel/case.ts';
import type { CheckContext } from '../../src/kernel/check/context.ts';
import { dependence, type Level, type Vars } from '../../src/kernel/check/dependence.ts';
import { domainsOf } from '../../src/kernel/check/domain.ts';
import { Edges } from '../../src/kernel/check/edges.ts';
import type { Finding } from '../../src/kernel/check/finding.ts';
import { lawsOf } from '../../src/kernel/check/law.ts';
import { leavesOf } from '../../src/kernel/check/leaves.ts';
import { type Move, Moves, worldOf } from '../../src/kernel/check/moves.ts';
import { coreProofs, pauseProofs, useProofs } from '../../src/kernel/check/proofs.ts';
import type { Space, Subject } from '../../src/kernel/check/search.ts';
import { Seen } from '../../src/kernel/check/seen.ts';
import { shadowed } from '../../src/kernel/check/shadow.ts';
import type { Slice } from '../../src/kernel/check/slices.ts';
import { clockAs, type Status } from '../../src/kernel/check/variables.ts';
import { compile } from '../../src/kernel/compile.ts';
import type { Procedure } from '../../src/kernel/index.ts';
import type { Words } from '../../src/kernel/procedure.ts';

interface Node {
  readonly state: CaseState;
  readonly law: number;
  readonly parent: number;
  readonly move: Move;
}

/**
 * The search without any of its savings: one slice with every act, everything remembered at every stage, every act
 * judged anew in every state. Only for fixtures of a few thousand states.
 */
export function plainSearch(
  source: Procedure,
  context: CheckContext,
): { readonly findings: readonly Finding[]; readonly stages: readonly string[]; readonly states: number } {
  const compiled = compile(shadowed({ ...source, recusal: undefined, bounds: undefined }, context.registers));
  const { definition } = compiled;
  const on = dependence(compiled);
  const laws = lawsOf(definition, context);
  const domains = domainsOf(definition, context, laws);
  const subject: Subject = { compiled, on, domains, laws, settings: context.setting, budget: 0 };
  const moves = new Moves(subject, everything(definition));
  const seen = new Seen(compiled);
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  const edges = new Edges();
  const faults = new Map<string, readonly Words[]>();
  const run = (node: number): readonly Words[] => {
    const { parent, move } = nodes[node] as Node;
    return [...(parent < 0 ? [] : run(parent)), moves.words(move)];
  };
  const take = (move: Move, before: CaseState | undefined, law: number, parent: number) => {
    const world = worldOf(laws.filed[law] as (typeof laws.filed)[number], laws, context.setting);
    const outcome = moves.take(move, before, world);
    if (!outcome.ok) return seen.refused(move, outcome.refusals);
    const events = outcome.events.filter((event): event is ActEvent => event.kind === 'act');
    for (const fault of seen.happened(move, events, before, outcome.state))
      if (!faults.has(fault)) faults.set(fault, [...(parent < 0 ? [] : run(parent)), moves.words(move)]);
    const state = still(outcome.state);
    const key = JSON.stringify([law, state]);
    const node = numbers.get(key) ?? nodes.length;
    if (node === nodes.length) {
      numbers.set(key, node);
      nodes.push({ state, law, parent, move });
    }
    if (parent >= 0) edges.add(parent, node, 0);
    return [];
  };
  for (const law of laws.filed.keys()) for (const move of moves.starts()) take(move, undefined, law, -1);
  const groups = new Map(Object.keys(definition.stages).map((stage) => [stage, moves.at(stage)]));
  const tried = (state: CaseState) => (groups.get(state.stage) ?? []).flatMap((group) => group.of(state));
  for (let n = 0; n < nodes.length; n++) {
    if (n > 30_000) throw new Error('too big for a plain search');
    const { state, law } = nodes[n] as Node;
    for (const move of tried(state)) take(move, state, law, n);
  }
  const space: Space = {
    size: nodes.length,
    tooBig: false,
    edges,
    ends: () => 0,
    stage: (n) => nodes[n]?.state.stage ?? '',
    has: () => false,
    runs: (clock) => (n) => Object.values(nodes[n]?.state.clocks ?? {}).some((c) => c.clock === clock && goes(c)),
    pauses: (pause) => (n) => nodes[n]?.state.pauses.some((p) => p.pause === pause && p.to === undefined) === true,
    run,
    reasons: (n) => {
      const { state, law } = nodes[n] as Node;
      const world = worldOf(laws.filed[law] as (typeof laws.filed)[number], laws, context.setting);
      return tried(state).flatMap((move) => {
        const outcome = moves.take(move, state, world);
        return outcome.ok ? [] : outcome.refusals;
      });
    },
    faults,
  };
  const pauses = Object.keys(definition.pauses ?? {});
  return {
    findings: [...coreProofs(compiled, space), ...pauseProofs(compiled, space, pauses), ...useProofs(compiled, seen)],
    stages: [...new Set(nodes.map(({ state }) => state.stage))].sort(),
    states: nodes.length,
  };
}

/** One slice in which nothing is forgotten. */
function everything(definition: Procedure): Slice {
  const vars = (kind: string, part: object | undefined): readonly (readonly [string, Level])[] =>
    Object.keys(part ?? {}).map((name) => [`${kind}:${name}`, 'value']);
  const all: Vars = new Map([
    ...vars('fact', definition.facts),
    ...vars('done', definition.acts),
    ...Object.keys(definition.clocks).map((name) => [`clock:${name}`, endsMatter(definition, name)] as const),
    ...vars('list', definition.lists),
    ...vars('pause', definition.pauses),
  ]);
  const stages = ['start', ...Object.keys(definition.stages)];
  return {
    acts: new Set(Object.keys(definition.acts)),
    live: Object.fromEntries(stages.map((stage) => [stage, all])),
    pauses: Object.keys(definition.pauses ?? {}),
  };
}

/** That a clock has run out is a step only where something comes of it, as in the search that saves. */
function endsMatter(definition: Procedure, name: string): Level {
  const { expiry, blocks = [] } = definition.clocks[name] ?? {};
  const asked = leavesOf(definition).some(({ leaf }) => 'clock' in leaf && leaf.clock === name);
  return expiry || blocks.length > 0 || asked ? 'value' : 'mark';
}

const ended = '2101-05-31';
const goes = (clock: RunningClock) => !clock.fired && clock.stoppedAt === undefined && dayOf(clock) > ended;
const dayOf = ({ limit }: RunningClock) => ('day' in limit ? limit.day : '9999');

/** A state in which time stands still: how clocks stand, what is done, the entries in one order. */
function still(state: CaseState): CaseState {
  const mark = ({ covers }: CaseState['done'][string]) => ({
    seq: 0,
    at: state.openedAt,
    day: state.filedOn,
    by: { person: 'p', role: 'r' },
    times: 1,
    ...(covers ? { covers } : {}),
  });
  const marks = (done: CaseState['done']) =>
    Object.fromEntries(
      Object.entries(done)
        .sort(byName)
        .map(([act, one]) => [act, mark(one)]),
    );
  const status = (clock: RunningClock): Status =>
    clock.fired ? 'fired' : clock.stoppedAt !== undefined ? 'stopped' : goes(clock) ? 'running' : 'expired';
  const open = state.pauses.filter((span) => span.to === undefined);
  const names = new Map<string, string>();
  const lists = Object.entries(state.lists).map(([list, items]) => {
    const told = items.map((item): [string, Item] => {
      const clocks = Object.values(state.clocks).flatMap((c) =>
        c.item === item.key ? [`${c.clock} ${status(c)}`] : [],
      );
      const pauses = open.flatMap((span) => (span.item === item.key ? [span.pause] : []));
      const plain = { key: item.key, columns: item.columns, done: marks(item.done) };
      return [JSON.stringify([item.columns, Object.keys(plain.done), clocks.sort(), pauses]), plain];
    });
    told.sort(byName);
    for (const [n, [, item]] of told.entries()) names.set(item.key, String(n + 1));
    return [list, told.map(([, item], n) => ({ ...item, key: String(n + 1) }))] as const;
  });
  const clocks = Object.values(state.clocks).map((clock): readonly [string, RunningClock] => {
    const item = clock.item === undefined ? undefined : names.get(clock.item);
    return [item === undefined ? clock.clock : `${clock.clock}#${item}`, clockAs(clock.clock, status(clock), item)];
  });
  const pauses = open.map(({ pause, clocks, item }) => ({
    pause,
    clocks,
    from: state.filedOn,
    ...(item === undefined ? {} : { item: names.get(item) as string }),
  }));
  return {
    ...state,
    facts: Object.fromEntries(Object.entries(state.facts).sort(byName)),
    done: marks(state.done),
    clocks: Object.fromEntries(clocks.sort(byName)),
    pauses: pauses.sort((a, b) => byName([a.pause], [b.pause])),
    lists: Object.fromEntries(lists),
    served: Object.fromEntries(
      Object.keys(state.served)
        .sort()
        .map((paper) => [paper, { day: state.filedOn, mode: 'direct' }]),
    ),
    seq: 1,
    lastAt: state.openedAt,
    recordedAt: state.openedAt,
    actors: [],
    links: [],
  };
}

const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : a > b ? 1 : 0;
