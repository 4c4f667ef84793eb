import type { CaseFilter, CaseKey } from '../ledger/case-list.ts';
import type { CaseHead } from '../ledger/cases.ts';
import type { Page } from '../ledger/page.ts';
import type { WorkKey } from '../ledger/worklist.ts';
import type { Platform } from './platform.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';
import { spellings } from './spellings.ts';

/** A filter as the reader gives it. */
export type Query = CaseFilter & { readonly text?: string };

async function spelled<F extends Query>(filter: F): Promise<Omit<F, 'text'> & Pick<CaseFilter, 'text'>> {
  return filter.text === undefined ? filter : { ...filter, text: await spellings(filter.text) };
}

/**
 * Open cases on the reader's desk, the earliest last day first: of the organs in which he holds a post, and of others
 * where a step is his organ's. Nothing that the permission table does not show him.
 */
export async function worklist(
  p: Platform,
  s: Session,
  asked: Omit<Query, 'orgs' | 'final' | 'posts'> = {},
  page: { readonly after?: WorkKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, WorkKey>> {
  const orgs = [...new Set(s.posts.map((held) => held.org))];
  const posts = [...new Set(s.posts.map((held) => held.post))];
  if (orgs.length === 0) return { rows: [], next: undefined };
  const filter = await spelled(asked);
  const scope = readerScope(p, s, 'case.list');
  const own = await p.ledger.worklist(scope, orgs, { ...filter, posts }, page);
  if (filter.text !== undefined) return own;
  const desks = s.posts.flatMap(({ post, org, kind }) => [`${post}@${org}`, `${post}@kind:${kind}`]);
  const other = await p.ledger.worklistElsewhere(scope, [...new Set(desks)], filter, page);
  return merged(own, other, page.limit ?? 50);
}

/** Two ordered pages as one, each case once. */
function merged(a: Page<CaseHead, WorkKey>, b: Page<CaseHead, WorkKey>, limit: number): Page<CaseHead, WorkKey> {
  if (b.rows.length === 0) return a;
  const day = (row: CaseHead) => row.nextDue ?? '9999-12-31';
  const all = [...new Map([...a.rows, ...b.rows].map((row) => [row.id, row])).values()].sort((x, y) =>
    day(x) === day(y) ? (x.id < y.id ? -1 : 1) : day(x) < day(y) ? -1 : 1,
  );
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  const more = all.length > limit || a.next !== undefined || b.next !== undefined;
  return { rows, next: more && last ? { nextDue: last.nextDue, id: last.id } : undefined };
}

/** Cases that the reader may list, newest filing day first. */
export async function listCases(
  p: Platform,
  s: Session,
  filter: Query = {},
  page: { readonly after?: CaseKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, CaseKey>> {
  const action = filter.text === undefined ? 'case.list' : 'case.search';
  return p.ledger.listCases(readerScope(p, s, action), await spelled(filter), page);
}
