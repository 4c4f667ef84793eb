import { expect, test } from 'vitest';
import { deskRow } from './desk.ts';

test('the first load of the workspace stays within its budget, and is more than nothing', async () => {
  const [load] = await deskRow();
  expect(load?.value).toBeGreaterThan(100);
  expect(load).toMatchObject({ unit: 'kB', met: true });
});
