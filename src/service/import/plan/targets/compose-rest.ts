import type { Target } from '../types.ts';
import type { DateWords } from './dates.ts';
import type { PeriodWords } from './periods.ts';
import { makeTarget, type Reading } from './reading.ts';
import { type Stretch, shorten, trimStretch } from './subjects.ts';

const longestName = 20;
const annual = /年度(?=[^,;。]{0,24}(?:报告|通报|述职|总结|公布|汇报))|(?:报告|通报|公布|汇报)年度/gu;
const rises = /^(?:稳步|持续|有所|不断)?(?:(提高|提升|增加|上升|增长)|(下降|减少|降低))/u;

/** Dates that no figure took up are targets of their own: what is to be done, and by when. */
export function composeDates(reading: Reading): Target[] {
  return reading.dates.filter((date) => !reading.usedDates.has(date)).map((date) => composeDate(reading, date));
}

function composeDate(reading: Reading, date: DateWords): Target {
  const { s } = reading.words;
  const at = reading.clauseOf(date.from);
  const clause = reading.clauses[at]!;
  const period = reading.periods.findLast((one) => one.to <= date.from && one.from >= clause.from) ?? null;
  if (period && date.unit === 'annual-date') reading.usedPeriods.add(period);
  const after = trimStretch(s, { from: date.to, to: clause.to });
  const next = reading.clauses[at + 1];
  const before = trimStretch(s, { from: clause.from, to: period?.from ?? date.from });
  const subject = long(after) ? after : next && !next.afresh ? trimStretch(s, next) : before;
  const yearly = date.unit === 'annual-date' && period ? { every: period.every, unit: period.unit } : null;
  const said = {
    value: date.value,
    ...(date.upTo ? { upTo: date.upTo } : {}),
    unit: date.unit,
    bound: date.bound,
    deadline: date.day,
    period: yearly,
  };
  const from = yearly ? period!.from : date.from;
  return makeTarget(
    reading,
    said,
    shorten(s, long(subject) ? subject : before),
    { from, to: date.to },
    name(long(after) ? before : undefined),
  );
}

/**
 * Duties without a figure: 每年向区委报告 is once a year, 年度…报告 too, 逐年提高 is more than the year before.
 * @param onlyTitle a heading with a body behind it: 年度报告 in it is a name
 */
export function composePeriods(reading: Reading, onlyTitle: boolean): Target[] {
  const open = reading.periods.filter((period) => !reading.usedPeriods.has(period));
  const targets = open.flatMap((period) => composePeriod(reading, period));
  if (onlyTitle) return targets;
  return [...targets, ...composeAnnual(reading), ...composeAnniversary(reading)];
}

function composePeriod(reading: Reading, period: PeriodWords): Target[] {
  const { s } = reading.words;
  const at = reading.clauseOf(period.from);
  const clause = reading.clauses[at]!;
  const ahead = trimStretch(s, { from: clause.from, to: period.from });
  const phrase = { from: period.from, to: period.to };
  const every = { every: period.every, unit: period.unit };
  if (period.rising) {
    const verb = rises.exec(s.slice(period.to, period.to + 6));
    if (!verb) return [];
    const change = verb[1] ? ('increase' as const) : ('decrease' as const);
    const said = {
      value: 0,
      unit: `percent-${change}-per-year`,
      bound: 'min' as const,
      strict: true as const,
      implied: true as const,
      period: every,
      change,
    };
    return [makeTarget(reading, said, shorten(s, ahead), { from: period.from, to: period.to + verb[0].length })];
  }
  const after = trimStretch(s, { from: period.to, to: clause.to });
  const next = reading.clauses[at + 1];
  const aside = /^(?:根据|按照|结合|对照|依据)/u.test(s.slice(after.from, after.to)) || !long(after);
  const subject = aside && next && !next.afresh ? trimStretch(s, next) : after;
  const said =
    period.every > 1
      ? { value: period.every, unit: `${period.unit}-interval`, bound: 'max' as const, period: every }
      : { value: 1, unit: `times-per-${period.unit}`, bound: 'min' as const, implied: true as const, period: every };
  return [makeTarget(reading, said, shorten(s, subject), phrase, name(ahead))];
}

/** 年度…报告: a yearly report, where its clause names no other period. */
function composeAnnual(reading: Reading): Target[] {
  const { s } = reading.words;
  const targets: Target[] = [];
  const done = new Set<number>();
  for (const match of s.matchAll(annual)) {
    const at = reading.clauseOf(match.index);
    const clause = reading.clauses[at]!;
    const named = reading.periods.some((period) => period.from >= clause.from && period.from < clause.to);
    if (named || done.has(at)) continue;
    done.add(at);
    const said = {
      value: 1,
      unit: 'times-per-year',
      bound: 'min' as const,
      implied: true as const,
      period: { every: 1, unit: 'year' as const },
    };
    targets.push(
      makeTarget(reading, said, trimStretch(s, clause), { from: match.index, to: match.index + match[0].length }),
    );
  }
  return targets;
}

/** 周年评估 without a number is one year after, unless the sentence says 一年后 itself. */
function composeAnniversary(reading: Reading): Target[] {
  const { s } = reading.words;
  const at = s.search(/(?<![\d一二两三四五六七八九十百每])周年(?:评估|评价|总结|后)/u);
  if (at < 0 || reading.figures.some((figure) => figure.unit.unit === 'year' && figure.value === 1)) return [];
  const clause = reading.clauses[reading.clauseOf(at)]!;
  const said = { value: 1, unit: 'year', bound: 'after' as const, implied: true as const };
  return [makeTarget(reading, said, shorten(s, trimStretch(s, clause)), { from: at, to: at + 2 })];
}

const long = ({ from, to }: Stretch): boolean => to - from >= 2;
const name = (stretch: Stretch | undefined): Stretch | undefined =>
  stretch && long(stretch) && stretch.to - stretch.from <= longestName ? stretch : undefined;
