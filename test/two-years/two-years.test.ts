import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoWorld, demoWorld } from '../demo-district.ts';
import { expectRebuilt } from '../district.ts';
import { FIRST, freshDistrict, LAST } from './district.ts';
import type { Life } from './life.ts';

let w: DemoWorld;
let life: Life;
beforeAll(async () => {
  w = await demoWorld(`${FIRST}T08:00:00.000+08:00`);
  life = await freshDistrict(w.p, w.at);
}, 120_000);
afterAll(() => w?.close());

test('plays', { timeout: 300_000 }, async () => {
  const t = performance.now();
  await life.until(LAST);
  console.log(life.acts, life.attempts.length, performance.now() - t);
  console.log(life.attempts.map((a) => `${a.day} ${a.who} ${a.procedure} ${a.act} ${a.code} ${a.why}`).join('\n'));
  await expectRebuilt(w.p);
  expect(1).toBe(1);
});
