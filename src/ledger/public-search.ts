import { type Page, pageOf, pageSize } from './page.ts';
import { type Scope, visible } from './scope.ts';
import { searchQuery, searchVector } from './search.ts';
import { type Db, rows, run, sql } from './sql.ts';

/** The words of what a case has made public, as they were at one of its events. */
export interface PublicWords {
  readonly case: string;
  /** The case's last event that they know. */
  readonly seq: number;
  /** First day of the newest thing that is public, and the words; undefined while nothing is. */
  readonly shown: { readonly since: string; readonly text: string } | undefined;
}

/** Cases whose public words are older than they. */
export async function casesToRead(db: Db, district: string, limit: number): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`SELECT case_id AS id FROM public_search
      WHERE district = ${district} AND seq IS DISTINCT FROM wanted ORDER BY case_id LIMIT ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Keeps the public words of a case, unless those of a later event stand already. */
export async function savePublicWords(db: Db, district: string, words: PublicWords): Promise<void> {
  const { since = null, text } = words.shown ?? {};
  const vector = text === undefined ? null : searchVector(text);
  await run(
    db,
    sql`UPDATE public_search SET seq = ${words.seq}, since = ${since}, words = ${vector}::tsvector
      WHERE district = ${district} AND case_id = ${words.case} AND (seq IS NULL OR seq <= ${words.seq})`,
  );
}

export interface PublicKey {
  readonly since: string;
  readonly id: string;
}

/**
 * Cases that the reader may see in whose public words all of what was typed stands, what is public last first; a page
 * for each group of procedures, all in one reading. A page goes on after a key where one group is asked for.
 */
export async function searchPublic(
  db: Db,
  scope: Scope,
  groups: readonly (readonly string[])[],
  text: string,
  page: { readonly after?: PublicKey; readonly limit?: number } = {},
): Promise<readonly Page<PublicKey, PublicKey>[]> {
  const words = searchQuery(text);
  if (words === undefined) return groups.map(() => ({ rows: [], next: undefined }));
  const size = pageSize(page.limit);
  const { after } = page;
  const among = groups.flatMap((procedures, n) => procedures.map((procedure) => ({ procedure, n })));
  const found = await rows<PublicKey & { readonly n: number }>(
    db,
    sql`SELECT f.since, f.id, f.n FROM (
        SELECT s.since, s.case_id AS id, g.n, row_number() OVER (PARTITION BY g.n ORDER BY s.since DESC, s.case_id DESC) AS place
        FROM public_search s
        JOIN cases c ON c.district = s.district AND c.id = s.case_id
        JOIN unnest(${among.map(({ procedure }) => procedure)}::text[], ${among.map(({ n }) => n)}::int[]) AS g (procedure, n)
          ON g.procedure = c.procedure
        WHERE s.district = ${scope.district} AND s.words @@ ${words}::tsquery AND ${visible(scope)}
          AND ${after ? sql`(s.since, s.case_id) < (${after.since}::date, ${after.id})` : sql`true`}) f
      WHERE f.place <= ${size + 1} ORDER BY f.n, f.place`,
    'prepared',
  );
  return groups.map((_, n) =>
    pageOf(
      found.filter((one) => one.n === n).map(({ since, id }) => ({ since, id })),
      size,
      (key) => key,
    ),
  );
}
