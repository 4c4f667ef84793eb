import { readNumeral } from '../numerals.ts';
import type { Bound } from '../types.ts';

export interface DateWords {
  /** Stretch of the date itself and of the words that belong to it (到 …, … 前). */
  from: number;
  to: number;
  value: number;
  upTo?: number;
  unit: 'calendar-year' | 'calendar-month' | 'calendar-date' | 'annual-date';
  bound: Bound;
  /** Legal day, null for a day of any year. */
  day: string | null;
  /** 2012年以来, 2010年印发的: tells of the past. */
  past: boolean;
}

const year = '(\\d{4}|[一二][〇○零一二三四五六七八九]{3})';
const small = '(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const part = '(年?[底末终]|年?初|年?中(?!小)|上半年|下半年|第?[一二三四1-4]季度)';
const full = new RegExp(`${year}年(?:${small}月(?:${small}[日号]|(底|末|[上中下]旬|初))?|${part})?`, 'gu');
const range = new RegExp(`${year}年?(?:-|—{1,2}|–|~|至|到)${year}年[底末]?`, 'gu');
const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})/gu;
const monthly = new RegExp(`(?<![\\d个年第])${small}月(?:${small}[日号]|(底|末|[上中下]旬|初))?(?![份度])`, 'gu');
const yearEnd = /(?:当年|本年|今年)?年[底末终](?=前|之前|以前|[^,;。]{0,2}[报召开对进组])/gu;

/** Finds dates in a clean sentence. */
export function findDates(s: string): DateWords[] {
  const found: DateWords[] = [];
  const add = (from: number, length: number, date: Pick<DateWords, 'value' | 'upTo' | 'unit'> & { first: string | null; last: string | null }) => {
    if (found.some((one) => one.from < from + length && from < one.to)) return;
    found.push(withWords(s, from, from + length, date));
  };
  for (const match of s.matchAll(range)) {
    const [low, high] = [number(match[1]), number(match[2])];
    if (isYear(low) && isYear(high)) {
      add(match.index, match[0].length, { value: low, upTo: high, unit: 'calendar-year', first: `${low}-01-01`, last: `${high}-12-31` });
    }
  }
  for (const match of s.matchAll(iso)) {
    const [y, m, d] = [number(match[1]), number(match[3]), number(match[4])];
    if (isYear(y) && isDay(y, m, d)) add(match.index, match[0].length, dayOf(y, m, d));
  }
  for (const match of s.matchAll(full)) {
    const y = number(match[1]);
    const m = match[2] ? number(match[2]) : null;
    const d = match[3] ? number(match[3]) : null;
    if (!isYear(y) || (m !== null && !isDay(y, m, d ?? 1))) continue;
    add(match.index, match[0].length, m === null ? yearPart(y, match[5]) : d === null ? monthPart(y, m, match[4]) : dayOf(y, m, d));
  }
  for (const match of s.matchAll(monthly)) {
    const m = number(match[1]);
    const d = match[2] ? number(match[2]) : lastOfPart(2000, m, match[3]);
    if (isDay(2000, m, d)) add(match.index, match[0].length, { value: m * 100 + d, unit: 'annual-date', first: null, last: null });
  }
  for (const match of s.matchAll(yearEnd)) {
    add(match.index, match[0].length, { value: 1231, unit: 'annual-date', first: null, last: null });
  }
  return found.sort((a, b) => a.from - b.from);
}

const number = (text: string | undefined): number => (text === undefined ? Number.NaN : /^\d+$/.test(text) ? Number(text) : (readNumeral(text) ?? Number.NaN));
const isYear = (y: number): boolean => y >= 1900 && y <= 2100;
const pad = (n: number): string => String(n).padStart(2, '0');
const daysIn = (y: number, m: number): number =>
  m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
const isDay = (y: number, m: number, d: number): boolean => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);

function dayOf(y: number, m: number, d: number) {
  const day = `${y}-${pad(m)}-${pad(d)}`;
  return { value: y * 10_000 + m * 100 + d, unit: 'calendar-date' as const, first: day, last: day };
}

function lastOfPart(y: number, m: number, words: string | undefined): number {
  if (words === '上旬' || words === '初') return 10;
  return words === '中旬' ? 20 : daysIn(y, m);
}

function monthPart(y: number, m: number, words: string | undefined) {
  const last = `${y}-${pad(m)}-${pad(lastOfPart(y, m, words))}`;
  return { value: y * 100 + m, unit: 'calendar-month' as const, first: `${y}-${pad(m)}-01`, last };
}

/** A year's beginning counts to the end of its first quarter, its middle to the end of June: the latest day that the words allow. */
function yearPart(y: number, words: string | undefined) {
  const quarter = /[一二三四1-4](?=季度)/u.exec(words ?? '')?.[0];
  const month = quarter ? number(quarter) * 3 : /初/u.test(words ?? '') ? 3 : /中|上半年/u.test(words ?? '') ? 6 : 12;
  const firstMonth = quarter ? month - 2 : words === '下半年' ? 7 : 1;
  return { value: y, unit: 'calendar-year' as const, first: `${y}-${pad(firstMonth)}-01`, last: `${y}-${pad(month)}-${pad(daysIn(y, month))}` };
}

function withWords(
  s: string,
  from: number,
  to: number,
  date: Pick<DateWords, 'value' | 'upTo' | 'unit'> & { first: string | null; last: string | null },
): DateWords {
  const { first, last, ...rest } = date;
  const lead = /(?:力争|争取|截至|截止|截止到|最迟|到|至|于|在|自|从)*$/u.exec(s.slice(Math.max(0, from - 8), from))![0];
  const after = s.slice(to, to + 14);
  const tail = /^(?:以前|之前|前(?!后|提|列)|以后|之后|后(?!续)|以来|起|开始|度)/u.exec(after)?.[0] ?? '';
  const past = tail === '以来' || /^(?:印发|发布|制定|颁布|出台|公布|通过|修订|实施|施行)的/u.test(after);
  const starts = /自|从/u.test(lead) || tail === '起' || tail === '开始';
  const later = starts || /后$/u.test(tail);
  const annual = date.unit === 'annual-date' && !/前$/u.test(tail) && !/到|至|截/u.test(lead);
  const bound: Bound = later ? 'after' : annual ? 'exact' : 'by';
  return { ...rest, from: from - lead.length, to: to + tail.length, bound, day: starts ? first : last, past };
}
