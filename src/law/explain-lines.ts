import type { Calendar } from './calendar.ts';
import { type Day, fromDayNumber } from './day.ts';
import { type Span, spanOf } from './exclusion.ts';
import { find } from './law.ts';
import type { Due } from './period.ts';
import type { Rule } from './rules.ts';

export type LineKind =
  | 'start'
  | 'counted'
  | 'make-up'
  | 'day-off'
  | 'excluded'
  | 'matching-day'
  | 'roll-over'
  | 'last'
  | 'first-lawful'
  | 'last-lawful'
  | 'notice'
  | 'provisional';

/** One step of a count. `day` to `to` is a run of like days; `n` is the count reached at its end. */
export interface ExplanationLine {
  kind: LineKind;
  day: Day;
  to?: Day;
  counted: boolean;
  n?: number;
  /** In Chinese, for people; `en` says the same. */
  why: string;
  en: string;
  /** Number of the notice that arranged the day, or the law and article behind the step. */
  source?: string;
}

/** Above so many days, runs of ordinary days become one line each; days off and made-up days stay visible singly. */
export const LONG = 100;

/** How a rule is cited: law and article. */
export const cite = (rule: Rule): string => `${rule.law} ${rule.article}`;

/** Law and article of a rule about counting as it stood on a day; nothing when the table holds none for that day. */
export function source(topic: string, day: Day): { source?: string } {
  const rule = find(topic, day);
  return rule ? { source: cite(rule) } : {};
}

const reasonZh = (span: Span) => span.why ?? '依法不计入的时间';
const reasonEn = (span: Span) => span.why ?? 'time that does not count by law';

/** Day by day from one day number to another, forward or back. */
export function countLines(
  from: number,
  to: number,
  step: 1 | -1,
  working: boolean,
  spans: readonly Span[],
  calendar: Calendar,
): ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  const merge = Math.abs(to - from) > LONG;
  let n = 0;
  for (let number = from; step === 1 ? number <= to : number >= to; number += step) {
    const day = fromDayNumber(number);
    const span = spanOf(spans, number);
    if (span) {
      const line = excludedLine(day, span, working && calendar.reason(day).kind === 'make-up');
      add(lines, line, merge);
      continue;
    }
    const reason = calendar.reason(day);
    const arranged = reason.kind === 'holiday' || reason.kind === 'make-up' ? (reason.notice ?? undefined) : undefined;
    const noticed = arranged === undefined ? {} : { source: arranged };
    if (working && reason.status === 'off') {
      lines.push({
        kind: 'day-off',
        day,
        counted: false,
        why: `${reason.zh}，不计入`,
        en: `${reason.en}; not counted`,
        ...noticed,
      });
    } else if (working && reason.kind === 'make-up') {
      lines.push({ kind: 'make-up', day, counted: true, n: ++n, why: reason.zh, en: reason.en, ...noticed });
    } else {
      n++;
      const why = working ? '工作日' : reason.status === 'off' ? '日历日（含休息日）' : '日历日';
      const en = working ? 'working day' : reason.status === 'off' ? 'calendar day (a day off counts)' : 'calendar day';
      add(
        lines,
        {
          kind: 'counted',
          day,
          counted: true,
          n,
          why: merge && !working ? '日历日' : why,
          en: merge && !working ? 'calendar day' : en,
        },
        merge,
      );
    }
  }
  return lines;
}

/** Appends a line, or lengthens the last one when runs are merged and both say the same. */
export function add(lines: ExplanationLine[], line: ExplanationLine, merge: boolean): void {
  const last = lines.at(-1);
  if (!merge || last === undefined || last.kind !== line.kind || last.why !== line.why) {
    lines.push(line);
    return;
  }
  last.to = line.day;
  if (line.n !== undefined) last.n = line.n;
}

export function excludedLine(day: Day, span: Span, makeUp: boolean): ExplanationLine {
  const [why, en] = [reasonZh(span), reasonEn(span)];
  return {
    kind: 'excluded',
    day,
    counted: false,
    why: `除去：${why}${makeUp ? '（调休上班日一并除去）' : ''}`,
    en: `excluded: ${en}${makeUp ? ' (the make-up day with it)' : ''}`,
  };
}

export function rollOverLine(number: number, spans: readonly Span[], calendar: Calendar): ExplanationLine {
  const day = fromDayNumber(number);
  const span = spanOf(spans, number);
  const reason = calendar.reason(day);
  return {
    kind: 'roll-over',
    day,
    counted: false,
    why: span ? `除去：${reasonZh(span)}，继续顺延` : `${reason.zh}，期限不在这一天届满，顺延`,
    en: span ? `excluded: ${reasonEn(span)}; rolls on` : `${reason.en}; the period does not end here, it rolls on`,
    ...(reason.notice ? { source: reason.notice } : source('period.last-day', day)),
  };
}

/** Excluded time that lies outside the period changes nothing; said so, lest it be missed. */
export function idleExclusions(spans: readonly Span[], first: number, last: number): ExplanationLine[] {
  return spans
    .filter((span) => span.to < first || span.from > last)
    .map((span) => ({
      kind: 'notice',
      day: fromDayNumber(span.from),
      to: fromDayNumber(span.to),
      counted: false,
      why: `${reasonZh(span)}：不在期限之内，不影响期限`,
      en: `${reasonEn(span)}: outside the period, without effect`,
    }));
}

/** Where a last day is a day off and does not move, the working day before it is the one to plan for. */
export function dayOffNotice(number: number, calendar: Calendar): ExplanationLine[] {
  if (calendar.isWorkingNumber(number)) return [];
  const { zh, en } = calendar.reason(fromDayNumber(number));
  return [
    {
      kind: 'notice',
      day: fromDayNumber(calendar.lastWorking(number)),
      counted: false,
      why: `最后一日是休息日，不顺延，应在此前最后一个工作日办完：${zh}`,
      en: `the last day is a day off and does not roll over, so act by the working day before it: ${en}`,
    },
  ];
}

export function provisionalLine(answer: Due, calendar: Calendar): ExplanationLine[] {
  if (!answer.provisional) return [];
  return [
    {
      kind: 'provisional',
      day: answer.due,
      counted: false,
      why: `放假安排只公布到 ${calendar.lastYear} 年（自 ${calendar.firstYear} 年起），此日期暂定，待公布后重算`,
      en: `arrangements are published for ${calendar.firstYear} to ${calendar.lastYear} only; this date is provisional and will be settled again`,
    },
  ];
}
