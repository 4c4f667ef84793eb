import type { PoolClient } from 'pg';

/**
 * Builds the indexes in the order of our collation anew when the server now sorts by another version of ICU than the one
 * that they were made with: an index in an order that no longer holds would lose rows without a word.
 * @param client works as yifa_owner
 * @returns the indexes that were built anew
 */
export async function renewCollation(client: PoolClient): Promise<string[]> {
  const { rows: stale } = await client.query(`SELECT FROM pg_collation
    WHERE collname = 'yifa_pinyin' AND collversion <> pg_collation_actual_version(oid)`);
  if (stale.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT i.indexrelid::regclass::text AS name
    FROM pg_index i JOIN pg_collation c ON c.oid = ANY (i.indcollation) WHERE c.collname = 'yifa_pinyin' ORDER BY 1`);
  for (const { name } of rows) await client.query(`REINDEX INDEX ${name}`);
  await client.query('ALTER COLLATION yifa_pinyin REFRESH VERSION');
  return rows.map(({ name }) => name);
}
