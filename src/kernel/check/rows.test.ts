import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rows } from './rows.ts';

test('a row is found again by its contents, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(65_535)), { maxLength: 400 }), (all) => {
      const rows = new Rows(3);
      const numbers = new Map<string, number>();
      for (const row of all) {
        const known = numbers.get(row.join());
        expect(rows.has(row)).toBe(known !== undefined);
        expect(rows.add(row)).toBe(known ?? numbers.size);
        numbers.set(row.join(), known ?? numbers.size);
      }
      expect(rows.size).toBe(numbers.size);
      for (const [text, number] of numbers) expect([...rows.row(number)].join()).toBe(text);
    }),
  );
});

test('rows of no width are one row', () => {
  const rows = new Rows(0);
  expect([rows.has([]), rows.add([]), rows.add([]), rows.has([]), rows.size]).toEqual([false, 0, 0, true, 1]);
});
