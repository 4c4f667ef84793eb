import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../kernel/register.ts';
import type { Commit } from './commit.ts';
import { acting, append, change, commitOf, moment, opening, project } from './sample.ts';
import { isStorable, wire } from './wire.ts';

const events = opening('case');
const whole = append([], events);
const effect: Effect = { op: 'enter', register: 'powers', entry: 'e', from: '2026-03-01' };
const bearing = [events[0], { ...events[1], effects: [effect] }] as typeof events;

describe('a commit that contradicts itself is refused before it is sent', () => {
  const next = acting(project(events).state, 'note', moment('03-02'));
  const state = whole.projection.state;
  test.each<[string, Commit]>([
    ['a case stands in it twice', commitOf([whole, whole])],
    ['is that of case', commitOf([{ ...whole, case: 'other' }])],
    ['not the one after its events', commitOf([{ ...whole, events: [] }])],
    ['out of order', commitOf([{ ...append(events, [next]), events: [{ ...next, seq: 4 }] }])],
    [
      'recorded before the one before it',
      commitOf([{ ...whole, events: [{ ...events[0]!, recordedAt: moment('03-02') }, events[1]!] }]),
    ],
    [
      'recorded at another time',
      commitOf([{ ...whole, projection: { ...whole.projection, state: { ...state, recordedAt: moment('03-09') } } }]),
    ],
    ['missing in entries', commitOf([append([], bearing)])],
    ['0 effects on powers/e, not 1', commitOf([append([], events, [change([], [effect])])])],
    ['1 effects on powers/e, not 2', commitOf([append([], bearing, [change([], [effect, { ...effect, op: 'end' }])])])],
    ['an entry stands in it twice', commitOf([append([], bearing, [change([], [effect]), change([], [effect])])])],
  ])('%s', (why, commit) => {
    expect(() => wire(commit)).toThrow(why);
  });
});

test('what may be locked stands in one order, whatever order it came in', () => {
  const [a, b] = [append([], opening('a')), append([], opening('b'))];
  const guards = ['y', 'x'].map((entry) => ({ register: 'powers', entry, version: 1 }));
  const forwards = wire(commitOf([a, b], { guards }));
  expect(wire(commitOf([b, a], { guards: [...guards].reverse() }))).toEqual(forwards);
});

describe('text', () => {
  test('that PostgreSQL cannot keep is told from text that only looks like it', () => {
    for (const bad of ['\0', 'a\ud800', '\udc00b', '\\\0'])
      expect(isStorable(JSON.stringify(bad)), JSON.stringify(bad)).toBe(false);
    for (const good of ['\\u0000', '\\\\ud800', '𠮷', '\u0001', '"'])
      expect(isStorable(JSON.stringify(good)), good).toBe(true);
  });

  test('is judged alike for any characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', 'u', '0', 'd', '8', '\0', '\ud800', '\udc00', '文') }),
        (text) => {
          expect(isStorable(JSON.stringify(text))).toBe(text.isWellFormed() && !text.includes('\0'));
        },
      ),
    );
  });
});
