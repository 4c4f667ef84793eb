import { dayNumber, dayOf, diffDays } from '../law/day.ts';
import type { ActEvent, CaseEvent, CaseState, RunningClock } from './case.ts';
import { endOfClock } from './clock.ts';
import { compile } from './compile.ts';
import { clockKey, evolve } from './fold.ts';
import type { IndicatorDef } from './indicator.ts';
import type { Procedure } from './procedure.ts';
import { signalsOf } from './signal.ts';
import type { World } from './world.ts';

/** What one event adds to a figure: for which organ, on which day, in which outcome. */
export interface Increment {
  readonly indicator: string;
  readonly org: string;
  readonly day: string;
  readonly outcome: 'n' | 'good' | 'of' | 'met' | 'missed' | 'days';
  /** What is counted apart within the indicator, e.g. an article of the plan. */
  readonly part?: string;
  /** The list entry that it was counted for. */
  readonly item?: string;
  readonly n: number;
  readonly sum: number;
}

/**
 * What a run of events adds to the procedure's figures, and to the signals of every procedure. Starts from the state before them (none for a new case).
 * An act that a later one of the run withdraws adds nothing, as if it had never been.
 */
export function increments(
  source: Procedure,
  before: CaseState | undefined,
  events: readonly CaseEvent[],
  world: World,
): readonly Increment[] {
  const { definition } = compile(source);
  const found: Increment[] = [];
  const withdrawn = new Set(events.flatMap((event) => (event.kind === 'act' ? (event.voids ?? []) : [])));
  let state = before;
  for (const event of events) {
    if (withdrawn.has(event.seq)) continue;
    const after = evolve(state, event);
    if (event.kind === 'act' && state) {
      for (const [name, def] of Object.entries(definition.indicators ?? {}))
        found.push(...ofEvent(name, def, event, state, after, world));
      found.push(...signalsOf(definition, event, state, after, world));
    }
    state = after;
  }
  return found;
}

function ofEvent(
  name: string,
  def: IndicatorDef,
  event: ActEvent,
  before: CaseState,
  state: CaseState,
  world: World,
): readonly Increment[] {
  const { measure } = def;
  const add = (outcome: Increment['outcome'], day = event.day, sum = 0, item = event.item?.key): Increment => ({
    indicator: name,
    org: state.org,
    day,
    outcome,
    n: 1,
    sum,
    ...ofEntry(def, state, item),
    ...(item === undefined ? {} : { item }),
  });
  const holds = (is: readonly [string, ...(string | boolean)[]]) => is.slice(1).includes(state.facts[is[0]] as string);
  switch (measure.kind) {
    case 'count':
      return event.act === measure.act && (!measure.is || holds(measure.is)) ? [add('n')] : [];
    case 'share':
      if (event.act !== measure.of) return [];
      return holds(measure.is) ? [add('of'), add('good')] : [add('of')];
    case 'ratio':
      return event.act === measure.of ? [add('of')] : event.act === measure.good ? [add('good')] : [];
    case 'onTime':
      return ended(event, measure.clock, before).map((clock) => {
        const { due } = endOfClock(before, clock, world.calendar, dayOf(event.at));
        return add(event.day <= due ? 'met' : 'missed', due, 0, clock.item);
      });
    case 'days':
      return ended(event, measure.clock, before).map((clock) =>
        add('days', event.day, used(clock, event.day, world), clock.item),
      );
    case 'finished': {
      const begun = (event.starts ?? []).filter(
        (s) => s.clock === measure.clock && !before.clocks[clockKey(s.clock, s.item)],
      );
      const of = begun.map((s) => add('of', event.day, 0, s.item));
      return event.act === measure.by ? [...of, add('good')] : of;
    }
    case 'standing':
      return [];
  }
}

/** The organ and the part that an indicator's `by` reads from a list entry. */
function ofEntry({ by }: IndicatorDef, state: CaseState, key: string | undefined): { org?: string; part?: string } {
  if (!by || key === undefined) return {};
  const columns =
    Object.values(state.lists)
      .flat()
      .find((item) => item.key === key)?.columns ?? {};
  const org = by.org === undefined ? undefined : columns[by.org];
  const part = by.part === undefined ? undefined : columns[by.part];
  return { ...(org === undefined ? {} : { org: String(org) }), ...(part === undefined ? {} : { part: String(part) }) };
}

function ended(event: ActEvent, name: string, state: CaseState): readonly RunningClock[] {
  return (event.stops ?? []).flatMap((key) => {
    const clock = state.clocks[key];
    return clock && clock.clock === name ? [clock] : [];
  });
}

/** Days used from the start of a clock to a day, in its own unit. */
function used(clock: RunningClock, day: string, world: World): number {
  const working = 'unit' in clock.limit && clock.limit.unit === 'working-day';
  if (!working) return diffDays(clock.start, day);
  return world.calendar.workingUpTo(dayNumber(day)) - world.calendar.workingUpTo(dayNumber(clock.start));
}
