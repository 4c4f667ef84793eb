import { randomBytes } from 'node:crypto';
import { parseDay } from '../../law/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { AuditAction } from '../audit-actions.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';

/** What this folder uses of the platform. */
export interface Home extends Pick<Platform, 'district' | 'procedures' | 'orgs' | 'now'> {
  readonly ledger: Pick<
    Ledger,
    | 'orgs'
    | 'orgHistory'
    | 'openCasesOf'
    | 'saveOrg'
    | 'person'
    | 'savePerson'
    | 'postsOn'
    | 'listPosts'
    | 'savePost'
    | 'delegationsOf'
    | 'addDelegation'
    | 'revokeDelegation'
    | 'keepAudit'
  >;
}

/** Notes in the audit trail who changed what; the object is an id, never a name. */
export async function note(
  p: Home,
  s: Session,
  action: AuditAction,
  object: string,
  detail: object = {},
): Promise<void> {
  await p.ledger.keepAudit(p.district.code, { at: p.now(), person: s.person, action, object, detail });
}

/** A new id: 80 random bits in lower-case letters and digits. */
export function newId(): string {
  return BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(32)
    .padStart(16, '0');
}

/**
 * Checks a first and a last legal day; no last day means that the end is open.
 * @throws LawError `day.invalid`; IdentityError `dates.reversed`
 */
export function checkDays(from: string, until: string | null): void {
  parseDay(from);
  if (until === null) return;
  parseDay(until);
  if (until < from) throw new IdentityError('dates.reversed', { from, until }, 'validUntil');
}

/** @throws IdentityError `name.invalid` */
export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || [...trimmed].length > 100 || /\p{Cc}/u.test(trimmed))
    throw new IdentityError('name.invalid', {}, 'name');
  return trimmed;
}

/** Whether two spans of legal days share a day; an open end goes on for ever. */
export function overlap(a: Span, b: Span): boolean {
  return (
    (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)
  );
}

export interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Whether a legal day lies in a span. */
export function holdsOn(span: Span, day: string): boolean {
  return span.validFrom <= day && (span.validUntil === null || day <= span.validUntil);
}
