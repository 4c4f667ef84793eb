import { describe, expect, test } from 'vitest';
import { booking, Run } from '../../test/kernel-fixture/index.ts';
import type { Item } from './case.ts';
import type { Condition, EntryState, Truth } from './condition.ts';
import { evaluate, type Scope } from './evaluate.ts';
import type { Row, Value } from './fact.ts';

const run = Run.accepted();
const scope = (facts: { readonly [fact: string]: Value } = {}, more: Partial<Scope> = {}): Scope => ({
  definition: booking,
  state: run.state,
  facts,
  world: run.world,
  at: '2026-03-04T09:00:00.000+08:00',
  day: '2026-03-04',
  ...more,
});
const truth = (condition: Condition, facts = {}, more: Partial<Scope> = {}) => evaluate(condition, scope(facts, more));

/** Conditions of each truth. */
const yes: Condition = { known: 'use' };
const no: Condition = { known: 'fee' };
const unknown: Condition = { is: ['safe', true] };
const known = { use: 'training' };
const by = (t: Truth) => ({ yes, no, unknown })[t];

describe('three-valued logic', () => {
  const all: readonly (readonly [Truth, Truth, Truth, Truth])[] = [
    // a, b, all, any
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ];
  test.each(all)('%s and %s: all = %s, any = %s', (a, b, both, either) => {
    for (const pair of [
      [by(a), by(b)],
      [by(b), by(a)],
    ]) {
      expect(truth({ all: pair }, known)).toBe(both);
      expect(truth({ any: pair }, known)).toBe(either);
      expect(truth({ not: { all: pair } }, known)).toBe(truth({ any: pair.map((c) => ({ not: c })) }, known));
    }
  });

  test.each([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ] as const)('not %s = %s', (a, b) => expect(truth({ not: by(a) }, known)).toBe(b));

  test('of nothing: all holds, any does not', () => {
    expect(truth({ all: [] })).toBe('yes');
    expect(truth({ any: [] })).toBe('no');
  });
});

describe('leaves', () => {
  test('is: an unset fact is unknown, never no', () => {
    expect(truth({ is: ['use', 'match'] })).toBe('unknown');
    expect(truth({ is: ['use', 'match'] }, known)).toBe('no');
    expect(truth({ is: ['use', 'match', 'training'] }, known)).toBe('yes');
    expect(truth({ is: ['safe', false] }, { safe: false })).toBe('yes');
    expect(truth({ is: ['safe', true] }, { safe: false })).toBe('no');
  });

  test('known is always yes or no', () => {
    expect([truth({ known: 'safe' }), truth({ known: 'safe' }, { safe: false })]).toEqual(['no', 'yes']);
  });

  const order = [
    ['<', 'yes', 'no', 'no'],
    ['<=', 'yes', 'yes', 'no'],
    ['=', 'no', 'yes', 'no'],
    ['>=', 'no', 'yes', 'yes'],
    ['>', 'no', 'no', 'yes'],
  ] as const;
  test.each(order)('cmp %s', (op, less, same, more) => {
    expect([1, 2, 3].map((hours) => truth({ cmp: ['hours', op, 2] }, { hours }))).toEqual([less, same, more]);
    expect([1, 2, 3].map((hours) => truth({ cmp: ['hours', op, { setting: 'court.free-hours' }] }, { hours }))).toEqual(
      [less, same, more],
    );
    const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
    expect(
      days.map((startsOn) => truth({ cmp: ['startsOn', op, { fact: 'endsOn' }] }, { startsOn, endsOn: '2026-03-02' })),
    ).toEqual([less, same, more]);
  });

  test('cmp with what is not known or of another kind is unknown', () => {
    expect(truth({ cmp: ['hours', '>', 2] })).toBe('unknown');
    expect(truth({ cmp: ['startsOn', '<', { fact: 'endsOn' }] }, { startsOn: '2026-03-01' })).toBe('unknown');
    expect(truth({ cmp: ['hours', '>', { setting: 'no.such' }] }, { hours: 3 })).toBe('unknown');
    expect(truth({ cmp: ['hours', '>', { fact: 'matter' }] }, { hours: 3, matter: '甲' })).toBe('unknown');
    expect(truth({ cmp: ['safe', '=', 1] }, { safe: true })).toBe('unknown');
  });

  test('done and served look at the case; service counts from its day', () => {
    expect([truth({ done: 'accept' }), truth({ done: 'decide' })]).toEqual(['yes', 'no']);
    const state = { ...run.state, served: { decision: { day: '2026-03-05', mode: 'post' } } };
    expect(truth({ served: 'decision' })).toBe('no');
    expect(truth({ served: 'decision' }, {}, { state })).toBe('no');
    expect(truth({ served: 'decision' }, {}, { state, day: '2026-03-05' })).toBe('yes');
  });

  test('every, some and count over list entries', () => {
    const done = { seq: 1, at: '', day: '', by: { person: '', role: '' }, times: 1 };
    const lists = (...entries: readonly (boolean | undefined)[]): Partial<Scope> => ({
      state: {
        ...run.state,
        lists: {
          guests: entries.map((agrees, n) => ({
            key: String(n),
            columns: (agrees === undefined ? {} : { agrees }) as Row,
            done: (agrees === undefined ? {} : { hear: done }) as Item['done'],
          })),
        },
      },
    });
    const every: Condition = { every: 'guests', done: 'hear' };
    const some: Condition = { some: 'guests', is: ['agrees', true] };
    expect([truth(every), truth(every, {}, lists()), truth({ ...every, orEmpty: true }, {}, lists())]).toEqual([
      'no',
      'no',
      'yes',
    ]);
    expect([
      truth(every, {}, lists(true)),
      truth(every, {}, lists(true, undefined)),
      truth(every, {}, lists(true, false)),
    ]).toEqual(['yes', 'no', 'yes']);
    expect(truth({ every: 'guests', done: ['hear', 'other'] }, {}, lists(true))).toBe('yes');
    expect([
      truth(some),
      truth(some, {}, lists(false)),
      truth(some, {}, lists(undefined)),
      truth(some, {}, lists(false, true)),
    ]).toEqual(['no', 'no', 'no', 'yes']);
    expect([0, 1, 2, 3].map((atLeast) => truth({ count: 'guests', atLeast }, {}, lists(true, false)))).toEqual([
      'yes',
      'yes',
      'yes',
      'no',
    ]);
  });

  const votes = (...all: readonly (string | undefined)[]): Partial<Scope> => ({
    state: {
      ...run.state,
      lists: {
        members: all.map((vote, n) => ({ key: String(n), columns: (vote ? { vote } : {}) as Row, done: {} })),
      },
    },
  });

  test('every entry with a value: one no decides, an unset column leaves it open', () => {
    const every: Condition = { every: 'members', is: ['vote', 'for', 'abstain'] };
    expect([truth(every, {}, votes()), truth({ ...every, orEmpty: true }, {}, votes())]).toEqual(['no', 'yes']);
    expect(truth(every, {}, votes('for', 'abstain'))).toBe('yes');
    expect(truth(every, {}, votes('for', undefined))).toBe('unknown');
    expect(truth(every, {}, votes(undefined, 'against'))).toBe('no');
    expect(truth({ not: every }, {}, votes('for', undefined))).toBe('unknown');
  });

  test('some entry with an act done', () => {
    const done = { seq: 1, at: '', day: '', by: { person: '', role: '' }, times: 1 };
    const members: readonly Item[] = [
      { key: '1', columns: {}, done: {} },
      { key: '2', columns: {}, done: { vote: done } },
    ];
    const lists = (items: readonly Item[]) => ({ state: { ...run.state, lists: { members: items } } });
    const some: Condition = { some: 'members', done: 'vote' };
    expect([truth(some, {}, lists(members)), truth(some, {}, lists(members.slice(0, 1))), truth(some)]).toEqual([
      'yes',
      'no',
      'no',
    ]);
  });

  test('count: entries with a value, against a number, a setting, a rule or the entries with another value', () => {
    const count = (atLeast: number | { setting: string } | { rule: string }): Condition => ({
      count: 'members',
      is: ['vote', 'for'],
      atLeast,
    });
    const all = votes('for', 'against', 'for', undefined);
    expect([2, 3].map((n) => truth(count(n), {}, all))).toEqual(['yes', 'no']);
    expect(truth(count({ setting: 'court.free-hours' }), {}, all)).toBe('yes');
    expect(truth(count({ rule: 'court.quorum' }), {}, all)).toBe('yes');
    expect(truth(count({ rule: 'court.quorum' }), {}, votes('for'))).toBe('no');
    expect([truth(count({ setting: 'no.such' }), {}, all), truth(count({ rule: 'no.such' }), {}, all)]).toEqual([
      'unknown',
      'unknown',
    ]);
    const more: Condition = { count: 'members', is: ['vote', 'for'], moreThan: ['vote', 'against', 'abstain'] };
    expect([votes('for'), all, votes('for', 'against'), votes()].map((lists) => truth(more, {}, lists))).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
  });

  test('column: of the entry in question; unknown where there is none or it is unset', () => {
    const column: Condition = { column: ['vote', 'for'] };
    const item = (columns: Row): Partial<Scope> => ({ item: { key: '1', columns } });
    expect([truth(column), truth(column, {}, item({}))]).toEqual(['unknown', 'unknown']);
    expect([truth(column, {}, item({ vote: 'for' })), truth(column, {}, item({ vote: 'against' }))]).toEqual([
      'yes',
      'no',
    ]);
  });

  test('cmp with a rule: of the filing day or of a day in the file; yuan are fen where money is compared', () => {
    const filed: Condition = { cmp: ['fee', '>=', { rule: 'court.big-cost' }] };
    expect([4_999_999, 5_000_000].map((fee) => truth(filed, { fee }))).toEqual(['no', 'yes']);
    const on: Condition = { cmp: ['fee', '>=', { rule: 'court.big-cost', on: 'endsOn' }] };
    expect(truth(on, { fee: 5_000_000 })).toBe('unknown');
    expect(['2026-03-31', '2026-04-01', '1999-01-01'].map((endsOn) => truth(on, { fee: 5_000_000, endsOn }))).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(truth({ cmp: ['hours', '>', { rule: 'court.quorum' }] }, { hours: 3 })).toBe('yes');
    expect(truth({ cmp: ['hours', '>', { rule: 'court.lights' }] }, { hours: 3 })).toBe('unknown');
  });

  test('law changed between a day in the file and the filing day', () => {
    const changed: Condition = { lawChanged: 'court.build', since: 'startsOn' };
    expect(truth(changed)).toBe('unknown');
    expect(['2025-12-31', '2026-01-01', '1999-12-31'].map((startsOn) => truth(changed, { startsOn }))).toEqual([
      'yes',
      'no',
      'yes',
    ]);
    const never: Condition = { lawChanged: 'court.lights', since: 'startsOn' };
    expect(['2026-06-30', '2026-07-01'].map((startsOn) => truth(never, { startsOn }))).toEqual(['no', 'yes']);
  });

  test('clock states; a paused clock still runs', () => {
    const states = ['idle', 'running', 'stopped', 'expired', 'ended'] as const;
    const of = (clock: string, more: Partial<Scope> = {}) =>
      states.filter((state) => truth({ clock, state }, {}, more) === 'yes');
    expect(of('notice')).toEqual(['idle']);
    expect(of('decision')).toEqual(['running']);
    expect(of('answer')).toEqual(['stopped', 'ended']);
    expect(of('decision', { at: '2026-04-01T00:00:00.000+08:00' })).toEqual(['expired', 'ended']);
    const paused = { ...run.state, pauses: [{ pause: 'survey', clocks: ['decision'], from: '2026-03-03' }] };
    expect(of('decision', { state: paused, at: '2026-06-01T00:00:00.000+08:00' })).toEqual(['running']);
  });

  const entry = (states: readonly EntryState[]): Condition => ({ entry: 'court', in: states });
  test('register entries: in the state asked for, all of them, or unknown', () => {
    expect(truth(entry(['inForce']), { court: '1号场' })).toBe('yes');
    expect(truth(entry(['inForce']), { court: '旧场' })).toBe('no');
    expect(truth(entry(['ended']), { court: '旧场' })).toBe('yes');
    expect(truth(entry(['inForce']))).toBe('unknown');
    expect(truth(entry(['inForce', 'ended', 'absent']), { court: '没有' })).toBe('unknown');
    expect(truth(entry(['inForce']), { court: ['1号场', '旧场'] })).toBe('no');
    expect(truth(entry(['inForce']), { court: ['1号场', '没有'] })).toBe('unknown');
    expect(truth(entry(['inForce']), { court: [] })).toBe('unknown');
  });

  test('fields of register entries', () => {
    expect(truth({ entryFact: ['court', 'staffed', true] }, { court: '1号场' })).toBe('yes');
    expect(truth({ entryFact: ['court', 'staffed', true] }, { court: '2号场' })).toBe('no');
    expect(truth({ entryFact: ['court', 'height', 3] as never }, { court: '1号场' })).toBe('unknown');
    expect(truth({ entryFact: ['court', 'staffed', true] })).toBe('unknown');
  });

  test('law in force on the filing day, not today', () => {
    expect(truth({ lawInForce: 'court.answer' })).toBe('yes');
    expect(truth({ lawInForce: 'court.lights' }, {}, { day: '2026-08-01', at: '2026-08-01T09:00:00.000+08:00' })).toBe(
      'no',
    );
    expect(truth({ lawInForce: 'court.lights' }, {}, { state: { ...run.state, filedOn: '2026-07-01' } })).toBe('yes');
  });
});
