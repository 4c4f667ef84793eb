import { addDays, type Calendar, dayNumber, fromDayNumber } from '../../law/index.ts';

/** The day of a scene, and what can be counted from it. */
export class Day {
  readonly day: string;
  readonly #calendar: Calendar;

  constructor(day: string, calendar: Calendar) {
    this.day = day;
    this.#calendar = calendar;
  }

  /** So many calendar days later, or earlier. */
  plus(days: number): string {
    return addDays(this.day, days);
  }

  /** The nth working day after it. */
  working(n: number): string {
    return workingDay(this.#calendar, this.day, n);
  }

  get year(): number {
    return Number(this.day.slice(0, 4));
  }
}

/** The nth working day after a day; the day itself moved to a working day for n = 0. */
export function workingDay(calendar: Calendar, day: string, n: number): string {
  const from = calendar.workingUpTo(dayNumber(day) - (n === 0 ? 1 : 0));
  return fromDayNumber(calendar.nthWorking(from + Math.max(n, 1)));
}

/** The day itself where it is a working day, else the last one before. */
export function lastWorkingDay(calendar: Calendar, day: string): string {
  return fromDayNumber(calendar.nthWorking(calendar.workingUpTo(dayNumber(day))));
}

/** A number below `below` that looks like chance and is always the same for the same words. */
export function chance(words: string, below: number): number {
  let hash = 2_166_136_261;
  for (let n = 0; n < words.length; n++) hash = Math.imul(hash ^ words.charCodeAt(n), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

/** Office hours have a break at noon: minutes of work after nine as minutes of the day. */
export function clockTime(minute: number): string {
  const ofDay = 9 * 60 + minute + (minute >= MORNING ? NOON : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

const MORNING = 180;
const NOON = 90;
/** Minutes of work in a day. */
export const OFFICE_DAY = 420;
