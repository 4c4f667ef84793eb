import { expect, test } from 'vitest';
import type { Procedure } from '../../../../kernel/index.ts';
import { lawBase, play } from '../../../../kernel/play/index.ts';
import first from './1.json' with { type: 'json' };
import { before2024 } from './first.ts';

test('a case of the first version goes its way to the end', () => {
  expect(play(first as unknown as Procedure, before2024, lawBase).problems).toEqual([]);
});
