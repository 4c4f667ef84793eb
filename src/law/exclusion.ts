import { type Day, dayNumber, type Instant, isInstant, toEpoch } from './day.ts';
import { LawError } from './errors.ts';

/** Time that does not count: whole days, both ends inclusive; for a period of hours, moments (the end not included). */
export interface Exclusion {
  from: Day | Instant;
  to: Day | Instant;
  /** Why, in words for people: 听证, 检验 … */
  why?: string;
}

/** A stretch of numbers that does not count, both ends inclusive. */
export interface Span {
  from: number;
  to: number;
  why: string | undefined;
}

const NONE: readonly Span[] = [];

function reversed({ from, to }: Exclusion): LawError {
  return new LawError(
    'period.exclude-reversed',
    `不计入的时间起止颠倒：${from} 在 ${to} 之后；应先写起、后写止`,
    `an excluded span runs backwards: ${from} lies after ${to}; write its first day, then its last`,
  );
}

/** The union of excluded days as disjoint spans in order; days named twice count once (union, not sum). */
export function daySpans(exclude: readonly Exclusion[] | undefined): readonly Span[] {
  if (exclude === undefined || exclude.length === 0) return NONE;
  return union(
    exclude.map((exclusion) => {
      if (isInstant(exclusion.from) || isInstant(exclusion.to)) {
        throw new LawError(
          'period.exclude-unit',
          `按日、月、年计算的期限只能除去整日，不能除去时刻 ${exclusion.from} 至 ${exclusion.to}；应写 YYYY-MM-DD`,
          `a period of days, months or years excludes whole days, not moments (${exclusion.from} to ${exclusion.to}); write YYYY-MM-DD`,
        );
      }
      const from = dayNumber(exclusion.from);
      const to = dayNumber(exclusion.to);
      if (to < from) throw reversed(exclusion);
      return { from, to, why: exclusion.why };
    }),
    1,
  );
}

/** The union of excluded moments, as spans of milliseconds with the end not included. */
export function momentSpans(exclude: readonly Exclusion[] | undefined): readonly Span[] {
  if (exclude === undefined || exclude.length === 0) return NONE;
  return union(
    exclude.map((exclusion) => {
      if (!isInstant(exclusion.from) || !isInstant(exclusion.to)) {
        throw new LawError(
          'period.exclude-unit',
          `按小时计算的期限昼夜连续计算，不能除去整日 ${exclusion.from} 至 ${exclusion.to}；应写明起止时刻`,
          `hours run round the clock and exclude no whole days (${exclusion.from} to ${exclusion.to}); give the moments`,
        );
      }
      const from = toEpoch(exclusion.from);
      const to = toEpoch(exclusion.to);
      if (to < from) throw reversed(exclusion);
      return { from, to, why: exclusion.why };
    }),
    0,
  );
}

function union(spans: Span[], touch: number): readonly Span[] {
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.from >= last.to + touch) joined.push(span);
    else if (span.to > last.to) joined.push({ from: last.to + touch, to: span.to, why: span.why });
  }
  return joined;
}

/** The span that holds a number, or undefined. */
export function spanOf(spans: readonly Span[], number: number): Span | undefined {
  for (const span of spans) {
    if (span.from > number) return undefined;
    if (span.to >= number) return span;
  }
  return undefined;
}
