import type { HandoverRow } from '../../ledger/handovers.ts';
import { Refused, ServiceError } from '../errors.ts';
import { newId, note } from '../identity/home.ts';
import { knownPerson, postKind, postTitle } from '../identity/index.ts';
import { noteText } from '../notes/text.ts';
import { decide, demand, relationsOf } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { type Unfit, unfit } from './fit.ts';
import { casesInHand, type InHand, liesOn, ownPosts } from './in-hand.ts';
import type { HandoverInput, HandoverPlan, Piece } from './plan.ts';

/** The kind of job that carries a handover out and tells of it. */
export const HANDED_OVER = 'handed-over';

/**
 * Whether somebody may propose what happens to the posts of a person: himself, the head of the organ, or who oversees
 * it from an organ above; never by a post that was lent to him.
 */
export function mayPropose(p: Platform, s: Session, person: string, orgs: readonly string[]): boolean {
  if (!decide('handover.propose', relationsOf(p, s)).allow) return false;
  if (s.person === person) return true;
  const leads = (org: string) =>
    s.posts.some(
      (held) =>
        !('via' in held && held.via !== undefined) &&
        postKind(held.post)?.oversees === true &&
        (held.org === org || p.orgs.ancestors(org).includes(held.org)),
    );
  return orgs.length > 0 && orgs.every(leads);
}

/**
 * Makes the plan of what is asked for: the posts, every case that the person has a hand in with whoever takes its post
 * or is chosen for it, and the drafts.
 * @throws ServiceError `handover.not-yours`, `handover.past`, `handover.overlap`, `handover.empty`,
 *   `handover.not-in-hand`, `note.text`; IdentityError `person.unknown`
 */
export async function planOf(p: Platform, s: Session, asked: HandoverInput): Promise<HandoverPlan> {
  await knownPerson(p, asked.person);
  const today = p.now().slice(0, 10);
  const held = await ownPosts(p, asked.person, today);
  const posts = asked.posts.map(({ id, to }) => {
    const found = held.find((one) => one.id === id);
    if (!found) throw new ServiceError('handover.not-in-hand', { what: id }, `posts.${id}`);
    return { kind: 'post' as const, id, org: found.org, post: found.post, to };
  });
  const drafts = asked.drafts ?? [];
  const foreign = held.find(({ org }) => !mayPropose(p, s, asked.person, [org]));
  if (foreign) throw new ServiceError('handover.not-yours', { post: postTitle(foreign.post) });
  if (drafts.length > 0 && s.person !== asked.person) throw new ServiceError('permission.denied', {}, 'drafts');
  if (asked.from < today) throw new ServiceError('handover.past', {}, 'from');
  const most = p.law.setting('handover.overlap-max-days', today)?.value ?? 0;
  const overlap = asked.overlap ?? 0;
  if (overlap < 0 || overlap > most) throw new ServiceError('handover.overlap', { most: String(most) }, 'overlap');
  const cases = caseTargets(p, asked, posts, await casesInHand(p, asked.person));
  for (const { key } of drafts)
    if (!(await p.ledger.draft(p.district.code, asked.person, key)))
      throw new ServiceError('handover.not-in-hand', { what: key }, `drafts.${key}`);
  const pieces: readonly Piece[] = [
    ...posts,
    ...cases,
    ...drafts.map(({ key, to }) => ({ kind: 'draft' as const, key, to })),
  ];
  if (pieces.length === 0) throw new ServiceError('handover.empty');
  onlyOnce(pieces);
  return { person: asked.person, from: asked.from, overlap, reason: noteText(asked.reason), pieces };
}

/** Whom each case goes to: as chosen, else with its post where the person has acted in it. */
function caseTargets(
  p: Platform,
  asked: HandoverInput,
  posts: readonly (Piece & { kind: 'post' })[],
  inHand: readonly InHand[],
): readonly Piece[] {
  const chosen = (asked.cases ?? []).map(({ id, to }) => {
    if (!inHand.some(({ row }) => row.id === id))
      throw new ServiceError('handover.not-in-hand', { what: id }, `cases.${id}`);
    return { kind: 'case' as const, id, to };
  });
  const others = inHand.filter(({ row, acted }) => acted && !chosen.some(({ id }) => id === row.id));
  const along = others.flatMap(({ row }) => {
    const taken = posts.find((one) => liesOn(row, one, p.orgs.org(one.org)?.kind ?? ''));
    return taken ? [{ kind: 'case' as const, id: row.id, to: taken.to }] : [];
  });
  return [...chosen, ...along];
}

function onlyOnce(pieces: readonly Piece[]): void {
  const seen = new Set<string>();
  for (const piece of pieces) {
    const what = piece.kind === 'draft' ? piece.key : piece.id;
    const name = `${piece.kind} ${what}`;
    if (seen.has(name)) throw new ServiceError('handover.twice', { what });
    seen.add(name);
  }
}

/** Every reason against a plan, by its pieces; nothing is written. @throws as `planOf` */
export async function judgeHandover(p: Platform, s: Session, asked: HandoverInput): Promise<readonly Unfit[]> {
  return against(p, await planOf(p, s, asked));
}

async function against(p: Platform, plan: HandoverPlan): Promise<readonly Unfit[]> {
  const found: Unfit[] = [];
  for (const piece of plan.pieces) found.push(...(await unfit(p, plan, piece)));
  return found;
}

/**
 * Proposes a handover; whoever manages the posts of the district confirms it, never the proposer.
 * @throws Refused with every reason why a successor may not have a piece; else as `planOf`
 */
export async function proposeHandover(p: Platform, s: Session, asked: HandoverInput): Promise<string> {
  const plan = await planOf(p, s, asked);
  const reasons = await against(p, plan);
  if (reasons.length > 0) throw new Refused(reasons as never);
  const id = newId();
  const row = { id, person: plan.person, plan, proposedBy: s.person, proposedAt: p.now() };
  await p.ledger.addHandover(p.district.code, row);
  await note(p, s, 'handover.propose', id, { person: plan.person });
  await tell(p, 'handover-proposed', id, await confirmers(p));
  return id;
}

/** Who can confirm today. */
async function confirmers(p: Platform): Promise<readonly string[]> {
  const today = p.now().slice(0, 10);
  const posts = await p.ledger.listPosts(p.district.code);
  return posts
    .filter(({ post, validFrom, validUntil }) => {
      const held = validFrom <= today && (validUntil === null || validUntil >= today);
      return held && [postKind(post)?.administers ?? []].flat().includes('security');
    })
    .map(({ person }) => person);
}

async function tell(p: Platform, kind: string, handover: string, persons: readonly string[]): Promise<void> {
  await p.ledger.addJob(p.district.code, { kind, key: handover, payload: { handover, persons } });
}

/**
 * Confirms or refuses a handover, once; confirmed, it is carried out piece by piece from the outbox.
 * @throws ServiceError `permission.denied`, `handover.not-found`, `handover.decided`, `note.text`
 */
export async function decideHandover(
  p: Platform,
  s: Session,
  id: string,
  made: { readonly decision: 'confirmed' | 'refused'; readonly reason: string },
): Promise<void> {
  demand(p, s, 'handover.confirm');
  const found = await p.ledger.handover(p.district.code, id);
  if (!found) throw new ServiceError('handover.not-found');
  if (found.proposedBy === s.person || found.person === s.person) throw new ServiceError('permission.denied');
  await decided(p, s, found, { ...made, reason: noteText(made.reason) });
}

/**
 * Takes back what one has proposed, as long as it is not decided.
 * @throws ServiceError `handover.not-found`, `handover.decided`
 */
export async function withdrawHandover(p: Platform, s: Session, id: string): Promise<void> {
  const found = await p.ledger.handover(p.district.code, id);
  if (!found || found.proposedBy !== s.person) throw new ServiceError('handover.not-found');
  await decided(p, s, found, { decision: 'withdrawn', reason: '' });
}

async function decided(
  p: Platform,
  s: Session,
  { id, person, plan, proposedBy }: HandoverRow,
  made: { readonly decision: 'confirmed' | 'refused' | 'withdrawn'; readonly reason: string },
): Promise<void> {
  const kinds = { confirmed: HANDED_OVER, refused: 'handover-refused', withdrawn: undefined } as const;
  const kind = kinds[made.decision];
  const takers = made.decision === 'confirmed' ? (plan as HandoverPlan).pieces.map(({ to }) => to) : [];
  const persons = [...new Set([person, proposedBy, ...takers])];
  const jobs = kind ? [{ kind, key: id, payload: { handover: id, persons } }] : [];
  const decision = { ...made, by: s.person, at: p.now() };
  if (!(await p.ledger.decideHandover(p.district.code, id, decision, jobs))) throw new ServiceError('handover.decided');
  await note(p, s, `handover.${made.decision}`, id, { person });
}
