import type { Refusal } from '../kernel/index.ts';
import type { FollowUpRow } from '../ledger/follow-ups.ts';
import type { Page } from '../ledger/page.ts';
import { ServiceError } from './errors.ts';
import { note } from './identity/home.ts';
import { decide, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

/**
 * What an act should have brought about and the law stood against: a case that was to be opened (`procedure`), or an
 * act in a linked case (`act`). Somebody has to look at it, because nothing else takes it up.
 */
export interface FollowUp {
  readonly id: number;
  readonly at: string;
  /** The case that it hangs on. */
  readonly case: string;
  readonly title: string;
  readonly caseProcedure: string;
  readonly org: string;
  /** The procedure of which a case was to be opened. */
  readonly procedure?: string;
  /** The act that was to be done in the case. */
  readonly act?: string;
  /** The case whose act was to bring it about, with its title where the reader may see it. */
  readonly cause?: { readonly case: string; readonly title: string };
  /** Every reason with its article; only codes are kept of what was refused before reasons were. */
  readonly refusals: readonly Refusal[];
  readonly code?: string;
  readonly settled: FollowUpRow['settled'];
}

/** As `consequences` writes it. */
interface Payload {
  readonly case: string;
  readonly procedure?: string;
  readonly act?: string;
  readonly cause?: { readonly case: string };
  readonly code?: string;
  readonly refusals?: readonly Refusal[];
}

/**
 * Follow-ups that failed, in the cases whose follow-ups the reader may see to; the latest first. Who may see to none
 * gets none.
 * @throws ServiceError `sign-in.needed`
 */
export async function listFollowUps(
  p: Platform,
  s: Session,
  filter: { readonly settled?: boolean } = {},
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<Page<FollowUp, number>> {
  if (s.kind === 'anonymous') throw new ServiceError('sign-in.needed');
  const scope = readerScope(p, s, 'case.follow-up');
  if (scope.grants.length === 0) return { rows: [], next: undefined };
  const { rows, next } = await p.ledger.followUps(scope, filter, page);
  return { rows: await Promise.all(rows.map((row) => followUpOf(p, s, row))), next };
}

async function followUpOf(p: Platform, s: Session, row: FollowUpRow): Promise<FollowUp> {
  const { procedure, act, cause, code, refusals = [] } = row.payload as Payload;
  const by = cause ? await p.ledger.caseById(p.district.code, cause.case) : undefined;
  const seen = by && decide('case.follow-link', relationsOf(p, s, by)).allow;
  return {
    id: row.id,
    at: row.createdAt,
    case: row.case,
    title: row.title,
    caseProcedure: row.procedure,
    org: row.org,
    ...(procedure === undefined ? {} : { procedure }),
    ...(act === undefined ? {} : { act }),
    ...(seen ? { cause: { case: by.id, title: by.title } } : {}),
    ...(code === undefined ? {} : { code }),
    refusals,
    settled: row.settled,
  };
}

/**
 * Records that a follow-up has been dealt with, and how. What is recorded stays.
 * @throws ServiceError `sign-in.needed`, `follow-up.none` (also for who may not see it), `follow-up.settled`, `input.invalid`
 */
export async function markSettled(p: Platform, s: Session, id: number, how: string): Promise<FollowUp> {
  if (s.kind === 'anonymous') throw new ServiceError('sign-in.needed');
  if (how.trim() === '')
    throw new ServiceError('input.invalid', { what: 'note', why: '须说明怎样处理 say how it was dealt with' }, 'note');
  const found = await oneFollowUp(p, s, id);
  const by = { at: p.now(), person: s.person, note: how.trim() };
  if (found.settled || !(await p.ledger.settleFollowUp(p.district.code, id, by)))
    throw new ServiceError('follow-up.settled');
  await note(p, s, 'follow-up.settle', String(id), { case: found.case });
  return oneFollowUp(p, s, id);
}

async function oneFollowUp(p: Platform, s: Session, id: number): Promise<FollowUp> {
  const scope = readerScope(p, s, 'case.follow-up');
  const [row] = scope.grants.length === 0 ? [] : (await p.ledger.followUps(scope, { id }, { limit: 1 })).rows;
  if (!row) throw new ServiceError('follow-up.none');
  return followUpOf(p, s, row);
}
