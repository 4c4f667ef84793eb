import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** A statement that waits longer than this for another's lock gives up, so that one stuck session stops nobody else. */
const LOCK_WAIT_MS = 5_000;
const LONGEST_STATEMENT_MS = 120_000;

/**
 * Opens a pool for the settings of the application (or the owner) of a database.
 * @param lost is told when an idle connection breaks; the pool opens a new one by itself
 */
export function openPool(config: PoolConfig, lost: (error: Error) => void = () => undefined): Pool {
  const pool = new Pool({
    max: 10,
    lock_timeout: LOCK_WAIT_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    keepAlive: true,
    ...config,
  });
  pool.on('error', lost);
  return pool;
}

/** Settings under which a prepared statement is planned once, for any values. */
export const steadyPlans = (config: PoolConfig): PoolConfig => ({
  ...config,
  options: [config.options, '-c plan_cache_mode=force_generic_plan'].filter(Boolean).join(' '),
});

/** Runs the work in one transaction: all of it or, when it throws, nothing. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>, mode = ''): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN ${mode}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
