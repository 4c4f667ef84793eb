import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';

/** What an act that was really done has written, for the peer to write as well. */
export interface Sample {
  readonly district: string;
  readonly event: string;
  readonly state: string;
  readonly answer: string;
}

/** Takes the sample from an acceptance in the record. */
export async function sampleOf(client: Client, district: string, caseId: string, key: string): Promise<Sample> {
  const { rows } = await client.query<Omit<Sample, 'district'>>(
    `SELECT e.body::text AS event, c.state::text AS state, i.answer::text AS answer
       FROM cases c JOIN events e ON e.district = c.district AND e.case_id = c.id AND e.act = 'accept'
       JOIN idempotency i ON i.district = c.district AND i.key = $3
      WHERE c.district = $1 AND c.id = $2`,
    [district, caseId, key],
  );
  const [found] = rows;
  if (!found) throw new Error(`case ${caseId} has not been accepted`);
  return { district, ...found };
}

/** Puts the peer's function and fresh copies of the tables beside the product's own. @returns how many cases */
export async function layOut(client: Client): Promise<number> {
  await client.query(await readFile(join(import.meta.dirname, 'peer.sql'), 'utf8'));
  const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM bench.queue');
  return Number(rows[0]?.n);
}

export const pgbenchVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('pgbench', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /\d+(\.\d+)*/.exec(stdout)?.[0] : undefined;
};

const CALL = 'SELECT bench.accept($1, $2, $3, $4, $5)';

/** One call of the function. */
export async function callOnce(
  client: Client,
  { district, event, state, answer }: Sample,
  cases: number,
): Promise<void> {
  await client.query(CALL, [district, cases, event, state, answer]);
}

/** Transactions per second by `pgbench`, each one call of the function. */
export async function byPgbench(
  config: PoolConfig,
  sample: Sample,
  cases: number,
  together: number,
  seconds: number,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-pgbench-'));
  try {
    const script = join(folder, 'accept.sql');
    await writeFile(script, 'SELECT bench.accept(:district, :cases, :event, :state, :answer);\n');
    const variables = Object.entries({ ...sample, cases }).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const options = ['-n', '-M', 'prepared', '-c', String(together), '-j', '2', '-T', String(seconds), '-f', script];
    const { host, port, user, password, database } = config;
    const env = {
      ...process.env,
      PGHOST: host,
      PGPORT: String(port ?? 5432),
      PGUSER: user,
      PGPASSWORD: String(password),
      PGDATABASE: database,
    };
    const output = await run('pgbench', [...options, ...variables], env);
    const tps = /^tps = ([\d.]+)/m.exec(output)?.[1];
    if (tps === undefined) throw new Error(`pgbench gave no figure: ${output}`);
    return Number(tps);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, options: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}: ${output}`)),
    );
  });
}

/** The same by as many connections of this process, where there is no `pgbench`. */
export async function byOwnConnections(
  config: PoolConfig,
  sample: Sample,
  cases: number,
  together: number,
  seconds: number,
): Promise<number> {
  const clients = Array.from({ length: together }, () => new Client(config));
  await Promise.all(clients.map((client) => client.connect()));
  const { district, event, state, answer } = sample;
  const start = performance.now();
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - start < seconds * 1000) {
        await client.query({ name: 'accept', text: CALL, values: [district, cases, event, state, answer] });
        done++;
      }
    }),
  );
  const spent = (performance.now() - start) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return done / spent;
}
