import { describe, expect, test } from 'vitest';
import { figure, percentile } from './figure.ts';
import { tableOf } from './table.ts';

const measured = { row: 'act', what: 'acts', unit: 'acts/s', against: { what: 'pgbench', value: 4_000 } };

describe('a figure', () => {
  test('is judged by its ratio where the target is one', () => {
    const target = { of: 'ratio', is: 'atLeast', value: 0.8 } as const;
    expect(figure({ ...measured, value: 3_000, target })).toMatchObject({ ratio: 0.75, met: false });
    expect(figure({ ...measured, value: 3_200, target })).toMatchObject({ ratio: 0.8, met: true });
  });

  test('is judged by its value where a bound is meant', () => {
    const target = { of: 'value', is: 'atMost', value: 3 } as const;
    expect(figure({ row: 'start', what: 'start', unit: 's', value: 3.1, target }).met).toBe(false);
    expect(figure({ row: 'start', what: 'start', unit: 's', value: 1.6, target }).met).toBe(true);
  });

  test('without a target is neither met nor missed, and without a base has no ratio', () => {
    const bare = figure({ row: 'start', what: 'start', unit: 's', value: 1 });
    expect(bare).not.toHaveProperty('met');
    expect(bare).not.toHaveProperty('ratio');
  });

  test('names the unit of what it is measured against, where that is none of a second', () => {
    const bare = { what: 'a bare reply', value: 2, unit: 'ms' };
    expect(tableOf([figure({ row: 'page', what: 'a page', value: 5, unit: 'ms', against: bare })])).toBe(
      'page    a page\n    5 ms; 2.5× of a bare reply (2 ms)',
    );
  });

  test('says in the table that it missed its target', () => {
    const target = { of: 'ratio', is: 'atLeast', value: 0.8 } as const;
    expect(tableOf([figure({ ...measured, value: 600, target })])).toBe(
      'act     acts\n    600 acts/s; 0.15× of pgbench (4,000/s); target ≥ 0.8×: not met',
    );
  });
});

test('percentiles do not depend on the order', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 99 - n);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1), percentile([], 0.5)]).toEqual([
    50, 99, 99, 0,
  ]);
});
