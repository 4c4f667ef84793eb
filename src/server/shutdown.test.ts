import { request } from 'node:http';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { closeGently } from './shutdown.ts';

test('a request under way is finished, a new one is not taken, then the steps follow in order', async () => {
  const server = Fastify();
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    server.get('/slow', async () => {
      resolve();
      await new Promise<void>((done) => {
        finish = done;
      });
      return 'whole';
    });
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const answer = new Promise<string>((resolve, reject) => {
    request(`${address}/slow`, { agent: false }, (response) => response.setEncoding('utf8').on('data', resolve))
      .on('error', reject)
      .end();
  });
  await begun;
  const order: string[] = [];
  const closing = closeGently(server, [
    async () => order.push('watch'),
    () => Promise.reject(new Error('stuck')),
    async () => order.push('database'),
  ]);
  await expect(fetch(`${address}/slow`)).rejects.toThrow();
  expect(order).toEqual([]);
  finish();
  expect(await answer).toBe('whole');
  expect((await closing).map(String)).toEqual(['Error: stuck']);
  expect(order).toEqual(['watch', 'database']);
});

test('a request that never ends is cut off after the time given', async () => {
  const server = Fastify();
  server.get('/never', () => new Promise(() => undefined));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const answer = fetch(`${address}/never`).catch((error: Error) => error.name);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = performance.now();
  await closeGently(server, [], 200);
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(await answer).toBe('TypeError');
});
