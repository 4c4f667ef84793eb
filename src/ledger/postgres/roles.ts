import { Client, type ClientConfig } from 'pg';
import { checkDurability } from './durability.ts';
import { databaseError, type Sentence } from './errors.ts';
import type { Passwords } from './passwords.ts';

/**
 * The two accounts of the product. The owner creates and changes tables and is used by migrations alone; the
 * application works as yifa_app, whose grants (given by the migrations) let it add to the record and never alter it.
 */
export const OWNER = 'yifa_owner';
export const APP = 'yifa_app';

/**
 * Makes the shipped server ready: both roles with their passwords, and the database `yifa`. Doing it again changes nothing.
 * @param superuser settings that connect to the database `postgres`
 * @returns what is worth telling whoever runs it
 * @throws DatabaseError durability-off, when somebody has changed its settings
 */
export async function prepareServer(superuser: ClientConfig, passwords: Passwords): Promise<Sentence[]> {
  return withClient(superuser, async (client) => {
    const roles = await client.query<{ name: string }>('SELECT rolname AS name FROM pg_roles');
    const existing = new Set(roles.rows.map((row) => row.name));
    for (const role of [OWNER, APP] as const) {
      if (existing.has(role)) continue;
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    const found = await client.query("SELECT FROM pg_database WHERE datname = 'yifa'");
    if (found.rowCount === 0) await client.query(createDatabase('yifa'));
    return checkDurability(client);
  });
}

/** The statement that makes an empty database in UTF-8 whose owner is yifa_owner. */
export function createDatabase(name: string, template = 'template0'): string {
  return `CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE ${template}`;
}

/**
 * Makes a database of another server ready, as far as the account may, and checks that it can be used.
 * @param config settings that connect to the product's database
 * @returns what is worth telling whoever runs it
 * @throws DatabaseError roles-missing, wrong-encoding, durability-off
 */
export async function prepareOtherServer(config: ClientConfig): Promise<Sentence[]> {
  return withClient(config, async (client) => {
    const encoding = await client.query<{ server_encoding: string }>('SHOW server_encoding');
    const found = encoding.rows[0]!.server_encoding;
    if (found !== 'UTF8') throw databaseError('wrong-encoding', found);
    if (!(await canUseRoles(client))) await createRoles(client);
    return checkDurability(client);
  });
}

async function createRoles(client: Client): Promise<void> {
  // Each may fail for want of rights and be unneeded all the same; what counts is the check that follows.
  for (const statement of [
    `CREATE ROLE ${OWNER}`,
    `CREATE ROLE ${APP}`,
    `GRANT ${OWNER}, ${APP} TO CURRENT_USER`,
    `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO ${OWNER}', current_database()); END $$`,
    `GRANT CREATE, USAGE ON SCHEMA public TO ${OWNER}`,
  ]) {
    await client.query(statement).catch(() => undefined);
  }
  if (await canUseRoles(client)) return;
  const user = await client.query<{ name: string }>('SELECT current_user AS name');
  throw databaseError('roles-missing', user.rows[0]!.name);
}

async function canUseRoles(client: Client): Promise<boolean> {
  const roles = await client.query('SELECT FROM pg_roles WHERE rolname IN ($1, $2)', [OWNER, APP]);
  if (roles.rowCount !== 2) return false;
  const rights = await client.query<{ ok: boolean }>(
    `SELECT pg_has_role(current_user, '${OWNER}', 'SET') AND pg_has_role(current_user, '${APP}', 'SET')
        AND has_schema_privilege('${OWNER}', 'public', 'CREATE') AS ok`,
  );
  return rights.rows[0]!.ok;
}

async function withClient<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
