import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import type { Database } from '../src/ledger/postgres/database.ts';

/** How the tests reach the server that they share. */
export interface SharedServer {
  superuser: PoolConfig;
  owner: PoolConfig;
  app: PoolConfig;
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseDoor: string;
  }
}

/**
 * One PostgreSQL for the whole run, started when the first test asks for it at the door and stopped at the end. It
 * belongs to this process and not to the worker that asked first, because workers come and go.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-test-'));
  await chmod(folder, 0o711); // started by root, PostgreSQL runs as another account and must pass through
  let opening: Promise<Database> | undefined;
  const server = createServer((asker) => {
    opening ??= open(join(folder, 'data'));
    opening
      .then(describe)
      .then((shared) => asker.end(JSON.stringify(shared)))
      .catch((error: unknown) => asker.end(JSON.stringify({ error: String(error) })));
    asker.on('error', () => undefined);
  });
  const door = process.platform === 'win32' ? `\\\\.\\pipe\\yifa-test-${process.pid}` : join(folder, 'door');
  await new Promise<void>((resolve) => server.listen(door, resolve));
  project.provide('databaseDoor', door);
  return async () => {
    server.close();
    await opening?.then((database) => database.stop()).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
}

/** Loaded when asked for: most runs of a few tests need no database. */
async function open(dataDir: string): Promise<Database> {
  const { openDatabase } = await import('../src/ledger/postgres/database.ts');
  return openDatabase({ dataDir, url: false });
}

async function describe({ dataDir, owner, app }: Database): Promise<SharedServer> {
  const passwords = JSON.parse(await readFile(join(dataDir, 'postgres-passwords.json'), 'utf8')) as {
    postgres: string;
  };
  return { superuser: { ...owner, user: 'postgres', password: passwords.postgres, database: 'postgres' }, owner, app };
}
