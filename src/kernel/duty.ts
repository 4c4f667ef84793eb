import { addDays, dayOf, find } from '../law/index.ts';
import type { Basis } from './basis.ts';
import type { OrgKind, Words } from './procedure.ts';
import type { BindingRule, BindingSetting } from './world.ts';

/**
 * A periodic duty (定期职责): what must come again in each period, owed by somebody by name. It stands beside the
 * procedures: whether it was met is counted from what they have recorded.
 */
export interface DutyDef {
  readonly id: string;
  readonly title: Words;
  /** How often: a rule of the law, or a district setting, in times per year or years between. */
  readonly often: { readonly rule: string } | { readonly setting: string; readonly since: string };
  /** The law spreads it over the year: its times fall evenly on these parts. */
  readonly each?: 'half-year' | 'quarter';
  /** The one organisation of this kind, or each of them. */
  readonly owes: { readonly kind: OrgKind };
  /** Each time that this indicator counts is once done. */
  readonly metBy: { readonly procedure: string; readonly indicator: string };
  /** Counts whatever organ did it: the district as a whole has done it. */
  readonly byAnyone?: true;
  readonly basis: Basis | readonly Basis[];
}

/** The numbers that bind, as the district keeps them. */
export interface DutyLaw {
  rule(topic: string, day: string): BindingRule | undefined;
  setting(key: string, day: string): BindingSetting | undefined;
}

/** One period of a duty: legal days, both included, and how often within them. */
export interface DutyPeriod {
  readonly from: string;
  readonly to: string;
  readonly need: number;
}

/**
 * The periods of a duty that touch a span, earliest first. The number is that of the period's first day: what the law
 * changes in mid-period binds from the next one on. Years between are counted from the year in which the rule began.
 * @param span legal days, both included
 */
export function dutyPeriods(def: DutyDef, law: DutyLaw, span: { readonly from: string; readonly to: string }) {
  const found: DutyPeriod[] = [];
  for (let day = firstDay(def, span.from); day <= span.to; ) {
    const often = oftenOn(def, law, day);
    if (!often) {
      day = nextYear(day);
      continue;
    }
    const period = periodAt(def, often, day);
    if (period.to >= span.from) found.push(period);
    day = addDays(period.to, 1);
  }
  return found;
}

interface Often {
  readonly n: number;
  readonly unit: string;
  /** The year from which years between are counted. */
  readonly anchor: number;
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const nextYear = (day: string) => `${yearOf(day) + 1}-01-01`;

/** Early enough that a period of several years which touches the span is found from its start. */
function firstDay(def: DutyDef, from: string): string {
  const rule = 'rule' in def.often ? find(def.often.rule, from) : undefined;
  const since = rule?.effectiveFrom ?? ('since' in def.often ? def.often.since : from);
  return since < from ? `${since.slice(0, 4)}-01-01` : `${from.slice(0, 4)}-01-01`;
}

function oftenOn({ often }: DutyDef, law: DutyLaw, day: string): Often | undefined {
  // A rule that begins during a year binds in it: its periods are whole years.
  const last = `${day.slice(0, 4)}-12-31`;
  if ('setting' in often) {
    const found = often.since <= last ? law.setting(often.setting, day) : undefined;
    return found && { n: found.value, unit: found.unit, anchor: yearOf(often.since) };
  }
  const on = find(often.rule, day) ? day : last;
  const [bound, row] = [law.rule(often.rule, on), find(often.rule, on)];
  return bound && row && { n: bound.value, unit: bound.unit, anchor: yearOf(row.effectiveFrom) };
}

function periodAt(def: DutyDef, { n, unit, anchor }: Often, day: string): DutyPeriod {
  const year = yearOf(day);
  if (unit === 'year-interval') {
    const begun = year - ((((year - anchor) % n) + n) % n);
    return { from: `${begun}-01-01`, to: `${begun + n - 1}-12-31`, need: 1 };
  }
  if (!def.each) return { from: `${year}-01-01`, to: `${year}-12-31`, need: n };
  const parts = def.each === 'half-year' ? 2 : 4;
  const months = 12 / parts;
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / months);
  const begins = (k: number) =>
    k < parts ? `${year}-${String(k * months + 1).padStart(2, '0')}-01` : `${year + 1}-01-01`;
  return { from: begins(part), to: addDays(begins(part + 1), -1), need: Math.ceil(n / parts) };
}

/**
 * met: done often enough in time · ahead: has not begun · running · warned: its end is near · missed: over, and made up
 * later it stays missed · unknown: it began before anything was recorded here.
 */
export type DutyStatus = 'met' | 'ahead' | 'running' | 'warned' | 'missed' | 'unknown';

/**
 * How a period stands on a day.
 * @param done how often it was done in the period, up to today
 * @param on today; how many days before the end the warning begins; the first day of the record
 */
export function dutyStatus(
  { from, to, need }: DutyPeriod,
  done: number,
  on: { readonly now: string; readonly warnDays: number; readonly recordedSince: string },
): DutyStatus {
  const today = dayOf(on.now);
  if (done >= need) return 'met';
  if (today < from) return 'ahead';
  if (today <= to) return today >= addDays(to, 1 - on.warnDays) ? 'warned' : 'running';
  return from < on.recordedSince ? 'unknown' : 'missed';
}
