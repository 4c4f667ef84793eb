import { expect, test } from 'vitest';
import { tally } from './tally.ts';

const report = (passed: number, failed: number, files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    testResults: files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((t) => ({ status: t })) })),
  });

test('a good run is counted as it is', () => {
  expect(tally(report(5, 0, [['passed', 'passed']]), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test('a failed test counts once, a file that does not load counts too', () => {
  const files: [string, ...string[]][] = [['failed', 'failed', 'passed'], ['failed']];
  expect(tally(report(4, 1, files), 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a run that ends badly with no failed test is a failure', () => {
  expect(tally(report(5, 0, [['passed', 'passed']]), 1).failed).toBe(1);
});

test('a run without a report is a failure', () => {
  expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
