import { dayOf, diffDays } from '../law/day.ts';
import type { ActEvent, CaseState } from './case.ts';
import { endOfClock } from './clock.ts';
import type { Increment } from './measure.ts';
import type { Procedure } from './procedure.ts';
import type { World } from './world.ts';

/**
 * What may make figures look better than the work was, told by the record itself, of every procedure alike:
 * paused: a deadline of the organ was paused; counted on its last day, `sum` says how many days were left ·
 * late: an act was entered after its day; `sum` says how many days after ·
 * reopened: a case left the end that it had reached; `sum` says how many days after the act before ·
 * closed: a person brought a case to its end; many on one day are worth a look.
 * None is a verdict: each may have a good reason, and the case says it.
 */
export const signals = ['signal.paused', 'signal.late', 'signal.reopened', 'signal.closed'] as const;
export type Signal = (typeof signals)[number];

/** What one act adds to the signals. `part`: the clock, the act or, of what was closed, the person. */
export function signalsOf(
  definition: Procedure,
  event: ActEvent,
  before: CaseState,
  after: CaseState,
  world: World,
): readonly Increment[] {
  const add = (indicator: Signal, part: string, day = event.day, sum = 0): Increment => ({
    indicator,
    org: after.org,
    day,
    outcome: 'n',
    part,
    ...(event.item ? { item: event.item.key } : {}),
    n: 1,
    sum,
  });
  const found = (event.pauses ?? []).flatMap(({ clocks }) =>
    clocks.flatMap((key) => {
      const clock = before.clocks[key];
      const def = clock && definition.clocks[clock.clock];
      if (!clock || clock.stoppedOn !== undefined || def?.kind !== 'deadline' || def.against !== 'organ') return [];
      const { due } = endOfClock(before, clock, world.calendar, dayOf(event.at));
      return [add('signal.paused', clock.clock, due, diffDays(event.day, due))];
    }),
  );
  if (event.late) found.push(add('signal.late', event.act, event.day, diffDays(event.day, dayOf(event.recordedAt))));
  const ended = (state: CaseState) => definition.stages[state.stage]?.final === true;
  if (event.automatic) return found;
  if (ended(before) && !ended(after))
    found.push(add('signal.reopened', event.act, event.day, diffDays(dayOf(before.lastAt), event.day)));
  if (!ended(before) && ended(after)) found.push(add('signal.closed', event.by.person));
  return found;
}
