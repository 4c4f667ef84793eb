import type { DateWords } from './dates.ts';
import type { PeriodWords } from './periods.ts';
import type { Reading } from './reading.ts';

/** 从2013年起,用3年时间: the start is no deadline of the time that is given. */
const durations = new Set(['year', 'month', 'week', 'quarter', 'calendar-day', 'working-day']);

/** A clause that says nothing but the date lends it to the clauses behind it: 到2015年底,A率达到90%. */
function isBare(reading: Reading, date: DateWords): boolean {
  const clause = reading.clauses[reading.clauseOf(date.from)]!;
  return clause.to - clause.from - (date.to - date.from) <= 1;
}

/**
 * The date by which each figure is due, if the sentence gives one. A date that some figure right beside it takes up
 * counts as used and makes no target of its own.
 */
export function attachDates(reading: Reading): (DateWords | null)[] {
  const { figures, dates, clauses, clauseOf, usedDates } = reading;
  const due: (DateWords | null)[] = figures.map(() => null);
  let d = 0;
  let lent: { date: DateWords; clause: number } | null = null;
  let afresh = 0;
  for (const [i, figure] of figures.entries()) {
    const at = clauseOf(figure.from);
    while (d < dates.length && clauseOf(dates[d]!.from) <= at) {
      const date = dates[d++]!;
      const clause = clauseOf(date.from);
      if (date.day !== null) lent = clause === at || isBare(reading, date) ? { date, clause } : null;
    }
    for (; afresh <= at; afresh++) if (clauses[afresh]!.afresh && lent && lent.clause < afresh) lent = null;
    if (!lent || (lent.date.bound === 'after' && durations.has(figure.unit.unit))) continue;
    due[i] = lent.date;
    if (at - lent.clause <= 1) usedDates.add(lent.date);
    if (
      lent.clause === at &&
      !isBare(reading, lent.date) &&
      clauseOf(figures[i + 1]?.from ?? Number.POSITIVE_INFINITY) !== at
    )
      lent = null;
  }
  return due;
}

/** The period (每年 …) that each figure counts in: the closest before it in its clause, or an unused one before that. */
export function attachPeriods(reading: Reading): (PeriodWords | null)[] {
  const { figures, periods, clauseOf, clauses, usedPeriods } = reading;
  let p = 0;
  return figures.map((figure) => {
    while (p < periods.length && periods[p]!.to <= figure.from) p++;
    const period = periods[p - 1];
    if (!period || period.rising) return null;
    const at = clauseOf(figure.from);
    const from = clauseOf(period.from);
    const crosses = clauses.slice(from + 1, Math.min(at + 1, from + 4)).some((clause) => clause.afresh);
    if (at !== from && (usedPeriods.has(period) || crosses || at - from > 2)) return null;
    usedPeriods.add(period);
    return period;
  });
}
