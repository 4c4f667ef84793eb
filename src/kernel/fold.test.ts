import { describe, expect, test } from 'vitest';
import type { ActEvent, CaseEvent, OpenedEvent } from './case.ts';
import { clockKey, evolve, fold } from './fold.ts';

const at = (n: number) => `2026-03-${String(n).padStart(2, '0')}T09:00:00.000+08:00`;
const by = { person: '甲', role: 'clerk' };
const opened: OpenedEvent = {
  kind: 'opened',
  seq: 1,
  at: at(1),
  recordedAt: at(1),
  by,
  case: 'C1',
  procedure: 'p',
  version: 1,
  org: 'o',
  filedOn: '2026-03-01',
};
const act = (seq: number, name: string, more: Partial<ActEvent> = {}): ActEvent => ({
  kind: 'act',
  seq,
  act: name,
  at: at(seq),
  recordedAt: at(seq),
  day: at(seq).slice(0, 10),
  by,
  from: 'a',
  to: 'a',
  ...more,
});
const clock = (name: string, item?: string) => ({
  clock: name,
  start: '2026-03-02',
  at: at(2),
  limit: { day: '2026-04-01', source: 'x' },
  ...(item ? { item } : {}),
});

describe('fold', () => {
  test('a case begins with its opened event', () => {
    expect(() => fold([])).toThrow('opened');
    expect(() => fold([act(2, 'x')])).toThrow('opened');
    expect(() => evolve(undefined, act(2, 'x'))).toThrow('opened');
    expect(fold([opened])).toMatchObject({
      case: 'C1',
      stage: 'start',
      seq: 1,
      filedOn: '2026-03-01',
      facts: {},
      done: {},
      irregular: 0,
    });
  });

  test('does not change the state that it is given', () => {
    const before = Object.freeze(fold([opened]));
    evolve(before, act(2, 'x', { facts: { a: 1 }, starts: [clock('c')], recused: ['乙'] }));
    expect(before).toEqual(fold([opened]));
  });

  test('facts are laid over each other, marks count how often', () => {
    const state = fold([
      opened,
      act(2, 'x', { facts: { a: 1, b: 2 }, to: 'b' }),
      act(3, 'x', { facts: { a: 5 }, covers: ['a'] }),
    ]);
    expect(state.facts).toEqual({ a: 5, b: 2 });
    expect(state.done.x).toEqual({ seq: 3, at: at(3), day: '2026-03-03', by, times: 2, covers: ['a'] });
    expect(state.stage).toBe('a');
  });

  test('cleared marks fall, also the act’s own former one counts anew from what stood', () => {
    const state = fold([opened, act(2, 'x'), act(3, 'y'), act(4, 'z', { cleared: ['x', 'y'] })]);
    expect(Object.keys(state.done)).toEqual(['z']);
    expect(fold([opened, act(2, 'x'), act(3, 'z', { cleared: ['x'] }), act(4, 'x')]).done.x?.times).toBe(1);
  });

  test('clocks start, stop, are extended, fire, and start again afresh', () => {
    const longer = { value: 10, unit: 'working-day', source: 'r' };
    const run = [
      opened,
      act(2, 'x', { starts: [clock('c')] }),
      act(3, 'y', { extends: [{ clock: 'c', limit: longer }] }),
      act(4, 'z', { stops: ['c', 'none'] }),
    ];
    expect(fold(run).clocks.c).toEqual({
      ...clock('c'),
      extensions: [longer],
      stoppedAt: at(4),
      stoppedOn: '2026-03-04',
    });
    expect(Object.keys(fold(run).clocks)).toEqual(['c']);
    expect(fold([...run, act(5, 'w', { stops: ['c'] })]).clocks.c?.stoppedOn).toBe('2026-03-04');
    expect(fold([...run, act(5, 'x', { starts: [clock('c')] })]).clocks.c).toEqual(clock('c'));
    expect(fold([...run.slice(0, 2), act(3, 'l', { fires: 'c' })]).clocks.c).toEqual({ ...clock('c'), fired: true });
    expect(fold([opened, act(2, 'x', { starts: [clock('c', 'k')] })]).clocks).toEqual({
      [clockKey('c', 'k')]: clock('c', 'k'),
    });
  });

  test('pauses open and close by name', () => {
    const begun = { pause: 'p', clocks: ['c'], toldUntil: '2026-03-20' };
    const run = [opened, act(2, 'x', { pauses: [begun] })];
    expect(fold(run).pauses).toEqual([{ ...begun, from: '2026-03-02' }]);
    expect(fold([...run, act(3, 'y', { resumes: ['q'] })]).pauses[0]?.to).toBeUndefined();
    const twice = fold([...run, act(3, 'y', { resumes: ['p'] }), act(4, 'x', { pauses: [begun] })]);
    expect(twice.pauses.map((span) => [span.from, span.to])).toEqual([
      ['2026-03-02', '2026-03-03'],
      ['2026-03-04', undefined],
    ]);
  });

  test('list entries are added, written over by column, and marked one by one', () => {
    const items: ActEvent['items'] = [
      { list: 'l', key: 'a', columns: { x: 1, y: 2 } },
      { list: 'l', key: 'b', columns: {} },
    ];
    const run = [
      opened,
      act(2, 'add', { items }),
      act(3, 'mark', { item: { list: 'l', key: 'a' }, items: [{ list: 'l', key: 'a', columns: { y: 3 } }] }),
    ];
    const [a, b] = fold(run).lists.l ?? [];
    expect(a).toMatchObject({ key: 'a', columns: { x: 1, y: 3 }, done: { mark: { times: 1, seq: 3 } } });
    expect(b).toEqual({ key: 'b', columns: {}, done: {} });
  });

  test('who acted is remembered once, with the one who lent the post', () => {
    const via = { ...by, via: '乙' };
    const state = fold([
      opened,
      act(2, 'x'),
      act(3, 'x'),
      act(4, 'y', { by: via }),
      act(5, 'y', { by: { person: '丙', role: 'head' } }),
    ]);
    expect(state.actors).toEqual([by, via, { person: '丙', role: 'head' }]);
  });

  test('links, recusals and service add up; the moment of the last act never goes back', () => {
    const link = { link: 'source', case: 'C0', procedure: 'q' };
    const state = fold([
      { ...opened, links: [link] },
      act(2, 'x', { links: [link, { ...link, case: 'C9' }], recused: ['甲'] }),
      act(3, 'late', { at: at(1), recused: ['乙'], served: { paper: 'p', day: '2026-03-03', mode: 'post' } }),
    ]);
    expect(state.links.map((l) => l.case)).toEqual(['C0', 'C9']);
    expect(state.recused).toEqual(['甲', '乙']);
    expect(state.served).toEqual({ p: { day: '2026-03-03', mode: 'post' } });
    expect(state.lastAt).toBe(at(2));
  });

  test('a voided act of the law leaves no trace but its number', () => {
    const law = act(3, 'lapse', { by: { person: 'law', role: 'law' }, to: 'lapsed', fires: 'c' });
    const events: CaseEvent[] = [
      opened,
      act(2, 'x', { starts: [clock('c')] }),
      law,
      act(4, 'y', { at: at(2), voids: [3], to: 'b' }),
    ];
    const state = fold(events);
    expect(state).toMatchObject({ stage: 'b', seq: 4 });
    expect(state.done.lapse).toBeUndefined();
    expect(state.clocks.c?.fired).toBeUndefined();
    expect(state.actors).toEqual([by]);
  });

  test('an irregular act is counted and changes nothing else', () => {
    const before = fold([opened, act(2, 'x')]);
    const state = fold([
      opened,
      act(2, 'x'),
      { kind: 'irregular', seq: 3, at: at(3), recordedAt: at(3), by, act: 'y', day: '2026-03-03', reason: 'gate.shut' },
    ]);
    expect(state).toEqual({ ...before, seq: 3, recordedAt: at(3), irregular: 1 });
  });
});
