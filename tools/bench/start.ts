import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, figure, percentile } from './figure.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const STARTS = 3;
/** Longest that a start may take before the row gives up, in milliseconds. */
const PATIENCE = 30_000;
const AT_REST_MS = 3_000;

/**
 * `npm start` on a data folder that already holds a district: from the call of its program until /healthz answers, the
 * median of some starts; then the memory of the Node process that it becomes, after a few seconds in which nobody asks
 * for anything.
 */
export async function startRow(dataDir: string): Promise<Figure[]> {
  const times: number[] = [];
  const memory: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const port = await freePort();
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [join(PROJECT, 'tools', 'bootstrap.mjs'), 'start', '--port', String(port), '--data', dataDir, '--no-demo'],
      {
        cwd: PROJECT,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    try {
      await untilHealthy(port, child);
      times.push((performance.now() - began) / 1000);
      await sleep(AT_REST_MS);
      memory.push(await residentMegabytes(child.pid as number));
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  }
  return [
    figure({
      row: 'start',
      what: 'yifa start on an existing data folder, until /healthz answers',
      value: percentile(times, 0.5),
      unit: 's',
      target: { of: 'value', is: 'atMost', value: 3 },
      note: `${STARTS} starts: ${times.map((t) => t.toFixed(2)).join(', ')} s; PostgreSQL's start included`,
    }),
    figure({
      row: 'start',
      what: 'memory of the Node process at rest (RSS)',
      value: percentile(memory, 0.5),
      unit: 'MB',
      target: { of: 'value', is: 'atMost', value: 200 },
      note: `${AT_REST_MS / 1000} s after the start; PostgreSQL's own processes not counted`,
    }),
  ];
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  let complaints = '';
  child.stderr?.on('data', (chunk) => (complaints = (complaints + String(chunk)).slice(-2_000)));
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(10)) {
    if (child.exitCode !== null) throw new Error(`yifa start ended with ${child.exitCode}: ${complaints}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`no answer from /healthz after ${PATIENCE} ms: ${complaints}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  const kilobytes = status
    ? Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1])
    : Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return kilobytes / 1024;
}
