import { type DutyDef, type DutyStatus, dutyPeriods, dutyStatus } from '../kernel/index.ts';
import { dayOf, find } from '../law/index.ts';
import type { CounterSum } from '../ledger/counters.ts';
import { ServiceError } from './errors.ts';
import type { Platform } from './platform.ts';

/** One period of one duty of one organ, and how it stands. */
export interface DutyLine {
  readonly duty: string;
  readonly title: DutyDef['title'];
  readonly org: { readonly id: string; readonly name: string };
  /** Legal days, both included. */
  readonly from: string;
  readonly to: string;
  readonly need: number;
  /** How often it was done in the period, up to today. */
  readonly done: number;
  readonly status: DutyStatus;
  /** The mechanism and the figure by which it is met. */
  readonly metBy: DutyDef['metBy'];
  readonly basis: DutyDef['basis'];
  /** The number behind `need`: a rule of the law, or else a setting of the district. */
  readonly rule?: string;
  readonly setting?: string;
}

export interface DutyQuery {
  /** Legal days, both included; default: this calendar year. Every period that touches them. */
  readonly from?: string;
  readonly to?: string;
  readonly org?: string;
}

/** Years that one question may cover. */
const MOST_YEARS = 20;

/**
 * The periodic duties (定期职责) of the district, period by period, earliest end first; counted from the ledger's
 * figures alone. Public: no person and no case is named.
 * @throws ServiceError `input.invalid` for a span that ends before it begins or is too long
 */
export async function dutiesIn(p: Platform, query: DutyQuery = {}): Promise<readonly DutyLine[]> {
  const now = p.now();
  const year = dayOf(now).slice(0, 4);
  const span = { from: query.from ?? `${year}-01-01`, to: query.to ?? `${year}-12-31` };
  checkSpan(span);
  const warnDays = p.law.setting('duty.warn-days', dayOf(now))?.value ?? 0;
  const recordedSince = (await p.ledger.firstFiled(p.district.code)) ?? dayOf(now);
  const lines: DutyLine[] = [];
  for (const def of p.duties) {
    const owners = p.orgs.all().filter(({ id, kind }) => kind === def.owes.kind && (!query.org || id === query.org));
    const periods = dutyPeriods(def, p.law, span);
    if (owners.length === 0 || periods.length === 0) continue;
    const done = await doneIn(p, def, { from: earliest(periods), to: dayOf(now) });
    for (const org of owners)
      for (const period of periods) {
        const count = def.byAnyone ? done(period) : done(period, org.id);
        lines.push({
          duty: def.id,
          title: def.title,
          org: { id: org.id, name: org.name },
          ...period,
          done: count,
          status: dutyStatus(period, count, { now, warnDays, recordedSince }),
          metBy: def.metBy,
          basis: def.basis,
          ...('setting' in def.often ? { setting: def.often.setting } : ruleOf(def.often.rule, period.to)),
        });
      }
  }
  return lines.sort((a, b) => (a.to === b.to ? a.duty.localeCompare(b.duty) : a.to < b.to ? -1 : 1));
}

function checkSpan({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw new ServiceError('input.invalid', { what: 'to', why: `早于 before ${from}` }, 'to');
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= MOST_YEARS)
    throw new ServiceError('input.invalid', { what: 'to', why: `至多 at most ${MOST_YEARS} 年 years` }, 'to');
}

const earliest = (periods: readonly { readonly from: string }[]) =>
  periods.reduce((day, { from }) => (from < day ? from : day), periods[0]?.from ?? '');

function ruleOf(topic: string, day: string): { rule?: string } {
  const id = find(topic, day)?.id;
  return id === undefined ? {} : { rule: id };
}

/** Counts, within a period, what has met a duty; of one organ or of all. */
async function doneIn(p: Platform, { metBy }: DutyDef, span: { readonly from: string; readonly to: string }) {
  if (span.to < span.from) return () => 0;
  const rows: readonly CounterSum[] = await p.ledger.counterSums(p.district.code, {
    procedure: metBy.procedure,
    indicators: [metBy.indicator],
    ...span,
    by: ['org', 'day'],
  });
  return ({ from, to }: { readonly from: string; readonly to: string }, org?: string) =>
    rows
      .filter(({ period = '' }) => from <= period && period <= to)
      .filter((row) => row.outcome === 'n' && (org === undefined || row.org === org))
      .reduce((sum, { n }) => sum + n, 0);
}
