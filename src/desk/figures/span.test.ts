import { describe, expect, test } from 'vitest';
import { daysIn, figurePath, periodOf, periods, readPlace } from './span.ts';

describe('periods by name', () => {
  test.each([
    ['2026-05-20', 'year', '2026-01-01', '2026-05-20'],
    ['2026-05-20', 'last-year', '2025-01-01', '2025-12-31'],
    ['2026-05-20', 'month', '2026-05-01', '2026-05-20'],
    ['2026-05-20', 'last-month', '2026-04-01', '2026-04-30'],
    ['2024-03-31', 'last-month', '2024-02-01', '2024-02-29'],
    ['2026-01-02', 'last-month', '2025-12-01', '2025-12-31'],
    ['2026-05-20', 'twelve-months', '2025-05-01', '2026-04-30'],
    ['2026-01-02', 'twelve-months', '2025-01-01', '2025-12-31'],
  ] as const)('on %s %s is %s to %s', (today, period, from, to) => {
    expect(daysIn(period, today)).toEqual({ from, to });
  });

  test('are known again by their days, others have none', () => {
    for (const period of periods) {
      const { from, to } = daysIn(period, '2026-05-20');
      expect(periodOf(from, to, '2026-05-20')).toBe(period);
    }
    expect(periodOf('2026-01-03', '2026-05-20', '2026-05-20')).toBeUndefined();
  });
});

test('what a page is about stands in its address and is read from it', () => {
  const place = { org: 'market', from: '2026-01-01', to: '2026-05-20', side: 'overdue' };
  const path = figurePath({ procedure: 'approval', indicator: 'onTime' }, { ...place, part: undefined });
  expect(path).toBe('/figures/approval/onTime?org=market&from=2026-01-01&to=2026-05-20&side=overdue');
  expect(readPlace(new URLSearchParams(path.split('?')[1]))).toEqual(place);
  expect(figurePath({ procedure: 'a', indicator: 'b' }, {})).toBe('/figures/a/b');
});
