import { dayOf } from '../../law/index.ts';
import type { DelegationRow } from '../../ledger/people.ts';
import { decide } from '../permission/decide.ts';
import { demand } from '../permission/demand.ts';
import { relationsOf } from '../permission/relations.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';
import { checkDays, type Home, holdsOn, newId, note, overlap } from './home.ts';
import { presentPerson } from './people.ts';
import { postKind, postTitle } from './posts.ts';

export interface DelegationInput {
  readonly to: string;
  readonly org: string;
  readonly post: string;
  /** For these procedures only; without it for all. */
  readonly procedures?: readonly string[];
  /** Legal days, both included. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/**
 * Lends one of the own posts to another person for a time (代理). Both stand in every act done with it; what was lent
 * cannot be lent on; it ends at once when it is revoked or the lender no longer holds the post.
 * @throws IdentityError with the reason
 */
export async function grantDelegation(p: Home, s: Session, input: DelegationInput): Promise<DelegationRow> {
  demand(p, s, 'delegation.grant');
  const today = dayOf(p.now());
  const { to, org, post, validFrom, validUntil } = input;
  checkDays(validFrom, validUntil);
  if (validFrom < today) throw new IdentityError('delegation.past', { day: today }, 'validFrom');
  if (to === s.person) throw new IdentityError('delegation.to-self', {}, 'to');
  await presentPerson(p, to);
  const procedures = input.procedures?.length ? checkProcedures(p, input.procedures) : null;
  await checkHeld(p, s, org, post, validFrom);
  await checkNoAdministrator(p, to, post);
  const row = { id: newId(), fromPerson: s.person, toPerson: to, org, post, procedures, validFrom, validUntil };
  const twice = (await p.ledger.delegationsOf(p.district.code, s.person)).find((other) => doubles(other, row));
  if (twice) throw new IdentityError('delegation.overlap', { from: twice.validFrom, until: twice.validUntil });
  await p.ledger.addDelegation(p.district.code, row);
  await note(p, s, 'delegation.grant', row.id, { to, org, post, procedures, validFrom, validUntil });
  return { ...row, revokedAt: null };
}

function checkProcedures(p: Home, ids: readonly string[]): readonly string[] {
  const known = new Set(p.procedures.map((procedure) => procedure.id));
  const stranger = ids.find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new IdentityError(
      'delegation.procedure-unknown',
      { id: stranger, allowed: [...known].join(', ') },
      'procedures',
    );
  return [...new Set(ids)];
}

async function checkHeld(p: Home, s: Session, org: string, post: string, day: string): Promise<void> {
  const held = (await p.ledger.postsOn(p.district.code, s.person, day)).filter((h) => h.org === org && h.post === post);
  if (held.some((h) => h.via === undefined)) return;
  if (held.length > 0) throw new IdentityError('delegation.chain', { post: postTitle(post) }, 'post');
  throw new IdentityError('delegation.post-not-held', { post: postTitle(post), day }, 'post');
}

async function checkNoAdministrator(p: Home, to: string, post: string): Promise<void> {
  const today = dayOf(p.now());
  const theirs = (await p.ledger.listPosts(p.district.code, { person: to })).filter((held) =>
    holdsOn({ ...held, validFrom: today }, today),
  );
  if ([post, ...theirs.map((held) => held.post)].some((key) => postKind(key)?.administers))
    throw new IdentityError('delegation.administrator');
}

function doubles(other: DelegationRow, row: Omit<DelegationRow, 'revokedAt'>): boolean {
  const same =
    other.revokedAt === null &&
    other.fromPerson === row.fromPerson &&
    other.toPerson === row.toPerson &&
    other.org === row.org &&
    other.post === row.post;
  return (
    same &&
    overlap(other, row) &&
    (!other.procedures || !row.procedures || other.procedures.some((id) => row.procedures?.includes(id)))
  );
}

/**
 * Takes a lent post back, from the next request on. The lender may at any time, the borrower may give it back, and
 * whoever manages security may end any.
 * @throws IdentityError `delegation.not-found`
 */
export async function revokeDelegation(p: Home, s: Session, about: string, id: string): Promise<void> {
  const row = (await p.ledger.delegationsOf(p.district.code, about)).find((lent) => lent.id === id);
  const own = row && (row.fromPerson === s.person || row.toPerson === s.person);
  const may = own ? s.kind === 'staff' : decide('delegation.revoke-any', relationsOf(p, s)).allow;
  const ended = row && may && (await p.ledger.revokeDelegation(p.district.code, id, p.now()));
  if (!ended) throw new IdentityError('delegation.not-found');
  await note(p, s, 'delegation.revoke', id, { from: row.fromPerson, to: row.toPerson });
}
