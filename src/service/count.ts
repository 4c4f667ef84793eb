import type { IndicatorDef, MeasureDef, Procedure } from '../kernel/index.ts';
import { addDays, dayOf, find, parseDay } from '../law/index.ts';
import type { CounterSum } from '../ledger/counters.ts';
import type { EntryClock, Overdue, OverdueQuery } from '../ledger/overdue.ts';
import type { Counts } from '../ledger/position.ts';
import { ServiceError } from './errors.ts';
import { latest } from './figure-words.ts';
import type { Platform } from './platform.ts';
import { notFound } from './procedures.ts';

/** One figure over a span of legal days. 0 of 0 is none (`value: null`), never 100 %. */
export interface Figure {
  readonly procedure: string;
  readonly indicator: string;
  readonly title: string;
  readonly kind: IndicatorDef['measure']['kind'];
  readonly unit: 'percent' | 'count' | 'days';
  readonly org?: string;
  /** What the indicator counts apart, e.g. the number of an article of the plan. */
  readonly part?: string;
  /** `YYYY` or `YYYY-MM`, where the figures are split by it. */
  readonly period?: string;
  readonly from: string;
  readonly to: string;
  /** Numerator and denominator as counted from the ledger. */
  readonly n: number;
  readonly of: number;
  /** Deadlines that ran out and are still open: missed, though nobody has acted. */
  readonly overdue: number;
  readonly value: number | null;
  readonly target?: { readonly value: number; readonly rule: string; readonly law: string; readonly article: string };
  readonly met: boolean | null;
  readonly planArticle?: number;
}

export const splits = ['org', 'part', 'year', 'month'] as const;
export type Split = (typeof splits)[number];

export interface FigureQuery {
  readonly procedure?: string;
  /** Only this one of them. */
  readonly indicator?: string;
  readonly org?: string;
  /** Legal days, both included; default: the calendar year of the last day, which is today. */
  readonly from?: string;
  readonly to?: string;
  /** One figure for each of these instead of one for all. */
  readonly by?: readonly Split[];
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly org?: string;
}

/**
 * Every indicator of the procedures asked for, counted from the ledger's counters. Public: figures name no person.
 * @param source counts of another kind, e.g. worked out from the events up to a place in the record
 * @throws LawError `day.invalid`; ServiceError `input.invalid` for a span that ends before it begins
 */
export async function figures(
  p: Platform,
  query: FigureQuery = {},
  source: Counts = p.ledger,
): Promise<readonly Figure[]> {
  const { procedure, indicator, by = [] } = query;
  const wanted = indicatorsOf(p).filter(
    (one) => (procedure ?? one.procedure.id) === one.procedure.id && (indicator ?? one.name) === one.name,
  );
  return figuresFrom(wanted, await countsOf(p, wanted, query, source), by);
}

export interface Wanted {
  readonly procedure: Procedure;
  readonly name: string;
  readonly def: IndicatorDef;
}

/** Every indicator of the procedures in force. */
export const indicatorsOf = (p: Platform): readonly Wanted[] =>
  latest(p.procedures).flatMap((procedure) =>
    Object.entries(procedure.indicators ?? {}).map(([name, def]) => ({ procedure, name, def })),
  );

/** What the ledger has counted of some indicators, each sum told apart as it was asked for. */
export interface Counted {
  readonly span: Span;
  readonly sums: readonly CounterSum[];
  /** By procedure and name of the indicator: deadlines that ran out and still run. */
  readonly late: ReadonlyMap<string, readonly Overdue[]>;
  /** By the same: entries that stand on the last day. */
  readonly standing: ReadonlyMap<string, { readonly of: number; readonly n: number }>;
}

/**
 * Asks the ledger once for all of the indicators, whatever their number.
 * @throws LawError `day.invalid`; ServiceError `input.invalid` for a span that ends before it begins
 */
export async function countsOf(
  p: Platform,
  wanted: readonly Wanted[],
  { org, by = [], ...query }: Pick<FigureQuery, 'procedure' | 'org' | 'from' | 'to' | 'by'>,
  source: Counts = p.ledger,
): Promise<Counted> {
  const span = spanOf(p, { ...query, ...(org ? { org } : {}) });
  const names = (found: readonly Wanted[]) => [...new Set(found.map(({ name }) => name))];
  const stand = wanted.flatMap(({ procedure, name, def: { measure } }) =>
    measure.kind === 'standing' ? [{ key: keyOf(procedure.id, name), measure }] : [],
  );
  const counted = wanted.filter(({ def }) => def.measure.kind !== 'standing');
  const [sums, late, standing] = await Promise.all([
    counted.length === 0
      ? []
      : source.counterSums(p.district.code, {
          procedure: query.procedure,
          indicators: names(counted),
          from: span.from,
          to: span.to,
          by,
          ...(org ? { orgs: [org] } : {}),
        }),
    lateOf(p, source, counted, { procedure: query.procedure, from: span.from, before: lateBefore(p, span.to) }, org),
    stand.length === 0
      ? []
      : source.standingOn(
          p.district.code,
          stand.map(({ measure }) => measure),
          span.to,
          span.org,
        ),
  ]);
  return { span, sums, late, standing: new Map(standing.map((found, n) => [stand[n]?.key ?? '', found])) };
}

const keyOf = (procedure: string, indicator: string) => `${procedure}/${indicator}`;

/** The figures from what was counted, told apart by as much of it as is wanted. */
export function figuresFrom(
  wanted: readonly Wanted[],
  { span, sums, late, standing }: Counted,
  by: readonly Split[],
): readonly Figure[] {
  return wanted.flatMap(({ procedure: { id }, name, def }) => {
    if (def.measure.kind === 'standing') {
      const found = standing.get(keyOf(id, name)) ?? { of: 0, n: 0 };
      return [figureOf(id, name, def, standingSums(id, name, def.measure, found), 0, span)];
    }
    const rows = sums.filter((row) => row.procedure === id && row.indicator === name);
    return groups(by, rows, late.get(keyOf(id, name)) ?? []).map(({ key, sums: own, open }) =>
      figureOf(id, name, def, own, open, { ...span, ...key }),
    );
  });
}

/** @throws LawError `day.invalid`; ServiceError `input.invalid` for a span that ends before it begins */
export function spanOf(p: Platform, asked: Pick<FigureQuery, 'from' | 'to' | 'org'>): Span {
  const to = parseDay(asked.to ?? dayOf(p.now()));
  const from = parseDay(asked.from ?? `${to.slice(0, 4)}-01-01`);
  if (to < from)
    throw new ServiceError('input.invalid', { what: 'to', why: `早于起始日 before the first day ${from}` }, 'to');
  return { from, to, ...(asked.org ? { org: asked.org } : {}) };
}

/** A deadline is late from the day after its last one, and never before that day has come. */
export function lateBefore(p: Platform, to: string): string {
  const today = dayOf(p.now());
  return to < today ? addDays(to, 1) : today;
}

/** Where the figures of one indicator are asked for: all of it, or one organ's, or one part's. */
export interface FigurePlace {
  readonly procedure: string;
  readonly indicator: string;
  readonly org?: string;
  readonly part?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The definition of an indicator. @throws ServiceError `procedure.not-found`, `indicator.not-found` */
export function indicatorOf(p: Platform, procedure: string, indicator: string): IndicatorDef {
  const found = latest(p.procedures).find(({ id }) => id === procedure);
  if (!found) throw notFound(p.procedures, procedure);
  const all = found.indicators ?? {};
  const def = Object.hasOwn(all, indicator) ? all[indicator] : undefined;
  if (!def) throw new ServiceError('indicator.not-found', { id: indicator, allowed: Object.keys(all).join(', ') });
  return def;
}

/** One figure; 0 of 0 where nothing was counted. @throws ServiceError `procedure.not-found`, `indicator.not-found` */
export async function oneFigure(p: Platform, { indicator, part, ...place }: FigurePlace): Promise<Figure> {
  const def = indicatorOf(p, place.procedure, indicator);
  const all = await figures(p, { ...place, indicator, ...(part === undefined ? {} : { by: ['part'] }) });
  const found = all.find((one) => part === undefined || one.part === part);
  const span = spanOf(p, place);
  return (
    found ?? figureOf(place.procedure, indicator, def, [], 0, { ...span, ...(part === undefined ? {} : { part }) })
  );
}

/** Deadlines that have run out and still run, for the indicators that count them. */
async function lateOf(
  p: Platform,
  source: Counts,
  wanted: readonly Wanted[],
  query: OverdueQuery,
  org: string | undefined,
): Promise<ReadonlyMap<string, readonly Overdue[]>> {
  const clocks = wanted.flatMap(({ procedure, name, def: { measure, by } }) =>
    measure.kind === 'onTime' ? [{ key: keyOf(procedure.id, name), clock: clockOf(procedure, measure.clock, by) }] : [],
  );
  if (clocks.length === 0) return new Map();
  const all = await source.overdueClocks(p.district.code, query);
  const found = clocks.map(async ({ key, clock }) => {
    const own = all.filter((o) => o.procedure === clock.procedure && o.clock === clock.clock);
    const late = 'list' in clock && own.length > 0 ? await source.overdueEntries(p.district.code, clock, query) : own;
    return [key, org ? late.filter((o) => o.org === org) : late] as const;
  });
  return new Map(await Promise.all(found));
}

/** Where the ledger finds the deadlines of a clock; in list entries where the indicator tells these apart. */
export function clockOf(
  { id, clocks }: Pick<Procedure, 'id' | 'clocks'>,
  clock: string,
  by: IndicatorDef['by'],
): EntryClock | Omit<EntryClock, 'list'> {
  const list = clocks[clock]?.each;
  return by && list !== undefined ? { procedure: id, clock, list, ...by } : { procedure: id, clock };
}

type Key = Pick<Figure, 'org' | 'part' | 'period'>;

/** The sums told apart as asked; one group, though empty, where nothing is. */
function groups(by: readonly Split[], rows: readonly CounterSum[], late: readonly Overdue[]) {
  const found = new Map<string, { key: Key; sums: CounterSum[]; open: number }>();
  const group = (row: { org?: string; part?: string; period?: string }) => {
    const key: Key = {
      ...(by.includes('org') ? { org: row.org ?? '' } : {}),
      ...(by.includes('part') ? { part: row.part ?? '' } : {}),
      ...(row.period === undefined ? {} : { period: row.period }),
    };
    const name = JSON.stringify(key);
    const known = found.get(name) ?? { key, sums: [], open: 0 };
    found.set(name, known);
    return known;
  };
  if (by.length === 0) group({});
  for (const row of rows) group(row).sums.push(row);
  const length = by.includes('month') ? 7 : by.includes('year') ? 4 : 0;
  for (const one of late) group({ ...one, period: length ? one.month.slice(0, length) : undefined }).open += one.n;
  return [...found.values()];
}

const isShare = ({ is, isNot }: Extract<MeasureDef, { kind: 'standing' }>) => (is ?? isNot) !== undefined;

function standingSums(
  procedure: string,
  indicator: string,
  measure: Extract<MeasureDef, { kind: 'standing' }>,
  { of, n }: { readonly of: number; readonly n: number },
): readonly CounterSum[] {
  const sumOf = (outcome: string, n: number): CounterSum => ({ procedure, indicator, outcome, n, sum: 0 });
  return isShare(measure) ? [sumOf('of', of), sumOf('good', n)] : [sumOf('n', of)];
}

function figureOf(
  procedure: string,
  indicator: string,
  def: IndicatorDef,
  rows: readonly CounterSum[],
  overdue: number,
  span: Span & Key,
): Figure {
  const sum = (outcome: string) =>
    rows
      .filter((row) => row.outcome === outcome)
      .reduce((all, row) => ({ n: all.n + row.n, sum: all.sum + row.sum }), { n: 0, sum: 0 });
  const { measure } = def;
  const counts = measure.kind === 'count' || (measure.kind === 'standing' && !isShare(measure));
  const [n, of] = counts
    ? [sum('n').n, 1]
    : measure.kind === 'onTime'
      ? [sum('met').n, sum('met').n + sum('missed').n + overdue]
      : measure.kind === 'days'
        ? [sum('days').sum, sum('days').n]
        : [sum('good').n, sum('of').n];
  const value = counts ? n : of === 0 ? null : measure.kind === 'days' ? n / of : (n / of) * 100;
  const rule = def.target === undefined ? undefined : find(def.target, span.to);
  const goal = rule?.value ?? undefined;
  return {
    procedure,
    indicator,
    title: def.title,
    kind: measure.kind,
    unit: counts ? 'count' : measure.kind === 'days' ? 'days' : 'percent',
    ...span,
    n,
    of,
    overdue,
    value,
    ...(rule && goal !== undefined
      ? { target: { value: goal, rule: rule.id, law: rule.law, article: rule.article } }
      : {}),
    met:
      value === null || goal === undefined || def.better === 'neither'
        ? null
        : def.better === 'up'
          ? value >= goal
          : value <= goal,
    ...(def.planArticle === undefined ? {} : { planArticle: def.planArticle }),
  };
}
