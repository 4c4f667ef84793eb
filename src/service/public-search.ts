import { publicViews } from '../kernel/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import type { PublicKey, PublicWords } from '../ledger/public-search.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { type PublicCase, publicCasesById } from './public-case.ts';
import { publicWords } from './public-words.ts';
import { titlesIn } from './references.ts';
import { readerScope } from './scope.ts';
import { anonymous } from './session.ts';
import { plainWorld } from './world.ts';

export type { PublicKey } from '../ledger/public-search.ts';

/** Cases read before one search; the watch reads the rest of a large import. */
const AT_ONCE = 100;

/**
 * Takes the words of what cases have made public, for those that changed since. They come from the public views alone,
 * so what is masked or not public is no word of the search, whatever is typed.
 * @returns how many cases were read
 */
export async function readPublicWords(p: Platform, limit = AT_ONCE): Promise<number> {
  const stale = await p.ledger.casesToRead(p.district.code, limit);
  for (const id of stale) {
    const row = await p.ledger.caseById(p.district.code, id);
    if (row) await p.ledger.savePublicWords(p.district.code, await wordsOf(p, row));
  }
  return stale.length;
}

async function wordsOf(p: Platform, row: CaseRow): Promise<PublicWords> {
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const views = Object.values(publicViews(procedure, row.state, plainWorld(p))).filter((view) => view !== null);
  const since = views.map((view) => view.since).sort();
  const org = (id: string) => p.orgs.org(id)?.name;
  const texts: string[] = [procedure.title.zh, procedure.title.en, org(row.org) ?? ''];
  for (const view of views) {
    const titles = await titlesIn(p, procedure, view.facts);
    texts.push(...publicWords(procedure, view, { org, entry: (id) => titles[id]?.title }));
  }
  const last = since.at(-1);
  return {
    case: row.id,
    seq: row.seq,
    shown: last === undefined ? undefined : { since: last, text: texts.filter((text) => text !== '').join('\n') },
  };
}

/** A page of public cases, and where the following one begins. */
export interface PublicFound {
  readonly rows: readonly PublicCase[];
  readonly next: PublicKey | undefined;
}

/**
 * Cases that anyone finds by words of what is public about them, what is public last first: a page for each group of
 * procedures, all in one reading. A page goes on after a key where one group is asked for.
 */
export async function searchPublic(
  p: Platform,
  groups: readonly (readonly string[])[],
  q: string,
  page: { readonly after?: PublicKey; readonly limit?: number } = {},
): Promise<readonly PublicFound[]> {
  await readPublicWords(p);
  const found = await p.ledger.searchPublic(readerScope(p, anonymous, 'public.search'), groups, q, page);
  const ids = new Set(found.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const shown = new Map((await publicCasesById(p, [...ids])).map((one) => [one.case, one]));
  return found.map(({ rows, next }) => ({ rows: rows.flatMap(({ id }) => shown.get(id) ?? []), next }));
}
