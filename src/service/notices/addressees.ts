import type { CaseHead } from '../../ledger/cases.ts';
import type { Session } from '../session.ts';

/** The address of a person. */
export const toPerson = (person: string): string => `person:${person}`;

/** The desks on which a case lies: those of its own organ, and of others. */
export function desksOf(row: Pick<CaseHead, 'org' | 'posts' | 'elsewhere'>): readonly string[] {
  return [...new Set([...row.posts.map((post) => `${post}@${row.org}`), ...row.elsewhere])];
}

/** The desk of an organ's head. */
export const headOf = (org: string): string => `head@${org}`;

/** Everything that a person answers to today: himself, and the desks that he serves, lent ones included. */
export function addresseesOf(s: Pick<Session, 'person' | 'posts'>): readonly string[] {
  const desks = s.posts.flatMap(({ post, org, kind }) => [`${post}@${org}`, `${post}@kind:${kind}`]);
  return [toPerson(s.person), ...new Set(desks)];
}
