import type { FrozenLine, FrozenYearRow } from '../../ledger/frozen.ts';
import { ServiceError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { changesBetween, type LineChange, yearLines } from './lines.ts';
import { frozenText } from './text.ts';

/** A set with its figures. */
export interface FrozenSet extends FrozenYearRow {
  readonly lines: readonly FrozenLine[];
}

/** Every set frozen in the district, the latest year first and within a year the first freeze first. */
export async function frozenSets(p: Platform): Promise<readonly FrozenYearRow[]> {
  const sets = await p.ledger.frozenYears(p.district.code);
  return sets.toSorted((a, b) => b.year - a.year || a.n - b.n);
}

/**
 * One set; the last of the year where no number is asked for.
 * @throws ServiceError `freeze.none`
 */
export async function frozenSet(p: Platform, year: number, n?: number): Promise<FrozenSet> {
  const sets = (await p.ledger.frozenYears(p.district.code)).filter((set) => set.year === year);
  const head = n === undefined ? sets.at(-1) : sets.find((set) => set.n === n);
  if (!head) throw new ServiceError('freeze.none', { year: String(year) });
  return { ...head, lines: await p.ledger.frozenLines(p.district.code, year, head.n) };
}

/** The text whose digest the set bears. @throws ServiceError `freeze.none` */
export async function frozenTextOf(p: Platform, year: number, n?: number): Promise<string> {
  const { lines, ...head } = await frozenSet(p, year, n);
  return frozenText(p.district, head, lines);
}

/**
 * What has come to the figures of a year since they were frozen: acts entered late, corrections. It stands beside the
 * frozen figures and never in their place.
 */
export async function laterChanges(
  p: Platform,
  set: Pick<FrozenSet, 'year' | 'lines'>,
): Promise<readonly LineChange[]> {
  const now = await yearLines(p, set.year, p.ledger);
  return changesBetween(set.lines, known(set, now));
}

/** Of another counting only the indicators that the set has: what was defined later is no change of what was frozen. */
export function known(set: Pick<FrozenSet, 'lines'>, lines: readonly FrozenLine[]): readonly FrozenLine[] {
  const had = new Set(set.lines.map(({ procedure, indicator }) => `${procedure}/${indicator}`));
  return lines.filter(({ procedure, indicator }) => had.has(`${procedure}/${indicator}`));
}
