import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAllowed, expectLawful } from '../../../test/kernel-fixture/invariants.ts';
import { tape, Walk } from '../../../test/kernel-fixture/walk.ts';
import { lawBase } from '../../kernel/play/index.ts';
import { folders, registers } from './folders.ts';

const tapes = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 400 });

describe.each(folders)('$definition.id', ({ definition }) => {
  test('whatever people try, in whatever order and at whatever time, the case stays lawful', () => {
    const acts = new Set<string>();
    fc.assert(
      fc.property(tapes, (numbers) => {
        const walk = new Walk(definition, registers, lawBase, tape(numbers));
        for (let n = 0; n < 40; n++) {
          const former = walk.events;
          const step = walk.step();
          expectLawful(walk, step, former);
          expectAllowed(walk, step);
        }
        for (const event of walk.events) if (event.kind === 'act') acts.add(event.act);
      }),
      { numRuns: 60 },
    );
    expect(acts.size).toBeGreaterThan(2);
  });
});
