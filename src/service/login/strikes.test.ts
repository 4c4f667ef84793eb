import { expect, test } from 'vitest';
import { toInstant } from '../../law/index.ts';
import { Strikes, waitAfter } from './strikes.ts';

const at = (seconds: number) => toInstant(1_772_000_000_000 + seconds * 1000);

test('waits begin after the allowed tries, double, and stop at the longest', () => {
  const policy = { tries: 5, first: 60, longest: 3600 };
  expect([0, 1, 4, 5, 6, 7, 8, 11, 12, 500].map((n) => waitAfter(policy, n))).toEqual([
    0, 0, 0, 60, 120, 240, 480, 3600, 3600, 3600,
  ]);
});

test('a thousand tries at one moment are no more than the policy allows', () => {
  const strikes = new Strikes({ tries: 5, first: 60, longest: 3600 });
  const heard = Array.from({ length: 1000 }, () => strikes.take('x', at(0))).filter((wait) => wait === 0);
  expect(heard.length).toBe(5);
  expect(strikes.take('y', at(0))).toBe(0);
});

test('after a wait one more try is heard, and the next wait is longer', () => {
  const strikes = new Strikes({ tries: 3, first: 60, longest: 600 });
  for (const n of [0, 1, 2]) expect(strikes.take('x', at(n))).toBe(0);
  expect(strikes.take('x', at(3))).toBe(59);
  expect(strikes.take('x', at(61))).toBe(1);
  expect(strikes.take('x', at(62))).toBe(0);
  expect(strikes.take('x', at(63))).toBe(119);
  expect(strikes.take('x', at(182))).toBe(0);
  expect(strikes.take('x', at(183))).toBe(239);
});

test('a right try does not count, and opens what its own count had shut', () => {
  const strikes = new Strikes({ tries: 3, first: 60, longest: 600 });
  for (let n = 0; n < 100; n++) {
    expect(strikes.take('clerk', at(n))).toBe(0);
    strikes.giveBack('clerk');
  }
  strikes.take('x', at(0));
  strikes.take('x', at(0));
  expect(strikes.take('x', at(0))).toBe(0);
  strikes.giveBack('x');
  expect(strikes.take('x', at(0))).toBe(0);
  expect(strikes.take('x', at(0))).toBe(60);
  strikes.giveBack('never seen');
});

test('old failures are forgotten after the longest wait, and clearing forgets at once', () => {
  const strikes = new Strikes({ tries: 2, first: 60, longest: 600 });
  strikes.take('x', at(0));
  expect(strikes.take('x', at(601))).toBe(0);
  expect(strikes.take('x', at(602))).toBe(0);
  expect(strikes.take('x', at(603))).toBeGreaterThan(0);
  strikes.clear('x');
  expect(strikes.take('x', at(603))).toBe(0);
});

test('a flood of keys does not fill the memory, and those that wait are kept longest', () => {
  const strikes = new Strikes({ tries: 1, first: 60, longest: 600 });
  strikes.take('blocked', at(1000));
  const quiet = new Strikes({ tries: 2, first: 60, longest: 600 });
  const blocked = quiet.take('bad', at(0)) || quiet.take('bad', at(0));
  expect(blocked).toBe(0);
  for (let n = 0; n < 150_000; n++) quiet.take(`k${n}`, at(1));
  expect(quiet.take('bad', at(2))).toBe(58);
});
