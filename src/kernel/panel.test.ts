import { describe, expect, test } from 'vitest';
import { courtBase, panel, Run } from '../../test/kernel-fixture/index.ts';
import type { Facts } from './fact.ts';
import type { EntrySnapshot } from './register.ts';

const referee = (entry: string, state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'referee',
  entry,
  version: 3,
  state,
  facts: { name: entry },
});

/** 演示数据: a panel on a court, with members 甲, 乙, … */
function proposed(members = 2, facts: Facts = {}, at = '2026-05-06T09:00'): Run {
  const run = new Run(panel, courtBase, [referee('chair'), referee('旧主持人', 'ended'), referee('替班')]);
  const cost = { cost: 6_000_000, builtOn: '2026-04-20' };
  run.do('propose', at, { org: 'department', facts: { matter: '一号场扩建', ...cost, ...facts } });
  const items = ['甲', '乙', '丙', '丁'].slice(0, members).map((key) => ({ key, columns: { name: key } }));
  if (members > 0) run.do('invite', '2026-05-06T10:00', { items });
  return run;
}

const vote = (run: Run, item: string, columns: { readonly [column: string]: string }) =>
  run.do('vote', '2026-05-07T09:00', { item, columns });
const gates = (run: Run, facts: Facts) => {
  const outcome = run.try('decide', '2026-05-08T09:00', { facts });
  return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.en);
};

describe('a panel that votes', () => {
  test('a rule says how many must have voted, and every entry is asked', () => {
    const run = proposed(3);
    vote(run, '甲', { vote: 'for' });
    expect(gates(run, { result: 'go' })).toEqual(['Too few have voted', 'Somebody has not voted']);
    vote(run, '乙', { vote: 'for' });
    expect(gates(run, { result: 'go' })).toEqual(['Somebody has not voted']);
    vote(run, '丙', { vote: 'for' });
    expect(gates(run, { result: 'go' })).toEqual([]);
    expect(run.state.stage).toBe('agreed');
  });

  test('more must be for it than against; for the other result they need not', () => {
    const run = proposed();
    vote(run, '甲', { vote: 'for' });
    vote(run, '乙', { vote: 'against', reason: '太吵' });
    run.do('answer', '2026-05-07T10:00', { item: '乙', columns: { adopted: true } });
    expect(gates(run, { result: 'go' })).toEqual(['No more are for it than against']);
    expect(gates(run, { result: 'no' })).toEqual([]);
  });

  test('the column that the act brings decides whether another is needed', () => {
    const run = proposed();
    expect(run.refused('vote', '2026-05-07T09:00', { item: '甲', columns: { vote: 'against' } })).toEqual([
      'fact.required',
    ]);
    const refused = run.try('vote', '2026-05-07T09:00', { item: '甲', columns: { vote: 'against' } });
    expect(refused.ok || refused.refusals[0]?.path).toBe('columns.reason');
    vote(run, '甲', { vote: 'for' });
  });

  test('the stored column decides whether the act is open for an entry, and its clock runs for that entry alone', () => {
    const run = proposed();
    vote(run, '甲', { vote: 'for' });
    vote(run, '乙', { vote: 'against', reason: '太吵' });
    expect(Object.keys(run.state.clocks)).toEqual(['conclude', 'reply#乙']);
    expect(run.refused('answer', '2026-05-07T10:00', { item: '甲', columns: { adopted: true } })).toEqual([
      'gate.shut',
    ]);
    expect(gates(run, { result: 'no' })).toEqual(['Nobody who is against was answered']);
    run.do('answer', '2026-05-07T10:00', { item: '乙', columns: { adopted: false, why: '已有隔音' } });
    expect(gates(run, { result: 'no' })).toEqual([]);
  });
});

describe('numbers of dated rules', () => {
  const agreed = (facts: Facts) => {
    const run = proposed(2, facts);
    vote(run, '甲', { vote: 'for' });
    vote(run, '乙', { vote: 'for' });
    return run;
  };

  test('the rule of the day in the file binds, in yuan against fen', () => {
    expect(gates(agreed({ cost: 8_000_000 }), { result: 'go' })).toEqual([]);
    expect(gates(agreed({ cost: 8_000_001 }), { result: 'go' })).toEqual(['It costs too much']);
    const before = { cost: 5_000_001, builtOn: '2026-03-31' };
    expect(gates(agreed(before), { result: 'go' })).toEqual(['It costs too much']);
  });

  test('another row on the day in the file than on the filing day must be weighed', () => {
    const old = { builtOn: '2025-12-31', cost: 100 };
    expect(gates(agreed(old), { result: 'go' })).toEqual(['The rule has changed: compare first']);
    const run = agreed(old);
    run.do('weigh', '2026-05-07T11:00', { facts: { mild: true } });
    expect(gates(run, { result: 'go' })).toEqual([]);
  });

  test('a clock takes its length from the row of the day in the file', () => {
    expect(proposed(0, { builtOn: '2026-01-01' }).due('conclude', '2026-05-06T09:00')).toBe('2026-05-18');
    expect(proposed(0, { builtOn: '2025-12-31' }).due('conclude', '2026-05-06T09:00')).toBe('2026-06-05');
    const run = new Run(panel, courtBase, []);
    const facts = { matter: '一号场扩建', cost: 1, builtOn: '1999-12-31' };
    expect(run.refused('propose', '2026-05-06T09:00', { facts })).toEqual(['rule.none']);
  });

  test('a bound binds only where its condition holds', () => {
    expect(proposed(0, { cost: 8_000_000, openOn: '2026-05-07' }).state.stage).toBe('panel');
    const run = new Run(panel, courtBase, []);
    const facts = { matter: '一号场扩建', cost: 8_000_001, builtOn: '2026-04-20', openOn: '2026-05-07' };
    expect(run.refused('propose', '2026-05-06T09:00', { facts })).toEqual(['bound.broken']);
  });
});

describe('qualified people', () => {
  test('an entry in force must bear the person, and the act remembers it', () => {
    const run = proposed();
    const how = { item: '甲', columns: { vote: 'for' } };
    expect(run.refused('vote', '2026-05-07T09:00', { ...how, as: '陌生人' })).toEqual(['role.not-certified']);
    expect(run.refused('vote', '2026-05-07T09:00', { ...how, as: '旧主持人' })).toEqual(['role.not-certified']);
    const outcome = run.try('vote', '2026-05-07T09:00', how);
    const read = { register: 'referee', entry: 'chair', version: 3, state: 'inForce' };
    expect(run.events.at(-1)).toMatchObject({ act: 'vote', reads: [read] });
    expect(outcome.ok && outcome.guards).toEqual([{ register: 'referee', entry: 'chair', version: 3 }]);
  });
});
