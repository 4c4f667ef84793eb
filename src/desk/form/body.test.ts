import { expect, test } from 'vitest';
import { bodyOf, fieldOf, stripped } from './body.ts';

test('what is empty is not sent, what is false or zero is', () => {
  const filled = {
    facts: { name: '', note: '  ', granted: false, n: 0, tags: [], rows: [{ a: '' }, { a: '1' }], no: undefined },
    served: { day: '2026-03-02', mode: 'direct' },
    columns: { text: null },
  };
  expect(stripped(filled)).toEqual({
    facts: { granted: false, n: 0, rows: [{ a: '1' }] },
    served: { day: '2026-03-02', mode: 'direct' },
  });
  expect(stripped({ facts: {} })).toEqual({});
});

test('entries get a key of their own unless they have one', () => {
  const body = bodyOf({ items: [{ key: 'k', name: '甲' }, { name: '乙' }] }, { adds: true, expectedSeq: 3 });
  expect(body).toEqual({
    expectedSeq: 3,
    items: [
      { key: 'k', columns: { name: '甲' } },
      { key: expect.stringMatching(/^[0-9a-f]{8}$/), columns: { name: '乙' } },
    ],
  });
  expect(bodyOf({ facts: { a: '1' } }, { act: 'apply' })).toEqual({ facts: { a: '1' }, act: 'apply' });
});

test.each([
  ['/facts/phone', ['facts', 'phone']],
  ['facts.materials.1.name', ['facts', 'materials', 1, 'name']],
  ['/items/0/columns/who', ['items', 0, 'who']],
  ['/columns/granted', ['columns', 'granted']],
  ['/on', ['on']],
])('the fault at %s stands at its field', (path, field) => {
  expect(fieldOf(path)).toEqual(field);
});
