import { type CaseEvent, type CaseState, clockViews, compile, type Procedure, type World } from '../kernel/index.ts';
import { increments } from '../kernel/measure.ts';
import type { Projection, TaskRow } from '../ledger/commit.ts';
import { namedOrgans } from './permission/subject.ts';

/**
 * Everything that is kept beside the events of a case so that lists are fast: its row, running clocks, what the new
 * events add to the figures. Worked out from events alone, so that a rebuild gives the same.
 */
export function project(
  source: Procedure,
  before: CaseState | undefined,
  events: readonly CaseEvent[],
  state: CaseState,
  world: World,
): Omit<Projection, 'entries'> {
  const { definition } = compile(source);
  const stage = definition.stages[state.stage];
  const tasks = tasksOf(source, state, world);
  const organ = tasks.filter((t) => t.against === 'organ' && t.kind === 'deadline' && !t.paused);
  const next = organ.reduce<TaskRow | undefined>((a, b) => (a && a.due <= b.due ? a : b), undefined);
  const title = String(state.facts[definition.caseTitle] ?? definition.title.zh);
  return {
    state,
    title,
    final: stage?.final === true,
    public: Object.values(definition.publish ?? {}).some((p) => (typeof p.at === 'string' ? [p.at] : p.at).some((act) => state.done[act])),
    search: searchText(definition, state, title),
    posts: postsOf(source, state),
    named: namedOrgans(definition, state),
    nextDue: next?.due ?? null,
    provisional: next?.provisional ?? false,
    lateEntered: events.some((e) => e.kind === 'act' && e.late === true),
    tasks,
    counters: increments(source, before, events, world),
  };
}

function tasksOf(source: Procedure, state: CaseState, world: World): TaskRow[] {
  return clockViews(source, state, state.recordedAt, world)
    .filter((clock) => clock.stoppedOn === undefined && state.clocks[clock.key]?.fired !== true)
    .map((clock) => ({
      key: clock.key,
      clock: clock.clock,
      item: clock.item ?? null,
      kind: clock.kind,
      against: clock.against,
      start: clock.start,
      due: clock.due,
      at: clock.at,
      provisional: clock.provisional,
      paused: clock.status === 'paused',
      promiseDue: clock.promiseDue ?? null,
      fires: clock.fires,
    }));
}

/** Posts that have something to do at the present stage. */
function postsOf(source: Procedure, state: CaseState): string[] {
  const { definition, acts } = compile(source);
  const found = new Set<string>();
  for (const act of Object.values(acts)) {
    const { from, by, automatic, times, each } = act.def;
    if (automatic || from === 'start' || (state.done[act.name] && times !== 'many' && !each)) continue;
    const here = from === 'any' || from === state.stage || (Array.isArray(from) && from.includes(state.stage));
    if (!here) continue;
    for (const role of typeof by === 'string' ? [by] : by)
      for (const post of [definition.roles[role]?.post ?? []].flat()) found.add(post);
  }
  return [...found].sort();
}

/** Words by which staff find a case: its title and its short texts; never what is sensitive or an inside note. */
function searchText(definition: Procedure, state: CaseState, title: string): string {
  const words = [title];
  for (const [name, fact] of Object.entries(definition.facts)) {
    const value = state.facts[name];
    if (fact.inside || fact.personal === 'sensitive' || fact.personal === 'identity') continue;
    if (typeof value === 'string' && (fact.type === 'text' || fact.type === 'person' || fact.type === 'organisation' || fact.type === 'place')) words.push(value);
  }
  return words.join(' ');
}
