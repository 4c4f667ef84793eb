import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, nationalCalendar, publishedYears, withYear, type YearData } from './calendar.ts';
import { addDays, dayNumber, fromDayNumber } from './day.ts';

const first = dayNumber('2007-01-01');
const last = dayNumber('2026-12-31');

describe('the national calendar', () => {
  test('agrees with an independent table on every day from 2007 to 2026', () => {
    const different: string[] = [];
    for (let n = first; n <= last; n++) {
      const day = fromDayNumber(n);
      if (nationalCalendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) different.push(day);
    }
    expect(different).toEqual([]);
    expect([nationalCalendar.firstYear, nationalCalendar.lastYear]).toEqual([2007, 2026]);
  });

  test.each([
    ['2015-09-03', 'off', 'holiday', '抗战胜利70周年纪念日', '国发明电〔2015〕1号'],
    ['2015-09-06', 'working', 'make-up', '抗战胜利70周年纪念日', '国发明电〔2015〕1号'],
    ['2019-05-03', 'off', 'holiday', '劳动节', '国办发明电〔2019〕3号'],
    ['2019-04-05', 'off', 'holiday', '清明节', '国办发明电〔2018〕15号'],
    ['2018-12-29', 'working', 'make-up', '元旦', '国办发明电〔2018〕15号'],
    ['2020-01-30', 'off', 'holiday', '春节', '国办发明电〔2019〕16号'],
    ['2020-02-01', 'off', 'holiday', '春节', '国办发明电〔2020〕1号'],
    ['2026-09-20', 'working', 'make-up', '国庆节', '国办发明电〔2025〕7号'],
    ['2026-09-25', 'off', 'holiday', '中秋节', '国办发明电〔2025〕7号'],
    ['2026-03-07', 'off', 'weekend', undefined, undefined],
    ['2026-03-09', 'working', 'weekday', undefined, undefined],
  ])('%s is %s: %s %s', (day, status, kind, name, notice) => {
    const reason = nationalCalendar.reason(day);
    expect([reason.status, reason.kind, reason.name, reason.notice]).toEqual([status, kind, name, notice]);
    expect(reason.provisional).toBe(false);
    expect(nationalCalendar.status(day)).toBe(status);
    if (notice) expect(reason.zh).toContain(notice);
  });

  test('every year names its notice, and every arranged day an occasion', () => {
    for (const year of publishedYears) {
      expect(year.notices[0]!.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
      for (const day of [...year.holidays, ...year.workdays])
        expect(nationalCalendar.reason(day).name, day).toBeTruthy();
    }
  });

  test('days of years not published fall back to weekdays, provisionally', () => {
    expect(nationalCalendar.reason('2027-01-01')).toMatchObject({
      status: 'working',
      kind: 'weekday',
      provisional: true,
    });
    expect(nationalCalendar.reason('2006-05-06')).toMatchObject({ status: 'off', kind: 'weekend', provisional: true });
    expect(nationalCalendar.reason('2006-12-30')).toMatchObject({
      status: 'working',
      kind: 'make-up',
      provisional: false,
    });
  });

  test('counting tables agree with walking', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 200 }), (start, k) => {
        let here = start;
        for (let left = k; left > 0; ) if (nationalCalendar.isWorkingNumber(++here)) left--;
        expect(nationalCalendar.nthWorking(nationalCalendar.workingUpTo(start) + k)).toBe(here);
        let next = start;
        while (!nationalCalendar.isWorkingNumber(next)) next++;
        expect(nationalCalendar.nextWorking(start)).toBe(next);
        let previous = start;
        while (!nationalCalendar.isWorkingNumber(previous)) previous--;
        expect(nationalCalendar.lastWorking(start)).toBe(previous);
      }),
    );
  });

  test('the first day of the epoch is a day like any other', () => {
    expect(nationalCalendar.nextWorking(dayNumber('1970-01-01'))).toBe(dayNumber('1970-01-01'));
  });

  test('counting out of the known range is refused, not guessed', () => {
    expect(() => nationalCalendar.nextWorking(dayNumber('2199-12-31') + 1)).toThrow(/outside 1900 to 2199/);
    expect(() => nationalCalendar.nthWorking(0)).toThrow(/outside 1900 to 2199/);
  });
});

/** An invented arrangement of the year after the last published one. */
const next: YearData = {
  year: 2027,
  notices: [{ number: '演示〔2026〕1号' }],
  holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-05-03', '2027-10-01', '2027-10-02', '2027-10-03'],
  workdays: ['2026-12-27', '2027-05-08'],
  occasions: [{ name: '元旦', from: '2026-12-27', to: '2027-01-01' }],
};

describe('loading a further year', () => {
  test('gives a new calendar and leaves the old one alone', () => {
    const later = withYear(nationalCalendar, next);
    expect([later.lastYear, nationalCalendar.lastYear]).toEqual([2027, 2026]);
    expect(later.isWorkingDay('2027-01-01')).toBe(false);
    expect(nationalCalendar.isWorkingDay('2027-01-01')).toBe(true);
    expect(later.reason('2027-05-08')).toMatchObject({
      kind: 'make-up',
      notice: '演示〔2026〕1号',
      provisional: false,
    });
    expect(later.reason('2026-12-27')).toMatchObject({ kind: 'make-up', name: '元旦' });
  });

  test('an amended year replaces the one before', () => {
    const amended = { ...next, holidays: [...next.holidays, '2027-05-04'] };
    const twice = withYear(withYear(nationalCalendar, next), amended);
    expect(twice.years).toHaveLength(nationalCalendar.years.length + 1);
    expect(twice.isWorkingDay('2027-05-04')).toBe(false);
  });

  test.each<[string, Partial<YearData>, string]>([
    ['a year that is no year', { year: 27 }, 'calendar.year'],
    ['no notice', { notices: [] }, 'calendar.notice'],
    ['a notice without number or note', { notices: [{ number: null }] }, 'calendar.notice'],
    ['an empty notice number', { notices: [{ number: ' ' }] }, 'calendar.notice'],
    ['days that are no list', { holidays: undefined as never }, 'calendar.days'],
    ['an impossible date', { workdays: ['2027-02-30'] }, 'day.invalid'],
    ['a day of another year', { workdays: ['2028-01-01'] }, 'calendar.day'],
    ['a day listed twice', { workdays: ['2027-05-08', '2027-05-08'] }, 'calendar.duplicate'],
    ['a day both off and worked', { workdays: ['2027-05-01'] }, 'calendar.duplicate'],
    ['a make-up day on a Friday', { workdays: ['2027-05-07'] }, 'calendar.workday'],
    ['a notice about a day not listed', { notices: [{ number: '一号', days: ['2027-07-01'] }] }, 'calendar.notice'],
    [
      'an occasion that runs backwards',
      { occasions: [{ name: '元旦', from: '2027-01-02', to: '2027-01-01' }] },
      'calendar.occasion',
    ],
    [
      'a statutory holiday missing',
      { holidays: ['2027-01-01', '2027-10-01', '2027-10-02', '2027-10-03'] },
      'calendar.statutory',
    ],
  ])('refuses %s', (_, change, code) => {
    expect(() => withYear(nationalCalendar, { ...next, ...change })).toThrow(expect.objectContaining({ code }));
  });

  test('refuses a gap, a contradiction between years and nothing at all', () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const in2028 = (days: readonly string[]) =>
      days.map((day) => day.replace('2027-', '2028-').replace('2026-', '2027-'));
    const after = { ...next, year: 2028, holidays: in2028(next.holidays), workdays: ['2028-05-06'], occasions: [] };
    expect(() => withYear(nationalCalendar, after)).toThrow(code('calendar.gap'));
    const against = { ...next, holidays: [...next.holidays, '2026-12-26'], workdays: [] };
    const earlier = publishedYears.map((y) =>
      y.year === 2026 ? { ...y, workdays: [...y.workdays, '2026-12-26'] } : y,
    );
    expect(() => calendar([...earlier, against])).toThrow(code('calendar.conflict'));
    expect(() => calendar([])).toThrow(code('calendar.empty'));
  });

  test('order of the years does not matter', () => {
    const shuffled = calendar([...publishedYears].reverse());
    for (let day = '2024-01-01'; day < '2026-12-31'; day = addDays(day, 1)) {
      expect(shuffled.isWorkingDay(day)).toBe(nationalCalendar.isWorkingDay(day));
    }
  });
});
