import { describe, expect, test } from 'vitest';
import { booking } from '../../test/kernel-fixture/index.ts';
import { type Condition, compile, evaluate } from '../kernel/index.ts';
import { asksMore, inFavour, type Telling } from './favour.ts';
import { Road } from './road.ts';

const telling: Telling = {
  recorded: new Set(['a', 'b']),
  servers: (paper) => (paper === 'notice' ? ['a'] : ['c']),
  inForce: (topic) => topic === 'now',
};

/** Judged by the kernel on a case in which these acts are done and nothing else is known. */
function judged(condition: Condition, done: readonly string[] = []): string {
  const road = new Road(compile(booking), telling);
  const mark = { seq: 1, at: '', day: '', by: { person: 'p', role: 'r' }, times: 1 };
  const state = { ...road.first.state, done: Object.fromEntries(done.map((act) => [act, mark])) };
  const world = { calendar: undefined as never, rule: () => undefined, setting: () => undefined } as never;
  const definition = road.observed.definition;
  return evaluate(inFavour(condition, telling), { definition, state, facts: {}, world, at: '', day: '2026-01-01' });
}

describe('what a log does not tell is taken in the case’s favour', () => {
  test.each<[Condition, readonly string[], string]>([
    [{ done: 'a' }, [], 'no'],
    [{ done: 'a' }, ['a'], 'yes'],
    [{ done: 'c' }, [], 'yes'],
    [{ not: { done: 'c' } }, [], 'yes'],
    [{ not: { done: 'a' } }, ['a'], 'no'],
    [{ is: ['fact', 'x'] }, [], 'yes'],
    [{ not: { is: ['fact', 'x'] } }, [], 'yes'],
    [{ known: 'fact' }, [], 'yes'],
    [{ all: [{ is: ['fact', 'x'] }, { done: 'a' }] }, [], 'no'],
    [{ any: [{ is: ['fact', 'x'] }, { done: 'a' }] }, [], 'yes'],
    [{ not: { any: [{ is: ['fact', 'x'] }, { done: 'a' }] } }, ['a'], 'no'],
    [{ every: 'list', done: ['a', 'b'] }, [], 'no'],
    [{ every: 'list', done: ['a', 'b'] }, ['b'], 'yes'],
    [{ every: 'list', done: ['a', 'c'] }, [], 'yes'],
    [{ every: 'list', done: 'a', orEmpty: true }, [], 'yes'],
    [{ lawInForce: 'now' }, [], 'yes'],
    [{ lawInForce: 'once' }, [], 'no'],
    [{ not: { lawInForce: 'now' } }, [], 'no'],
    [{ served: 'notice' }, [], 'no'],
    [{ served: 'letter' }, [], 'yes'],
    [{ entry: 'fact', in: ['inForce'] }, [], 'yes'],
  ])('%j with %j done is %s', (condition, done, expected) => {
    expect(judged(condition, done)).toBe(expected);
  });

  test('a condition asks for more than the log tells, or it does not', () => {
    expect(asksMore({ all: [{ done: 'a' }, { lawInForce: 'once' }] }, telling)).toBe(false);
    expect(asksMore({ any: [{ done: 'a' }, { known: 'fact' }] }, telling)).toBe(true);
  });
});
