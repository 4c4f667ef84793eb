import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalCalendar, withYear } from './calendar.ts';
import { addDays, dayNumber, fromDayNumber, startOf } from './day.ts';
import type { Exclusion } from './exclusion.ts';
import { due, type PeriodInput } from './period.ts';

const rolls = { rollover: 'next-working-day' } as const;
const wd = (value: number, start: string, more: Partial<PeriodInput> = {}) =>
  ({ value, unit: 'working-day', start, ...more }) as PeriodInput;
const cd = (value: number, start: string, more: Partial<PeriodInput> = {}) =>
  ({ value, unit: 'calendar-day', start, ...more }) as PeriodInput;
const mo = (value: number, start: string, more: Partial<PeriodInput> = {}) =>
  ({ value, unit: 'month', start, ...more }) as PeriodInput;

describe('counted by hand', () => {
  test.each<[string, PeriodInput, string]>([
    // Working days; the first day does not count.
    ['one working day from Friday is Monday', wd(1, '2026-03-06'), '2026-03-09'],
    ['20 working days with nothing between', wd(20, '2026-03-02'), '2026-03-30'],
    ['from a Sunday, Monday is day one', wd(5, '2026-03-08'), '2026-03-13'],
    ['Spring Festival 2026: 15–23 Feb off, worked on 14 and 28 Feb', wd(10, '2026-02-11'), '2026-03-03'],
    ['a make-up Saturday is a day and can be the last', wd(3, '2026-02-11'), '2026-02-14'],
    ['the extended Spring Festival of 2020', wd(1, '2020-01-23'), '2020-02-03'],
    ['1 February 2020 was first to be worked, then off', wd(5, '2020-01-22'), '2020-02-06'],
    ['National Day 2026 with 10 October worked', wd(5, '2026-09-29'), '2026-10-12'],
    ['3 September 2015 was off once', wd(3, '2015-09-01'), '2015-09-07'],
    ['over a New Year', wd(2, '2018-12-28'), '2019-01-02'],
    ['an instant counts as its day', wd(1, '2026-03-06T23:59:59.000+08:00'), '2026-03-09'],
    // Calendar days and roll-over.
    ['every day counts', cd(30, '2026-03-02'), '2026-04-01'],
    ['a last day on Saturday stays when the rule does not roll', cd(5, '2026-03-09'), '2026-03-14'],
    ['a last day on Saturday rolls to Monday', cd(5, '2026-03-09', rolls), '2026-03-16'],
    ['a last day inside National Day rolls past it', cd(60, '2025-08-03', rolls), '2025-10-09'],
    ['a last day on a make-up Saturday ends there', cd(9, '2026-10-01', rolls), '2026-10-10'],
    [
      'a last day in Spring Festival rolls onto the make-up Saturday after it',
      cd(4, '2026-02-23', rolls),
      '2026-02-27',
    ],
    ['a Sunday before a worked Monday rolls to that Monday', cd(6, '2026-03-02', rolls), '2026-03-09'],
    ['a holiday rolls onto a make-up Sunday', cd(1, '2019-05-03', rolls), '2019-05-05'],
    ['the make-up Saturday of 2024 after a holiday on Friday', cd(7, '2024-09-27', rolls), '2024-10-08'],
    ['zero days is the day itself', cd(0, '2026-03-09'), '2026-03-09'],
    // Months and years.
    ['the matching day', mo(6, '2026-03-15'), '2026-09-15'],
    ['31 January and a month', mo(1, '2025-01-31'), '2025-02-28'],
    ['31 January and a month in a leap year', mo(1, '2024-01-31'), '2024-02-29'],
    ['a matching Saturday rolls', mo(1, '2026-05-13', rolls), '2026-06-15'],
    ['a matching day inside Labour Day rolls past it', mo(1, '2026-04-02', rolls), '2026-05-06'],
    ['no matching day, and the month’s last day is a make-up Saturday', mo(1, '2026-01-31', rolls), '2026-02-28'],
    ['no matching day, and the month’s last day is a Sunday', mo(3, '2025-08-31', rolls), '2025-12-01'],
    ['six months ending in National Day', mo(6, '2026-04-01', rolls), '2026-10-08'],
    ['five years', { value: 5, unit: 'year', start: '2020-05-01' }, '2025-05-01'],
    ['a year from 29 February', { value: 1, unit: 'year', start: '2024-02-29' }, '2025-02-28'],
    // Minimum periods: the first lawful day comes after the last counted one.
    ['30 days of comment', cd(30, '2026-09-01', { bound: 'min' }), '2026-10-02'],
    ['7 working days of review', wd(7, '2026-03-02', { bound: 'min' }), '2026-03-12'],
    ['a minimum does not roll', cd(5, '2026-03-09', { bound: 'min', ...rolls }), '2026-03-15'],
    ['two months of inaction', mo(2, '2026-01-10', { bound: 'min' }), '2026-03-11'],
    // Counted back from an event: the full number of days lies between.
    ['7 days before 20 March', cd(7, '2026-03-20', { bound: 'before' }), '2026-03-12'],
    ['7 working days before, over a holiday', wd(7, '2026-10-12', { bound: 'before' }), '2026-09-23'],
    ['3 working days before a Monday', wd(3, '2026-03-16', { bound: 'before' }), '2026-03-10'],
    ['one month before', mo(1, '2026-03-31', { bound: 'before' }), '2026-02-28'],
    ['one day before 1 March in a leap year', cd(1, '2024-03-01', { bound: 'before' }), '2024-02-28'],
    // Hours.
    ['24 hours over midnight', { value: 24, unit: 'hour', start: '2026-09-30T10:20:00.000+08:00' }, '2026-10-01'],
    // Fixed dates.
    ['by 31 January', { value: 131, unit: 'annual-date', start: '2026-01-30' }, '2026-01-31'],
    ['31 January itself asks for the next one', { value: 131, unit: 'annual-date', start: '2026-01-31' }, '2027-01-31'],
    ['29 February in a common year', { value: 229, unit: 'annual-date', start: '2026-01-01' }, '2026-02-28'],
    ['by the end of a year', { value: 2014, unit: 'calendar-year', start: '2012-01-01' }, '2014-12-31'],
  ])('%s', (_, input, expected) => expect(due(input).due).toBe(expected));

  test('the last counted day is kept apart from roll-over and from the first lawful day', () => {
    expect(due(cd(60, '2025-08-03', rolls))).toEqual({
      due: '2025-10-09',
      at: '2025-10-10T00:00:00.000+08:00',
      provisional: false,
      lastCounted: '2025-10-02',
    });
    expect(due(cd(30, '2026-09-01', { bound: 'min' }))).toEqual({
      due: '2026-10-02',
      at: '2026-10-02T00:00:00.000+08:00',
      provisional: false,
      lastCounted: '2026-10-01',
      firstLawful: '2026-10-02',
    });
    expect(due({ value: 2, unit: 'hour', start: '2026-03-01T23:30:00.000+08:00' })).toMatchObject({
      due: '2026-03-02',
      at: '2026-03-02T01:30:00.000+08:00',
    });
    expect(due({ value: 24, unit: 'hour', bound: 'before', start: '2026-03-01T09:00:00.000+08:00' }).at).toBe(
      '2026-02-28T09:00:00.000+08:00',
    );
  });
});

describe('time that does not count', () => {
  const hearing = (from: string, to: string): Exclusion => ({ from, to, why: '听证' });

  test.each<[string, PeriodInput, string]>([
    [
      'working days inside the span are skipped',
      wd(5, '2026-03-02', { exclude: [hearing('2026-03-04', '2026-03-05')] }),
      '2026-03-11',
    ],
    [
      'a span takes its make-up day with it',
      wd(3, '2026-09-17', { exclude: [hearing('2026-09-18', '2026-09-20')] }),
      '2026-09-23',
    ],
    [
      'a span over days off only changes no working days',
      wd(5, '2026-03-02', { exclude: [hearing('2026-03-07', '2026-03-08')] }),
      '2026-03-09',
    ],
    [
      'calendar days are made up one for one',
      cd(10, '2026-03-02', { exclude: [hearing('2026-03-04', '2026-03-06')] }),
      '2026-03-15',
    ],
    [
      'spans that overlap count once',
      cd(10, '2026-03-02', { exclude: [hearing('2026-03-04', '2026-03-06'), hearing('2026-03-05', '2026-03-08')] }),
      '2026-03-17',
    ],
    [
      'the first day is out already',
      cd(10, '2026-03-02', { exclude: [hearing('2026-02-20', '2026-03-02')] }),
      '2026-03-12',
    ],
    [
      'a span after expiry has no effect',
      cd(10, '2026-03-02', { exclude: [hearing('2026-03-13', '2026-03-20')] }),
      '2026-03-12',
    ],
    [
      'a span on the last day moves it',
      cd(10, '2026-03-02', { exclude: [hearing('2026-03-12', '2026-03-12')] }),
      '2026-03-13',
    ],
    [
      'months are lengthened by the days',
      mo(1, '2026-03-10', { exclude: [hearing('2026-03-20', '2026-03-24')] }),
      '2026-04-15',
    ],
    [
      'the days made up can be excluded too',
      mo(1, '2026-03-10', { exclude: [hearing('2026-03-20', '2026-03-24'), hearing('2026-04-12', '2026-04-13')] }),
      '2026-04-17',
    ],
    [
      'roll-over steps over an excluded Monday',
      cd(5, '2026-03-09', { ...rolls, exclude: [hearing('2026-03-16', '2026-03-16')] }),
      '2026-03-17',
    ],
    [
      'counting back leaves them out',
      cd(7, '2026-03-20', { bound: 'before', exclude: [hearing('2026-03-15', '2026-03-16')] }),
      '2026-03-10',
    ],
    [
      'hours take moments, the end not included',
      {
        value: 3,
        unit: 'hour',
        start: '2026-03-01T09:00:00.000+08:00',
        exclude: [{ from: '2026-03-01T10:00:00.000+08:00', to: '2026-03-01T12:00:00.000+08:00' }],
      },
      '2026-03-01',
    ],
  ])('%s', (_, input, expected) => expect(due(input).due).toBe(expected));

  test('hours resume after the excluded moments', () => {
    const exclude = [
      { from: '2026-03-01T10:00:00.000+08:00', to: '2026-03-01T12:00:00.000+08:00' },
      { from: '2026-03-01T11:00:00.000+08:00', to: '2026-03-01T12:30:00.000+08:00' },
    ];
    const start = '2026-03-01T09:00:00.000+08:00';
    expect(due({ value: 3, unit: 'hour', start, exclude }).at).toBe('2026-03-01T14:30:00.000+08:00');
    expect(due({ value: 1, unit: 'hour', start, exclude }).at).toBe('2026-03-01T10:00:00.000+08:00');
    expect(due({ value: 3, unit: 'hour', bound: 'before', start: '2026-03-01T13:00:00.000+08:00', exclude }).at).toBe(
      '2026-03-01T07:30:00.000+08:00',
    );
  });
});

describe('refusals', () => {
  const day = { from: '2026-03-04', to: '2026-03-05' };
  const moment = { from: '2026-03-04T00:00:00.000+08:00', to: '2026-03-05T00:00:00.000+08:00' };
  test.each<[string, PeriodInput, string]>([
    [
      'an exclusion that runs backwards',
      cd(5, '2026-03-02', { exclude: [{ from: '2026-03-05', to: '2026-03-04' }] }),
      'period.exclude-reversed',
    ],
    [
      'moments that run backwards',
      { value: 1, unit: 'hour', start: startOf('2026-03-01'), exclude: [{ from: moment.to, to: moment.from }] },
      'period.exclude-reversed',
    ],
    [
      'whole days out of hours',
      { value: 1, unit: 'hour', start: startOf('2026-03-01'), exclude: [day] },
      'period.exclude-unit',
    ],
    ['moments out of days', cd(5, '2026-03-02', { exclude: [moment] }), 'period.exclude-unit'],
    [
      'days out of months counted back',
      mo(1, '2026-03-31', { bound: 'before', exclude: [day] }),
      'period.exclude-unit',
    ],
    [
      'days out of a fixed date',
      { value: 131, unit: 'annual-date', start: '2026-01-01', exclude: [day] },
      'period.exclude-unit',
    ],
    [
      'a fixed date as a minimum',
      { value: 131, unit: 'annual-date', start: '2026-01-01', bound: 'min' },
      'period.bound',
    ],
    ['hours from a day', { value: 1, unit: 'hour', start: '2026-03-01' }, 'period.hour-needs-instant'],
    ['a negative length', cd(-1, '2026-03-01'), 'period.value'],
    ['half a day', wd(1.5, '2026-03-01'), 'period.value'],
    ['30 February', { value: 230, unit: 'annual-date', start: '2026-01-01' }, 'period.value'],
    ['month 13', { value: 1301, unit: 'annual-date', start: '2026-01-01' }, 'period.value'],
    ['a date that is none', cd(5, '2026-02-30'), 'day.invalid'],
    ['a period that ends after 2199', { value: 200, unit: 'year', start: '2026-01-01' }, 'day.out-of-range'],
    ['working days that end after 2199', wd(60_000, '2026-01-05'), 'day.out-of-range'],
  ])('%s', (_, input, code) => expect(() => due(input)).toThrow(expect.objectContaining({ code })));
});

describe('beyond the published years', () => {
  test.each<[string, PeriodInput, boolean]>([
    ['working days that end in an unpublished year', wd(20, '2026-12-20'), true],
    ['working days that end in time', wd(5, '2026-12-20'), false],
    ['a last day that may yet roll', cd(15, '2026-12-20', rolls), true],
    ['a last day on the last published working day', cd(11, '2026-12-20', rolls), false],
    ['a last day that no calendar can move', cd(15, '2026-12-20'), false],
    ['months that may roll', mo(1, '2026-12-20', rolls), true],
    ['years that do not roll', { value: 5, unit: 'year', start: '2026-05-01' }, false],
    ['working days before an event in an unpublished year', wd(3, '2027-01-20', { bound: 'before' }), true],
    ['a working minimum', wd(7, '2026-12-28', { bound: 'min' }), true],
    ['working days before the first published year', wd(3, '2006-05-01'), true],
    ['hours', { value: 24, unit: 'hour', start: '2026-12-31T12:00:00.000+08:00' }, false],
    ['a fixed date', { value: 131, unit: 'annual-date', start: '2026-12-31' }, false],
  ])('%s', (_, input, provisional) => expect(due(input).provisional).toBe(provisional));

  test('loading the year settles the date', () => {
    const later = withYear(nationalCalendar, {
      year: 2027,
      notices: [{ number: '演示〔2026〕1号' }],
      holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'],
      workdays: [],
    });
    const input = wd(20, '2026-12-20');
    expect(due(input)).toMatchObject({ due: '2027-01-15', provisional: true });
    expect(due({ ...input, calendar: later })).toMatchObject({ due: '2027-01-18', provisional: false });
  });
});

/** The plain reading: walk day by day, with a calendar of other origin and the machine's own dates. */
const works = new Map<string, boolean>();
function isWorking(day: string): boolean {
  const known = works.get(day);
  if (known !== undefined) return known;
  const answer = chineseDays.isWorkday(day);
  works.set(day, answer);
  return answer;
}
const step = (day: string, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
const excludedBy = (spans: readonly Exclusion[]) => (day: string) =>
  spans.some(({ from, to }) => from <= day && day <= to);

function monthsOn(day: string, months: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, lastOfMonth))).toISOString().slice(0, 10);
}

/** The day on which `left` days that count have gone by, one step at a time. */
function pass(from: string, left: number, direction: 1 | -1, counts: (day: string) => boolean): string {
  let day = from;
  let open = left;
  while (open > 0) {
    day = step(day, direction);
    if (counts(day)) open--;
  }
  return day;
}

function walk({ value, unit, bound, rollover, start, exclude = [] }: PeriodInput): string {
  const excluded = excludedBy(exclude);
  const counts = (day: string) => !excluded(day) && (unit !== 'working-day' || isWorking(day));
  const months = unit === 'year' ? value * 12 : unit === 'month' ? value : undefined;
  if (bound === 'before') {
    if (months === undefined) return step(pass(start, value, -1, counts), -1);
    let day = step(start, -1);
    while (monthsOn(day, months) >= start) day = step(day, -1);
    return day;
  }
  let day: string;
  if (months === undefined) {
    day = pass(start, value, 1, counts);
  } else {
    const end = monthsOn(start, months);
    let owed = 0;
    for (let inside = step(start, 1); inside <= end; inside = step(inside, 1)) if (excluded(inside)) owed++;
    day = pass(end, owed, 1, (d) => !excluded(d));
  }
  if (bound === 'min') return step(day, 1);
  if (rollover === 'next-working-day' && !isWorking(day)) {
    while (!isWorking(day) || excluded(day)) day = step(day, 1);
  }
  return day;
}

const anyDay = fc.integer({ min: dayNumber('2009-01-01'), max: dayNumber('2026-06-30') }).map(fromDayNumber);
const lengths = { 'working-day': 60, 'calendar-day': 90, month: 24, year: 5 } as const;
const unit = fc.constantFrom('working-day', 'calendar-day', 'month', 'year');
const period = fc
  .record({
    unit,
    share: fc.double({ min: 0.0001, max: 1, noNaN: true }),
    start: anyDay,
    bound: fc.constantFrom(null, 'max', 'min', 'before'),
    rollover: fc.constantFrom(null, 'none', 'next-working-day'),
  })
  .map(
    ({ share, ...rest }) =>
      ({ ...rest, value: Math.ceil(lengths[rest.unit as keyof typeof lengths] * share) }) as PeriodInput,
  );
/** Spans placed around the start, so that they matter. */
const spansNear = (start: string) =>
  fc.array(
    fc.record({ at: fc.integer({ min: -60, max: 90 }), days: fc.integer({ min: 0, max: 25 }) }).map(({ at, days }) => ({
      from: addDays(start, at),
      to: addDays(start, at + days),
    })),
    { maxLength: 4 },
  );
const periodWithSpans = period.chain((input) => spansNear(input.start).map((exclude) => ({ ...input, exclude })));
const backMonths = ({ unit: u, bound }: PeriodInput) => bound === 'before' && (u === 'month' || u === 'year');

describe('for any period', () => {
  test('walking day by day finds the same day', () => {
    fc.assert(
      fc.property(periodWithSpans, (input) => {
        const asked = backMonths(input) ? { ...input, exclude: [] } : input;
        expect(due(asked).due).toBe(walk(asked));
      }),
      { numRuns: 3000 },
    );
  });

  test('a longer period never ends earlier (nor, counted back, begins later)', () => {
    fc.assert(
      fc.property(periodWithSpans, fc.integer({ min: 1, max: 20 }), (input, more) => {
        const asked = backMonths(input) ? { ...input, exclude: [] } : input;
        const [shorter, longer] = [due(asked).due, due({ ...asked, value: asked.value + more }).due];
        expect(asked.bound === 'before' ? longer <= shorter : longer >= shorter).toBe(true);
      }),
    );
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(periodWithSpans, fc.integer({ min: 1, max: 40 }), (input, later) => {
        // Months of unequal length may swallow an excluded day, so months are compared without exclusions.
        const asked = input.unit === 'month' || input.unit === 'year' ? { ...input, exclude: [] } : input;
        expect(due({ ...asked, start: addDays(asked.start, later) }).due >= due(asked).due).toBe(true);
      }),
    );
  });

  test('an exclusion never shortens the time, and one after expiry changes nothing', () => {
    fc.assert(
      fc.property(periodWithSpans, (input) => {
        fc.pre(!backMonths(input));
        const [free, held] = [due({ ...input, exclude: [] }), due(input)];
        expect(input.bound === 'before' ? held.due <= free.due : held.due >= free.due).toBe(true);
        if (input.bound === 'before') return;
        const after = { from: addDays(held.due, 1), to: addDays(held.due, 9) };
        expect(due({ ...input, exclude: [...input.exclude, after] })).toEqual(held);
      }),
    );
  });

  test('naming the same excluded days twice changes nothing', () => {
    fc.assert(
      fc.property(periodWithSpans, (input) => {
        fc.pre(!backMonths(input));
        expect(due({ ...input, exclude: [...input.exclude, ...input.exclude.toReversed()] })).toEqual(due(input));
      }),
    );
  });

  test('hours and fixed dates agree with the plain reading', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1439 }), (day, hours, minute) => {
        const start = new Date(Date.parse(startOf(day)) + minute * 60_000 + 28_800_000)
          .toISOString()
          .replace('Z', '+08:00');
        expect(Date.parse(due({ value: hours, unit: 'hour', start }).at)).toBe(Date.parse(start) + hours * 3_600_000);
        const mmdd = Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
        const before = addDays(day, -1 - (hours % 300));
        if (mmdd !== 229) expect(due({ value: mmdd, unit: 'annual-date', start: before }).due).toBe(day);
      }),
    );
  });
});

test('half a million due dates take a moment', () => {
  const inputs = ['2025-01-03', '2024-05-06', '2023-11-30', '2026-02-11'].map((start) => wd(20, start));
  const began = performance.now();
  let length = 0;
  for (let i = 0; i < 500_000; i++) length += due(inputs[i % 4]!).due.length;
  expect(length).toBe(5_000_000);
  // Some 0.04 s in practice; the limit only catches a change of kind, such as counting day by day.
  expect(performance.now() - began).toBeLessThan(2500);
});
