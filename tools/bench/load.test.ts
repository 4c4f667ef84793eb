import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { load } from './load.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that notes what it gets and answers with a status by turn. */
async function answering(statuses: readonly number[]): Promise<{ address: string; got: string[] }> {
  const got: string[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const text = '依法'.repeat(20_000);
      response.writeHead(statuses[got.length % statuses.length] ?? 200, { 'content-length': Buffer.byteLength(text) });
      got.push(`${request.method} ${request.url} ${request.headers['idempotency-key']} ${body}`);
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got };
}

const counted = (most: number) => {
  let n = 0;
  return () =>
    n < most ? { path: `/acts/${n}`, headers: { 'idempotency-key': `k${n++}` }, body: '{"字":1}' } : undefined;
};

test('every request is sent once, on connections that stay open, and its answer is read whole', async () => {
  const { address, got } = await answering([200]);
  const done = await load(address, 4, 10, counted(50));
  expect([done.done, done.failed, done.waits.length]).toEqual([50, {}, 50]);
  expect(new Set(got).size).toBe(50);
  expect(got).toContain('POST /acts/49 k49 {"字":1}');
});

test('other answers than 200 are counted by their status', async () => {
  const { address } = await answering([200, 422, 409, 422]);
  expect((await load(address, 1, 10, counted(8))).failed).toEqual({ 409: 2, 422: 4 });
});

test('it stops by itself when the time is over', async () => {
  const { address } = await answering([200]);
  const done = await load(address, 2, 0.3, counted(Number.POSITIVE_INFINITY));
  expect(done.done).toBeGreaterThan(0);
  expect(done.perSecond).toBeLessThan(done.done / 0.29);
});
