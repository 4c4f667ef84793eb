import { expect, test } from 'vitest';
import { fromNumeral, toNumeral } from './numerals.ts';

test.each([
  [0, '零'],
  [3, '三'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [32, '三十二'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [120, '一百二十'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [9999, '九千九百九十九'],
] as const)('%i is %s', (n, text) => {
  expect(toNumeral(n)).toBe(text);
  expect(fromNumeral(text)).toBe(n);
});

test('every number to 9999 comes back', () => {
  for (let n = 0; n <= 9999; n++) if (fromNumeral(toNumeral(n)) !== n) throw new Error(`${n} ${toNumeral(n)}`);
});

test('other spellings and what is no number', () => {
  expect(fromNumeral('两')).toBe(2);
  expect(fromNumeral('一百〇五')).toBe(105);
  expect(fromNumeral('42')).toBe(42);
  expect(fromNumeral('第三')).toBeUndefined();
  expect(fromNumeral('')).toBeUndefined();
  expect(() => toNumeral(10_000)).toThrow(RangeError);
  expect(() => toNumeral(1.5)).toThrow(RangeError);
});
