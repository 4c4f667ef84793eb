import type { Calendar } from '../law/calendar.ts';
import { addDays, dayOf, endOf, startOf } from '../law/day.ts';
import { due as dueOfPeriod } from '../law/period.ts';
import type { CaseState, PinnedLimit, RunningClock } from './case.ts';

export type ClockStatus = 'idle' | 'running' | 'paused' | 'stopped' | 'expired';

export interface ClockEnd {
  /** Last day of a deadline, window or validity; first lawful day of a wait. */
  readonly due: string;
  /** The moment at which the time is over: 24:00 of the last day, or 0:00 of the first lawful one. */
  readonly at: string;
  /** The calendar of that year is not published yet: nothing expires on such a date. */
  readonly provisional: boolean;
}

export interface Excluded {
  readonly from: string;
  readonly to: string;
  /** The pause, and the list entry that it stands for. */
  readonly why: string;
  readonly item?: string;
}

/**
 * Days that do not count for a clock: the union of its pauses, from the day after the pause began to the day it
 * ended (or to `today` while it lasts), and never beyond the day that was told in writing.
 */
export function excludedDays(state: CaseState, clock: string, today: string): readonly Excluded[] {
  if (state.pauses.length === 0) return noDays;
  const spans: Excluded[] = [];
  for (const pause of state.pauses) {
    if (!pause.clocks.includes(clock)) continue;
    let to = pause.to ?? today;
    if (pause.toldUntil !== undefined && pause.toldUntil < to) to = pause.toldUntil;
    const from = addDays(pause.from, 1);
    if (from <= to)
      spans.push({ from, to, why: pause.pause, ...(pause.item === undefined ? {} : { item: pause.item }) });
  }
  return spans;
}

const noDays: readonly Excluded[] = [];

/** End of a pinned length from a start. Months, years and fixed days as the law room counts them. */
export function endOfLimit(
  limit: PinnedLimit,
  start: { readonly day: string; readonly at: string },
  exclude: readonly Excluded[],
  calendar: Calendar,
): ClockEnd {
  if ('day' in limit)
    return { due: limit.day, at: limit.first ? startOf(limit.day) : endOf(limit.day), provisional: false };
  return dueOfPeriod({
    value: limit.value,
    unit: limit.unit as never,
    bound: limit.bound as never,
    rollover: limit.rollover as never,
    start: limit.unit === 'hour' ? start.at : start.day,
    exclude: exclude as Excluded[],
    calendar,
  });
}

/** When a started clock ends, with its extensions and pauses as known on `today`. */
export function endOfClock(state: CaseState, clock: RunningClock, calendar: Calendar, today: string): ClockEnd {
  const until = clock.stoppedOn ?? today;
  const exclude = excludedDays(state, clock.clock, until);
  let limit = clock.limit;
  let end: ClockEnd | undefined;
  for (const longer of clock.extensions ?? []) {
    if ('value' in limit && 'value' in longer && limit.unit === longer.unit && !end) {
      limit = { ...limit, value: limit.value + longer.value, source: `${limit.source}+${longer.source}` };
    } else {
      end ??= endOfLimit(limit, { day: clock.start, at: clock.at }, exclude, calendar);
      end = endOfLimit(longer, { day: end.due, at: end.at }, noDays, calendar);
    }
  }
  return end ?? endOfLimit(limit, { day: clock.start, at: clock.at }, exclude, calendar);
}

/** The day of the organ's own promise on a clock, where it has one. */
export function endOfPromise(
  state: CaseState,
  clock: RunningClock,
  calendar: Calendar,
  today: string,
): ClockEnd | undefined {
  if (!clock.promise) return undefined;
  const exclude = excludedDays(state, clock.clock, clock.stoppedOn ?? today);
  return endOfLimit(clock.promise, { day: clock.start, at: clock.at }, exclude, calendar);
}

/** Whether a clock runs, is paused, was stopped or has run out at a moment. Its name may carry a list entry. */
export function clockState(state: CaseState, key: string, calendar: Calendar, at: string): ClockStatus {
  const clock = state.clocks[key];
  if (!clock) return 'idle';
  if (clock.fired) return 'expired';
  if (clock.stoppedAt !== undefined && clock.stoppedAt <= at) return 'stopped';
  const end = endOfClock(state, clock, calendar, dayOf(at));
  if (at >= end.at && !end.provisional) return 'expired';
  return isPaused(state, clock.clock, dayOf(at)) ? 'paused' : 'running';
}

function isPaused(state: CaseState, clock: string, today: string): boolean {
  return state.pauses.some(
    (p) => p.to === undefined && p.clocks.includes(clock) && (p.toldUntil === undefined || today <= p.toldUntil),
  );
}
