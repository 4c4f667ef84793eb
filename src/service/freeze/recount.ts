import type { Platform } from '../platform.ts';
import { changesBetween, daysOf, type LineChange, yearLines } from './lines.ts';
import { calendarNow, definitionsNow } from './provenance.ts';
import { frozenSet, known } from './read.ts';
import { tallyOf } from './tally.ts';
import { frozenText, sha256 } from './text.ts';

/** What a frozen set is found to be when it is counted again. */
export interface Reproduction {
  readonly year: number;
  readonly n: number;
  readonly position: number;
  readonly lines: number;
  /** Everything below holds and nothing differs. */
  readonly same: boolean;
  /** Its digest is that of what is stored. */
  readonly whole: boolean;
  /** The set frozen before it still bears the digest that this one names. */
  readonly linked: boolean;
  /** Lines that the events up to its place do not give; `then` is what is stored, `now` what was counted. */
  readonly differences: readonly LineChange[];
  /** Procedures whose indicators are defined otherwise than then: a reason why lines may differ. */
  readonly redefined: readonly string[];
  /** The working calendar is not that of then: a reason why deadlines may differ. */
  readonly otherCalendar: boolean;
}

/**
 * Counts a frozen year again from the events up to its place in the record and compares line by line.
 * @throws ServiceError `freeze.none`
 */
export async function reproduce(p: Platform, year: number, n?: number): Promise<Reproduction> {
  const set = await frozenSet(p, year, n);
  const { lines, ...head } = set;
  const counted = await yearLines(p, year, await tallyOf(p, daysOf(year), set.position));
  const differences = changesBetween(lines, known(set, counted));
  const whole = sha256(frozenText(p.district, head, lines)) === set.digest;
  const sets = await p.ledger.frozenYears(p.district.code);
  const before = sets[sets.findIndex((one) => one.year === year && one.n === set.n) - 1];
  const linked = (before?.digest ?? null) === set.previous;
  const defined = new Map(definitionsNow(p).map(({ procedure, sha256: digest }) => [procedure, digest]));
  const redefined = set.definitions
    .filter((one) => defined.get(one.procedure) !== one.sha256)
    .map(({ procedure }) => procedure);
  return {
    year,
    n: set.n,
    position: set.position,
    lines: lines.length,
    same: whole && linked && differences.length === 0,
    whole,
    linked,
    differences,
    redefined,
    otherCalendar: calendarNow(p, year) !== set.calendar,
  };
}
