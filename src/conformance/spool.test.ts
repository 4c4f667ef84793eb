import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { Scratch } from './scratch.ts';
import { Spool } from './spool.ts';

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('yifa-log-'));

test('a list longer than memory gives all back, as often as it is asked, and leaves nothing behind', () => {
  const scratch = new Scratch();
  const spool = new Spool<{ readonly n: number; readonly text: string }>(scratch);
  const before = folders();
  for (let n = 0; n < 25_000; n++) spool.add({ n, text: `第\n${n}` });
  const own = folders().filter((name) => !before.includes(name));
  expect(spool.length).toBe(25_000);
  for (let time = 0; time < 2; time++) {
    let n = 0;
    for (const item of spool) expect(item).toEqual({ n, text: `第\n${n++}` });
    expect(n).toBe(25_000);
  }
  scratch.close();
  expect(folders().filter((name) => own.includes(name))).toEqual([]);
});
