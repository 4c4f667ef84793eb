import { expect, test } from 'vitest';
import { daysOf, linesOf, occasionLines, spansOf } from './day-lines.ts';

test('days that follow each other stand in one line, and come back from it', () => {
  const days = ['2031-01-01', '2030-12-31', '2031-01-02', '2031-04-05'];
  expect(linesOf(days)).toBe('2030-12-31 – 2031-01-02\n2031-04-05');
  expect(daysOf(spansOf(linesOf(days)))).toEqual([...days].sort());
});

test('names stand after the days', () => {
  const named = [{ name: '国庆节、中秋节', from: '2031-09-28', to: '2031-10-06' }];
  expect(spansOf(occasionLines(named))).toEqual({ spans: named });
});

test('signs of every kind between two days are read, and what is no day is named', () => {
  for (const sign of ['–', '—', '-', '~', '至', '到'])
    expect(daysOf(spansOf(`2031-05-01${sign}2031-05-03`)), sign).toHaveLength(3);
  for (const wrong of ['五一', '2031-02-30', '2031-05-03 – 2031-05-01', '2031-5-1'])
    expect(spansOf(`2031-01-01\n${wrong}\n`).wrong, wrong).toBe(wrong);
  expect(spansOf('\n  \n').spans).toEqual([]);
});
