import { type Calendar, nationalCalendar } from './calendar.ts';
import {
  addMonthsToNumber,
  type Day,
  dayNumber,
  dayOf,
  fromDayNumber,
  type Instant,
  isInstant,
  startOf,
  toEpoch,
  toInstant,
} from './day.ts';
import { LawError } from './errors.ts';
import { daySpans, type Exclusion, momentSpans, type Span, spanOf } from './exclusion.ts';
import type { Bound, PeriodUnit, Rollover } from './rules.ts';

export interface PeriodInput {
  /** Length; MMDD for an annual date, the year itself for a calendar year. */
  value: number;
  unit: PeriodUnit;
  /** Default `max`. With `before`, `start` is the event that the period is counted back from. */
  bound?: Bound | null;
  /** Default `none`; only a `max` period rolls over. */
  rollover?: Rollover | null;
  /** The day (or moment, for hours) of the event that starts the period; it does not count itself. */
  start: Day | Instant;
  exclude?: readonly Exclusion[];
  /** Default: the national calendar as published. */
  calendar?: Calendar;
}

export interface Due {
  /** max: last day to act. min: first lawful day. before: last lawful day for the act. */
  due: Day;
  /** max and before: the moment at which `due` ends. min: the moment from which the act is lawful. */
  at: Instant;
  /** True when the answer rests on days whose arrangement has not been published. */
  provisional: boolean;
  /** The day on which the count is full, before any roll-over; what runs on from a minimum period starts from it. */
  lastCounted: Day;
  /** Only for min: the first lawful day, which is `due`. */
  firstLawful?: Day;
}

const HOUR = 3_600_000;

/** Longest length of each month, for MMDD values. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for MMDD of a day that exists in some year. */
export const isAnnualDate = (value: number): boolean =>
  Number.isInteger(value) && value % 100 >= 1 && value % 100 <= (LONGEST[Math.floor(value / 100) - 1] ?? 0);

function check({ value, unit }: PeriodInput): void {
  const sound =
    unit === 'annual-date'
      ? isAnnualDate(value)
      : unit === 'calendar-year'
        ? value >= 1900 && value < 2199
        : value >= 0 && value <= 100_000;
  if (Number.isInteger(value) && sound) return;
  throw new LawError(
    'period.value',
    `期限“${value}”（${unit}）无效：应为非负整数；每年固定日期写月日（131 即 1 月 31 日），年份写四位`,
    `length ${value} (${unit}) is not valid: a whole number from 0; MMDD for an annual date (131 = 31 January), four digits for a year`,
  );
}

/**
 * When a period ends, or when a minimum period lets one act.
 * The first day does not count; months and years end on the matching day (Civil Code arts. 201, 202); excluded days do
 * not count; a `max` period rolls over a last day off if its rule says so. Throws `period.*`, `day.*` or `instant.*`.
 */
export function due(input: PeriodInput): Due {
  check(input);
  const { unit } = input;
  if (unit === 'hour') return dueByHours(input);
  if (unit === 'annual-date' || unit === 'calendar-year') return dueOnFixedDate(input);
  const calendar = input.calendar ?? nationalCalendar;
  const start = dayNumber(input.start);
  const spans = daySpans(input.exclude);
  if (input.bound === 'before') return dueBefore(input, start, spans, calendar);

  const last = countForward(input.value, unit, start, spans, calendar);
  if (input.bound === 'min') {
    const first = fromDayNumber(last + 1);
    const provisional = unit === 'working-day' && !published(calendar, start + 1, last);
    return { due: first, at: startOf(first), provisional, lastCounted: fromDayNumber(last), firstLawful: first };
  }
  const rolls = input.rollover === 'next-working-day';
  const end = rolls ? rollOver(last, spans, calendar) : last;
  const provisional =
    (unit === 'working-day' && !published(calendar, start + 1, last)) || (rolls && !published(calendar, last, end));
  return {
    due: fromDayNumber(end),
    at: startOf(fromDayNumber(end + 1)),
    provisional,
    lastCounted: last === end ? fromDayNumber(end) : fromDayNumber(last),
  };
}

const published = (calendar: Calendar, from: number, to: number) =>
  to < from || (from >= calendar.firstDayNumber && to <= calendar.lastDayNumber);

/** Day number on which `value` units after `start` are full; excluded days do not count. */
function countForward(
  value: number,
  unit: PeriodUnit,
  start: number,
  spans: readonly Span[],
  calendar: Calendar,
): number {
  if (value === 0) return start;
  if (unit === 'working-day') return countWorking(value, start, spans, calendar);
  if (unit === 'calendar-day') return countDays(value, start, spans);
  const end = addMonthsToNumber(start, unit === 'year' ? value * 12 : value);
  // Excluded days inside the months are made up one for one after the matching day.
  let excluded = 0;
  for (const span of spans) {
    const days = Math.min(span.to, end) - Math.max(span.from, start + 1) + 1;
    if (days > 0) excluded += days;
  }
  return excluded === 0 ? end : countDays(excluded, end, spans);
}

function countDays(value: number, start: number, spans: readonly Span[]): number {
  let here = start;
  let left = value;
  for (const span of spans) {
    if (span.to <= here) continue;
    const free = span.from - 1 - here;
    if (free >= left) break;
    if (free > 0) left -= free;
    here = span.to;
  }
  return here + left;
}

function countWorking(value: number, start: number, spans: readonly Span[], calendar: Calendar): number {
  let here = start;
  let left = value;
  for (const span of spans) {
    if (span.to <= here) continue;
    const free = span.from > here ? calendar.workingUpTo(span.from - 1) - calendar.workingUpTo(here) : 0;
    if (free >= left) break;
    left -= free;
    here = span.to;
  }
  return calendar.nthWorking(calendar.workingUpTo(here) + left);
}

/** The last day itself, or the first working day after it that is not excluded either. */
function rollOver(last: number, spans: readonly Span[], calendar: Calendar): number {
  let end = calendar.nextWorking(last);
  if (end === last) return last;
  for (let span = spanOf(spans, end); span; span = spanOf(spans, end)) end = calendar.nextWorking(span.to + 1);
  return end;
}

/**
 * The last day on which an act still leaves the full period between itself and the event, neither day counted
 * (the cautious reading of "七日前").
 */
function dueBefore(input: PeriodInput, event: number, spans: readonly Span[], calendar: Calendar): Due {
  const { value, unit } = input;
  let day: number;
  if (unit === 'month' || unit === 'year') {
    if (spans.length > 0) {
      throw new LawError(
        'period.exclude-unit',
        '从某日向前倒数月、年的期限不能除去日期',
        'a period of months or years counted back from an event excludes no days',
      );
    }
    const months = unit === 'year' ? value * 12 : value;
    day = addMonthsToNumber(event, -months) - 1;
    while (addMonthsToNumber(day + 1, months) < event) day++;
    while (addMonthsToNumber(day, months) >= event) day--;
  } else {
    day = countBack(value, unit, event, spans, calendar) - 1;
  }
  const provisional = unit === 'working-day' && !published(calendar, day, event - 1);
  const text = fromDayNumber(day);
  return { due: text, at: startOf(fromDayNumber(day + 1)), provisional, lastCounted: fromDayNumber(day + 1) };
}

/** Day number of the `value`-th day before the event; excluded days do not count. */
function countBack(value: number, unit: PeriodUnit, event: number, spans: readonly Span[], calendar: Calendar): number {
  if (value === 0) return event;
  const working = unit === 'working-day';
  const upTo = (number: number) => (working ? calendar.workingUpTo(number) : number);
  let here = event;
  let left = value;
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i]!;
    if (span.from >= here) continue;
    const free = span.to < here ? upTo(here - 1) - upTo(span.to) : 0;
    if (free >= left) break;
    left -= free;
    here = span.from;
  }
  return working ? calendar.nthWorking(calendar.workingUpTo(here - 1) - left + 1) : here - left;
}

/** Hours run from the moment itself, round the clock; no calendar is needed. */
function dueByHours({ value, start, bound, exclude }: PeriodInput): Due {
  if (!isInstant(start)) {
    throw new LawError(
      'period.hour-needs-instant',
      `按小时计算的期限要从时刻起算，“${start}”只有日期；应写 2026-03-01T09:30`,
      `a period of hours runs from a moment, and "${start}" is only a day; write 2026-03-01T09:30`,
    );
  }
  const spans = momentSpans(exclude);
  const from = toEpoch(start);
  let end: number;
  if (bound === 'before') {
    end = from;
    let left = value * HOUR;
    for (const span of [...spans].reverse()) {
      if (span.from >= end) continue;
      const free = Math.max(end - span.to, 0);
      if (free >= left) break;
      left -= free;
      end = span.from;
    }
    end -= left;
  } else {
    end = from;
    let left = value * HOUR;
    for (const span of spans) {
      if (span.to <= end) continue;
      const free = Math.max(span.from - end, 0);
      if (free >= left) break;
      left -= free;
      end = span.to;
    }
    end += left;
  }
  const at = toInstant(end);
  const day = dayOf(at);
  return { due: day, at, provisional: false, lastCounted: day, ...(bound === 'min' ? { firstLawful: day } : {}) };
}

/** A date fixed by law does not move: not for exclusions, not for days off. */
function dueOnFixedDate({ value, unit, start, exclude, bound }: PeriodInput): Due {
  if (exclude !== undefined && exclude.length > 0) {
    throw new LawError(
      'period.exclude-unit',
      '法定的固定日期不因除去时间而推迟',
      'a date fixed by law is not put off by excluded time',
    );
  }
  if (bound === 'before' || bound === 'min') {
    throw new LawError(
      'period.bound',
      '固定日期只能是最后期限（bound: max）',
      'a fixed date can only be a last day (bound: max)',
    );
  }
  const from = dayNumber(start);
  const last = unit === 'calendar-year' ? dayNumber(`${value}-12-31`) : nextAnnual(value, from);
  const text = fromDayNumber(last);
  return { due: text, at: startOf(fromDayNumber(last + 1)), provisional: false, lastCounted: text };
}

/** The first such date after a day number; 29 February is 28 February in a common year. */
function nextAnnual(mmdd: number, after: number): number {
  const year = Number(fromDayNumber(after).slice(0, 4));
  const inYear = (y: number) => {
    const first = dayNumber(`${y}-${String(Math.floor(mmdd / 100)).padStart(2, '0')}-01`);
    return Math.min(first + (mmdd % 100) - 1, addMonthsToNumber(first, 1) - 1);
  };
  const thisYear = inYear(year);
  return thisYear > after ? thisYear : inYear(year + 1);
}
