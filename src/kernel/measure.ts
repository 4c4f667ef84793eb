import { dayNumber, dayOf, diffDays } from '../law/day.ts';
import type { ActEvent, CaseEvent, CaseState, RunningClock } from './case.ts';
import { endOfClock } from './clock.ts';
import { compile } from './compile.ts';
import { evolve } from './fold.ts';
import type { IndicatorDef, Procedure } from './procedure.ts';
import type { World } from './world.ts';

/** What one event adds to a figure: for which organ, on which day, in which outcome. */
export interface Increment {
  readonly indicator: string;
  readonly org: string;
  readonly day: string;
  readonly outcome: 'n' | 'good' | 'of' | 'met' | 'missed' | 'days';
  readonly n: number;
  readonly sum: number;
}

/**
 * What a run of events adds to the procedure's figures. Starts from the state before them (none for a new case).
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
    if (event.kind === 'act' && state)
      for (const [name, def] of Object.entries(definition.indicators ?? {}))
        found.push(...ofEvent(name, def, event, state, after, world));
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
  const add = (outcome: Increment['outcome'], day = event.day, sum = 0): Increment => ({
    indicator: name,
    org: state.org,
    day,
    outcome,
    n: 1,
    sum,
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
        return add(event.day <= due ? 'met' : 'missed', due);
      });
    case 'days':
      return ended(event, measure.clock, before).map((clock) => add('days', event.day, used(clock, event.day, world)));
  }
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
