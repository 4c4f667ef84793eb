import { LawError } from './errors.ts';

/** A legal day in China, `YYYY-MM-DD`; string order is time order. */
export type Day = string;
/** A moment, always `YYYY-MM-DDTHH:mm:ss.sss+08:00`; string order is time order. */
export type Instant = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTH_LENGTH = [
  [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
].flat();
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Month starts within a year, twelve for a common year and twelve for a leap year. */
const MONTH_START = new Int32Array(24);
for (let i = 0; i < 24; i++) MONTH_START[i] = i % 12 === 0 ? 0 : MONTH_START[i - 1]! + MONTH_LENGTH[i - 1]!;
/** Day number of each 1 January, and the row of the month tables (0 common, 12 leap). */
const YEAR_START = new Int32Array(LAST_YEAR - FIRST_YEAR + 2);
const YEAR_ROW = new Uint8Array(LAST_YEAR - FIRST_YEAR + 2);
YEAR_START[0] = -25567;
for (let y = FIRST_YEAR; y <= LAST_YEAR; y++) {
  YEAR_ROW[y - FIRST_YEAR] = isLeap(y) ? 12 : 0;
  YEAR_START[y - FIRST_YEAR + 1] = YEAR_START[y - FIRST_YEAR]! + (isLeap(y) ? 366 : 365);
}

/** The days this room knows: 1900-01-01 to 2199-12-31, as day numbers. A date outside is a slip of the pen. */
export const MIN_DAY_NUMBER = YEAR_START[0]!;
export const MAX_DAY_NUMBER = YEAR_START[LAST_YEAR - FIRST_YEAR + 1]! - 1;

/** Text of each day, made when first asked for. */
const TEXT: (Day | undefined)[] = new Array(MAX_DAY_NUMBER - MIN_DAY_NUMBER + 1).fill(undefined);

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function invalidDay(text: unknown): LawError {
  return new LawError(
    'day.invalid',
    `“${String(text)}”不是有效日期；应写作 YYYY-MM-DD（如 2026-03-01），且须是 ${FIRST_YEAR} 至 ${LAST_YEAR} 年间真实存在的日子`,
    `"${String(text)}" is not a valid day; write YYYY-MM-DD (for example 2026-03-01), a real date from ${FIRST_YEAR} to ${LAST_YEAR}`,
  );
}

/** Days since 1970-01-01 of a day or of an instant's day; throws `day.invalid` for anything that is no real date. */
export function dayNumber(day: Day | Instant): number {
  const year = digits(day, 0, 4) - FIRST_YEAR;
  const month = digits(day, 5, 7) - 1;
  const date = digits(day, 8, 10);
  if (year >= 0 && year <= LAST_YEAR - FIRST_YEAR && month >= 0 && month < 12 && date >= 1) {
    const row = YEAR_ROW[year]! + month;
    const dashes = day.charCodeAt(4) === 45 && day.charCodeAt(7) === 45;
    if (date <= MONTH_LENGTH[row]! && dashes && (day.length === 10 || day.charCodeAt(10) === 84)) {
      return YEAR_START[year]! + MONTH_START[row]! + date - 1;
    }
  }
  throw invalidDay(day);
}

/** The year index (from `FIRST_YEAR`) that holds a day number. */
function yearOf(number: number): number {
  let year = Math.floor((number - MIN_DAY_NUMBER) / 365.2425);
  while (YEAR_START[year + 1]! <= number) year++;
  while (YEAR_START[year]! > number) year--;
  return year;
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** The day of a day number; throws `day.out-of-range` before 1900 or after 2199. */
export function fromDayNumber(number: number): Day {
  const known = TEXT[number - MIN_DAY_NUMBER];
  if (known !== undefined) return known;
  if (!Number.isInteger(number) || number < MIN_DAY_NUMBER || number > MAX_DAY_NUMBER) {
    throw new LawError(
      'day.out-of-range',
      `计算结果超出 ${FIRST_YEAR} 至 ${LAST_YEAR} 年的范围，请检查起始日和期限`,
      `the result lies outside ${FIRST_YEAR} to ${LAST_YEAR}; check the start day and the length of the period`,
    );
  }
  const year = yearOf(number);
  const row = YEAR_ROW[year]!;
  const inYear = number - YEAR_START[year]!;
  let month = 11;
  while (MONTH_START[row + month]! > inYear) month--;
  const text = `${year + FIRST_YEAR}-${two(month + 1)}-${two(inYear - MONTH_START[row + month]! + 1)}`;
  TEXT[number - MIN_DAY_NUMBER] = text;
  return text;
}

/** Checks a text from outside and returns it as a day; throws `day.invalid`. */
export function parseDay(text: string): Day {
  if (typeof text !== 'string' || text.length !== 10) throw invalidDay(text);
  return fromDayNumber(dayNumber(text));
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromDayNumber(dayNumber(day) + days);

/** Day number of the matching day `months` later, or of that month's last day when there is none (Civil Code art. 202). */
export function addMonthsToNumber(number: number, months: number): number {
  if (number < MIN_DAY_NUMBER || number > MAX_DAY_NUMBER) fromDayNumber(number);
  const year = yearOf(number);
  const inYear = number - YEAR_START[year]!;
  let month = 11;
  while (MONTH_START[YEAR_ROW[year]! + month]! > inYear) month--;
  const date = inYear - MONTH_START[YEAR_ROW[year]! + month]! + 1;
  const total = year * 12 + month + months;
  const toYear = Math.floor(total / 12);
  if (!(toYear >= 0 && toYear <= LAST_YEAR - FIRST_YEAR)) fromDayNumber(Number.NaN);
  const row = YEAR_ROW[toYear]! + total - toYear * 12;
  return YEAR_START[toYear]! + MONTH_START[row]! + Math.min(date, MONTH_LENGTH[row]!) - 1;
}

/** The matching day `months` later, or the last day of that month when there is none (Civil Code art. 202). */
export const addMonths = (day: Day, months: number): Day => fromDayNumber(addMonthsToNumber(dayNumber(day), months));

/** The matching day `years` later; 29 February becomes 28 February in a common year (Civil Code art. 202). */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** How many days `to` lies after `from`. */
export const diffDays = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday, of a day number. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** The legal day on which a moment falls. */
export const dayOf = (instant: Day | Instant): Day => (instant.length === 10 ? instant : instant.slice(0, 10));

/** The first moment of a day, 00:00. */
export const startOf = (day: Day): Instant => `${day}T00:00:00.000+08:00`;

/** The end of a day: a period ends at 24:00, written as 00:00 of the next day. */
export const endOf = (day: Day): Instant => startOf(fromDayNumber(dayNumber(day) + 1));

const HOUR = 3_600_000;
const DAY = 86_400_000;
const OFFSET = 8 * HOUR;
const three = (n: number) => (n < 10 ? `00${n}` : n < 100 ? `0${n}` : `${n}`);

/** The instant of a number of milliseconds since 1970-01-01T00:00Z. */
export function toInstant(epochMs: number): Instant {
  if (!Number.isInteger(epochMs)) throw invalidInstant(epochMs);
  const local = epochMs + OFFSET;
  const number = Math.floor(local / DAY);
  const ms = local - number * DAY;
  const time = `${two(Math.floor(ms / HOUR))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}`;
  return `${fromDayNumber(number)}T${time}.${three(ms % 1000)}+08:00`;
}

/** Milliseconds since 1970-01-01T00:00Z; throws `instant.invalid` unless the text is an instant in the one form. */
export function toEpoch(instant: Instant): number {
  const hour = digits(instant, 11, 13);
  const minute = digits(instant, 14, 16);
  const second = digits(instant, 17, 19);
  const ms = digits(instant, 20, 23);
  const shaped =
    instant.length === 29 &&
    instant[13] === ':' &&
    instant[16] === ':' &&
    instant[19] === '.' &&
    instant.endsWith('+08:00');
  if (!shaped || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || ms < 0) {
    throw invalidInstant(instant);
  }
  return dayNumber(instant) * DAY + hour * HOUR + minute * 60_000 + second * 1000 + ms - OFFSET;
}

function invalidInstant(text: unknown): LawError {
  return new LawError(
    'instant.invalid',
    `“${String(text)}”不是有效时刻；应写作 2026-03-01T09:30（可带秒和时区，不写时区即北京时间）`,
    `"${String(text)}" is not a valid moment; write 2026-03-01T09:30 (seconds and zone optional, Beijing time if no zone)`,
  );
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Reads a moment from outside (seconds and zone optional, Beijing time when no zone is given) into the one form. */
export function parseInstant(text: string): Instant {
  const match = MOMENT.exec(text);
  if (!match) throw invalidInstant(text);
  const [, day, hour, minute, second = '00', fraction = '', zone = '+08:00'] = match;
  const local = toEpoch(`${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}+08:00`);
  if (zone === '+08:00') return toInstant(local);
  const sign = zone[0] === '-' ? -1 : 1;
  const minutes = zone === 'Z' ? 0 : sign * (digits(zone, 1, 3) * 60 + digits(zone, 4, 6));
  return toInstant(local + OFFSET - minutes * 60_000);
}

/** The moment `hours` later; hours run round the clock (Civil Code art. 201). */
export const addHours = (instant: Instant, hours: number): Instant => toInstant(toEpoch(instant) + hours * HOUR);

/** True when the text is a moment rather than a day. */
export const isInstant = (text: Day | Instant): text is Instant => text.length > 10;
