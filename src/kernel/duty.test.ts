import { describe, expect, test } from 'vitest';
import { houseRule } from './basis.ts';
import { type DutyDef, type DutyLaw, dutyPeriods, dutyStatus } from './duty.ts';

const base = {
  id: 'd',
  title: { zh: '职责', en: 'Duty' },
  owes: { kind: 'government' },
  metBy: { procedure: 'p', indicator: 'i' },
  basis: houseRule('试验'),
} as const;

const law = (value: number, unit: string): DutyLaw => ({
  rule: (topic) => ({ id: topic, value, unit, bound: 'min', rollover: null }) as never,
  setting: () => ({ value, unit }),
});
const setting = (since: string): DutyDef => ({ ...base, often: { setting: 's', since } });

describe('periods', () => {
  test('so many times a year: every calendar year that touches the span', () => {
    const found = dutyPeriods(setting('2024-01-01'), law(2, 'times-per-year'), {
      from: '2025-07-01',
      to: '2026-01-01',
    });
    expect(found).toEqual([
      { from: '2025-01-01', to: '2025-12-31', need: 2 },
      { from: '2026-01-01', to: '2026-12-31', need: 2 },
    ]);
  });

  test('spread over half-years and quarters, with what falls on each', () => {
    const halves = { ...setting('2024-01-01'), each: 'half-year' } as const;
    expect(dutyPeriods(halves, law(2, 'times-per-year'), { from: '2024-02-29', to: '2024-07-01' })).toEqual([
      { from: '2024-01-01', to: '2024-06-30', need: 1 },
      { from: '2024-07-01', to: '2024-12-31', need: 1 },
    ]);
    const quarters = { ...setting('2024-01-01'), each: 'quarter' } as const;
    expect(dutyPeriods(quarters, law(6, 'times-per-year'), { from: '2024-12-31', to: '2024-12-31' })).toEqual([
      { from: '2024-10-01', to: '2024-12-31', need: 2 },
    ]);
  });

  test('every second year is counted from the year in which it began', () => {
    const every = (from: string, to: string) =>
      dutyPeriods(setting('2023-05-01'), law(2, 'year-interval'), { from, to }).map((p) => `${p.from}/${p.to}`);
    expect(every('2024-06-01', '2024-06-01')).toEqual(['2023-01-01/2024-12-31']);
    expect(every('2024-12-31', '2025-01-01')).toEqual(['2023-01-01/2024-12-31', '2025-01-01/2026-12-31']);
  });

  test('nothing before the district began to demand it; its first year counts whole', () => {
    const found = dutyPeriods(setting('2024-09-01'), law(1, 'times-per-year'), {
      from: '2022-01-01',
      to: '2024-12-31',
    });
    expect(found).toEqual([{ from: '2024-01-01', to: '2024-12-31', need: 1 }]);
  });

  test('the real rule of the plan: documents are cleaned up every second year', () => {
    const def: DutyDef = { ...base, often: { rule: 'plan.norm.cleanup' } };
    const found = dutyPeriods(def, law(2, 'year-interval'), { from: '2026-01-01', to: '2027-12-31' });
    expect(found).toEqual([{ from: '2026-01-01', to: '2027-12-31', need: 1 }]);
  });
});

describe('how a period stands', () => {
  const year = { from: '2026-01-01', to: '2026-12-31', need: 2 };
  const on = (day: string, done: number, recordedSince = '2025-06-01') =>
    dutyStatus(year, done, { now: `${day}T10:00:00.000+08:00`, warnDays: 60, recordedSince });

  test.each([
    ['2025-12-31', 0, 'ahead'],
    ['2026-01-01', 0, 'running'],
    ['2026-11-01', 1, 'running'],
    ['2026-11-02', 1, 'warned'],
    ['2026-12-31', 1, 'warned'],
    ['2027-01-01', 1, 'missed'],
    ['2026-11-02', 2, 'met'],
    ['2027-01-01', 3, 'met'],
  ])('on %s with %i done: %s', (day, done, status) => {
    expect(on(day, done)).toBe(status);
  });

  test('a period that began before there were records blames nobody', () => {
    expect(on('2027-01-01', 1, '2026-01-02')).toBe('unknown');
    expect(on('2026-12-31', 1, '2026-01-02')).toBe('warned');
  });
});
