import { type PublicView, publicViews } from '../kernel/index.ts';
import type { CaseKey } from '../ledger/case-list.ts';
import type { PublicKey } from '../ledger/public-search.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { readPublicWords } from './public-search.ts';
import { readerScope } from './scope.ts';
import { anonymous } from './session.ts';
import { plainWorld } from './world.ts';

/** A public view of a case: only listed facts, personal ones masked. */
export interface PublishedRow {
  /** Random, and no more than an address: it opens nothing that is not public. */
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly view: PublicView;
  readonly organ: string;
}

export interface PublishedQuery {
  /** Name of a publish view, such as `decision`. */
  readonly view: string;
  readonly procedure?: string;
  readonly q?: string;
  readonly after?: CaseKey;
  readonly limit?: number;
}

/** What cases have made public under one name, for anyone: newest filing day first; by words, what is public last. */
export async function published(
  p: Platform,
  query: PublishedQuery,
): Promise<{ rows: readonly PublishedRow[]; next: CaseKey | undefined }> {
  const named = p.procedures.filter(
    (x) => x.publish?.[query.view] && (query.procedure === undefined || x.id === query.procedure),
  );
  const procedures = [...new Set(named.map((x) => x.id))];
  const wanted = query.limit ?? 20;
  const rows: PublishedRow[] = [];
  let after = query.after;
  for (;;) {
    const page = await (query.q === undefined
      ? listed(p, procedures, after, wanted)
      : found(p, procedures, query.q, after, wanted));
    const ids = page.rows.map(({ id }) => id);
    const read = new Map((await p.ledger.casesById(p.district.code, ids)).map((row) => [row.id, row]));
    for (const [n, head] of page.rows.entries()) {
      const row = read.get(head.id);
      const view =
        row &&
        publicViews(procedureOf(p, row.procedure, row.state.filedOn, row.version), row.state, plainWorld(p))[
          query.view
        ];
      if (row && view)
        rows.push({
          case: row.id,
          procedure: row.procedure,
          version: row.version,
          view,
          organ: p.orgs.org(row.org)?.name ?? row.org,
        });
      const more = n < page.rows.length - 1 || page.next !== undefined;
      if (rows.length === wanted) return { rows, next: more ? head : undefined };
    }
    if (!page.next) return { rows, next: undefined };
    after = page.next;
  }
}

type Keys = { readonly rows: readonly CaseKey[]; readonly next: CaseKey | undefined };

async function listed(p: Platform, procedures: readonly string[], after: CaseKey | undefined, limit: number) {
  const scope = readerScope(p, anonymous, 'public.list');
  const { rows, next } = await p.ledger.listCases(scope, { procedures }, { after, limit });
  return { rows: rows.map(({ id, filedOn }) => ({ part: '', value: filedOn, id })), next } satisfies Keys;
}

async function found(p: Platform, procedures: readonly string[], q: string, after: CaseKey | undefined, limit: number) {
  if (after === undefined) await readPublicWords(p);
  const key = ({ since, id }: PublicKey): CaseKey => ({ part: '', value: since, id });
  const [page] = await p.ledger.searchPublic(readerScope(p, anonymous, 'public.search'), [procedures], q, {
    after: after && { since: after.value, id: after.id },
    limit,
  });
  return { rows: page?.rows.map(key) ?? [], next: page?.next && key(page.next) } satisfies Keys;
}
