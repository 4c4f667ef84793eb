import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cases, type LogEvent } from './cases.ts';
import { Scratch } from './scratch.ts';

test('events come out by case and time, whichever way they went in and however many runs that took', () => {
  const scratch = new Scratch();
  const cases = new Cases(scratch);
  const all = 350_000;
  for (let n = 0; n < all; n++) {
    const shuffled = (n * 7_919) % all;
    cases.add(`K${shuffled % 1_000}`, Math.floor(shuffled / 1_000), 0, `P${shuffled % 7}`, n);
  }
  cases.add('many', 5, -1, '', 1);
  let events = 0;
  let last = '';
  for (const one of cases) {
    expect(one.id > last).toBe(true);
    last = one.id;
    const own = [...one.events];
    events += own.length;
    expect(own.every(([at], n) => n === 0 || (own[n - 1] as LogEvent)[0] <= at)).toBe(true);
    if (one.id !== 'many') expect(own).toHaveLength(350);
  }
  expect(events).toBe(all + 1);
  scratch.close();
});

test('one case of very many events is read in pieces', () => {
  const scratch = new Scratch();
  const cases = new Cases(scratch);
  for (let n = 0; n < 250_000; n++) cases.add('one', (n * 7_919) % 250_000, 0, '', n);
  let at = -1;
  let length = 0;
  for (const { events } of cases)
    for (const event of events) {
      expect(event[0]).toBe(at + 1);
      at = event[0];
      length += 1;
    }
  expect(length).toBe(250_000);
  scratch.close();
});

test('of events that are no act of ours the first day stays', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (times) => {
      const cases = new Cases(new Scratch());
      for (const at of times) cases.add('K', at, -1, 'P', 1);
      expect([...cases].map(({ events }) => [...events])).toEqual([[[Math.min(...times), -1, '', 1]]]);
    }),
  );
});
