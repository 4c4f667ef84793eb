import { describe, expect, test } from 'vitest';
import { readNumeral } from './numerals.ts';

describe('readNumeral', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十四', 24],
    ['一百', 100],
    ['一百零五', 105],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['二〇一五', 2015],
    ['二○一三', 2013],
    ['一亿两千万', 120_000_000],
    ['零', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  test.each(['', '三五', '十百', '百', '万', '五a', '七八', '十十'])('%s is no single number', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  test('every number from 1 to 9999 written out is read back', () => {
    const names = [...'零一二三四五六七八九'];
    const write = (n: number) => {
      let out = '';
      let gap = false;
      for (const [place, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / place) % 10;
        if (digit === 0) gap = out !== '';
        else {
          out += (gap ? '零' : '') + names[digit] + name;
          gap = false;
        }
      }
      return out;
    };
    for (let n = 1; n <= 9999; n++) expect(readNumeral(write(n)), write(n)).toBe(n);
  });
});
