import type { Setting } from './compose.ts';
import type { Reading } from './reading.ts';
import { namedRates, shorten, type Stretch, type Subject, trimStretch } from './subjects.ts';

const levels = new Set(['percent', 'permille', 'percentage-point', 'multiple', 'point']);
const durations = new Set(['year', 'month', 'week', 'quarter', 'calendar-day', 'working-day', 'hour', 'minute']);
const longestName = 20;

/** What a figure is about, and who owes it. A row of rates before a percentage gives one subject each. */
export function figureSubjects(reading: Reading, setting: Setting, end: number): { subjects: Subject[]; who?: Stretch } {
  const { s } = reading.words;
  const clause = reading.clauses[setting.clause]!;
  const opening = openingOf(reading, setting);
  const stop = Math.min(setting.bound.from, setting.change?.from ?? setting.figure.from, setting.row[0]!.from);
  const before = trimStretch(s, { from: Math.min(opening.from, stop), to: stop });
  const ahead = trimStretch(s, opening.ahead);
  const after = shorten(s, trimStretch(s, { from: end, to: behindEnd(reading, setting, clause.to) }));
  const previous = setting.clause > 0 ? trimStretch(s, reading.clauses[setting.clause - 1]!) : none;

  if (levels.has(setting.figure.unit.unit)) {
    const rates = namedRates(s, filled(before) ? { from: opening.from, to: stop } : filled(ahead) ? ahead : none);
    if (rates.length > 1 && rates.length === setting.row.length) return { subjects: [rates[setting.row.length - 1]!] };
    if (rates.length > 0) return { subjects: rates.map((rate) => ({ ...rate, ...shorten(s, rate) })) };
    return { subjects: [filled(after) ? after : shorten(s, previous)] };
  }
  const name = filled(ahead) && ahead.to - ahead.from <= longestName ? ahead : undefined;
  if (durations.has(setting.figure.unit.unit) && !setting.period) {
    const running = /起$/u.test(s.slice(before.from, before.to));
    const next = reading.clauses[setting.clause + 1];
    const following = next && !next.afresh ? trimStretch(s, next) : none;
    const order = running ? [after, before, ahead, following, previous] : [before, after, ahead, following, previous];
    return { subjects: [shorten(s, order.find(filled) ?? none)] };
  }
  if (filled(after)) return { subjects: [after], who: name };
  if (filled(before)) return { subjects: [shorten(s, before)], who: name };
  return { subjects: [shorten(s, filled(ahead) ? ahead : previous)] };
}

const none: Stretch = { from: 0, to: 0 };
const filled = ({ from, to }: Stretch): boolean => to - from >= 2;

/** Where the words between date or period and figure begin, and the words ahead of both. */
function openingOf(reading: Reading, setting: Setting): { from: number; ahead: Stretch } {
  const clause = reading.clauses[setting.clause]!;
  const marks = [setting.date, setting.period].filter(
    (mark) => mark !== null && reading.clauseOf(mark.from) === setting.clause && mark.to <= setting.row[0]!.from,
  );
  const from = Math.max(setting.start, ...marks.map((mark) => mark!.to));
  const ahead = marks.length > 0 ? { from: Math.min(...marks.map((mark) => mark!.from)), to: 0 } : null;
  return { from, ahead: ahead ? { from: clause.from, to: ahead.from } : none };
}

/** A phrase ends where the next figure's own words begin, or with the clause. */
function behindEnd(reading: Reading, setting: Setting, clauseEnd: number): number {
  const next = reading.figures[reading.figures.indexOf(setting.row.at(-1)!) + 1];
  return next && next.from < clauseEnd ? next.from : clauseEnd;
}
