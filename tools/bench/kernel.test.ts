import { expect, test } from 'vitest';
import { kernelRow } from './kernel.ts';

test('the kernel row carries out the acts of a real permit case and compares them with an empty fold', () => {
  const figures = kernelRow(0.3);
  expect(figures.map(({ row, unit }) => `${row} ${unit}`)).toEqual(['kernel acts/s', 'kernel acts/s']);
  for (const { value, against } of figures) {
    expect(value).toBeGreaterThan(0);
    expect(against?.value).toBeGreaterThan(value);
  }
});
