import { describe, expect, test } from 'vitest';
import { dues, Run } from '../../test/kernel-fixture/index.ts';
import type { ActEvent } from './case.ts';
import { compile } from './compile.ts';
import { snapshotOn } from './entries.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './fact.ts';
import { keyedId } from './keyed.ts';
import type { Effect, EntrySnapshot } from './register.ts';
import type { World } from './world.ts';

const tariff = [{ harm: 'light', again: false, least: 10_000, most: 50_000 }];
const claim = (state: EntrySnapshot['state'], more: Partial<EntrySnapshot> = {}): EntrySnapshot => ({
  register: 'court-claim',
  entry: '球网损坏/X1',
  version: 3,
  state,
  facts: {},
  ...more,
});

function proposed(facts: Facts = {}, entries: readonly EntrySnapshot[] = []): Run {
  const run = new Run(dues, undefined, entries);
  run.do('note', '2026-03-02T09:00', {
    facts: { matter: '球网损坏', player: '张小明', harm: 'light', again: false, tariff, ...facts },
  });
  run.do('propose', '2026-03-02T10:00', { facts: { amount: 20_000 } });
  return run;
}
const confirm = { facts: { payFrom: '2026-03-02' } };
const last = (run: Run) => run.events.at(-1) as ActEvent;
const key = { register: 'court-claim', key: ['matter', 'code'] };

test('an entry is named by its facts together, however they are typed; without one of them by nothing', () => {
  const world = { keyOf: (register: string, values: readonly string[]) => `${register}:${values.join('+')}` };
  const id = (facts: Facts) => keyedId(key, { facts, world });
  expect(id({ matter: '球网', code: '１１０１０１ 1990x' })).toBe('court-claim:球网+1101011990X');
  expect(id({ matter: '球网' })).toBeUndefined();
  expect(id({ matter: '球网', code: ['甲'] })).toBeUndefined();
});

test('an act knows which keyed entries its conditions and effects read', () => {
  const { acts } = compile(dues);
  expect(acts.confirm?.keyed).toEqual([key]);
  expect(acts.pay?.keyed).toEqual([key]);
  expect(acts.propose?.keyed).toEqual([]);
});

describe('a condition on a keyed entry', () => {
  test('shuts while another case holds it, and opens when it has ended or there is none', () => {
    const held = proposed({ code: 'x1' }, [claim('inForce')]);
    expect(held.refused('confirm', '2026-03-02T11:00', confirm)).toEqual(['gate.shut']);
    const other = claim('inForce', { entry: '球网损坏/X2' });
    for (const entries of [[claim('ended')], [claim('absent')], [claim('absent'), other]])
      proposed({ code: 'x1' }, entries).do('confirm', '2026-03-02T11:00', confirm);
  });

  test('is unknown while a fact of the key is unset, and where nobody can read the entry', () => {
    const unread = proposed({ code: 'x1' });
    const { world } = unread;
    const scope = { definition: dues, state: unread.state, at: unread.state.lastAt, day: '2026-03-02' };
    const judged = (facts: Facts, entry: World['entry']) =>
      evaluate({ keyed: key, in: ['absent'] }, { ...scope, facts, world: { ...world, entry } });
    expect(judged(unread.state.facts, world.entry)).toBe('yes');
    expect(judged(unread.state.facts, () => undefined)).toBe('unknown');
    expect(judged({ matter: '球网损坏' }, world.entry)).toBe('unknown');
    const nameless = proposed();
    nameless.do('confirm', '2026-03-02T11:00', confirm);
    expect(last(nameless).effects).toBeUndefined();
  });

  test('is remembered with its version, and guarded by it when the act is written', () => {
    const run = proposed({ code: 'x1' }, [claim('ended')]);
    const outcome = run.try('confirm', '2026-03-02T11:00', confirm);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.guards).toEqual([{ register: 'court-claim', entry: '球网损坏/X1', version: 3 }]);
    expect(last(run).reads).toEqual([{ register: 'court-claim', entry: '球网损坏/X1', version: 3, state: 'ended' }]);
  });
});

describe('an effect on a keyed entry', () => {
  test('enters it up to a last day by a rule, counted from its first day', () => {
    const run = proposed({ code: 'x1' }, [claim('absent')]);
    run.do('confirm', '2026-03-03T11:00', confirm);
    expect(last(run).effects).toEqual([
      {
        op: 'enter',
        register: 'court-claim',
        entry: '球网损坏/X1',
        from: '2026-03-03',
        until: '2027-03-03',
        holder: 'department',
        facts: { harm: 'light' },
      },
    ]);
  });

  test('refuses the act where no rule says how long', () => {
    const run = new Run(JSON.parse(JSON.stringify(dues).replaceAll('court.longest', 'court.nothing')), undefined, [
      claim('absent'),
    ]);
    run.do('note', '2026-03-02T09:00', {
      facts: { matter: '球网损坏', player: '张小明', code: 'x1', harm: 'light', again: false, tariff },
    });
    run.do('propose', '2026-03-02T10:00', { facts: { amount: 20_000 } });
    expect(run.refused('confirm', '2026-03-02T11:00', confirm)).toEqual(['rule.none']);
  });

  test('never shortens what holds longer already', () => {
    const open = JSON.parse(JSON.stringify(dues));
    open.gates = {};
    const until = (entry: EntrySnapshot) => {
      const run = new Run(open, undefined, [entry]);
      run.do('note', '2026-03-02T09:00', {
        facts: { matter: '球网损坏', player: '张小明', code: 'x1', harm: 'light', again: false },
      });
      run.do('propose', '2026-03-02T10:00', { facts: { amount: 20_000 } });
      run.do('confirm', '2026-03-03T11:00', confirm);
      return last(run).effects?.[0]?.until;
    };
    expect(until(claim('inForce', { until: '2029-01-01' }))).toBe('2029-01-01');
    expect(until(claim('inForce', { until: '2026-06-01' }))).toBe('2027-03-03');
    expect(until(claim('inForce'))).toBeUndefined();
    expect(until(claim('ended', { until: '2029-01-01' }))).toBe('2027-03-03');
  });

  test('ends it, so that another may enter it again', () => {
    const run = proposed({ code: 'x1' }, [claim('absent')]);
    run.do('confirm', '2026-03-03T11:00', confirm);
    run.do('pay', '2026-03-04T09:00');
    expect(last(run).effects).toEqual([
      { op: 'end', register: 'court-claim', entry: '球网损坏/X1', from: '2026-03-04', why: 'settled' },
    ]);
    expect(run.world.entry('court-claim', '球网损坏/X1', '2026-03-04')?.state).toBe('ended');
  });
});

describe('an entry that was entered again', () => {
  const effect = (n: number, op: Effect['op'], from: string, more: Partial<Effect> = {}) => ({
    n,
    op,
    register: 'court-claim',
    entry: 'e',
    from,
    ...more,
  });
  const first = [
    effect(1, 'enter', '2026-03-02', { until: '2026-12-31', holder: 'a', facts: { harm: '甲', note: '甲' } }),
    effect(2, 'end', '2026-03-05', { why: 'settled' }),
  ];
  const on = (effects: readonly ReturnType<typeof effect>[], day: string) =>
    snapshotOn('court-claim', 'e', effects, day);

  test('holds anew, also from the very day on which it had ended', () => {
    for (const from of ['2026-03-05', '2026-04-01']) {
      const again = [...first, effect(3, 'enter', from, { holder: 'b', facts: { harm: '乙' } })];
      expect(on(again, '2026-03-04')).toMatchObject({ state: 'inForce', holder: 'a' });
      expect(on(again, from)).toMatchObject({ state: 'inForce', holder: 'b', version: 3 });
    }
  });

  test('has nothing of its former life: not its last day, not its fields', () => {
    const again = [...first, effect(3, 'enter', '2026-04-01', { holder: 'b', facts: { harm: '乙' } })];
    expect(on(again, '2030-01-01')).toMatchObject({ state: 'inForce', facts: { harm: '乙' } });
    expect(on(again, '2030-01-01').facts).toEqual({ harm: '乙' });
    expect(on(again, '2026-03-04').facts).toEqual({ harm: '甲', note: '甲' });
  });

  test('without fields of its own is the former entry come back', () => {
    const back = on([...first, effect(3, 'enter', '2026-04-01')], '2026-05-01');
    expect(back).toMatchObject({ state: 'inForce', until: '2026-12-31', facts: { harm: '甲', note: '甲' } });
  });

  test('ends again, also on the same day', () => {
    const again = [...first, effect(3, 'enter', '2026-03-05'), effect(4, 'end', '2026-03-05', { why: 'settled' })];
    expect(on(again, '2026-03-05').state).toBe('ended');
    expect(on(again, '2026-06-01').state).toBe('ended');
  });

  test('holds anew after its last day has passed by itself', () => {
    const lapsed = [first[0] as (typeof first)[number], effect(2, 'enter', '2027-02-01', { until: '2027-03-01' })];
    expect(on(lapsed, '2027-01-01').state).toBe('ended');
    expect(on(lapsed, '2027-02-15').state).toBe('inForce');
    expect(on(lapsed, '2027-03-02').state).toBe('ended');
  });
});
