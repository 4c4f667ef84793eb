import type { DatedRow } from '../../src/kernel/check/index.ts';

const row = (
  value: number,
  unit: string,
  bound: string,
  effectiveFrom: string,
  effectiveTo: string | null = null,
): DatedRow & { rollover: string | null } => ({
  value,
  unit,
  bound,
  effectiveFrom,
  effectiveTo,
  rollover: bound === 'max' ? 'next-working-day' : null,
});

/** Invented rules of an invented law of courts. */
export const courtRules: { readonly [topic: string]: readonly (DatedRow & { rollover: string | null })[] } = {
  'court.answer': [
    row(5, 'working-day', 'max', '2000-01-01', '2025-12-31'),
    row(3, 'working-day', 'max', '2026-01-01'),
  ],
  'court.decide': [row(20, 'working-day', 'max', '2000-01-01')],
  'court.decide-longer': [row(10, 'working-day', 'max', '2000-01-01')],
  'court.notice': [row(7, 'calendar-day', 'min', '2000-01-01')],
  'court.appeal': [row(60, 'calendar-day', 'max', '2000-01-01')],
  'court.reply': [row(5, 'calendar-day', 'max', '2000-01-01')],
  'court.ahead': [row(2, 'calendar-day', 'before', '2000-01-01')],
  'court.rest': [row(1, 'calendar-day', 'max', '2000-01-01')],
  'court.longest': [row(1, 'year', 'max', '2000-01-01')],
  'court.quorum': [row(2, 'person', 'min', '2000-01-01')],
  'court.big-cost': [row(50_000, 'yuan', 'max', '2000-01-01', '2026-03-31'), row(80_000, 'yuan', 'max', '2026-04-01')],
  'court.build': [
    row(30, 'calendar-day', 'max', '2000-01-01', '2025-12-31'),
    row(10, 'calendar-day', 'max', '2026-01-01'),
  ],
  'court.spirit': [{ ...row(0, '', 'max', '2000-01-01'), value: null, unit: null }],
  'court.late-rate': [row(3, 'percent-per-day', 'max', '2000-01-01')],
  'court.late-cap': [row(100, 'percent', 'max', '2000-01-01')],
  'court.lights': [row(1, 'month', 'max', '2026-07-01')],
};

/** Invented settings of the district. */
export const courtSettings: { readonly [key: string]: { readonly value: number; readonly unit: string } } = {
  'court.match-days': { value: 10, unit: 'working-day' },
  'court.free-hours': { value: 2, unit: 'hour' },
  'court.late-days': { value: 7, unit: 'calendar-day' },
};
