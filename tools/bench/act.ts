import { Client } from 'pg';
import { type BenchDistrict, clerk } from './district.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { type Call, type Load, load } from './load.ts';
import { byOwnConnections, byPgbench, layOut, pgbenchVersion, type Sample, sampleOf } from './peer.ts';
import { type BenchServer, startServer } from './server.ts';

const WARM_UP = 100;

/**
 * An act from end to end: HTTP request with a log-in token, permission, judgement, durable commit, answer; each on
 * another case. Against the same writes as one function call per transaction on the same server.
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
    await load(server.address, 8, seconds, limited(next, WARM_UP));
    const sample = await sampleOf(client, district.platform.district.code, district.waiting[0] as string, keyOf(0));
    const figures: Figure[] = [];
    for (const [together, target] of [
      [32, 0.8],
      [64, 1.2],
    ] as const) {
      tell(`${together} at a time: the peer`);
      const peer = await measurePeer(client, district, sample, together, seconds);
      tell(`${together} at a time: acts`);
      const before = await writesOf(client, 'public');
      const acts = await load(server.address, together, seconds, next);
      const writes = (await writesOf(client, 'public')) - before;
      figures.push(actFigure(together, target, acts, writes, peer));
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
  /** Rows written per call. */
  readonly writes: number;
}

function actFigure(together: number, target: number, acts: Load, writes: number, peer: Peer): Figure {
  const failed = Object.entries(acts.failed).map(([status, n]) => `${n} × ${status}`);
  if (failed.length > 0) throw new Error(`not every act was done: ${failed.join(', ')}`);
  const ms = (p: number) => percentile(acts.waits, p).toFixed(1);
  return figure({
    row: 'act',
    what: `accept over HTTP, ${together} at a time`,
    value: acts.perSecond,
    unit: 'acts/s',
    against: { what: peer.what, value: peer.perSecond },
    target: { of: 'ratio', is: 'atLeast', value: target },
    note: `${acts.done} acts, p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms; rows written per act ${(writes / acts.done).toFixed(1)}, by the peer ${peer.writes.toFixed(1)}`,
  });
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
  const before = await writesOf(client, 'bench');
  const version = pgbenchVersion();
  const measure = version === undefined ? byOwnConnections : byPgbench;
  const perSecond = await measure(opened.database.owner, sample, cases, together, seconds);
  const { rows } = await client.query<{ n: string }>('SELECT last_value AS n FROM bench.turn');
  const writes = ((await writesOf(client, 'bench')) - before) / Number(rows[0]?.n);
  const what =
    version === undefined
      ? `${together} own connections, one function call per transaction`
      : `pgbench ${version}, one function call per transaction`;
  return { what, perSecond, writes };
}

/** Rows inserted, updated and deleted so far in the tables of a schema that an act writes. */
async function writesOf(client: Client, schema: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, STATISTICS_LAG_MS));
  const { rows } = await client.query<{ n: string }>(
    `SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS n FROM pg_stat_user_tables
      WHERE schemaname = $1 AND relname NOT IN ('queue', 'sessions', 'audit')`,
    [schema],
  );
  return Number(rows[0]?.n);
}

/** PostgreSQL's backends hand in their counts about once a second. */
const STATISTICS_LAG_MS = 1_500;
