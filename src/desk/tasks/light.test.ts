import { expect, test } from 'vitest';
import { daysOf, type LightName, lightOf, today } from './light.tsx';

test('the day is that of Shanghai', () => {
  expect(today(Date.parse('2026-03-02T15:59:59Z'))).toBe('2026-03-02');
  expect(today(Date.parse('2026-03-02T16:00:00Z'))).toBe('2026-03-03');
});

test('the last day itself is in time; five days before it is soon', () => {
  expect(lightOf('2026-03-01', '2026-03-02')).toBe('late');
  expect(lightOf('2026-03-02', '2026-03-02')).toBe('soon');
  expect(lightOf('2026-03-07', '2026-03-02')).toBe('soon');
  expect(lightOf('2026-03-08', '2026-03-02')).toBe('due');
  expect(lightOf(null, '2026-03-02')).toBe('none');
});

test('a light is asked for by just the days that show it, over the end of a month too', () => {
  const days = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(2026, 1, 15 + n)).toISOString().slice(0, 10));
  for (const light of ['late', 'soon', 'due'] as LightName[]) {
    const { due = '9999', dueFrom = '0000' } = daysOf(light, '2026-02-26');
    for (const day of days) expect(dueFrom <= day && day <= due, day).toBe(lightOf(day, '2026-02-26') === light);
  }
  expect(daysOf('none')).toEqual({});
});
