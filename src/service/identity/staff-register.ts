import { dayOf } from '../../law/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { DelegationRow, PersonRow, PostRow } from '../../ledger/people.ts';
import { folded } from '../folded.ts';
import { demand } from '../permission/demand.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';
import { holdsOn } from './home.ts';
import { initialsOf } from './initials.ts';

type Records = Pick<Platform, 'district' | 'orgs' | 'procedures' | 'now'> & {
  readonly ledger: Pick<Ledger, 'person' | 'people' | 'listPosts' | 'delegationsOf' | 'allAccounts'>;
};

/** Someone on the register with the posts that he holds himself today. */
export interface Registered extends PersonRow {
  readonly present: boolean;
  readonly posts: readonly PostRow[];
}

export interface PeopleQuery {
  /** Part of the name, of the id or of a user name, or the initials of the name in pinyin. */
  readonly q?: string;
  /** Holds a post in this organisation today. */
  readonly org?: string;
  /** Those on the register today, those who have left or are still to come, or all. */
  readonly state?: 'present' | 'absent' | 'all';
}

/**
 * The register of people, in the order of their ids.
 * @param page `after` is the id of the last one on the page before
 * @throws ServiceError `sign-in.needed`, `permission.denied`
 */
export async function registered(
  p: Records,
  s: Session,
  { q, org, state = 'present' }: PeopleQuery,
  page: { readonly after?: string; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly Registered[]; readonly next?: string }> {
  demand(p, s, 'people.read');
  const { code } = p.district;
  const today = dayOf(p.now());
  const [people, posts, isSought] = await Promise.all([
    p.ledger.people(code),
    p.ledger.listPosts(code),
    q === undefined ? () => true : seeker(p, q),
  ]);
  const held = Map.groupBy(
    posts.filter((post) => holdsOn(post, today)),
    ({ person }) => person,
  );
  const found = people
    .map((row): Registered => ({ ...row, present: holdsOn(row, today), posts: held.get(row.id) ?? [] }))
    .filter((one) => state === 'all' || one.present === (state === 'present'))
    .filter((one) => org === undefined || (one.present && one.posts.some((post) => post.org === org)))
    .filter((one) => isSought(one) && (page.after === undefined || one.id > page.after))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const size = page.limit ?? 50;
  const rows = found.slice(0, size);
  return { rows, ...(found.length > size ? { next: (rows.at(-1) as Registered).id } : {}) };
}

async function seeker(p: Records, q: string): Promise<(row: PersonRow) => boolean> {
  const [word, accounts] = [folded(q.trim()), await p.ledger.allAccounts(p.district.code)];
  const logins = Map.groupBy(accounts, ({ person }) => person);
  return ({ id, name }) => {
    const texts = [name, id, ...(logins.get(id) ?? []).map(({ login }) => login)];
    return texts.some((text) => folded(text).includes(word)) || initialsOf(name).startsWith(word);
  };
}

/** All that the register holds of one person: every post, ended ones included, and what was lent either way. */
export interface PersonFile {
  readonly person: PersonRow;
  readonly present: boolean;
  readonly posts: readonly PostRow[];
  readonly delegations: readonly DelegationRow[];
}

/** @throws ServiceError `sign-in.needed`, `permission.denied`; IdentityError `person.unknown` */
export async function personFile(p: Records, s: Session, id: string): Promise<PersonFile> {
  demand(p, s, 'people.read');
  const { code } = p.district;
  const [person, posts, delegations] = await Promise.all([
    p.ledger.person(code, id),
    p.ledger.listPosts(code, { person: id }),
    p.ledger.delegationsOf(code, id),
  ]);
  if (!person) throw new IdentityError('person.unknown', { id });
  const latest = (a: PostRow, b: PostRow) => (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1);
  return { person, present: holdsOn(person, dayOf(p.now())), posts: posts.toSorted(latest), delegations };
}

/** Every post of an organisation that was ever given, the latest first. @throws ServiceError, IdentityError `org.unknown` */
export async function postsOfOrg(
  p: Records & { readonly ledger: Pick<Ledger, 'orgs'> },
  s: Session,
  org: string,
): Promise<readonly (PostRow & { readonly name: string })[]> {
  demand(p, s, 'people.read');
  const { code } = p.district;
  if (!(await p.ledger.orgs(code)).some(({ id }) => id === org)) throw new IdentityError('org.unknown', { id: org });
  const posts = await p.ledger.listPosts(code, { org });
  const people = await p.ledger.people(code, [...new Set(posts.map(({ person }) => person))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return posts
    .map((post) => ({ ...post, name: names.get(post.person) ?? post.person }))
    .sort((a, b) => (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1));
}
