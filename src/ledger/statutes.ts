import type { Pool } from 'pg';
import { transaction } from './pool.ts';
import { type Db, rows, run, sql } from './sql.ts';

/** One article of a loaded statute: 第三十二条之一 is `n` 32, `sub` 1. */
export interface ArticleRow {
  readonly number: string;
  readonly n: number;
  readonly sub: number;
  /** Headings of part, chapter and section above it, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
}

export interface StatuteRow {
  readonly title: string;
  /** Such as `2021修订`; empty when the source names none. */
  readonly version: string;
  readonly history: readonly string[];
}

/** Loads a statute; the same title and version loaded again takes the place of the earlier text. */
export async function saveStatute(
  pool: Pool,
  statute: StatuteRow & { readonly articles: readonly ArticleRow[] },
): Promise<void> {
  const { title, version, history, articles } = statute;
  await transaction(pool, async (db) => {
    await run(
      db,
      sql`INSERT INTO statutes (title, version, history) VALUES (${title}, ${version}, ${history})
        ON CONFLICT (title, version) DO UPDATE SET history = excluded.history, loaded_at = now()`,
    );
    await run(db, sql`DELETE FROM statute_articles WHERE title = ${title} AND version = ${version}`);
    await run(
      db,
      sql`INSERT INTO statute_articles (title, version, n, sub, number, path, text)
        SELECT ${title}, ${version}, a.n, a.sub, a.number, a.path, a.text
        FROM jsonb_to_recordset(${JSON.stringify(articles)}) AS a (n integer, sub integer, number text, path text[], text text)`,
    );
  });
}

export function statutes(db: Db): Promise<(StatuteRow & { readonly articles: number; readonly loadedAt: string })[]> {
  return rows(
    db,
    sql`SELECT s.title, s.version, s.history, s.loaded_at AS "loadedAt", (SELECT count(*) FROM statute_articles a WHERE a.title = s.title AND a.version = s.version) AS articles
      FROM statutes s ORDER BY s.title, s.version`,
  );
}

/** An article in every loaded version of a statute, the latest version first; empty when its text is not loaded. */
export function articleTexts(
  db: Db,
  title: string,
  n: number,
  sub = 0,
): Promise<(ArticleRow & { readonly version: string })[]> {
  return rows(
    db,
    sql`SELECT version, number, n, sub, path, text FROM statute_articles
      WHERE title = ${title} AND n = ${n} AND sub = ${sub} ORDER BY version DESC`,
  );
}

/** All articles of one version of a statute. */
export function statuteArticles(db: Db, title: string, version: string): Promise<ArticleRow[]> {
  return rows<ArticleRow>(
    db,
    sql`SELECT number, n, sub, path, text FROM statute_articles
      WHERE title = ${title} AND version = ${version} ORDER BY n, sub`,
  );
}
