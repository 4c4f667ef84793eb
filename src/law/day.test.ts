import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addHours,
  addMonths,
  addYears,
  dayNumber,
  dayOf,
  diffDays,
  endOf,
  fromDayNumber,
  MAX_DAY_NUMBER,
  MIN_DAY_NUMBER,
  parseDay,
  parseInstant,
  startOf,
  toEpoch,
  toInstant,
  weekday,
} from './day.ts';

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

describe('day', () => {
  test('agrees with the machine calendar on every day from 1900 to 2199', () => {
    for (let n = MIN_DAY_NUMBER; n <= MAX_DAY_NUMBER; n++) {
      const expected = new Date(n * 86_400_000).toISOString().slice(0, 10);
      if (fromDayNumber(n) !== expected || dayNumber(expected) !== n) throw new Error(`${n} ${expected}`);
    }
    expect([fromDayNumber(MIN_DAY_NUMBER), fromDayNumber(MAX_DAY_NUMBER)]).toEqual(['1900-01-01', '2199-12-31']);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-05',
    '20260105',
    '2026/01/05',
    '2026-01-0a',
    '1899-12-31',
    '2200-01-01',
    '2026-01-05 ',
    '2026-01-05T00:00',
    '',
    'today',
  ])('%j is no day', (text) => {
    expect(() => parseDay(text)).toThrow(
      expect.objectContaining({ code: 'day.invalid', zh: expect.stringContaining('YYYY-MM-DD') }),
    );
  });

  test('the strict reader also guards arithmetic', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(/not a valid day/);
    expect(() => addDays('2199-12-31', 1)).toThrow(expect.objectContaining({ code: 'day.out-of-range' }));
    expect(() => addMonths('2199-12-01', 1)).toThrow(expect.objectContaining({ code: 'day.out-of-range' }));
    expect(() => addMonths('1900-01-31', -1)).toThrow(expect.objectContaining({ code: 'day.out-of-range' }));
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-30', 13, '2027-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
    ['2026-08-31', 0, '2026-08-31'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test('years: 29 February becomes 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2020-05-01', 5)).toBe('2025-05-01');
  });

  test('differences and weekdays', () => {
    expect(diffDays('2026-02-28', '2026-03-01')).toBe(1);
    expect(diffDays('2024-03-01', '2024-02-28')).toBe(-2);
    expect(weekday('2026-10-10')).toBe(6);
    const anyDay = fc.integer({ min: MIN_DAY_NUMBER, max: MAX_DAY_NUMBER }).map(fromDayNumber);
    fc.assert(fc.property(anyDay, (day) => weekday(day) === (new Date(utc(day)).getUTCDay() || 7)));
  });
});

describe('instant', () => {
  test('a day runs from 00:00 to 00:00 of the next', () => {
    expect(startOf('2026-12-31')).toBe('2026-12-31T00:00:00.000+08:00');
    expect(endOf('2026-12-31')).toBe('2027-01-01T00:00:00.000+08:00');
    expect(dayOf('2026-12-31T23:59:59.999+08:00')).toBe('2026-12-31');
    expect(dayOf('2026-12-31')).toBe('2026-12-31');
  });

  test('epoch and back, and string order is time order', () => {
    const epoch = fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 });
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        expect(toEpoch(toInstant(a))).toBe(a);
        expect(Date.parse(toInstant(a))).toBe(a);
        expect(toInstant(a) < toInstant(b)).toBe(a < b);
      }),
    );
  });

  test('hours run over midnight and month ends', () => {
    expect(addHours('2026-02-28T23:30:00.000+08:00', 24)).toBe('2026-03-01T23:30:00.000+08:00');
    expect(addHours('2026-03-01T00:30:00.000+08:00', -1)).toBe('2026-02-28T23:30:00.000+08:00');
  });

  test('reads moments from outside into the one form', () => {
    expect(parseInstant('2026-03-01T09:30')).toBe('2026-03-01T09:30:00.000+08:00');
    expect(parseInstant('2026-03-01T09:30:05.5')).toBe('2026-03-01T09:30:05.500+08:00');
    expect(parseInstant('2026-02-28T20:00:00Z')).toBe('2026-03-01T04:00:00.000+08:00');
    expect(parseInstant('2026-03-01T09:30-05:30')).toBe('2026-03-01T23:00:00.000+08:00');
  });

  test.each(['2026-03-01', '2026-03-01 09:30', '2026-03-01T24:00', '2026-03-01T09:60', '09:30'])(
    '%j is no moment',
    (text) => {
      expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'instant.invalid' }));
    },
  );

  test('an impossible date in a moment is refused', () => {
    expect(() => parseInstant('2026-02-30T09:30')).toThrow(expect.objectContaining({ code: 'day.invalid' }));
    expect(() => toEpoch('2026-03-01T09:30')).toThrow(expect.objectContaining({ code: 'instant.invalid' }));
  });
});
