import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { checkDurability } from './durability.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase(false);
});

afterAll(() => database?.drop());

test('the shipped server keeps what it confirmed', async () => {
  expect(await checkDurability(database.app)).toEqual([]);
});

test('a server that may forget confirmed acts is refused by name of the setting', async () => {
  const client = new Client(database.appConfig);
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    await expect(checkDurability(client)).rejects.toMatchObject({ code: 'durability-off' });
    await expect(checkDurability(client)).rejects.toThrow('synchronous_commit = off');
    await client.query('SET synchronous_commit = remote_write');
    expect(await checkDurability(client)).toEqual([]);
  } finally {
    await client.end();
  }
});

/** What a server would answer whose settings only its own administrator can change. */
const server = (settings: Record<string, string>) => ({
  query: async () => ({ rows: Object.entries(settings).map(([name, setting]) => ({ name, setting })) }),
});

const SAFE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on' };

test.each(['fsync', 'full_page_writes'])('%s = off is refused', async (name) => {
  await expect(checkDurability(server({ ...SAFE, [name]: 'off' }))).rejects.toThrow(`${name} = off`);
});

test('a server without checksums is used, with a warning', async () => {
  const warnings = await checkDurability(server({ ...SAFE, data_checksums: 'off' }));
  expect(warnings).toEqual([{ zh: expect.stringContaining('校验和'), en: expect.stringContaining('checksums') }]);
});

test('real administration demands checksums', async () => {
  const without = server({ ...SAFE, data_checksums: 'off' });
  await expect(checkDurability(without, true)).rejects.toThrow('data_checksums = off');
  expect(await checkDurability(server(SAFE), true)).toEqual([]);
});
