import type { Bound, Target } from '../types.ts';
import { attachDates, attachPeriods } from './attach.ts';
import { type BoundWords, readBound } from './bounds.ts';
import { type ChangeWords, readChange } from './change.ts';
import { composeUnit, isCounted } from './compose-unit.ts';
import type { DateWords } from './dates.ts';
import { figureSubjects } from './figure-subjects.ts';
import type { Figure } from './figures.ts';
import { type PeriodWords, periodBehind } from './periods.ts';
import { makeTarget, type Reading } from './reading.ts';
import type { Subject } from './subjects.ts';

/** A figure with everything around it that says how it binds. */
export interface Setting {
  figure: Figure;
  /** The figure behind it in the sentence. */
  next: Figure | null;
  bound: BoundWords;
  change: ChangeWords | null;
  period: PeriodWords | null;
  date: DateWords | null;
  clause: number;
  /** Where the words that may belong to the figure begin. */
  start: number;
  /** Figures of one row (90%、95%和100%) share what stands in front of the first. */
  row: Figure[];
  /** 由80%提高到95%: the level that the figure is reached from. */
  startedFrom: Figure | null;
}

export interface FiguresRead {
  targets: Target[];
  /** Figures written 一 that may only mean "a". */
  ones: Figure[];
  /** Levels that the plan starts from. */
  starts: Figure[];
}

const few = new Set(['item', 'person', 'times']);

/** Turns figures into targets, one for each named rate. */
export function composeFigures(reading: Reading): FiguresRead {
  const { s } = reading.words;
  const dates = attachDates(reading);
  const periods = attachPeriods(reading);
  const read: FiguresRead = { targets: [], ones: [], starts: [] };
  const settings: Setting[] = [];
  let startedFrom: Figure | null = null;
  for (const [i, figure] of reading.figures.entries()) {
    const setting = settle(reading, i, settings.at(-1) ?? null, startedFrom, periods[i] ?? null, dates[i] ?? null);
    startedFrom = isStart(s, figure) ? figure : null;
    const vague =
      figure.one &&
      few.has(figure.unit.unit) &&
      setting.bound.bound === 'exact' &&
      !setting.period &&
      s[figure.from + 1] !== '次';
    if (startedFrom) read.starts.push(figure);
    else if (vague) read.ones.push(figure);
    else settings.push(setting);
  }
  const busy = new Set(reading.figures.map((figure) => reading.clauseOf(figure.from)));
  let subjects: Subject[] = [];
  for (const setting of settings) {
    const named = figureSubjects(reading, setting, endOf(s, setting), busy);
    subjects = named.subjects.length > 0 ? named.subjects : subjects.length > 0 ? subjects : [{ from: 0, to: 0 }];
    read.targets.push(...compose(reading, setting, subjects, named.who));
  }
  return read;
}

function isStart(s: string, figure: Figure): boolean {
  const to = /^(?:以上|左右)?(?:提高|提升|上升|增加|增长|下降|降低|压缩|缩短|减少|扩大)?[到至为]/u;
  return (
    /[由从]$/u.test(s.slice(Math.max(0, figure.from - 1), figure.from)) && to.test(s.slice(figure.to, figure.to + 8))
  );
}

function settle(
  reading: Reading,
  index: number,
  last: Setting | null,
  startedFrom: Figure | null,
  period: PeriodWords | null,
  date: DateWords | null,
): Setting {
  const { s } = reading.words;
  const figure = reading.figures[index]!;
  const next = reading.figures[index + 1] ?? null;
  const clause = reading.clauseOf(figure.from);
  const lastHere = last?.clause === clause ? last : null;
  const lastEnd = lastHere ? lastHere.figure.to + lastHere.bound.suffix : 0;
  const inRow = lastHere !== null && /^(?:、|和|及|与|以及)$/u.test(s.slice(lastEnd, figure.from));
  const start = Math.max(reading.clauses[clause]!.from, lastEnd, figure.from - 40);
  let bound = readBound(s, start, figure.from, figure.to);
  if (bound.bound === 'exact' && (inRow || sharesBound(s, lastHere, figure, lastEnd)))
    bound = { ...bound, bound: lastHere!.bound.bound };
  const change = inRow ? lastHere.change : readChange(s, start, figure.from);
  const row = inRow ? lastHere.row : [];
  row.push(figure);
  const from = startedFrom && reading.clauseOf(startedFrom.from) === clause ? startedFrom : null;
  return {
    figure,
    next,
    bound: inRow ? { ...bound, from: lastHere.bound.from } : bound,
    change,
    period,
    date,
    clause,
    start: inRow ? lastHere.start : start,
    row,
    startedFrom: from,
  };
}

/** 至少有1名顾问、3名联络员: things that are counted in one list share its bound. */
function sharesBound(s: string, last: Setting | null, figure: Figure, lastEnd: number): boolean {
  if (!last || !few.has(figure.unit.unit) || !few.has(last.figure.unit.unit)) return false;
  return /^[^、]{1,15}(?:、|和|及)$/u.test(s.slice(lastEnd, figure.from));
}

/** Where the figure's own words end: unit, 以上 and the like, /年. */
function endOf(s: string, { figure, bound }: Setting): number {
  return Math.max(figure.to + bound.suffix, figure.to + (periodBehind(s.slice(figure.to, figure.to + 4))?.length ?? 0));
}

function compose(reading: Reading, setting: Setting, subjects: readonly Subject[], who: Subject | undefined): Target[] {
  const { figure, bound, change, period, date } = setting;
  const { s } = reading.words;
  const behind = periodBehind(s.slice(figure.to, figure.to + 4));
  const counted = period && !isCounted(figure.unit.unit, bound) ? null : period;
  const every = behind?.period ?? (counted ? { every: counted.every, unit: counted.unit } : null);
  const said = composeUnit(figure, every, change?.change ?? null);
  const target = {
    ...said,
    bound: boundOf(setting, said.unit, every !== null),
    ...(bound.strict ? { strict: true as const } : {}),
    ...(bound.soft ? { soft: true as const } : {}),
    period: every,
    deadline: date?.day ?? null,
    change: change?.change ?? null,
  };
  const near = [figure.from, bound.from, setting.row[0]!.from];
  for (const mark of [period, date]) if (mark && reading.clauseOf(mark.from) === setting.clause) near.push(mark.from);
  const phrase = { from: Math.min(...near), to: endOf(s, setting) };
  return subjects.map((subject) => makeTarget(reading, target, subject, phrase, who));
}

/** Duties owed in every period are a minimum, intervals a maximum, unless the plan says otherwise. */
function boundOf({ figure, bound: said, date }: Setting, unit: string, recurring: boolean): Bound {
  if (unit.endsWith('-interval')) return 'max';
  if (said.bound !== 'exact') return said.bound;
  if (figure.unit.roughly) return 'about';
  if (recurring) return 'min';
  return date ? (date.bound === 'after' ? 'after' : 'by') : 'exact';
}
