import type { Bound, Target } from '../types.ts';
import { attachDates, attachPeriods } from './attach.ts';
import { type BoundWords, readBound } from './bounds.ts';
import { type ChangeWords, readChange } from './change.ts';
import type { DateWords } from './dates.ts';
import type { Figure } from './figures.ts';
import { type PeriodWords, periodBehind } from './periods.ts';
import { makeTarget, type Reading } from './reading.ts';
import { figureSubjects } from './figure-subjects.ts';
import { composeUnit, isCounted } from './compose-unit.ts';

/** A figure with everything around it that says how it binds. */
export interface Setting {
  figure: Figure;
  bound: BoundWords;
  change: ChangeWords | null;
  period: PeriodWords | null;
  date: DateWords | null;
  /** Where its clause, and where the words that may belong to it, begin. */
  clause: number;
  start: number;
  /** Figures of one row (90%、95%和100%) share what stands in front of the first. */
  row: Figure[];
}

/**
 * Turns figures into targets, one for each named rate.
 * @returns the targets, and the figures written 一 that may only mean "a"
 */
export function composeFigures(reading: Reading): { targets: Target[]; ones: Figure[] } {
  const dates = attachDates(reading);
  const periods = attachPeriods(reading);
  const targets: Target[] = [];
  const ones: Figure[] = [];
  let last: Setting | null = null;
  for (const [i, figure] of reading.figures.entries()) {
    const setting: Setting = settle(reading, figure, last, periods[i] ?? null, dates[i] ?? null);
    last = setting;
    const { bound, period } = setting;
    const loose = figure.unit.unit === 'item' || figure.unit.unit === 'person' || figure.unit.unit === 'times';
    if (figure.one && loose && bound.bound === 'exact' && !period && !/^[次]/u.test(reading.words.s.slice(figure.from + 1))) ones.push(figure);
    else targets.push(...compose(reading, setting));
  }
  return { targets, ones };
}

function settle(reading: Reading, figure: Figure, last: Setting | null, period: PeriodWords | null, date: DateWords | null): Setting {
  const { s } = reading.words;
  const clause = reading.clauseOf(figure.from);
  const lastHere = last && last.clause === clause ? last : null;
  const inRow = lastHere !== null && /^(?:以上|左右|以下)?(?:、|和|及|与|以及)$/u.test(s.slice(lastHere.figure.to, figure.from));
  const start = Math.max(reading.clauses[clause]!.from, lastHere?.figure.to ?? 0, figure.from - 40);
  let bound = readBound(s, start, figure.from, figure.to);
  if (inRow && bound.bound === 'exact') bound = { ...bound, bound: lastHere.bound.bound };
  const change = inRow ? lastHere.change : readChange(s, start, figure.from);
  const row = inRow ? lastHere.row : [];
  row.push(figure);
  return { figure, bound, change, period, date, clause, start: inRow ? lastHere.start : start, row };
}

function compose(reading: Reading, setting: Setting): Target[] {
  const { figure, bound, change, period, date } = setting;
  const { s } = reading.words;
  const end = figure.to + bound.suffix;
  const behind = periodBehind(s.slice(figure.to, figure.to + 4));
  const counted = period && !isCounted(figure.unit.unit, bound) ? null : period;
  const every = behind?.period ?? (counted ? { every: counted.every, unit: counted.unit } : null);
  const said = composeUnit(figure, every, change?.change ?? null);
  const target = {
    ...said,
    bound: boundOf(said.unit, bound, every !== null, date),
    ...(bound.strict ? { strict: true as const } : {}),
    ...(bound.soft ? { soft: true as const } : {}),
    period: every,
    deadline: date?.day ?? null,
    change: change?.change ?? null,
  };
  const near = [figure.from, bound.from, period && setting.clause === reading.clauseOf(period.from) ? period.from : figure.from];
  if (date && reading.clauseOf(date.from) === setting.clause) near.push(date.from);
  const phrase = { from: Math.min(...near), to: Math.max(end, figure.to + (behind?.length ?? 0)) };
  const { subjects, who } = figureSubjects(reading, setting, end);
  return subjects.map((subject) => makeTarget(reading, target, subject, phrase, who));
}

/** Duties owed in every period are a minimum, intervals a maximum, unless the plan says otherwise. */
function boundOf(unit: string, said: BoundWords, recurring: boolean, date: DateWords | null): Bound {
  if (unit.endsWith('-interval')) return 'max';
  if (said.bound !== 'exact') return said.bound;
  if (recurring) return 'min';
  return date ? (date.bound === 'after' ? 'after' : 'by') : 'exact';
}
