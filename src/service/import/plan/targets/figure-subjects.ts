import type { Setting } from './compose.ts';
import type { Reading } from './reading.ts';
import { namedRates, type Stretch, type Subject, shorten, trimStretch } from './subjects.ts';

const levels = new Set(['percent', 'permille', 'percentage-point', 'multiple', 'point']);
const durations = new Set(['year', 'month', 'week', 'quarter', 'calendar-day', 'working-day', 'hour', 'minute']);
const longestName = 20;

/** The stretches of a clause in which a figure's subject may stand. */
interface Surroundings {
  /** Ahead of the date or period. */
  ahead: Stretch;
  /** Between date or period and the figure, as written and without empty words. */
  rawBefore: Stretch;
  before: Stretch;
  /** Between a word of change and the number: 减少审批事项20项. */
  changed: Stretch;
  after: Stretch;
  following: Stretch;
  /** The clause before, where it holds no figure of its own. */
  previous: Stretch;
}

/**
 * What a figure is about, and who owes it. A row of rates before a percentage gives one subject each.
 * @param end where the figure's own words end
 * @param busy the clauses that hold figures
 * @returns no subject when its words belong to an earlier figure of the sentence
 */
export function figureSubjects(
  reading: Reading,
  setting: Setting,
  end: number,
  busy: ReadonlySet<number>,
): { subjects: Subject[]; who?: Stretch } {
  const { s } = reading.words;
  const { unit } = setting.figure.unit;
  const near = surroundings(reading, setting, end, busy);
  if (levels.has(unit)) {
    const rates = namedRates(
      s,
      [near.before, near.ahead].find(filled) === near.before ? near.rawBefore : near.ahead,
    ).filter(filled);
    if (rates.length > 1 && rates.length === setting.row.length)
      return { subjects: [rates[setting.row.indexOf(setting.figure)]!] };
    if (rates.length > 0) return { subjects: rates.map((rate) => ({ ...rate, ...shorten(s, rate) })) };
    return { subjects: first(s, [near.changed, near.after, near.previous]) };
  }
  const who = filled(near.ahead) && near.ahead.to - near.ahead.from <= longestName ? near.ahead : undefined;
  if (durations.has(unit) && !setting.period) {
    const running = /起$/u.test(s.slice(near.before.from, near.before.to));
    const order = running ? [near.after, near.before] : [near.before, near.after];
    return { subjects: first(s, [...order, near.ahead, near.following, near.previous]) };
  }
  const subjects = first(s, [near.changed, near.after, near.before]);
  return subjects.length > 0 ? { subjects, who } : { subjects: first(s, [near.ahead, near.previous]) };
}

const none: Stretch = { from: 0, to: 0 };
const filled = ({ from, to }: Stretch): boolean => to - from >= 2;
const first = (s: string, order: readonly Stretch[]): Stretch[] =>
  order
    .filter(filled)
    .slice(0, 1)
    .map((one) => shorten(s, one));

function surroundings(reading: Reading, setting: Setting, end: number, busy: ReadonlySet<number>): Surroundings {
  const { s } = reading.words;
  const { figure, change, clause: at, row, startedFrom } = setting;
  const clause = reading.clauses[at]!;
  const marks = [setting.date, setting.period].filter(
    (mark) => mark !== null && reading.clauseOf(mark.from) === at && mark.to <= row[0]!.from,
  );
  const opening = Math.max(setting.start, ...marks.map((mark) => mark!.to));
  const stop = Math.min(
    setting.bound.from,
    row[0]!.from,
    change?.from ?? figure.from,
    startedFrom?.from ?? figure.from,
  );
  const rawBefore = { from: Math.min(opening, stop), to: stop };
  const aheadEnd = Math.min(...marks.map((mark) => mark!.from));
  const [previous, following] = [reading.clauses[at - 1], reading.clauses[at + 1]];
  return {
    ahead: marks.length > 0 ? trimStretch(s, { from: clause.from, to: aheadEnd }) : none,
    rawBefore,
    before: trimStretch(s, rawBefore),
    changed: change
      ? trimStretch(s, { from: change.to, to: Math.max(change.to, Math.min(setting.bound.from, figure.from)) })
      : none,
    after: shorten(s, trimStretch(s, behind(reading, setting, end, clause.to))),
    following: following && !following.afresh ? trimStretch(s, following) : none,
    previous: previous && !clause.afresh && !busy.has(at - 1) ? trimStretch(s, previous) : none,
  };
}

/** The words behind a figure up to the next one; behind that one when nothing but bound words stand between them. */
function behind(reading: Reading, setting: Setting, end: number, clauseEnd: number): Stretch {
  const { s } = reading.words;
  const { next, row } = setting;
  if (!next || next.from >= clauseEnd || next.from < end || row.includes(next)) return { from: end, to: clauseEnd };
  const between = { from: end, to: next.from };
  return filled(trimStretch(s, between)) ? between : { from: next.to, to: clauseEnd };
}
