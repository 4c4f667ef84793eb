import { expect, test } from 'vitest';
import { logRow } from './log.ts';

test('the log row checks a CSV and an XES of the same cases, and finds what was put into them', async () => {
  const figures = await logRow(200);
  expect(figures.map(({ what }) => what)).toEqual([
    'check-log on a CSV of 200 cases',
    'check-log on a XES of 200 cases',
  ]);
  for (const { value, against, note } of figures) {
    expect(value).toBeGreaterThan(0);
    expect(against?.value).toBeGreaterThan(0);
    expect(note).toMatch(/^2000 events, [1-9]\d* findings/);
  }
  expect(figures[0]?.note).toBe(figures[1]?.note);
});
