import { type PublicView, publicViews } from '../kernel/index.ts';
import type { CaseKey } from '../ledger/case-list.ts';
import { folded } from './folded.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
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

/** What cases have made public under one name, newest filing day first, for anyone. */
export async function published(
  p: Platform,
  query: PublishedQuery,
): Promise<{ rows: readonly PublishedRow[]; next: CaseKey | undefined }> {
  const named = p.procedures.filter(
    (x) => x.publish?.[query.view] && (query.procedure === undefined || x.id === query.procedure),
  );
  const action = query.q === undefined ? 'public.list' : 'public.search';
  const filter = {
    procedures: [...new Set(named.map((x) => x.id))],
    ...(query.q === undefined ? {} : { text: query.q }),
  };
  const wanted = query.limit ?? 20;
  const rows: PublishedRow[] = [];
  let after = query.after;
  for (;;) {
    const page = await p.ledger.listCases(readerScope(p, anonymous, action), filter, { after, limit: wanted });
    for (const [n, head] of page.rows.entries()) {
      const row = await p.ledger.caseById(p.district.code, head.id);
      const view =
        row &&
        publicViews(procedureOf(p, row.procedure, row.state.filedOn, row.version), row.state, plainWorld(p))[
          query.view
        ];
      if (row && view && shows(view, query.q))
        rows.push({
          case: row.id,
          procedure: row.procedure,
          version: row.version,
          view,
          organ: p.orgs.org(row.org)?.name ?? row.org,
        });
      const more = n < page.rows.length - 1 || page.next !== undefined;
      if (rows.length === wanted)
        return { rows, next: more ? { part: '', value: head.filedOn, id: head.id } : undefined };
    }
    if (!page.next) return { rows, next: undefined };
    after = page.next;
  }
}

/** The index also knows inner words; only what the view itself shows may be found, or a full name would find its mask. */
function shows(view: PublicView, words: string | undefined): boolean {
  if (words === undefined) return true;
  const shown = folded(JSON.stringify([view.facts, view.lists]));
  return folded(words)
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
