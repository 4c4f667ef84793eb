import { expect, test } from 'vitest';
import { canGoOn, endOf, phaseOf } from './lasting.ts';

const nine = Date.parse('2026-03-02T09:00:00+08:00');
const minutes = (n: number) => nine + n * 60_000;
const lasting = { idle: 1800, until: '2026-03-02T21:00:00+08:00' };

test('a log-in ends so long after the last request, and never later than it may last', () => {
  expect(endOf(lasting, nine)).toBe(minutes(30));
  expect(endOf(lasting, minutes(719))).toBe(minutes(720));
});

test('the last two minutes are announced', () => {
  expect(phaseOf(lasting, nine, minutes(28) - 1)).toBe('on');
  expect(phaseOf(lasting, nine, minutes(28))).toBe('ending');
  expect(phaseOf(lasting, nine, minutes(30) - 1)).toBe('ending');
  expect(phaseOf(lasting, nine, minutes(30))).toBe('over');
});

test('near the longest time nothing puts the end off', () => {
  expect(canGoOn(lasting, minutes(717))).toBe(true);
  expect(canGoOn(lasting, minutes(718))).toBe(false);
});
