import { compile } from '../kernel/index.ts';
import type { CaseFilter } from '../ledger/case-list.ts';
import type { CaseKey, CaseOrder } from '../ledger/case-order.ts';
import type { CaseHead } from '../ledger/cases.ts';
import type { Page } from '../ledger/page.ts';
import type { Platform } from './platform.ts';
import { standingReturn } from './returned.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

/** A page of a list: where it begins, how long it is, and how the list runs. */
export interface PageQuery {
  readonly after?: CaseKey;
  readonly limit?: number;
  readonly order?: CaseOrder;
}

/**
 * Open cases on the reader's desk, the earliest last day first unless another order is wanted: of the organs in which he
 * holds a post, and of others where a step is his organ's. Nothing that the permission table does not show him.
 */
export async function worklist(
  p: Platform,
  s: Session,
  asked: Omit<CaseFilter, 'orgs' | 'final' | 'posts'> = {},
  page: PageQuery = {},
): Promise<Page<CaseHead, CaseKey>> {
  const orgs = [...new Set(s.posts.map((held) => held.org))];
  const posts = [...new Set(s.posts.map((held) => held.post))];
  if (orgs.length === 0) return { rows: [], next: undefined };
  const elsewhere = s.posts.flatMap(({ post, org, kind }) => [`${post}@${org}`, `${post}@kind:${kind}`]);
  const desk = { orgs, posts, elsewhere: [...new Set(elsewhere)] };
  return p.ledger.worklist(readerScope(p, s, 'case.list'), desk, asked, page);
}

/** Cases that the reader may list, newest filing day first unless another order is wanted. */
export async function listCases(
  p: Platform,
  s: Session,
  filter: CaseFilter = {},
  page: PageQuery = {},
): Promise<Page<CaseHead, CaseKey>> {
  const action = filter.text === undefined ? 'case.list' : 'case.search';
  return p.ledger.listCases(readerScope(p, s, action), filter, page);
}

/** These cases, marked where they stand under a return (退回): sent back, and not yet gone on. */
export async function markReturned<Row extends CaseHead>(
  p: Platform,
  rows: readonly Row[],
): Promise<(Row & { readonly returned?: true })[]> {
  const open = rows.filter(({ final }) => !final).map(({ id }) => id);
  const moves = open.length === 0 ? [] : await p.ledger.movesOfCases(p.district.code, open);
  const voided = new Set(moves.flatMap((move) => (move.voids ?? []).map((seq) => `${move.case} ${seq}`)));
  const byCase = Map.groupBy(
    moves.filter((move) => !voided.has(`${move.case} ${move.seq}`)),
    (move) => move.case,
  );
  return rows.map((row) => {
    const known = p.procedures.find((one) => one.id === row.procedure && one.version === row.version);
    const back = !row.final && known && standingReturn(compile(known).definition, byCase.get(row.id) ?? []);
    return back ? { ...row, returned: true } : row;
  });
}
