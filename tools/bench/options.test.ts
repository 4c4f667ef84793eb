import { describe, expect, test } from 'vitest';
import { readOptions, rowNames } from './options.ts';

describe('the words after npm run bench --', () => {
  test('without any, every row is measured', () => {
    expect(readOptions([])).toEqual({ json: false, help: false, only: rowNames, seconds: 5, cases: 20_000 });
  });

  test('rows are chosen by name and run in their own order', () => {
    expect(readOptions(['--only', 'act, kernel', '--json', '--seconds', '2', '--cases', '1000000'])).toEqual({
      json: true,
      help: false,
      only: ['kernel', 'act'],
      seconds: 2,
      cases: 1_000_000,
    });
  });

  test.each([
    [
      ['--only', 'speed'],
      '--only: there is no row "speed"; there are kernel, check, log, desk, read, act, page, figures, lapse, force, impact, start',
    ],
    [['--seconds', '0'], '--seconds: "0" is not a whole number from 1 to 60'],
    [['--cases', '1e9'], '--cases: "1e9" is not a whole number from 100 to 2000000'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%s is refused with what would be right', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
