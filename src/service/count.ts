import type { IndicatorDef, Procedure } from '../kernel/index.ts';
import { addDays, dayOf, find } from '../law/index.ts';
import type { CounterSum } from '../ledger/counters.ts';
import type { Platform } from './platform.ts';

/** One figure over a span of legal days. 0 of 0 is none (`value: null`), never 100 %. */
export interface Figure {
  readonly procedure: string;
  readonly indicator: string;
  readonly title: string;
  readonly kind: IndicatorDef['measure']['kind'];
  readonly unit: 'percent' | 'count' | 'days';
  readonly org?: string;
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

export interface FigureQuery {
  readonly procedure?: string;
  readonly org?: string;
  /** Legal days, both included; default: this calendar year. */
  readonly from?: string;
  readonly to?: string;
}

/** Every indicator of the procedures asked for, counted from the ledger's counters. Public: figures name no person. */
export async function figures(p: Platform, query: FigureQuery = {}): Promise<readonly Figure[]> {
  const today = dayOf(p.now());
  const from = query.from ?? `${today.slice(0, 4)}-01-01`;
  const to = query.to ?? today;
  const counted = await p.ledger.counterSums(p.district.code, {
    procedure: query.procedure,
    from,
    to,
    ...(query.org ? { orgs: [query.org] } : {}),
  });
  const overdue = await p.ledger.overdueClocks(p.district.code, {
    org: query.org,
    from,
    before: to < today ? addDays(to, 1) : today,
  });
  const latest = new Map<string, Procedure>();
  for (const procedure of p.procedures) {
    const known = latest.get(procedure.id);
    if (!known || known.version < procedure.version) latest.set(procedure.id, procedure);
  }
  const found: Figure[] = [];
  for (const procedure of latest.values()) {
    if (query.procedure !== undefined && procedure.id !== query.procedure) continue;
    for (const [name, def] of Object.entries(procedure.indicators ?? {})) {
      const rows = counted.filter((row) => row.procedure === procedure.id && row.indicator === name);
      const late =
        def.measure.kind === 'onTime'
          ? (overdue.find((o) => o.procedure === procedure.id && o.clock === (def.measure as { clock: string }).clock)
              ?.n ?? 0)
          : 0;
      found.push(figureOf(procedure.id, name, def, rows, late, { from, to, ...(query.org ? { org: query.org } : {}) }));
    }
  }
  return found;
}

function figureOf(
  procedure: string,
  indicator: string,
  def: IndicatorDef,
  rows: readonly CounterSum[],
  overdue: number,
  span: { from: string; to: string; org?: string },
): Figure {
  const sum = (outcome: string) => rows.find((row) => row.outcome === outcome) ?? { n: 0, sum: 0 };
  const { kind } = def.measure;
  const [n, of] =
    kind === 'count'
      ? [sum('n').n, 1]
      : kind === 'onTime'
        ? [sum('met').n, sum('met').n + sum('missed').n + overdue]
        : kind === 'days'
          ? [sum('days').sum, sum('days').n]
          : [sum('good').n, sum('of').n];
  const value = kind === 'count' ? n : of === 0 ? null : kind === 'days' ? n / of : (n / of) * 100;
  const rule = def.target === undefined ? undefined : find(def.target, span.to);
  const goal = rule?.value ?? undefined;
  return {
    procedure,
    indicator,
    title: def.title,
    kind,
    unit: kind === 'count' ? 'count' : kind === 'days' ? 'days' : 'percent',
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
