import { expect, test } from 'vitest';
import { isLost, isRolledBack, isTransient, pause } from './retry.ts';

const failing = (code: string) => Object.assign(new Error('x'), { code });

test('tells what may succeed later from what never will', () => {
  for (const code of ['40001', '40P01', '55P03'])
    expect([isRolledBack(failing(code)), isLost(failing(code))]).toEqual([true, false]);
  for (const code of ['08006', '08001', '57P01', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'])
    expect([isRolledBack(failing(code)), isLost(failing(code))]).toEqual([false, true]);
  expect(isLost(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isLost(new Error('timeout exceeded when trying to connect'))).toBe(true);
  for (const code of ['23505', '22P05', '42501', '57014', '53100']) expect(isTransient(failing(code))).toBe(false);
  expect(isTransient(new Error('anything'))).toBe(false);
  expect(isTransient(null)).toBe(false);
});

test('waits longer each time, up to a bound', () => {
  expect([0, 1, 2, 6, 50].map(pause)).toEqual([50, 100, 200, 3200, 3200]);
});
