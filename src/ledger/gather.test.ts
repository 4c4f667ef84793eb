import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gathered } from './gather.ts';

function counting(answer: (key: string) => string | undefined = (key) => key.toUpperCase()) {
  const read: string[][] = [];
  const get = gathered(
    async (keys: readonly string[]) => {
      read.push([...keys]);
      return keys.map(answer);
    },
    (key) => key,
  );
  return { read, get };
}

test('what is asked in one turn is read together, each key once, and answered to each', async () => {
  const { read, get } = counting((key) => (key === 'c' ? undefined : key.toUpperCase()));
  expect(await Promise.all(['b', 'a', 'b', 'c'].map(get))).toEqual(['B', 'A', 'B', undefined]);
  expect(read).toEqual([['b', 'a', 'c']]);
});

test('what is asked later is read later, though it be the same', async () => {
  const { read, get } = counting();
  const first = get('a');
  await turn();
  await turn();
  await Promise.all([first, get('a')]);
  expect(read).toEqual([['a'], ['a']]);
});

test('the reading begins after the last of them was asked', async () => {
  let stands = 'old';
  const get = gathered(
    async (keys: readonly string[]) => keys.map(() => stands),
    (key) => key,
  );
  const first = get('a');
  stands = 'new';
  expect(await Promise.all([first, get('b')])).toEqual(['new', 'new']);
});

test('of one thing asked twice the latest question counts', async () => {
  const seen: number[] = [];
  const get = gathered(
    async (keys: readonly { readonly id: string; readonly at: number }[]) => keys.map(({ at }) => seen.push(at)),
    ({ id }) => id,
  );
  await Promise.all([get({ id: 'a', at: 1 }), get({ id: 'a', at: 2 })]);
  expect(seen).toEqual([2]);
});

test('a reading that fails fails for all who asked, and for nobody after', async () => {
  let broken = true;
  const get = gathered(
    async (keys: readonly string[]) => {
      if (broken) throw new Error('connection lost');
      return keys;
    },
    (key) => key,
  );
  const all = await Promise.allSettled(['a', 'b'].map(get));
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await get('a')).toBe('a');
});

test('more than one reading holds are read in several', async () => {
  const { read, get } = counting();
  const keys = Array.from({ length: 401 }, (_, n) => `k${n}`);
  expect(await Promise.all(keys.map(get))).toEqual(keys.map((key) => key.toUpperCase()));
  expect(read.map((one) => one.length)).toEqual([200, 200, 1]);
});
