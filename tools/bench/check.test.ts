import { expect, test } from 'vitest';
import { newest } from '../../src/service/definitions.ts';
import { checkRow } from './check.ts';

test('the check row gives the seconds and the states of all procedures together', () => {
  const [seconds, states] = checkRow();
  expect([seconds?.unit, states?.unit]).toEqual(['s', 'states']);
  expect(seconds?.value).toBeGreaterThan(0);
  expect(states?.value).toBeGreaterThan(newest().length);
  expect(seconds?.note).toContain(`${newest().length} procedures, ${states?.value} states`);
});
