import {
  addDays,
  type Calendar,
  dayNumber,
  type NoticeReading,
  readNotice,
  toEpoch,
  toInstant,
  withYear,
  type YearData,
} from '../law/index.ts';
import { DistrictLaw } from './district-law.ts';
import { ServiceError } from './errors.ts';
import { note } from './identity/home.ts';
import { loadedCalendar } from './open-platform.ts';
import { decide, demand, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';
import { casesReaching, type DueMove, movesOf, settleAgain } from './settle-again.ts';

/** A year of the working calendar, with the notices that arranged it. */
export interface CalendarYear extends YearData {
  readonly workingDays: number;
}

/** The years that are published, as far as this platform knows. */
export function publishedYears(p: Pick<Platform, 'law'>): { readonly first: number; readonly last: number } {
  return { first: p.law.calendar.firstYear, last: p.law.calendar.lastYear };
}

/** One published year. @throws ServiceError `calendar.none` for one that is not, or not yet */
export function calendarYear(p: Pick<Platform, 'law'>, year: number): CalendarYear {
  const { calendar } = p.law;
  const found = calendar.years.find((known) => known.year === year);
  const { first, last } = publishedYears(p);
  if (!found) throw new ServiceError('calendar.none', { year: String(year), first: String(first), last: String(last) });
  const upTo = (day: string) => calendar.workingUpTo(dayNumber(day));
  return { ...found, workingDays: upTo(`${year}-12-31`) - upTo(`${year - 1}-12-31`) };
}

/** A year of the calendar in short. */
export interface YearHead {
  readonly year: number;
  readonly notices: CalendarYear['notices'];
  readonly workingDays: number;
}

/** A year that is not published yet, on whose days running clocks end provisionally. */
export interface OpenYear {
  readonly year: number;
  readonly clocks: number;
  readonly cases: number;
}

/**
 * Every published year, the latest first, and for whoever loads years how many clocks wait for one that is not: only
 * numbers, of all cases.
 */
export async function calendarYears(
  p: Platform,
  s: Session,
): Promise<{ readonly years: readonly YearHead[]; readonly provisional?: readonly OpenYear[] }> {
  const { first, last } = publishedYears(p);
  const years = Array.from({ length: last - first + 1 }, (_, n) => calendarYear(p, last - n));
  const heads = years.map(({ year, notices, workingDays }) => ({ year, notices, workingDays }));
  if (!decide('calendar.load', relationsOf(p, s)).allow) return { years: heads };
  return { years: heads, provisional: await p.ledger.provisionalByYear(p.district.code) };
}

/**
 * What can be read of a notice's words, for whoever loads years to look through.
 * @throws ServiceError `permission.denied`, `sign-in.needed`
 */
export function noticeFromText(p: Platform, s: Session, text: string): NoticeReading {
  demand(p, s, 'calendar.load');
  return readNotice(text);
}

/** What loading a year would change. Cases that the reader may not list are counted and not named. */
export interface YearPreview {
  readonly year: number;
  /** The year is known already and would be amended. */
  readonly amends: boolean;
  /** First day on which the calendar would differ; null where it would not. */
  readonly from: string | null;
  readonly cases: number;
  readonly clocks: number;
  /** Of these, how many are provisional now and would be settled. */
  readonly settled: number;
  readonly moves: readonly CaseMove[];
}

export interface CaseMove extends DueMove {
  readonly case: string;
  readonly procedure: string;
  readonly name: string;
}

/**
 * What a year's arrangement would change, without changing anything.
 * @throws ServiceError `permission.denied`, `sign-in.needed`, `input.invalid`; LawError `calendar.*` for bad data
 */
export async function previewYear(p: Platform, s: Session, data: unknown): Promise<YearPreview> {
  demand(p, s, 'calendar.load');
  const { year, after, from } = planned(p, data);
  let [cases, clocks, settled] = [0, 0, 0];
  const moves: CaseMove[] = [];
  for (const caseId of from === null ? [] : await casesReaching(p, from)) {
    const found = await movesOf(p, caseId, after);
    if (!found || found.moves.length === 0) continue;
    const { row } = found;
    cases++;
    clocks += found.moves.length;
    settled += found.moves.filter((move) => move.before.provisional && !move.after.provisional).length;
    if (decide('case.list', relationsOf(p, s, row)).allow)
      moves.push(...found.moves.map((m) => ({ ...m, case: row.id, procedure: row.procedure, name: row.title })));
  }
  return { year, amends: year <= p.law.calendar.lastYear, from, cases, clocks, settled, moves };
}

/**
 * Loads a year's arrangement and settles every due date again that it touches, with a notice for each case. A year that
 * is already known is replaced (an amended notice). What the law has done by then stays done.
 * @returns how many cases have moved
 * @throws what `previewYear` throws
 */
export async function loadYear(
  p: Platform,
  s: Session,
  data: unknown,
): Promise<{ readonly year: number; readonly moved: number }> {
  demand(p, s, 'calendar.load');
  const { year, after, from, checked } = planned(p, data);
  await p.ledger.saveCalendarYear(year, checked);
  await note(p, s, 'calendar.load', String(year), { notices: checked.notices.map((notice) => notice.number) });
  p.law = new DistrictLaw(after, p.law.settings);
  if (from === null) return { year, moved: 0 };
  const stamp = await stampOf(p);
  for (const { code } of await p.ledger.districts())
    await p.ledger.addJob(code, {
      kind: JOB,
      key: stamp,
      payload: { from },
      runAt: toInstant(toEpoch(p.now()) + LEASE * 1000),
    });
  const moved = await settleAgain(p, from, stamp);
  await p.ledger.finishJobNamed(p.district.code, JOB, stamp);
  return { year, moved };
}

/** What settling is left to do when the process that loaded a year dies; each district has its own. */
const JOB = 'calendar-loaded';
const LEASE = 600;

/** Tells one loading from another, the same in every process. */
async function stampOf(p: Platform): Promise<string> {
  const times = (await p.ledger.calendarYears()).map((loaded) => loaded.loadedAt);
  return times.sort().at(-1) ?? '';
}

/**
 * Takes up a calendar that another process has loaded, and finishes what one that died has left. Run by the watch.
 * @returns how many cases have moved
 */
export async function adoptCalendar(p: Platform): Promise<number> {
  const loaded = await loadedCalendar(p.ledger);
  const from = firstDifference(p.law.calendar, loaded);
  if (JSON.stringify(loaded.years) !== JSON.stringify(p.law.calendar.years))
    p.law = new DistrictLaw(loaded, p.law.settings);
  const moved = from === null ? 0 : await settleAgain(p, from, await stampOf(p));
  return moved + (await unfinished(p));
}

/**
 * Settles what was kept as provisional though its year is published by now: a new release may bring years of its own.
 * @returns how many cases have moved
 */
export async function settleStale(p: Platform): Promise<number> {
  const all = { district: p.district.code, grants: [{ all: true as const }] };
  const dueTo = `${p.law.calendar.lastYear}-12-31`;
  const [oldest] = (await p.ledger.listClocks(all, { provisional: true, dueTo }, { limit: 1 })).rows;
  return oldest ? settleAgain(p, `${Number(oldest.due.slice(0, 4)) - 1}-12-01`, `published-${dueTo}`) : 0;
}

async function unfinished(p: Platform): Promise<number> {
  let moved = 0;
  for (const job of await p.ledger.claimJobs(p.district.code, { kinds: [JOB], seconds: LEASE })) {
    moved += await settleAgain(p, (job.payload as { from: string }).from, job.key);
    await p.ledger.finishJob(p.district.code, job.id);
  }
  return moved;
}

/** The calendar with the year, and the first day on which it differs from the present one. */
function planned(
  p: Platform,
  data: unknown,
): { year: number; checked: YearData; after: Calendar; from: string | null } {
  const checked = yearData(data);
  const after = withYear(p.law.calendar, checked);
  return { year: checked.year, checked, after, from: firstDifference(p.law.calendar, after) };
}

/** The first legal day that two calendars do not hold alike: worked or not, published or not; null if there is none. */
function firstDifference(a: Calendar, b: Calendar): string | null {
  const known = [...a.years, ...b.years].filter(({ year }) => {
    const [one, other] = [a, b].map((c) => c.years.find((y) => y.year === year));
    return JSON.stringify(one) !== JSON.stringify(other);
  });
  if (known.length === 0) return null;
  const years = known.map(({ year }) => year);
  const last = `${Math.max(...years)}-12-31`;
  for (let day = `${Math.min(...years) - 1}-12-01`; day <= last; day = addDays(day, 1)) {
    const n = dayNumber(day);
    if (a.isWorkingNumber(n) !== b.isWorkingNumber(n) || a.isPublished(n) !== b.isPublished(n)) return day;
  }
  return null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isListOf = (value: unknown, each: (one: unknown) => boolean) => Array.isArray(value) && value.every(each);

/** The outer form of what was given; the law room checks the rest and names what is wrong. */
function yearData(data: unknown): YearData {
  const { year, notices, holidays, workdays, occasions = [] } = (isObject(data) ? data : {}) as Partial<YearData>;
  const days = isListOf(holidays, isText) && isListOf(workdays, isText);
  const spans = isListOf(occasions, (o) => isObject(o) && ['name', 'from', 'to'].every((k) => isText((o as never)[k])));
  if (typeof year === 'number' && isListOf(notices, isObject) && days && spans) return data as YearData;
  const why = '应为 {year, notices:[{number,…}], holidays:[YYYY-MM-DD], workdays:[…], occasions?:[{name,from,to}]}';
  throw new ServiceError('input.invalid', { what: '放假安排 calendar', why }, 'year');
}
