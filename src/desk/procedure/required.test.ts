import { describe, expect, test } from 'vitest';
import { factsRead, mustFill } from './required.ts';

const when = (requiredIf: unknown) => ({ requiredIf });

describe('a field must be filled in', () => {
  test('where the definition says so', () => {
    expect(mustFill('required', {})).toBe(true);
    expect(mustFill('optional', {})).toBe(false);
  });

  test.each([
    [{ is: ['kind', 'change', 'renew'] }, { kind: 'renew' }, true],
    [{ is: ['kind', 'change', 'renew'] }, { kind: 'new' }, false],
    [{ is: ['kind', 'renew'] }, {}, false],
    [{ not: { is: ['kind', 'new'] } }, { kind: 'renew' }, true],
    [{ not: { is: ['kind', 'new'] } }, {}, false],
    [{ all: [{ known: 'a' }, { is: ['b', true] }] }, { a: 1, b: true }, true],
    [{ all: [{ known: 'a' }, { is: ['b', true] }] }, { b: true }, false],
    [{ any: [{ entry: 'item', in: ['inForce'] }, { known: 'a' }] }, { a: 1 }, true],
    [{ any: [{ entry: 'item', in: ['inForce'] }, { known: 'a' }] }, {}, false],
    [{ every: 'people', is: ['granted', true] }, { granted: true }, false],
  ])('when %j holds of %j: %s', (condition, known, must) => {
    expect(mustFill(when(condition), known)).toBe(must);
  });
});

test('the facts that a condition reads, lists apart', () => {
  expect(
    factsRead({
      any: [
        { is: ['a', true] },
        { all: [{ known: 'b' }, { not: { cmp: ['c', '>', 1] } }] },
        { some: 'l', is: ['d', 1] },
      ],
    }),
  ).toEqual(['a', 'b', 'c']);
  expect(factsRead({ done: 'apply' })).toEqual([]);
});
