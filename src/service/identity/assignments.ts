import type { PostRow } from '../../ledger/people.ts';
import { demand } from '../permission/demand.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';
import { checkDays, type Home, newId, note, overlap } from './home.ts';
import { orgKinds } from './kinds.ts';
import { knownPerson } from './people.ts';
import { postExistsIn, postKeys, postKind, postTitle } from './posts.ts';

export interface PostInput {
  readonly person: string;
  readonly org: string;
  readonly post: string;
  /** Legal days, both included; without a last day the end is open. */
  readonly validFrom: string;
  readonly validUntil?: string | null;
}

/**
 * Gives a person a post in an organisation.
 * @throws IdentityError `person.unknown`, `org.unknown`, `post.unknown`, `post.not-in-kind`, `post.org-ended`, `post.overlap`, `post.administrator-apart`, `dates.reversed`
 */
export async function assignPost(p: Home, s: Session, input: PostInput): Promise<PostRow> {
  demand(p, s, 'posts.assign');
  const row = await checkedPost(p, input);
  await p.ledger.savePost(p.district.code, row);
  const { id, ...detail } = row;
  await note(p, s, 'post.assign', id, detail);
  return row;
}

/** What would be given; nothing is written. @throws IdentityError as `assignPost` does */
export async function checkedPost(p: Home, input: PostInput): Promise<PostRow> {
  const { name } = await knownPerson(p, input.person);
  const { person, org, post, validFrom, validUntil = null } = input;
  checkDays(validFrom, validUntil);
  await checkPlace(p, org, post, validUntil);
  const row = { id: newId(), person, org, post, validFrom, validUntil };
  checkOthers(row, await p.ledger.listPosts(p.district.code, { person }), name);
  return row;
}

async function checkPlace(p: Home, org: string, post: string, until: string | null): Promise<void> {
  const kind = postKind(post);
  if (!kind) throw new IdentityError('post.unknown', { post, allowed: postKeys.join(', ') }, 'post');
  const place = (await p.ledger.orgs(p.district.code)).find((row) => row.id === org);
  if (!place) throw new IdentityError('org.unknown', { id: org }, 'org');
  const { name, validUntil: end } = place;
  if (end !== null && (until === null || until > end))
    throw new IdentityError('post.org-ended', { name, until: end }, 'org');
  if (postExistsIn(post, place.kind)) return;
  const allowed = [0, 1].map((language) =>
    (kind.in ?? []).map((k) => orgKinds[k][language as 0 | 1]).join(language === 0 ? '、' : ', '),
  );
  throw new IdentityError('post.not-in-kind', { post: postTitle(post), allowed: allowed as [string, string] }, 'post');
}

/** The same post twice at a time says nothing; an administrator holds nothing else at any time that he holds it. */
function checkOthers(row: PostRow, others: readonly PostRow[], name: string): void {
  const meanwhile = others.filter((other) => overlap(other, row));
  const twice = meanwhile.find((other) => other.org === row.org && other.post === row.post);
  if (twice) throw new IdentityError('post.overlap', { name, post: postTitle(row.post), from: twice.validFrom });
  if (meanwhile.some((other) => postKind(other.post)?.administers || postKind(row.post)?.administers))
    throw new IdentityError('post.administrator-apart');
}

/**
 * Sets the last day of a post. What was lent from it ends with it.
 * @throws IdentityError `post.not-found`, `post.ended` (it ended earlier), `dates.reversed`
 */
export async function endPost(p: Home, s: Session, person: string, id: string, validUntil: string): Promise<void> {
  demand(p, s, 'posts.assign');
  const row = (await p.ledger.listPosts(p.district.code, { person })).find((held) => held.id === id);
  if (!row) throw new IdentityError('post.not-found');
  if (row.validUntil !== null && row.validUntil < validUntil)
    throw new IdentityError('post.ended', { until: row.validUntil });
  checkDays(row.validFrom, validUntil);
  await p.ledger.savePost(p.district.code, { ...row, validUntil });
  await note(p, s, 'post.end', id, { person, validUntil });
}
