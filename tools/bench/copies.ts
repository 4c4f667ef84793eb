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

/**
 * Copies a document in force under new ids, all with another last day: `case-0001` and so on. Cases, events and the
 * entries of the register say the same of each of them. Only for a database that is thrown away.
 */
export async function lapsing(owner: PoolConfig, original: string, many: number, last: string): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ ends: string }>(
      `SELECT state #>> '{facts,endsOn}' AS ends FROM cases WHERE id = $1`,
      [original],
    );
    const ends = rows[0]?.ends;
    if (ends === undefined) throw new Error(`${original} is no document with a last day`);
    for (const table of ['cases', 'events', 'tasks', 'entry_head', 'effects', 'entry_versions']) {
      const columns = await columnsOf(client, table);
      const values = columns.map((name) => moved(table, name));
      await client.query(
        `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table}, generate_series(1, $2::int) AS g
          WHERE ${table === 'cases' ? 'id' : table.startsWith('e') && table !== 'events' ? 'entry' : 'case_id'} = $1
            AND $3::text <> $4::text`,
        [original, many, ends, last],
      );
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** A column of the copy: other id, and every day that was the old last one, or hangs on it, moved with it. */
function moved(table: string, name: string): string {
  const id = `$1 || '-' || lpad(g::text, 4, '0')`;
  const days = `($4::text::date - $3::text::date)`;
  if (name === 'receipt') return 'NULL';
  if (name === 'id' || name === 'case_id' || name === 'entry') return id;
  if (['body', 'facts'].includes(name) || (table === 'cases' && name === 'state'))
    return `replace(replace(${name}::text, $1, ${id}), $3::text, $4::text)::jsonb`;
  if (table === 'tasks' && (name === 'due' || name === 'start'))
    return `CASE WHEN clock IN ('validity', 'warning') AND '${name}' = 'due' THEN ${name} + ${days} ELSE ${name} END`;
  if (table === 'tasks' && name === 'at')
    return `CASE WHEN clock IN ('validity', 'warning') THEN at + ${days} * interval '1 day' ELSE at END`;
  if (name === 'valid_until') return `CASE WHEN valid_until = $3::text::date THEN $4::text::date ELSE valid_until END`;
  if (name === 'valid_to') return `CASE WHEN valid_to = $3::text::date THEN $4::text::date ELSE valid_to END`;
  if (table === 'entry_versions' && name === 'valid_from')
    return `CASE WHEN valid_from = $3::text::date + 1 THEN $4::text::date + 1 ELSE valid_from END`;
  return name;
}

const tables = ['cases', 'events', 'tasks', 'case_search', 'counted'] as const;

async function copyOf(client: Client, table: (typeof tables)[number]): Promise<string> {
  const columns = await columnsOf(client, table);
  const id = table === 'cases' ? 'id' : 'case_id';
  const values = columns.map((name) => (name === id ? `${name} || $2` : name === 'receipt' ? 'NULL' : name));
  return `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${id} = ANY ($1)`;
}

/** The columns of a table that are written, in their order. */
async function columnsOf(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ column_name: name }) => name);
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
