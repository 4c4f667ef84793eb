import type { CaseFilter, CaseKey } from '../ledger/case-list.ts';
import type { CaseHead } from '../ledger/cases.ts';
import type { Page } from '../ledger/page.ts';
import type { WorkKey } from '../ledger/worklist.ts';
import type { Platform } from './platform.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

/**
 * Open cases on the reader's desk: of the organs in which he holds a post, waiting for one of his posts, the earliest
 * last day first. Nothing that the permission table does not show him.
 */
export async function worklist(
  p: Platform,
  s: Session,
  filter: Omit<CaseFilter, 'orgs' | 'final' | 'posts'> = {},
  page: { readonly after?: WorkKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, WorkKey>> {
  const orgs = [...new Set(s.posts.map((held) => held.org))];
  const posts = [...new Set(s.posts.map((held) => held.post))];
  if (orgs.length === 0) return { rows: [], next: undefined };
  return p.ledger.worklist(readerScope(p, s, 'case.list'), orgs, { ...filter, posts }, page);
}

/** Cases that the reader may list, newest filing day first. */
export function listCases(
  p: Platform,
  s: Session,
  filter: CaseFilter = {},
  page: { readonly after?: CaseKey; readonly limit?: number } = {},
): Promise<Page<CaseHead, CaseKey>> {
  const action = filter.text === undefined ? 'case.list' : 'case.search';
  return p.ledger.listCases(readerScope(p, s, action), filter, page);
}
