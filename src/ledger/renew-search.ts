import type { PoolClient } from 'pg';
import { folding } from './fold.ts';

/**
 * Folds words that were indexed before in the way in which they are folded now, so that whatever is stored is found by
 * simplified and traditional characters alike. Once for each way of folding; `yifa rebuild` compares the result with the
 * events.
 * @param client works as yifa_owner, in the transaction of the migrations
 * @returns how many cases and entries changed
 */
export async function renewSearch(client: PoolClient): Promise<number> {
  const { rows } = await client.query(`SELECT FROM search_folding WHERE mark = $1`, [folding.mark]);
  if (rows.length > 0) return 0;
  let changed = 0;
  for (const table of ['case_search', 'entry_head']) {
    const { rowCount } = await client.query(
      `UPDATE ${table} SET words = translate(words::text, $1, $2)::tsvector
        WHERE words::text <> translate(words::text, $1, $2)`,
      [folding.from, folding.to],
    );
    changed += rowCount ?? 0;
  }
  await client.query('DELETE FROM search_folding');
  await client.query('INSERT INTO search_folding (mark) VALUES ($1)', [folding.mark]);
  return changed;
}
