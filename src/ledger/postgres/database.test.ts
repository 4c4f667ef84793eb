import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

const IS_ROOT = process.getuid?.() === 0;

let base: string;
let dataDir: string;
let database: Database;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'yifa-db-'));
  await chmod(base, 0o711);
  dataDir = join(base, 'data');
  database = await openDatabase({ dataDir, url: false });
});

afterAll(async () => {
  await database?.stop();
  await rm(base, { recursive: true, force: true });
});

/** Runs one statement on a connection of its own. */
async function ask(config: ClientConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return (await readPostmaster(join(dataDir, 'postgres')))!.pid;
}

async function superuser(): Promise<ClientConfig> {
  const { postgres } = JSON.parse(await readFile(join(dataDir, 'postgres-passwords.json'), 'utf8'));
  return { ...database.owner, user: 'postgres', password: postgres };
}

describe('the shipped server', () => {
  test('has a database in UTF-8 with checksums, owned by the owner role', async () => {
    const [row] = await ask(
      database.owner,
      `SELECT current_user AS role, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale,
              current_setting('data_checksums') AS checksums, pg_get_userbyid(datdba) AS owner,
              current_setting('timezone') AS zone
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      role: 'yifa_owner',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      checksums: 'on',
      owner: 'yifa_owner',
      zone: 'Asia/Shanghai',
    });
    expect(await ask(database.app, 'SELECT current_user AS role')).toEqual([{ role: 'yifa_app' }]);
  });

  test('lets in nobody without the password', async () => {
    await expect(ask({ ...database.app, password: 'guess' }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test.skipIf(process.platform === 'win32')('opens no network port', async () => {
    expect(await ask(database.owner, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect((await stat(join(dataDir, 'socket'))).mode & 0o077).toBe(0);
  });

  test.skipIf(!IS_ROOT)('runs as an account without rights when started by root', async () => {
    const owner = await stat(join(dataDir, 'postgres'));
    expect(owner.uid).not.toBe(0);
    const status = await readFile(`/proc/${await serverPid()}/status`, 'utf8');
    expect(status).toMatch(new RegExp(`^Uid:\\t${owner.uid}\\t${owner.uid}\\t${owner.uid}`, 'm'));
    expect(status).toMatch(/^Groups:\t\s*$/m);
    expect((await stat(join(dataDir, 'postgres-passwords.json'))).mode & 0o077).toBe(0);
  });
});

describe('a second opener', () => {
  test('is refused in the same process and told who is there', async () => {
    database.announce('http://localhost:8080');
    const refusal = openDatabase({ dataDir, url: false });
    await expect(refusal).rejects.toMatchObject({ code: 'data-in-use' });
    await expect(refusal).rejects.toThrow(`${process.pid}`);
    await expect(refusal).rejects.toThrow('http://localhost:8080');
  });

  test('may join instead, and leaves the server running', async () => {
    const joined = await openDatabase({ dataDir, url: false, join: true });
    expect(joined).toMatchObject({ joined: true, owner: database.owner, app: database.app });
    await joined.stop();
    expect(await ask(database.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is refused in another process, and the first goes on', async () => {
    const other = startOther();
    expect(await firstLine(other)).toContain('data-in-use');
    await once(other, 'exit');
    expect(await ask(database.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('what was recorded', () => {
  beforeAll(async () => {
    await ask(database.owner, 'CREATE TABLE act (at text)');
    await ask(database.owner, 'GRANT SELECT, INSERT ON act TO yifa_app');
  });

  const recorded = async () => (await ask(database.app, 'SELECT at FROM act ORDER BY at')).map((row) => row.at);

  test('is there after a stop and a start', async () => {
    await ask(database.app, "INSERT INTO act VALUES ('1 before a stop')");
    const pid = await serverPid();
    await database.stop();
    expect(isAlive(pid)).toBe(false);
    database = await openDatabase({ dataDir, url: false });
    expect(database.recovered).toBe(false);
    expect(await recorded()).toEqual(['1 before a stop']);
  });

  test('is there after the server was killed', async () => {
    await ask(database.app, "INSERT INTO act VALUES ('2 before a kill')");
    process.kill(await serverPid(), 'SIGKILL');
    await database.ended;
    await database.stop();
    database = await openDatabase({ dataDir, url: false });
    expect(database.recovered).toBe(true);
    expect(await recorded()).toEqual(['1 before a stop', '2 before a kill']);
  });

  test('is there after our own process was killed and the server left behind', async () => {
    await database.stop();
    const other = startOther("INSERT INTO act VALUES ('3 before our end')");
    expect(await firstLine(other)).toBe('recorded');
    const left = await serverPid();
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(isAlive(left)).toBe(true);
    database = await openDatabase({ dataDir, url: false });
    expect(isAlive(left)).toBe(false);
    expect(database.recovered).toBe(true);
    expect(await recorded()).toEqual(['1 before a stop', '2 before a kill', '3 before our end']);
  });

  test('is left in order when our process stops and has nothing else to do', async () => {
    await database.stop();
    const other = startOther('SELECT 1', "await database.stop(); console.log('stopped');");
    let said = '';
    other.stdout!.on('data', (chunk) => {
      said += chunk;
    });
    expect(await once(other, 'exit')).toEqual([0, null]);
    expect(said).toBe('recorded\nstopped\n');
    database = await openDatabase({ dataDir, url: false });
    expect(database.recovered).toBe(false);
  });

  test('needs no stop when our process ends by an error', async () => {
    await database.stop();
    const other = startOther("INSERT INTO act VALUES ('4 before an error')", 'throw new Error("unforeseen")');
    const left = firstLine(other).then(serverPid);
    await once(other, 'exit');
    await expect.poll(async () => isAlive(await left)).toBe(false);
    database = await openDatabase({ dataDir, url: false });
    expect(await recorded()).toContain('4 before an error');
  });
});

test('a server whose protection against power cuts was switched off does not start', async () => {
  await ask(await superuser(), 'ALTER SYSTEM SET fsync = off');
  await database.stop();
  await expect(openDatabase({ dataDir, url: false })).rejects.toThrow('fsync = off');
  expect(await readPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
  await rm(join(dataDir, 'postgres', 'postgresql.auto.conf'));
  database = await openDatabase({ dataDir, url: false });
});

describe('a server named by a URL', () => {
  const url = (config: ClientConfig) => {
    const { user, password, host } = config as Record<string, string>;
    return `postgres://${user}:${encodeURIComponent(password!)}@${encodeURIComponent(host!)}/yifa`;
  };

  test('is used in place of the shipped one, in both roles', async () => {
    const other = await openDatabase({ url: url(await superuser()) });
    expect(other.kind).toBe('external');
    const question = "SELECT current_user AS role, current_setting('timezone') AS zone";
    expect(await ask(other.owner, question)).toEqual([{ role: 'yifa_owner', zone: 'Asia/Shanghai' }]);
    expect(await ask(other.app, question)).toEqual([{ role: 'yifa_app', zone: 'Asia/Shanghai' }]);
    await other.stop();
    expect(await ask(database.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is refused when the account may not use the roles, with what to do', async () => {
    await ask(await superuser(), "CREATE ROLE visitor LOGIN PASSWORD 'visitor'");
    const visitor = { ...database.owner, user: 'visitor', password: 'visitor' };
    const refusal = openDatabase({ url: url(visitor) });
    await expect(refusal).rejects.toMatchObject({ code: 'roles-missing' });
    await expect(refusal).rejects.toThrow('GRANT yifa_owner, yifa_app TO "visitor"');
    await ask(await superuser(), 'GRANT yifa_owner, yifa_app TO visitor');
    const allowed = await openDatabase({ url: url(visitor) });
    expect(await ask(allowed.app, 'SELECT current_user AS role')).toEqual([{ role: 'yifa_app' }]);
  });

  test('is refused when nobody answers, or when it is no URL', async () => {
    await expect(openDatabase({ url: 'postgres://a:b@127.0.0.1:1/yifa' })).rejects.toMatchObject({
      code: 'unreachable',
    });
    await expect(openDatabase({ url: 'mysql://localhost' })).rejects.toThrow('postgres://user:password@host');
  });
});

/** A second process that opens the same data, runs a statement, says so, and goes on as told. */
function startOther(statement = 'SELECT 1', then = 'setInterval(() => {}, 1000)'): ChildProcess {
  const program = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'database.ts'))};
    import { Client } from 'pg';
    let database;
    try {
      database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, url: false });
      const client = new Client(database.app);
      await client.connect();
      await client.query(${JSON.stringify(statement)});
      await client.end();
      console.log('recorded');
    } catch (error) {
      console.log(error.code);
      process.exit(1);
    }
    ${then}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk).split('\n')[0]!;
}
