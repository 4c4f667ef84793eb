import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booking, bookings, complaint, courtBase, courts } from '../../test/kernel-fixture/index.ts';
import { expectAllowed, expectLawful } from '../../test/kernel-fixture/invariants.ts';
import { tape, Walk } from '../../test/kernel-fixture/walk.ts';
import { compile } from './compile.ts';
import { fold } from './fold.ts';
import { settle } from './settle.ts';

const tapes = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 400 });
const walk = (numbers: readonly number[], definition = booking) =>
  new Walk(definition, [courts, bookings], courtBase, tape(numbers));

describe('random walks through the invented procedures', () => {
  test.each([booking, complaint])('$id keeps the invariants of the ledger and of allowed()', (definition) => {
    let done = 0;
    fc.assert(
      fc.property(tapes, (numbers) => {
        const one = walk(numbers, definition);
        for (let n = 0; n < 40; n++) {
          const former = one.events;
          const step = one.step();
          expectLawful(one, step, former);
          expectAllowed(one, step);
        }
        done += one.events.length;
      }),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(300);
  });

  test('a late job gives the same case as a prompt one', () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const one = walk(numbers);
        for (let n = 0; n < 15; n++) one.step();
        if (!one.state) return;
        const compiled = compile(booking);
        const days = ['2026-05-01', '2026-08-01', '2027-02-01', '2027-12-31']
          .map((day) => `${day}T03:00:00.000+08:00`)
          .filter((at) => at > one.now);
        const last = days.at(-1);
        if (!last) return;
        const late = settle(compiled, one.state, last, one.world);
        let prompt = one.state;
        const events = days.flatMap((at) => {
          const settled = settle(compiled, prompt, at, one.world);
          prompt = settled.state;
          return settled.events;
        });
        const plain = (all: readonly { recordedAt: string }[]) => all.map(({ recordedAt: _, ...rest }) => rest);
        expect(plain(events)).toEqual(plain(late.events));
        expect({ ...prompt, recordedAt: '' }).toEqual({ ...late.state, recordedAt: '' });
      }),
      { numRuns: 150 },
    );
  });

  test('folding in two parts gives the same state as folding at once', () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const one = walk(numbers);
        for (let n = 0; n < 30; n++) one.step();
        if (one.events.length === 0) return;
        expect(fold(one.events)).toEqual(one.state);
        for (let cut = 1; cut <= one.events.length; cut++) expect(fold(one.events.slice(0, cut)).seq).toBe(cut);
      }),
      { numRuns: 50 },
    );
  });
});
