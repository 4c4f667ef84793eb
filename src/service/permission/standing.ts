import type { Procedure } from '../../kernel/index.ts';
import type { HeldPost } from '../identity/held-post.ts';
import { postKind } from '../identity/posts.ts';
import type { OrgDirectory } from '../orgs.ts';
import type { Session } from '../session.ts';
import { never, type Test } from './match.ts';
import { roleTests, sealedTest, unique } from './reach.ts';
import type { CaseRelation, Relations } from './relation.ts';

/** What the district is made of, as far as permission needs it; the platform fits. */
export interface Ground {
  readonly orgs: Pick<OrgDirectory, 'all' | 'ancestors'>;
  readonly procedures: readonly Procedure[];
}

/** One capacity in which a reader comes: with the own posts, or with those that one person lent. */
export interface Hat {
  /** Relations that do not depend on the case. */
  readonly fixed: Relations;
  /** How each other relation shows in a case. */
  readonly tests: { readonly [R in CaseRelation]: Test };
  /** Posts lent for these procedures only. */
  readonly only?: readonly string[];
}

/** The capacities of a reader: always one of the own, and one for each lender and range of procedures. */
export function hatsOf(ground: Ground, session: Session): readonly Hat[] {
  const earlier = lately.get(session);
  if (earlier && earlier.orgs === ground.orgs && earlier.procedures === ground.procedures) return earlier.hats;
  const hats = makeHats(ground, session);
  lately.set(session, { orgs: ground.orgs, procedures: ground.procedures, hats });
  return hats;
}

/** A request asks about many cases with one session. */
const lately = new WeakMap<Session, Ground & { readonly hats: readonly Hat[] }>();

function makeHats(ground: Ground, session: Session): readonly Hat[] {
  const held = session.posts as readonly HeldPost[];
  const lent = Map.groupBy(
    held.filter((post) => post.via !== undefined),
    (post) => JSON.stringify([post.via, post.procedures ?? null]),
  );
  const own = held.filter((post) => post.via === undefined);
  return [hat(ground, session, own), ...[...lent.values()].map((posts) => hat(ground, session, posts))];
}

const overseen: { readonly [kind: string]: 'government' | 'justice' | 'supervision' } = {
  government: 'government',
  office: 'government',
  justice: 'justice',
  supervision: 'supervision',
};

function hat(ground: Ground, session: Session, posts: readonly HeldPost[]): Hat {
  const via = posts[0]?.via;
  const staff = session.kind === 'staff' && posts.length > 0;
  const overseeing = staff ? posts.filter((held) => postKind(held.post)?.oversees) : [];
  const kinds = new Set(overseeing.map((held) => overseen[held.kind]));
  const only = posts[0]?.procedures;
  return {
    fixed: {
      signedIn: session.kind === 'citizen' || session.kind === 'staff',
      staff,
      delegate: via !== undefined,
      justice: kinds.has('justice'),
      government: kinds.has('government'),
      supervision: kinds.has('supervision'),
      system: session.administers?.includes('system') ?? false,
      security: session.administers?.includes('security') ?? false,
      audit: session.administers?.includes('audit') ?? false,
      oversees: overseeing.length > 0,
      platform: session.kind === 'system',
    },
    tests: testsOf(ground, session, posts, overseeing),
    ...(only ? { only } : {}),
  };
}

function testsOf(
  ground: Ground,
  session: Session,
  posts: readonly HeldPost[],
  overseeing: readonly HeldPost[],
): Hat['tests'] {
  const via = posts[0]?.via;
  const known = session.kind === 'staff';
  const orgs = unique(posts.map((held) => held.org));
  const above = new Set(overseeing.map((held) => held.org));
  const below =
    above.size === 0
      ? []
      : ground.orgs.all().filter((org) => ground.orgs.ancestors(org.id).some((id) => above.has(id)));
  const roles = roleTests(ground.procedures, posts);
  return {
    sameOrgan: among('orgs', orgs),
    ancestorOrgan: among(
      'orgs',
      below.map((org) => org.id),
    ),
    named: among('named', orgs),
    holdsRole: roles.bound,
    openRole: roles.open,
    acted: known ? [{ actors: [via ?? session.person] }] : never,
    recused: known ? [{ recused: via === undefined ? [session.person] : [session.person, via] }] : never,
    party: via === undefined ? partyTest(session) : never,
    sealed: sealedTest(ground.procedures),
    publicFact: [{ public: true }],
  };
}

function partyTest(session: Session): Test {
  const proved: Test = session.partyOf === undefined ? never : [{ cases: [session.partyOf] }];
  return session.kind === 'citizen' ? [...proved, { party: session.person }] : proved;
}

function among(field: 'orgs' | 'named', values: readonly string[]): Test {
  return values.length === 0 ? never : [{ [field]: unique(values) }];
}
