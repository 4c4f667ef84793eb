import { readNumeral } from '../numerals.ts';

/** What a date's words mean: its first and last legal day, null for a day of any year. */
export interface Day {
  value: number;
  upTo?: number;
  unit: 'calendar-year' | 'calendar-month' | 'calendar-date' | 'annual-date';
  first: string | null;
  last: string | null;
  /** A day of the year that is named as such: 12月4日, not 12月. */
  exact?: boolean;
}

/** Digits or a Chinese numeral; NaN for neither. */
export function number(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return /^\d+$/.test(text) ? Number(text) : (readNumeral(text) ?? Number.NaN);
}

export const isYear = (y: number): boolean => y >= 1900 && y <= 2100;

const pad = (n: number): string => String(n).padStart(2, '0');

function daysIn(y: number, m: number): number {
  if (m === 2) return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}

export const isDay = (y: number, m: number, d: number): boolean => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);

/** One day, or null where the calendar has none. */
export function dayOf(y: number, m: number, d: number): Day | null {
  if (!isDay(y, m, d)) return null;
  const day = `${y}-${pad(m)}-${pad(d)}`;
  return { value: y * 10_000 + m * 100 + d, unit: 'calendar-date', first: day, last: day };
}

/** The last day that 上旬, 中旬, 底 … of a month allow. */
export function lastOfPart(y: number, m: number, words: string | undefined): number {
  if (words === '上旬' || words === '初') return 10;
  return words === '中旬' ? 20 : daysIn(y, m);
}

export function monthPart(y: number, m: number, words: string | undefined): Day | null {
  if (!isDay(y, m, 1)) return null;
  const last = `${y}-${pad(m)}-${pad(lastOfPart(y, m, words))}`;
  return { value: y * 100 + m, unit: 'calendar-month', first: `${y}-${pad(m)}-01`, last };
}

/** A year or a part of it. 年初 is taken to run to the end of March, 年中 to the end of June: the latest that they allow. */
export function yearPart(y: number, words = ''): Day {
  const quarter = /[一二三四1-4](?=季度)/u.exec(words)?.[0];
  const month = quarter ? number(quarter) * 3 : words.includes('初') ? 3 : /中|上半年/u.test(words) ? 6 : 12;
  const firstMonth = quarter ? month - 2 : words === '下半年' ? 7 : 1;
  const last = `${y}-${pad(month)}-${pad(daysIn(y, month))}`;
  return { value: y, unit: 'calendar-year', first: `${y}-${pad(firstMonth)}-01`, last };
}

export const years = (low: number, high: number): Day => ({
  value: low,
  upTo: high,
  unit: 'calendar-year',
  first: `${low}-01-01`,
  last: `${high}-12-31`,
});

/** A day of every year, as MMDD. */
export const datePart = (value: number, exact: boolean): Day => ({
  value,
  unit: 'annual-date',
  first: null,
  last: null,
  exact,
});
