import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('work under one name is done in the order of arrival, and failures pass the turn on', async () => {
  const turns = new Turns();
  const told: string[] = [];
  const piece = (name: string, n: number) =>
    turns.take(name, async (waited) => {
      told.push(`${name}${n} ${waited ? 'waited' : 'at once'}`);
      await sleep(5 - n);
      if (n === 2) throw new Error('failed');
      told.push(`${name}${n} done`);
      return n;
    });
  const results = await Promise.allSettled([piece('a', 1), piece('a', 2), piece('a', 3), piece('b', 4)]);
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(told.filter((line) => line.startsWith('a'))).toEqual([
    'a1 at once',
    'a1 done',
    'a2 waited',
    'a3 waited',
    'a3 done',
  ]);
  expect(told.indexOf('b4 at once')).toBeLessThan(told.indexOf('a1 done'));
});

test('who comes when nobody is left does not wait', async () => {
  const turns = new Turns();
  expect(await turns.take('a', async (waited) => waited)).toBe(false);
  expect(await turns.take('a', async (waited) => waited)).toBe(false);
});
