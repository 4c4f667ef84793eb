import { expect, test } from 'vitest';
import { panel } from '../../../test/kernel-fixture/index.ts';
import { actSchema } from './act-schema.ts';

test('a column that is needed only sometimes says when', () => {
  expect(actSchema(panel, 'vote')).toMatchObject({
    required: ['item', 'columns'],
    properties: {
      columns: {
        required: ['vote'],
        properties: {
          vote: { enum: ['for', 'against'] },
          reason: { type: 'string', 'x-required-if': { column: ['vote', 'against'] } },
        },
      },
    },
  });
});
