import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower } from '../../test/district-stories.ts';
import { addDays } from '../law/index.ts';
import { openCase } from './act.ts';
import { forgetOldAnswers } from './answers.ts';
import type { Platform } from './platform.ts';
import { anonymous } from './session.ts';
import { watch } from './watch.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d);
});
afterAll(() => d.close());

const apply = (idempotencyKey: string) =>
  openCase(d.p, anonymous, 'approval', { act: 'apply', facts: application(power) }, { idempotencyKey });

/** The platform some days from now; answers bear the moment of the database itself. */
async function later(days: number): Promise<Platform> {
  const now = await d.p.ledger.databaseNow();
  return { ...d.p, now: () => `${addDays(now.slice(0, 10), days)}${now.slice(10)}` };
}

describe('the answer to a request', () => {
  test('is kept while the request may be sent again, and forgotten after months', async () => {
    const key = 'an-ordinary-key';
    const first = await apply(key);
    expect((await apply(key)).case).toBe(first.case);
    expect(await forgetOldAnswers(await later(89))).toBe(0);
    expect((await apply(key)).case).toBe(first.case);
    expect(await forgetOldAnswers(await later(91))).toBe(1);
    expect((await apply(key)).case).not.toBe(first.case);
  });

  test.each(['sheet-0123456789abcdef', 'demo:permit-1:0'])('of %s is kept for good', async (key) => {
    const first = await apply(key);
    await forgetOldAnswers(await later(4_000));
    expect((await apply(key)).case).toBe(first.case);
  });

  test('is forgotten by the watch itself, at the start and on each new day', async () => {
    await apply('another-ordinary-key');
    const stop = watch(await later(200), 0.02);
    try {
      await expect
        .poll(() => d.p.ledger.idempotent(d.p.district.code, 'another-ordinary-key', anonymous.person))
        .toBeUndefined();
    } finally {
      await stop();
    }
  });
});
