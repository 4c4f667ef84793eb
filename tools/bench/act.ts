import { Client } from 'pg';
import { type BenchDistrict, clerk } from './district.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { type Call, type Load, load } from './load.ts';
import { byOwnConnections, byPgbench, callOnce, layOut, pgbenchVersion, type Sample, sampleOf } from './peer.ts';
import { type BenchServer, startServer } from './server.ts';

const WARM_UP = 200;

/**
 * An act from end to end: HTTP request with a log-in token, permission, judgement, durable commit, answer; each on
 * another case. Against the same writes as one function call per transaction on the same server.
 * @throws Error when an act is refused, or when the peer does not write as many rows as the act does
 */
export async function actRow(
  district: BenchDistrict,
  seconds: number,
  tell: (doing: string) => void,
): Promise<Figure[]> {
  const server = await startServer(district.dataDir);
  const client = new Client(district.opened.database.owner);
  await client.connect();
  try {
    const next = acceptances(district.waiting, await logIn(server));
    const written = await rowsWrittenBy(client, 'public', () =>
      accepted(load(server.address, 1, seconds, limited(next, 1))),
    );
    const sample = await sampleOf(client, district.platform.district.code, district.waiting[0] as string, keyOf(0));
    const cases = await layOut(client);
    const byPeer = await rowsWrittenBy(client, 'bench', () => callOnce(client, sample, cases));
    if (written !== byPeer) throw new Error(`an act writes ${written} rows and its peer ${byPeer}: mend peer.sql`);
    await accepted(load(server.address, 8, seconds, limited(next, WARM_UP)));
    const figures: Figure[] = [];
    for (const [together, target] of [
      [32, 0.8],
      [64, 1.2],
    ] as const) {
      tell(`${together} at a time: the peer`);
      const peer = await measurePeer(client, district, sample, together, seconds);
      tell(`${together} at a time: acts`);
      const acts = await accepted(load(server.address, together, seconds, next));
      figures.push(actFigure(together, target, acts, written, peer));
    }
    return figures;
  } finally {
    await client.query('DROP SCHEMA IF EXISTS bench CASCADE');
    await client.end();
    await server.stop();
  }
}

interface Peer {
  readonly what: string;
  readonly perSecond: number;
}

function actFigure(together: number, target: number, acts: Load, written: number, peer: Peer): Figure {
  const ms = (p: number) => percentile(acts.waits, p).toFixed(1);
  return figure({
    row: 'act',
    what: `accept over HTTP, ${together} at a time`,
    value: acts.perSecond,
    unit: 'acts/s',
    against: { what: peer.what, value: peer.perSecond },
    target: { of: 'ratio', is: 'atLeast', value: target },
    note: `${acts.done} acts on as many cases, p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms; ${written} rows written by an act and by its peer`,
  });
}

/** @throws Error unless every request was answered with 200 */
async function accepted(running: Promise<Load>): Promise<Load> {
  const done = await running;
  const failed = Object.entries(done.failed).map(([status, n]) => `${n} × ${status}`);
  if (failed.length > 0) throw new Error(`not every act was done: ${failed.join(', ')}`);
  if (done.done === 0) throw new Error('no case was left to be accepted: give more by --cases');
  return done;
}

async function logIn(server: BenchServer): Promise<string> {
  const { login, password } = clerk;
  const answer = await fetch(`${server.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password, token: true }),
  });
  if (!answer.ok) throw new Error(`log-in: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

const keyOf = (n: number) => `bench-${String(n).padStart(8, '0')}`;

/** Each call the next acceptance, of a case that nobody has accepted yet. */
function acceptances(waiting: readonly string[], token: string): () => Call | undefined {
  let n = 0;
  return () => {
    const id = waiting[n];
    if (id === undefined) return undefined;
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': keyOf(n++) };
    return { path: `/api/cases/${id}/acts/accept`, headers, body: '{}' };
  };
}

function limited(next: () => Call | undefined, most: number): () => Call | undefined {
  let n = 0;
  return () => (n++ < most ? next() : undefined);
}

async function measurePeer(
  client: Client,
  { opened }: BenchDistrict,
  sample: Sample,
  together: number,
  seconds: number,
): Promise<Peer> {
  const cases = await layOut(client);
  const { owner } = opened.database;
  const version = pgbenchVersion();
  if (version !== undefined) {
    const what = `pgbench ${version}, one function call per transaction`;
    return { what, perSecond: await byPgbench(owner, sample, cases, together, seconds) };
  }
  const what = `${together} own connections (no pgbench here), one function call per transaction`;
  return { what, perSecond: await byOwnConnections(owner, sample, cases, together, seconds) };
}

/** Rows written meanwhile in the tables of a schema, but for those of the door and the peer's own queue. */
async function rowsWrittenBy(client: Client, schema: string, work: () => Promise<unknown>): Promise<number> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  await work();
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename NOT IN ('queue', 'sessions', 'audit')`,
    [schema],
  );
  const counts = tables.rows.map(
    ({ name }) => `(SELECT count(*) FROM ${schema}.${name} WHERE xmin::text::bigint > $1::bigint)`,
  );
  const counted = await client.query<{ n: string }>(`SELECT ${counts.join(' + ')} AS n`, [rows[0]?.id]);
  return Number(counted.rows[0]?.n);
}
