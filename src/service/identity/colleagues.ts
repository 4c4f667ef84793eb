import { dayOf } from '../../law/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { demand } from '../permission/demand.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { holdsOn } from './home.ts';
import { postKind } from './posts.ts';

type Directory = Pick<Platform, 'district' | 'orgs' | 'procedures' | 'now'> & {
  readonly ledger: Pick<Ledger, 'people' | 'listPosts'>;
};

/** One who serves in the district today, with the posts that he holds himself. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly { readonly post: string; readonly org: string }[];
}

/**
 * The staff of the district today, for whoever serves in it: to lend a post, to ask that somebody be recused. The
 * three administrators are left out, because they take no part in cases.
 * @throws ServiceError `sign-in.needed`, `permission.denied`
 */
export async function colleagues(p: Directory, s: Session): Promise<readonly Colleague[]> {
  demand(p, s, 'colleagues.read');
  return serving(p);
}

/** The same for the platform itself, whoever asks. */
export async function serving(p: Omit<Directory, 'procedures' | 'orgs'>): Promise<readonly Colleague[]> {
  const today = dayOf(p.now());
  const [people, posts] = await Promise.all([p.ledger.people(p.district.code), p.ledger.listPosts(p.district.code)]);
  const held = new Map<string, Colleague['posts'][number][]>();
  for (const { person, post, org, ...days } of posts)
    if (holdsOn(days, today) && !postKind(post)?.administers)
      held.set(person, [...(held.get(person) ?? []), { post, org }]);
  return people.flatMap(({ id, name, ...days }) => {
    const theirs = held.get(id);
    return theirs && holdsOn(days, today) ? [{ id, name, posts: theirs }] : [];
  });
}
