import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, diffDays, fromDayNumber } from './day.ts';
import { type ExplanationLine, explain } from './explain.ts';
import { at } from './law.ts';
import { due, type PeriodInput } from './period.ts';

const told = (lines: ExplanationLine[]) =>
  lines.map((line) => `${line.day.slice(5)} ${line.kind}${line.n === undefined ? '' : ` ${line.n}`}`);

describe('why this date', () => {
  test('working days: each day counted, skipped, made up and excluded, with its source', () => {
    const answer = explain({
      rule: at('approvals.correction-notice', '2026-09-17'),
      value: 5,
      unit: 'working-day',
      start: '2026-09-17',
      exclude: [{ from: '2026-09-21', to: '2026-09-21', why: '检验' }],
    });
    expect(told(answer.lines)).toEqual([
      '09-17 start',
      '09-18 counted 1',
      '09-19 day-off',
      '09-20 make-up 2',
      '09-21 excluded',
      '09-22 counted 3',
      '09-23 counted 4',
      '09-24 counted 5',
      '09-24 last',
    ]);
    const [start, , off, makeUp, excluded, , , , last] = answer.lines;
    expect(start!.source).toBe('中华人民共和国民事诉讼法(2023修正) 第八十五条');
    expect(off).toMatchObject({ counted: false, why: '星期六，休息日，不计入' });
    expect(makeUp).toMatchObject({ counted: true, source: '国办发明电〔2025〕7号' });
    expect(excluded).toMatchObject({ counted: false, why: '除去：检验' });
    expect(last!.source).toBe('中华人民共和国行政许可法(2019修正) 第三十二条');
    expect(answer.why).toBe('中华人民共和国行政许可法(2019修正) 第三十二条：材料不齐的当场或五个工作日内一次告知补正');
  });

  test('an excluded span says that its make-up day goes with it', () => {
    const { lines } = explain({
      value: 3,
      unit: 'working-day',
      start: '2026-09-17',
      exclude: [{ from: '2026-09-18', to: '2026-09-20' }],
    });
    expect(lines.find((line) => line.day === '2026-09-20')!.why).toContain('调休上班日一并除去');
    expect(lines.find((line) => line.day === '2026-09-19')!.why).not.toContain('调休');
  });

  test('roll-over: every day passed over, with the notice', () => {
    const { lines } = explain({ value: 60, unit: 'calendar-day', start: '2025-08-03', rollover: 'next-working-day' });
    const rolled = lines.filter((line) => line.kind === 'roll-over');
    expect(rolled.map((line) => line.day)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-10-${day}`),
    );
    expect(new Set(rolled.map((line) => line.source))).toEqual(new Set(['国办发明电〔2024〕12号']));
    expect(lines.at(-1)).toMatchObject({ kind: 'last', day: '2025-10-09', why: '期限顺延至这一天，当日 24 时届满' });
  });

  test('a weekend that is rolled over cites the law on last days', () => {
    const { lines } = explain({ value: 5, unit: 'calendar-day', start: '2026-03-09', rollover: 'next-working-day' });
    expect(lines.find((line) => line.kind === 'roll-over')!.source).toBe(
      '中华人民共和国民事诉讼法(2023修正) 第八十五条',
    );
  });

  test('months: the matching day, the missing matching day, and days made up', () => {
    const plain = explain({ value: 1, unit: 'month', start: '2026-01-31' });
    expect(told(plain.lines)).toEqual(['01-31 start', '02-28 matching-day', '02-28 last']);
    expect(plain.lines[1]).toMatchObject({
      why: '满1个月；该月没有对应日，以月末日为准',
      source: '中华人民共和国民法典(总则编) 第二百零二条',
    });
    const held = explain({
      value: 1,
      unit: 'month',
      start: '2026-03-10',
      exclude: [{ from: '2026-03-20', to: '2026-03-21' }],
    });
    expect(told(held.lines)).toEqual([
      '03-10 start',
      '04-10 matching-day',
      '03-20 excluded',
      '03-21 excluded',
      '04-11 counted 1',
      '04-12 counted 2',
      '04-12 last',
      '04-10 notice',
    ]);
  });

  test('a minimum ends in the first lawful day, a count back in the last lawful one', () => {
    expect(told(explain({ value: 3, unit: 'working-day', bound: 'min', start: '2026-03-05' }).lines)).toEqual([
      '03-05 start',
      '03-06 counted 1',
      '03-07 day-off',
      '03-08 day-off',
      '03-09 counted 2',
      '03-10 counted 3',
      '03-11 first-lawful',
    ]);
    expect(told(explain({ value: 3, unit: 'calendar-day', bound: 'before', start: '2026-03-20' }).lines)).toEqual([
      '03-20 start',
      '03-19 counted 1',
      '03-18 counted 2',
      '03-17 counted 3',
      '03-16 last-lawful',
    ]);
    const months = explain({ value: 1, unit: 'month', bound: 'before', start: '2026-03-31' });
    expect(told(months.lines)).toEqual(['03-31 start', '03-01 matching-day', '02-28 last-lawful']);
  });

  test('a last day that is a day off and stays warns of the working day before', () => {
    const { lines } = explain({ value: 131, unit: 'annual-date', start: '2026-01-01' });
    expect(told(lines)).toEqual(['01-31 last', '01-30 notice']);
  });

  test('exclusions outside the period are named as without effect', () => {
    const exclude = [
      { from: '2026-03-01', to: '2026-03-02', why: '早' },
      { from: '2026-03-20', to: '2026-03-21', why: '晚' },
    ];
    const { lines } = explain({ value: 5, unit: 'calendar-day', start: '2026-03-02', exclude });
    expect(
      lines
        .filter((line) => line.kind === 'notice' && line.why.includes('不影响期限'))
        .map((line) => line.why.slice(0, 1)),
    ).toEqual(['早', '晚']);
  });

  test('hours and provisional dates', () => {
    const start = '2026-03-01T09:00:00.000+08:00';
    const exclude = [{ from: '2026-03-01T10:00:00.000+08:00', to: '2026-03-01T11:00:00.000+08:00', why: '停电' }];
    expect(told(explain({ value: 2, unit: 'hour', start, exclude }).lines)).toEqual([
      '03-01 start',
      '03-01 excluded',
      '03-01 last',
    ]);
    expect(explain({ value: 2, unit: 'hour', start, exclude }).lines.at(-1)!.why).toBe(
      '满 2 小时，2026-03-01 12:00 届满',
    );
    expect(told(explain({ value: 2, unit: 'hour', start, bound: 'min' }).lines).at(-1)).toBe('03-01 first-lawful');
    expect(told(explain({ value: 2, unit: 'hour', start, bound: 'before' }).lines).at(-1)).toBe('03-01 last-lawful');
    const later = explain({ value: 20, unit: 'working-day', start: '2026-12-20' });
    expect(later.lines.at(-1)).toMatchObject({ kind: 'provisional', day: '2027-01-15' });
  });

  test('long periods show runs of ordinary days, and still every day off', () => {
    const { lines } = explain({ value: 200, unit: 'working-day', start: '2026-01-05' });
    expect(lines.length).toBeLessThan(160);
    expect(lines.find((line) => line.day === '2026-02-24')).toMatchObject({ to: '2026-02-27', counted: true });
    expect(lines.filter((line) => line.kind === 'day-off').every((line) => line.to === undefined)).toBe(true);
    const years = explain({ value: 3000, unit: 'calendar-day', start: '2015-01-05' });
    expect(told(years.lines)).toEqual(['01-05 start', '01-06 counted 3000', '03-24 last']);
  });

  const input = fc
    .record({
      unit: fc.constantFrom('working-day', 'calendar-day'),
      value: fc.integer({ min: 1, max: 150 }),
      start: fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2026-01-31') }).map(fromDayNumber),
      bound: fc.constantFrom('max', 'min', 'before'),
      rollover: fc.constantFrom('none', 'next-working-day'),
      at: fc.integer({ min: -40, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ at: from, days, ...rest }) => {
      const exclude = [{ from: addDays(rest.start, from), to: addDays(rest.start, from + days) }];
      return { ...rest, exclude } as PeriodInput;
    });

  test('the lines account for every day from the start to the end, once, and count to the length', () => {
    fc.assert(
      fc.property(input, (asked) => {
        const answer = explain(asked);
        expect(answer).toMatchObject(due(asked));
        const days: number[] = [];
        for (const line of answer.lines) {
          if (!['start', 'counted', 'make-up', 'day-off', 'excluded', 'roll-over'].includes(line.kind)) continue;
          if (line.kind === 'roll-over' && line.day === answer.lastCounted) continue;
          const [a, b] = [dayNumber(line.day), dayNumber(line.to ?? line.day)];
          for (let n = Math.min(a, b); n <= Math.max(a, b); n++) days.push(n);
        }
        days.sort((a, b) => a - b);
        const whole = asked.bound === 'before' ? [answer.lastCounted, asked.start] : [asked.start, answer.lastCounted];
        const rolled = answer.lines.filter((line) => line.kind === 'roll-over').length;
        const [from, to] = [dayNumber(whole[0]!), dayNumber(whole[1]!) + Math.max(rolled - 1, 0)];
        expect(days).toEqual(Array.from({ length: to - from + 1 }, (_, i) => from + i));
        expect(Math.max(...answer.lines.map((line) => line.n ?? 0))).toBe(asked.value);
        expect(diffDays(answer.lastCounted, answer.due)).toBe(
          asked.bound === 'min' ? 1 : asked.bound === 'before' ? -1 : rolled,
        );
      }),
    );
  });
});
