import type { Actor } from '../../kernel/index.ts';
import { dayOf } from '../../law/index.ts';
import type { DelegationRow } from '../../ledger/people.ts';
import type { Session } from '../session.ts';
import { type HeldPost, postsFor } from './held-post.ts';
import { type Home, holdsOn } from './home.ts';
import { type Administration, postKind } from './posts.ts';

type Records = Pick<Home, 'district'> & {
  readonly ledger: Pick<Home['ledger'], 'person' | 'postsOn' | 'delegationsOf'>;
};

/** A person as a session knows them: the posts of one day, lent ones with their procedures. */
export interface StaffSession extends Session {
  readonly posts: readonly HeldPost[];
}

/**
 * The posts that a person holds on a legal day: own ones, then those lent by others, each with the procedures that it
 * was lent for. Who has left holds none; what was revoked or whose lender has lost it is not there.
 */
export async function heldOn(p: Records, person: string, day: string): Promise<readonly HeldPost[]> {
  const held = await p.ledger.postsOn(p.district.code, person, day);
  const lenders = [...new Set(held.flatMap((post) => post.via ?? []))];
  if (lenders.length === 0) return held;
  const [delegations, ...people] = await Promise.all([
    p.ledger.delegationsOf(p.district.code, person),
    ...lenders.map((id) => p.ledger.person(p.district.code, id)),
  ]);
  const present = new Set(people.flatMap((lender) => (lender && holdsOn(lender, day) ? [lender.id] : [])));
  return held.flatMap((post): HeldPost[] => {
    if (post.via === undefined) return [post];
    if (!present.has(post.via)) return [];
    return lent(
      post,
      delegations.filter((d) => d.toPerson === person && d.revokedAt === null && holdsOn(d, day)),
    );
  });
}

/** One lent post for all procedures, or for those of its delegations taken together; none if no delegation is left. */
function lent(post: HeldPost, delegations: readonly DelegationRow[]): HeldPost[] {
  const ways = delegations.filter((d) => d.fromPerson === post.via && d.org === post.org && d.post === post.post);
  if (ways.length === 0) return [];
  if (ways.some((d) => d.procedures === null)) return [post];
  return [{ ...post, procedures: [...new Set(ways.flatMap((d) => d.procedures ?? []))].sort() }];
}

/**
 * A person's session at a moment: staff while they hold a post, else a citizen. Undefined for who is not (or no
 * longer) on the register.
 */
export async function sessionOf(p: Records, person: string, now: string): Promise<StaffSession | undefined> {
  const day = dayOf(now);
  const [row, held] = await Promise.all([p.ledger.person(p.district.code, person), heldOn(p, person, day)]);
  if (!row || !holdsOn(row, day)) return undefined;
  const administers = [
    ...new Set(held.flatMap((post): Administration[] => [postKind(post.post)?.administers ?? []].flat())),
  ];
  const posts = held.filter((post) => !postKind(post.post)?.administers);
  const staff = posts.length > 0 || administers.length > 0;
  return {
    kind: staff ? 'staff' : 'citizen',
    person,
    name: row.name,
    posts,
    ...(administers.length > 0 ? { administers } : {}),
  };
}

/** The kernel's actor of a session in one procedure: posts lent for others are left out. */
export function actorIn(session: Session, procedure: string, party = false): Actor {
  return { person: session.person, name: session.name, posts: postsFor(session.posts, procedure), party };
}
