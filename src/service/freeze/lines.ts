import type { FrozenLine } from '../../ledger/frozen.ts';
import type { Counts } from '../../ledger/position.ts';
import { type Figure, figures } from '../count.ts';
import type { Platform } from '../platform.ts';

/** First and last legal day of a calendar year. */
export const daysOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/**
 * Every figure of a year: of the whole district, of each organ, and of each part that an indicator counts apart.
 * In the order in which they are digested.
 */
export async function yearLines(p: Platform, year: number, counts: Counts): Promise<readonly FrozenLine[]> {
  const span = daysOf(year);
  const whole = await figures(p, span, counts);
  const orgs = (await figures(p, { ...span, by: ['org'] }, counts)).filter(({ org }) => org);
  const parts = (await figures(p, { ...span, by: ['part'] }, counts)).filter(({ part }) => part);
  return [...whole, ...orgs, ...parts].map(lineOf).sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const lineOf = (figure: Figure): FrozenLine => ({
  procedure: figure.procedure,
  indicator: figure.indicator,
  org: figure.org ?? '',
  part: figure.part ?? '',
  kind: figure.kind,
  unit: figure.unit,
  title: figure.title,
  num: figure.n,
  den: figure.of,
  overdue: figure.overdue,
  value: figure.value,
  target: figure.target?.value ?? null,
  met: figure.met,
});

/** What a line is about; the least character sorts between the words, so that the order is that of the words. */
export const keyOf = ({ procedure, indicator, org, part }: FrozenLine): string =>
  [procedure, indicator, org, part].join('\u0000');

const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** A line that is not what it was; `then` or `now` is missing where there was, or is, no such figure. */
export interface LineChange {
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly part: string;
  readonly then?: FrozenLine;
  readonly now?: FrozenLine;
}

/**
 * Where two countings of a year differ in what was counted. Title, unit and target belong to the definition and to the
 * law, and are no counting. An organ or part of which nothing was counted is as good as none.
 */
export function changesBetween(then: readonly FrozenLine[], now: readonly FrozenLine[]): readonly LineChange[] {
  const before = new Map(then.map((line) => [keyOf(line), line]));
  const after = new Map(now.map((line) => [keyOf(line), line]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  return keys.flatMap((key): LineChange[] => {
    const [a, b] = [before.get(key), after.get(key)];
    const { procedure, indicator, org, part } = (a ?? b) as FrozenLine;
    if (a && b ? sameCount(a, b) : nothing(a ?? b)) return [];
    return [{ procedure, indicator, org, part, ...(a ? { then: a } : {}), ...(b ? { now: b } : {}) }];
  });
}

const sameCount = (a: FrozenLine, b: FrozenLine) =>
  a.num === b.num && a.den === b.den && a.overdue === b.overdue && a.value === b.value && a.kind === b.kind;

const nothing = (line: FrozenLine | undefined) =>
  !line ||
  ((line.org !== '' || line.part !== '') &&
    line.num === 0 &&
    line.overdue === 0 &&
    (line.den === 0 || line.kind === 'count'));
