import { Client, type PoolConfig } from 'pg';

/**
 * Multiplies cases row by row, under new ids and without receipts, to read from among very many. Only for a database
 * that is thrown away: nobody ever acted in the copies.
 */
export async function copies(owner: PoolConfig, originals: readonly string[], wanted: number): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (let made = 0, round = 1; made < wanted; round++) {
      const from = originals.slice(0, wanted - made);
      for (const table of tables) await client.query(await copyOf(client, table), [from, `-${round}`]);
      made += from.length;
    }
  } finally {
    await client.end();
  }
}

const tables = ['cases', 'events', 'tasks', 'case_search', 'counted'] as const;

async function copyOf(client: Client, table: (typeof tables)[number]): Promise<string> {
  const { rows } = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const id = table === 'cases' ? 'id' : 'case_id';
  const columns = rows.map(({ column_name: name }) => name);
  const values = columns.map((name) => (name === id ? `${name} || $2` : name === 'receipt' ? 'NULL' : name));
  return `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${id} = ANY ($1)`;
}

/** Gathers the planner's statistics now, as the server does by itself within minutes of such a filling. */
export async function settleStatistics(owner: PoolConfig): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
