import type { Pool, QueryResult } from 'pg';
import { folding } from './fold.ts';
import { transaction } from './pool.ts';

/** Tables with folded words, and the key by which they are gone through. */
const tables = [
  { name: 'case_search', key: ['district', 'case_id'] },
  { name: 'entry_head', key: ['district', 'register', 'entry'] },
  { name: 'public_search', key: ['district', 'case_id'] },
] as const;

/** Rows of one transaction: others who write the same case wait for so many at most. */
const BATCH = 1_000;

/**
 * Folds words that were indexed before in the way in which they are folded now, so that whatever is stored is found by
 * simplified and traditional characters alike. Goes through the tables in small transactions and locks no table; broken
 * off, it starts over. Once for each way of folding; `yifa rebuild` compares the result with the events.
 * @param owner a pool that works as yifa_owner
 * @returns how many cases and entries changed
 */
export async function renewSearch(owner: Pool, batch = BATCH): Promise<number> {
  const { rows } = await owner.query('SELECT FROM search_folding WHERE mark = $1', [folding.mark]);
  if (rows.length > 0) return 0;
  let changed = 0;
  for (const { name, key } of tables) changed += await renewTable(owner, name, key, batch);
  await transaction(owner, async (client) => {
    await client.query('DELETE FROM search_folding WHERE mark <> $1', [folding.mark]);
    // Two starters may come here one after the other.
    await client.query('INSERT INTO search_folding (mark) VALUES ($1) ON CONFLICT DO NOTHING', [folding.mark]);
  });
  return changed;
}

async function renewTable(owner: Pool, name: string, key: readonly string[], batch: number): Promise<number> {
  const columns = key.join(', ');
  const values = key.map((_, n) => `$${n + 4}`).join(', ');
  const statement = `WITH part AS (
      SELECT ${columns} FROM ${name} WHERE (${columns}) > (${values}) ORDER BY ${columns} LIMIT $3
    ), changed AS (
      UPDATE ${name} SET words = translate(words::text, $1, $2)::tsvector FROM part
        WHERE (${key.map((column) => `${name}.${column}`).join(', ')}) = (${key.map((column) => `part.${column}`).join(', ')})
          AND words::text <> translate(words::text, $1, $2) RETURNING 1
    )
    SELECT (SELECT count(*)::integer FROM changed) AS changed,
      (SELECT jsonb_build_array(${columns}) FROM part ORDER BY ${columns.replaceAll(',', ' DESC,')} DESC LIMIT 1) AS last`;
  let changed = 0;
  let after: readonly string[] | null = key.map(() => '');
  while (after !== null) {
    const result: QueryResult<{ changed: number; last: string[] | null }> = await owner.query(statement, [
      folding.from,
      folding.to,
      batch,
      ...after,
    ]);
    changed += result.rows[0]?.changed ?? 0;
    after = result.rows[0]?.last ?? null;
  }
  return changed;
}
