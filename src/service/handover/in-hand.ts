import type { CaseHead, CaseRow } from '../../ledger/cases.ts';
import type { PostRow } from '../../ledger/people.ts';
import { holdsOn } from '../identity/home.ts';
import { postKind, type StaffSession, sessionOf } from '../identity/index.ts';
import { addresseesOf, desksOf } from '../notices/addressees.ts';
import type { Platform } from '../platform.ts';
import { worklist } from '../worklist.ts';

/** A case on a person's desks; `acted` where he has had a hand in it himself. */
export interface InHand {
  readonly row: CaseRow;
  readonly acted: boolean;
}

/** The posts that a person holds himself on a day, without the administrations. */
export async function ownPosts(p: Platform, person: string, day: string): Promise<readonly PostRow[]> {
  const all = await p.ledger.listPosts(p.district.code, { person });
  return all.filter((held) => holdsOn(held, day) && !postKind(held.post)?.administers);
}

/** Every open case that lies on the person's own desks today, lent ones left out; the earliest last day first. */
export async function casesInHand(p: Platform, person: string): Promise<readonly InHand[]> {
  const session = await sessionOf(p, person, p.now());
  if (!session) return [];
  const own: StaffSession = { ...session, posts: session.posts.filter(({ via }) => via === undefined) };
  const found: InHand[] = [];
  for (const { id } of await everythingOnDesk(p, own)) {
    const row = await p.ledger.caseById(p.district.code, id);
    if (row) found.push({ row, acted: actedBy(row, person) });
  }
  return found;
}

async function everythingOnDesk(p: Platform, s: StaffSession): Promise<readonly CaseHead[]> {
  const all: CaseHead[] = [];
  for (let page = await worklist(p, s, {}, { limit: 500 }); ; ) {
    all.push(...page.rows);
    if (!page.next) return all;
    page = await worklist(p, s, {}, { limit: 500, after: page.next });
  }
}

/** Whether somebody acted in a case himself, or through whoever borrowed his post. */
export const actedBy = ({ state }: Pick<CaseRow, 'state'>, person: string): boolean =>
  state.actors.some((author) => author.person === person || author.via === person);

/** Whether a case lies on the desk of a post in an organ. */
export function liesOn(row: CaseHead, { post, org }: Pick<PostRow, 'post' | 'org'>, kind: string): boolean {
  const desks = addresseesOf({ person: '', posts: [{ post, org, kind: kind as never }] });
  return desksOf(row).some((desk) => desks.includes(desk));
}
