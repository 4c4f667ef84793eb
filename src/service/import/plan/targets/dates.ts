import type { Bound } from '../types.ts';
import {
  type Day,
  datePart,
  dayOf,
  isDay,
  isYear,
  lastOfPart,
  monthPart,
  number,
  yearPart,
  years,
} from './calendar-words.ts';

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
  /** Why it sets nothing: 2012年以来 tells of the past, 比2012年 is compared with, 2月30日 does not exist. */
  not?: 'past' | 'baseline' | 'impossible';
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Day | 'impossible' | null];

const year = '(\\d{4}|[一二][〇○零一二三四五六七八九]{3})';
const small = '(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const ofMonth = '(底|末|[上中下]旬|初)';
const part = '(年?[底末终]|年?初|年?中(?!小)|上半年|下半年|第?[一二三四1-4]季度)';
const until = '(?:至|到|-|—{1,2}|–|~)';

/** In the order in which they are tried: the first to take a stretch keeps it. */
const readers: readonly Reader[] = [
  [
    new RegExp(`${year}年?${until}${year}年[底末]?`, 'gu'),
    ([, low, high]) => (isYear(number(low)) && isYear(number(high)) ? years(number(low), number(high)) : null),
  ],
  [
    new RegExp(`${year}年${small}月${small}日${until}(?:${year}年)?${small}月${small}日`, 'gu'),
    ([, y1, m1, d1, y2, m2, d2]) => {
      const first = dayOf(number(y1), number(m1), number(d1));
      const last = dayOf(number(y2 ?? y1), number(m2), number(d2));
      return first && last ? { ...last, value: first.value, upTo: last.value, first: first.first } : 'impossible';
    },
  ],
  [
    /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})/gu,
    ([, y, , m, d]) => (isYear(number(y)) ? dayOf(number(y), number(m), number(d)) : null),
  ],
  [
    new RegExp(`${year}年(?:${small}月(?:${small}[日号]|${ofMonth})?|${part})?`, 'gu'),
    ([, y, m, d, monthWords, yearWords]) => {
      if (!isYear(number(y))) return null;
      if (m === undefined) return yearPart(number(y), yearWords);
      if (d !== undefined) return dayOf(number(y), number(m), number(d)) ?? 'impossible';
      return monthPart(number(y), number(m), monthWords) ?? 'impossible';
    },
  ],
  [
    new RegExp(`(?<![\\d每隔个第])${small}月(?:${small}[日号]|${ofMonth})?(?!份?[度一]|[两二三]次)`, 'gu'),
    ([, m, d, words]) => {
      const day = d === undefined ? lastOfPart(2000, number(m), words) : number(d);
      return isDay(2000, number(m), day) ? datePart(number(m) * 100 + day, d !== undefined) : null;
    },
  ],
  [/第([一二三四1-4])季度末?/gu, ([, q]) => datePart([331, 630, 930, 1231][number(q) - 1]!, false)],
  [/(?:当年|本年|今年)?年[底末终](?=前|之前|以前|[^,;。]{0,2}[报召开对进组])/gu, () => datePart(1231, false)],
];

/** Finds dates in a clean sentence. */
export function findDates(s: string): DateWords[] {
  const found: DateWords[] = [];
  for (const [pattern, read] of readers) {
    for (const match of s.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const day = found.some((one) => one.from < to && from < one.to) ? null : read(match);
      if (day === 'impossible') {
        found.push({ from, to, value: 0, unit: 'calendar-date', bound: 'by', day: null, not: 'impossible' });
      } else if (day) found.push(withWords(s, from, to, day));
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Adds the words in front of and behind a date that say how it binds. */
function withWords(s: string, from: number, to: number, day: Day): DateWords {
  const { first, last, exact, ...rest } = day;
  const lead = /(?:力争|争取|截至|截止|截止到|最迟|到|至|于|在|自|从)*$/u.exec(
    s.slice(Math.max(0, from - 8), from),
  )![0];
  const after = s.slice(to, to + 14);
  const tail = /^(?:以前|之前|前(?![后提列])|以后|之后|后(?!续)|以来|起|开始|度)/u.exec(after)?.[0] ?? '';
  const past = tail === '以来' || /^(?:印发|发布|制定|颁布|出台|公布|通过|修订|实施|施行)的/u.test(after);
  const compared = /(?:比|较|相对于?|以)$/u.test(s.slice(Math.max(0, from - 3), from));
  const starts = /自|从/u.test(lead) || tail === '起' || tail === '开始';
  const onTheDay = exact && !/前$/u.test(tail) && !/到|至|截/u.test(lead);
  const bound: Bound = starts || /后$/u.test(tail) ? 'after' : onTheDay ? 'exact' : 'by';
  const not = past ? ('past' as const) : compared ? ('baseline' as const) : null;
  return {
    ...rest,
    from: from - lead.length,
    to: to + tail.length,
    bound,
    day: starts ? first : last,
    ...(not ? { not } : {}),
  };
}
