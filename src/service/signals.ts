import { compile, type Signal, type Words } from '../kernel/index.ts';
import { addDays, dayOf } from '../law/index.ts';
import type { SignalRow } from '../ledger/signals.ts';
import { textsOf } from '../procedures/registry.ts';
import { spanOf } from './count.ts';
import { demand } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

export type SignalKind = 'paused' | 'late' | 'reopened';

/** A case that gave a signal: what was done, when, and how many days the signal is about. */
export interface SignalLine {
  readonly kind: SignalKind;
  readonly case: string;
  readonly procedure: string;
  readonly title: string;
  readonly receipt: string | null;
  readonly org: string;
  /** Legal day on which it was done. */
  readonly day: string;
  /** The clock that was paused, or the act. */
  readonly what: Words;
  /** Days left before the end, days after the act's own day, or days since the end. */
  readonly days: number;
  /** The last day of the clock that was paused. */
  readonly due?: string;
}

/** Many cases that one person closed on one day. */
export interface ClosingLine {
  readonly org: string;
  readonly person: string;
  readonly name: string;
  readonly day: string;
  readonly n: number;
  /** Some of them. */
  readonly cases: readonly string[];
}

export interface Signals {
  readonly from: string;
  readonly to: string;
  /** The numbers by which something is listed. */
  readonly limits: { readonly pauseDays: number; readonly reopenDays: number; readonly closings: number };
  readonly rows: readonly SignalLine[];
  readonly closings: readonly ClosingLine[];
  /** How many of each there are, beyond those listed. */
  readonly totals: { readonly [K in SignalKind | 'closings']: number };
}

/** Most lines of each kind in one answer; `totals` says how many there are. */
const MOST = 100;

/**
 * What may make figures look better than the work was (考核失真迹象), among the cases that the reader oversees: deadlines
 * paused shortly before their end, acts entered late, cases that went on after their end, many closed at once. Listed,
 * never judged.
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `input.invalid`; LawError `day.invalid`
 */
export async function signalsIn(
  p: Platform,
  s: Session,
  query: { readonly from?: string; readonly to?: string; readonly org?: string } = {},
): Promise<Signals> {
  demand(p, s, 'signals.read');
  const { from, to } = spanOf(p, query);
  const today = dayOf(p.now());
  const number = (key: string) => p.law.setting(key, today)?.value ?? 0;
  const limits = {
    pauseDays: number('signal.pause-days'),
    reopenDays: number('signal.reopen-days'),
    closings: number('signal.closings'),
  };
  const scope = readerScope(p, s, 'figures.drill');
  const asked = {
    procedures: [...new Set(p.procedures.map(({ id }) => id))],
    from,
    to,
    ...(query.org ? { org: query.org } : {}),
  };
  const rows = (signal: Signal, bound: { atMost?: number }, span = asked) =>
    p.ledger.signalRows(scope, signal, span, bound, MOST);
  // A pause belongs to the last day of its clock, which lies no further ahead than it is listed for.
  const ahead = { ...asked, to: addDays(to, limits.pauseDays) };
  const paused = (await rows('signal.paused', { atMost: limits.pauseDays }, ahead)).map((row) => ({
    ...row,
    due: row.day,
    day: addDays(row.day, -row.days),
  }));
  const late = await rows('signal.late', {});
  const reopened = await rows('signal.reopened', { atMost: limits.reopenDays });
  const closed = await p.ledger.massClosings(scope, 'signal.closed', asked, limits.closings, MOST);
  const people = await Promise.all(
    [...new Set(closed.map(({ person }) => person))].map((id) => p.ledger.person(p.district.code, id)),
  );
  const names = new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
  const total = (found: readonly { readonly total: number }[]) => found[0]?.total ?? 0;
  return {
    from,
    to,
    limits,
    rows: [...paused.map(lineOf(p, 'paused')), ...late.map(lineOf(p, 'late')), ...reopened.map(lineOf(p, 'reopened'))],
    closings: closed.map(({ total: _, ...line }) => ({ ...line, name: names.get(line.person) ?? line.person })),
    totals: { paused: total(paused), late: total(late), reopened: total(reopened), closings: total(closed) },
  };
}

function lineOf(p: Platform, kind: SignalKind) {
  return ({ part, version, total: _, n: __, ...row }: SignalRow & { readonly due?: string }): SignalLine => {
    const { definition } = compile(procedureOf(p, row.procedure, row.day, version));
    const names = kind === 'paused' ? 'clocks' : 'acts';
    const zh = definition[names][part]?.title ?? part;
    return { kind, ...row, what: { zh, en: textsOf(row.procedure)?.[names]?.[part] ?? zh } };
  };
}
