import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from '../law/index.ts';
import { legalDay, readTime } from './time.ts';

const read = (text: string) => {
  const at = readTime(text);
  return typeof at === 'number' ? toInstant(at) : at;
};

test.each([
  ['2011-10-11T13:45:40.276+02:00', '2011-10-11T19:45:40.276+08:00'],
  ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T19:45:40.276+08:00'],
  ['2011-10-11T13:45:40Z', '2011-10-11T21:45:40.000+08:00'],
  ['2011-10-11T13:45:40+0200', '2011-10-11T19:45:40.000+08:00'],
  ['2011-10-11T13:45:40', '2011-10-11T13:45:40.000+08:00'],
  ['2011-10-11 13:45:40', '2011-10-11T13:45:40.000+08:00'],
  ['2011-10-11 13:45', '2011-10-11T13:45:00.000+08:00'],
  ['2011/10/11 13:45:40', '2011-10-11T13:45:40.000+08:00'],
  ['2011/1/5 9:05', '2011-01-05T09:05:00.000+08:00'],
  ['2011-10-11', '2011-10-11T00:00:00.000+08:00'],
  ['2011.10.11', '2011-10-11T00:00:00.000+08:00'],
  ['2011年10月11日 13时45分40秒', '2011-10-11T13:45:40.000+08:00'],
  ['2011年10月11日', '2011-10-11T00:00:00.000+08:00'],
  ['2011-10-11T24:00:00', '2011-10-12T00:00:00.000+08:00'],
  [' 2011-10-11 13:45:40 ', '2011-10-11T13:45:40.000+08:00'],
  ['', 'time-missing'],
  ['2011-02-30 10:00:00', 'time-unreadable'],
  ['2011-10-11 25:00:00', 'time-unreadable'],
  ['yesterday', 'time-unreadable'],
  ['11/10/2011 13:45', 'time-ambiguous'],
  ['25-12-2011', 'time-ambiguous'],
  ['1611-10-11', 'time-out-of-range'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a moment of the common form is read as the long way round reads it', () => {
  const ms = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2098, 0, 1) });
  fc.assert(
    fc.property(ms, fc.integer({ min: -12 * 60, max: 14 * 60 }), (at, zone) => {
      const sign = zone < 0 ? '-' : '+';
      const clock = (minutes: number) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const text = new Date(at + zone * 60_000).toISOString().replace('Z', `${sign}${clock(Math.abs(zone))}`);
      expect(readTime(text)).toBe(at);
      expect(readTime(text.replace('T', '  '))).toBe(at);
    }),
  );
});

test('the legal day of a moment is that of Beijing', () => {
  expect(legalDay(Date.parse('2011-10-11T15:59:59.999Z'))).toBe('2011-10-11');
  expect(legalDay(Date.parse('2011-10-11T16:00:00Z'))).toBe('2011-10-12');
});
