import { isDeepStrictEqual } from 'node:util';
import {
  type CaseEvent,
  type CaseState,
  type ClockView,
  clockViews,
  compile,
  mayFire,
  type Procedure,
  publicViews,
  type RoleDef,
  type World,
} from '../kernel/index.ts';
import { type Increment, increments } from '../kernel/measure.ts';
import { startOf } from '../law/index.ts';
import type { Projection, TaskRow } from '../ledger/commit.ts';
import { citationsOfCase } from './citations.ts';
import { namedOrgans } from './permission/subject.ts';

/**
 * Everything that is kept beside the events of a case so that lists are fast: its row, running clocks, what the new
 * events add to the figures. Worked out from events alone, so that a rebuild gives the same.
 * @param history all events before the new ones; needed where these withdraw some of them
 */
export function project(
  source: Procedure,
  before: CaseState | undefined,
  events: readonly CaseEvent[],
  state: CaseState,
  world: World,
  history: readonly CaseEvent[] = [],
): Omit<Projection, 'entries'> {
  const { definition } = compile(source);
  const stage = definition.stages[state.stage];
  const tasks = tasksOf(source, state, world);
  const organ = tasks.filter((t) => t.against === 'organ' && t.kind === 'deadline' && !t.paused);
  const next = organ.reduce<TaskRow | undefined>((a, b) => (a && a.due <= b.due ? a : b), undefined);
  const title = String(state.facts[definition.caseTitle] ?? definition.title.zh);
  const citations = citationsOfCase(definition, state, world.keyOf);
  const rested = before && citationsOfCase(definition, before, world.keyOf);
  return {
    state,
    title,
    // Left out where nothing has changed, so that most acts write none.
    ...(isDeepStrictEqual(citations, rested ?? []) ? {} : { citations }),
    // A case at rest whose organ still owes something (publication, a yearly check) stays on its desk.
    final: stage?.final === true && organ.length === 0,
    // By what stands there, not by the act that publishes: it may have decided that nothing is shown, or be undone.
    public: Object.values(publicViews(source, state, world)).some((view) => view !== null),
    search: searchText(definition, state, title),
    ...desksOf(source, state),
    named: namedOrgans(definition, state),
    nextDue: next?.due ?? null,
    provisional: next?.provisional ?? false,
    lateEntered: events.some((e) => e.kind === 'act' && e.late === true),
    tasks,
    counters: events.some((e) => e.kind === 'act' && e.voids)
      ? difference(
          increments(source, undefined, history, world),
          increments(source, undefined, [...history, ...events], world),
        )
      : increments(source, before, events, world),
  };
}

/** What leads from one set of increments to another: less of those that are gone, more of the new. */
function difference(before: readonly Increment[], after: readonly Increment[]): Increment[] {
  const net = new Map<string, Increment>();
  const add = (sign: 1 | -1) => (i: Increment) => {
    const key = JSON.stringify([i.indicator, i.org, i.day, i.outcome, i.part, i.item]);
    const known = net.get(key) ?? { ...i, n: 0, sum: 0 };
    net.set(key, { ...known, n: known.n + sign * i.n, sum: known.sum + sign * i.sum });
  };
  before.forEach(add(-1));
  after.forEach(add(1));
  return [...net.values()].filter(({ n, sum }) => n !== 0 || sum !== 0);
}

function tasksOf(source: Procedure, state: CaseState, world: World): TaskRow[] {
  const compiled = compile(source);
  const endOf = ({ key, clock }: ClockView) => {
    const until = standsUntil(state, clock);
    const asOf =
      until === undefined || until === 'open' || until <= state.recordedAt ? state.recordedAt : startOf(until);
    const {
      due,
      at,
      provisional,
      promiseDue = null,
    } = clockViews(source, state, asOf, world).find((v) => v.key === key) as ClockView;
    return { due, at, provisional, promiseDue };
  };
  return clockViews(source, state, state.recordedAt, world)
    .filter((clock) => clock.stoppedOn === undefined && state.clocks[clock.key]?.fired !== true)
    .map((clock) => ({
      key: clock.key,
      clock: clock.clock,
      item: clock.item ?? null,
      kind: clock.kind,
      against: clock.against,
      start: clock.start,
      ...endOf(clock),
      paused: standsUntil(state, clock.clock) === 'open',
      fires: clock.fires && mayFire(compiled, clock.clock, state),
    }));
}

/**
 * The last day up to which the party was told that a clock would stand still, for then it runs on by itself and no
 * event tells; `open` where nothing was told; undefined while it runs.
 */
function standsUntil(state: CaseState, clock: string): string | undefined {
  const begun = state.pauses.filter((pause) => pause.to === undefined && pause.clocks.includes(clock));
  return begun.reduce<string | undefined>(
    (last, { toldUntil = 'open' }) => (last && last > toldUntil ? last : toldUntil),
    undefined,
  );
}

/** Where a case lies: posts of its own organ that have something to do at this stage, and desks of other organs. */
export function desksOf(source: Procedure, state: CaseState): { posts: string[]; elsewhere: string[] } {
  const { definition, acts } = compile(source);
  const posts = new Set<string>();
  const elsewhere = new Set<string>();
  for (const act of Object.values(acts)) {
    const { from, by, automatic, times, each } = act.def;
    const here = from === 'any' || from === state.stage || (Array.isArray(from) && from.includes(state.stage));
    if (!here || automatic || (state.done[act.name] && times !== 'many' && !each)) continue;
    for (const name of [by].flat()) {
      const role = definition.roles[name] as RoleDef;
      for (const post of [role.post ?? []].flat()) {
        const where = role.in ?? 'handling';
        if (where === 'handling' || where === 'any') posts.add(post);
        else for (const org of organsOf(where, state, act.name, each)) elsewhere.add(`${post}@${org}`);
      }
    }
  }
  return { posts: [...posts].sort(), elsewhere: [...elsewhere].sort() };
}

function organsOf(
  where: Exclude<RoleDef['in'], string | undefined>,
  state: CaseState,
  act: string,
  each: string | undefined,
): string[] {
  if ('kind' in where) return [`kind:${where.kind}`];
  if ('fact' in where) return [state.facts[where.fact]].filter((org) => typeof org === 'string');
  const open = (state.lists[each ?? ''] ?? []).filter((item) => !item.done[act]);
  return open.map((item) => item.columns[where.itemColumn]).filter((org) => typeof org === 'string');
}

/**
 * Words by which staff find a case: its title, its short texts and the names in it. Never an inside note, and of
 * personal data nothing but names: who sees a telephone number masked could else find it out by searching.
 */
function searchText(definition: Procedure, state: CaseState, title: string): string {
  const words = [title];
  for (const [name, fact] of Object.entries(definition.facts)) {
    const value = state.facts[name];
    if (fact.inside || (fact.personal && fact.personal !== 'name')) continue;
    if (
      typeof value === 'string' &&
      (fact.type === 'text' || fact.type === 'person' || fact.type === 'organisation' || fact.type === 'place')
    )
      words.push(value);
  }
  return words.join(' ');
}
