import { nationalCalendar } from './calendar.ts';
import { addMonthsToNumber, dayNumber, dayOf, fromDayNumber, type Instant, toInstant } from './day.ts';
import { daySpans, momentSpans, type Span, spanOf } from './exclusion.ts';
import {
  add,
  cite,
  countLines,
  dayOffNotice,
  type ExplanationLine,
  excludedLine,
  idleExclusions,
  LONG,
  provisionalLine,
  rollOverLine,
  source,
} from './explain-lines.ts';
import { type Due, due, type PeriodInput } from './period.ts';
import type { PeriodUnit, Rule } from './rules.ts';

export type { ExplanationLine, LineKind } from './explain-lines.ts';

export interface Explanation extends Due {
  /** The rule in one sentence, or the bare period where no rule was given. */
  why: string;
  en: string;
  lines: ExplanationLine[];
}

const UNIT: Record<PeriodUnit, readonly [zh: string, en: string]> = {
  'working-day': ['个工作日', 'working days'],
  'calendar-day': ['日', 'calendar days'],
  month: ['个月', 'months'],
  year: ['年', 'years'],
  hour: ['小时', 'hours'],
  'annual-date': ['', ''],
  'calendar-year': ['年底前', '(by the end of that year)'],
};

type Input = PeriodInput & { rule?: Rule };

/**
 * The same answer as `due`, with every day that was counted, skipped, made up, excluded or rolled over, and its source.
 * Takes what `due` takes, and the rule when there is one; throws what `due` throws.
 */
export function explain(input: Input): Explanation {
  const answer = due(input);
  const { rule, value, unit } = input;
  const annual = `${Math.floor(value / 100)}-${value % 100}`;
  const lines =
    unit === 'hour'
      ? hourLines(input, answer)
      : unit === 'annual-date' || unit === 'calendar-year'
        ? fixedDateLines(input, answer)
        : input.bound === 'before'
          ? backwardLines(input, answer)
          : forwardLines(input, answer);
  return {
    ...answer,
    why: rule ? `${cite(rule)}：${rule.zh}` : unit === 'annual-date' ? `每年 ${annual} 前` : length(value, unit)[0],
    en: rule ? `${cite(rule)}: ${rule.en}` : unit === 'annual-date' ? `by ${annual} each year` : length(value, unit)[1],
    lines,
  };
}

const length = (value: number, unit: PeriodUnit) => [`${value}${UNIT[unit][0]}`, `${value} ${UNIT[unit][1]}`] as const;
const ruleSource = ({ rule }: Input): { source?: string } => (rule ? { source: cite(rule) } : {});

/** Days, months or years onward from the start. */
function forwardLines(input: Input, answer: Due): ExplanationLine[] {
  const { unit, value, bound } = input;
  const calendar = input.calendar ?? nationalCalendar;
  const spans = daySpans(input.exclude);
  const startDay = dayOf(input.start);
  const start = dayNumber(startDay);
  const last = dayNumber(answer.lastCounted);
  const lines: ExplanationLine[] = [
    {
      kind: 'start',
      day: startDay,
      counted: false,
      why: '起算事件发生之日，不计入',
      en: 'the day of the event that starts the period; not counted',
      ...source('period.first-day', startDay),
    },
  ];
  if (unit === 'month' || unit === 'year') lines.push(...monthLines(input, start, last, spans));
  else lines.push(...countLines(start + 1, last, 1, unit === 'working-day', spans, calendar));

  const [zh, en] = length(value, unit);
  if (bound === 'min') {
    lines.push({
      kind: 'first-lawful',
      day: answer.due,
      counted: false,
      why: `${zh}已满，自这一天起可以实施`,
      en: `${en} are full; the act is lawful from this day`,
      ...ruleSource(input),
    });
  } else {
    const end = dayNumber(answer.due);
    for (let n = last; n < end; n++) lines.push(rollOverLine(n, spans, calendar));
    lines.push({
      kind: 'last',
      day: answer.due,
      counted: true,
      why: end === last ? '期限最后一日，当日 24 时届满' : '期限顺延至这一天，当日 24 时届满',
      en: `${end === last ? 'the last day' : 'the last day after rolling over'}; the period ends at 24:00`,
      ...ruleSource(input),
    });
    if (input.rollover !== 'next-working-day') lines.push(...dayOffNotice(end, calendar));
  }
  const until = bound === 'min' ? last : dayNumber(answer.due);
  return [...lines, ...idleExclusions(spans, start + 1, until), ...provisionalLine(answer, calendar)];
}

/** The matching day of months and years, and the days made up for excluded ones. */
function monthLines(input: Input, start: number, last: number, spans: readonly Span[]): ExplanationLine[] {
  const months = input.unit === 'year' ? input.value * 12 : input.value;
  const matching = addMonthsToNumber(start, months);
  const day = fromDayNumber(matching);
  const clamped = day.slice(8) !== fromDayNumber(start).slice(8);
  const [zh, en] = length(input.value, input.unit);
  const lines: ExplanationLine[] = [
    {
      kind: 'matching-day',
      day,
      counted: true,
      why: clamped ? `满${zh}；该月没有对应日，以月末日为准` : `满${zh}的对应日`,
      en: clamped ? `${en}: that month has no matching day, so its last day` : `${en}: the matching day`,
      ...source('period.month', fromDayNumber(start)),
    },
  ];
  let n = 0;
  for (let number = start + 1; number <= last; number++) {
    const span = spanOf(spans, number);
    if (span) add(lines, excludedLine(fromDayNumber(number), span, false), last - start > LONG);
    else if (number > matching) {
      lines.push({
        kind: 'counted',
        day: fromDayNumber(number),
        counted: true,
        n: ++n,
        why: `补足被除去的第 ${n} 日`,
        en: `makes up excluded day ${n}`,
      });
    }
  }
  return lines;
}

/** Days, months or years counted back from an event. */
function backwardLines(input: Input, answer: Due): ExplanationLine[] {
  const { unit, value } = input;
  const calendar = input.calendar ?? nationalCalendar;
  const spans = daySpans(input.exclude);
  const event = dayOf(input.start);
  const [zh, en] = length(value, unit);
  const lines: ExplanationLine[] = [
    {
      kind: 'start',
      day: event,
      counted: false,
      why: '事件当日，不计入，由此向前倒数',
      en: 'the day of the event; not counted, the count runs back from it',
      ...source('period.first-day', event),
    },
  ];
  if (unit === 'month' || unit === 'year') {
    const why = `此日至事件前一日，${zh}已满`;
    lines.push({
      kind: 'matching-day',
      day: answer.lastCounted,
      counted: true,
      why,
      en: `from this day to the day before the event: ${en}`,
      ...source('period.month', event),
    });
  } else {
    lines.push(
      ...countLines(dayNumber(event) - 1, dayNumber(answer.lastCounted), -1, unit === 'working-day', spans, calendar),
    );
  }
  lines.push({
    kind: 'last-lawful',
    day: answer.due,
    counted: false,
    why: `最迟在这一天完成，才能在其与事件之间留足${zh}`,
    en: `the last day that leaves the full ${en} between the act and the event`,
    ...ruleSource(input),
  });
  const day = dayNumber(answer.due);
  return [
    ...lines,
    ...dayOffNotice(day, calendar),
    ...idleExclusions(spans, day + 1, dayNumber(event) - 1),
    ...provisionalLine(answer, calendar),
  ];
}

/** Hours from a moment, round the clock. */
function hourLines(input: Input, answer: Due): ExplanationLine[] {
  const start = input.start as Instant;
  const { value, bound } = input;
  const lines: ExplanationLine[] = [
    {
      kind: 'start',
      day: dayOf(start),
      counted: false,
      why: `${clock(start)} ${bound === 'before' ? '事件发生，由此向前倒数' : '起算'}，按小时昼夜连续计算`,
      en: `${clock(start)}: ${bound === 'before' ? 'the event, counted back from' : 'the start'}; hours run round the clock`,
      ...source('period.hour', dayOf(start)),
    },
  ];
  for (const span of momentSpans(input.exclude)) {
    const [from, to] = [toInstant(span.from), toInstant(span.to)];
    lines.push({
      kind: 'excluded',
      day: dayOf(from),
      to: dayOf(to),
      counted: false,
      why: `除去 ${clock(from)} 至 ${clock(to)}：${span.why ?? '依法不计入的时间'}`,
      en: `excluded ${clock(from)} to ${clock(to)}: ${span.why ?? 'time that does not count by law'}`,
    });
  }
  const end = clock(answer.at);
  const [kind, why, en] =
    bound === 'min'
      ? ([
          'first-lawful',
          `满 ${value} 小时，自 ${end} 起可以实施`,
          `${value} hours are full; lawful from ${end}`,
        ] as const)
      : bound === 'before'
        ? ([
            'last-lawful',
            `最迟 ${end}，距事件满 ${value} 小时`,
            `${end} at the latest: ${value} hours before the event`,
          ] as const)
        : (['last', `满 ${value} 小时，${end} 届满`, `${value} hours end at ${end}`] as const);
  lines.push({ kind, day: answer.due, counted: kind === 'last', why, en, ...ruleSource(input) });
  return lines;
}

const clock = (instant: Instant): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;

/** A date that the law fixes. */
function fixedDateLines(input: Input, answer: Due): ExplanationLine[] {
  const calendar = input.calendar ?? nationalCalendar;
  return [
    {
      kind: 'last',
      day: answer.due,
      counted: true,
      why: input.unit === 'calendar-year' ? `${input.value} 年的最后一日` : '法定的固定日期，不因休息日顺延',
      en:
        input.unit === 'calendar-year'
          ? `the last day of ${input.value}`
          : 'a date fixed by law; it does not roll over',
      ...ruleSource(input),
    },
    ...dayOffNotice(dayNumber(answer.due), calendar),
  ];
}
