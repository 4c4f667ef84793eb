import type { IndicatorDef, MeasureDef, Procedure } from '../kernel/index.ts';
import { addDays, dayOf, find } from '../law/index.ts';
import type { CounterSum } from '../ledger/counters.ts';
import type { Overdue } from '../ledger/overdue.ts';
import type { Platform } from './platform.ts';

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
  readonly org?: string;
  /** Legal days, both included; default: this calendar year. */
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

/** Every indicator of the procedures asked for, counted from the ledger's counters. Public: figures name no person. */
export async function figures(p: Platform, query: FigureQuery = {}): Promise<readonly Figure[]> {
  const today = dayOf(p.now());
  const from = query.from ?? `${today.slice(0, 4)}-01-01`;
  const to = query.to ?? today;
  const by = query.by ?? [];
  const span: Span = { from, to, ...(query.org ? { org: query.org } : {}) };
  const counted = await p.ledger.counterSums(p.district.code, {
    procedure: query.procedure,
    from,
    to,
    by,
    ...(query.org ? { orgs: [query.org] } : {}),
  });
  const late = { procedure: query.procedure, from, before: to < today ? addDays(to, 1) : today };
  const overdue = await p.ledger.overdueClocks(p.district.code, late);
  const found: Figure[] = [];
  for (const procedure of latest(p)) {
    if (query.procedure !== undefined && procedure.id !== query.procedure) continue;
    for (const [name, def] of Object.entries(procedure.indicators ?? {})) {
      if (def.measure.kind === 'standing') {
        found.push(await standing(p, procedure.id, name, def, def.measure, span));
        continue;
      }
      const rows = counted.filter((row) => row.procedure === procedure.id && row.indicator === name);
      const still = (await lateOf(p, procedure, def, overdue, late)).filter((o) => !query.org || o.org === query.org);
      for (const { key, sums, open } of groups(by, rows, still))
        found.push(figureOf(procedure.id, name, def, sums, open, { ...span, ...key }));
    }
  }
  return found;
}

function latest(p: Platform): Iterable<Procedure> {
  const found = new Map<string, Procedure>();
  for (const procedure of p.procedures) {
    const known = found.get(procedure.id);
    if (!known || known.version < procedure.version) found.set(procedure.id, procedure);
  }
  return found.values();
}

/** Deadlines that have run out and still run, for an indicator that counts them. */
async function lateOf(
  p: Platform,
  { id, clocks }: Procedure,
  { measure, by }: IndicatorDef,
  overdue: readonly Overdue[],
  query: { readonly from: string; readonly before: string },
): Promise<readonly Overdue[]> {
  if (measure.kind !== 'onTime') return [];
  const all = overdue.filter((o) => o.procedure === id && o.clock === measure.clock);
  const list = clocks[measure.clock]?.each;
  if (!by || list === undefined || all.length === 0) return all;
  return p.ledger.overdueEntries(p.district.code, { procedure: id, clock: measure.clock, list, ...by }, query);
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

async function standing(
  p: Platform,
  procedure: string,
  indicator: string,
  def: IndicatorDef,
  measure: Extract<MeasureDef, { kind: 'standing' }>,
  span: Span,
): Promise<Figure> {
  const { of, n } = await p.ledger.standingOn(p.district.code, measure, span.to, span.org);
  const sums = isShare(measure) ? [sumOf('of', of), sumOf('good', n)] : [sumOf('n', of)];
  return figureOf(procedure, indicator, def, sums, 0, span);

  function sumOf(outcome: string, n: number): CounterSum {
    return { procedure, indicator, outcome, n, sum: 0 };
  }
}

function figureOf(
  procedure: string,
  indicator: string,
  def: IndicatorDef,
  rows: readonly CounterSum[],
  overdue: number,
  span: Span & Key,
): Figure {
  const sum = (outcome: string) => rows.find((row) => row.outcome === outcome) ?? { n: 0, sum: 0 };
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
