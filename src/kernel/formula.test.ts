import { describe, expect, test } from 'vitest';
import { dues, Run } from '../../test/kernel-fixture/index.ts';
import { allowed } from './allowed.ts';
import type { ActEvent } from './case.ts';
import type { Facts, Row } from './fact.ts';
import type { Procedure } from './procedure.ts';

const tariff: readonly Row[] = [
  { harm: 'light', again: false, least: 10_000, most: 50_000 },
  { harm: 'light', again: true, least: 30_000, most: 80_000 },
  { harm: 'grave', again: false, least: 50_000, most: 200_000 },
  { harm: 'grave', again: false, least: 60_000, most: 300_000 },
];
const last = (run: Run) => run.events.at(-1) as ActEvent;

function noted(facts: Facts = {}, definition: Procedure = dues): Run {
  const run = new Run(definition, undefined, []);
  run.do('note', '2026-03-02T09:00', {
    facts: { matter: '球网损坏', player: '张小明', harm: 'light', again: false, tariff, ...facts },
  });
  return run;
}

/** Proposed and confirmed on 2026-03-02; the last day to pay is 2026-03-09. */
function confirmed(amount = 20_001, definition: Procedure = dues): Run {
  const run = noted({}, definition);
  run.do('propose', '2026-03-02T10:00', { facts: { amount } });
  run.do('confirm', '2026-03-02T11:00', { facts: { payFrom: '2026-03-02' } });
  return run;
}

describe('a value of a table', () => {
  test('is seen by a gate of the same act and written into its event', () => {
    const run = noted();
    expect(run.refused('propose', '2026-03-03T09:00', { facts: { amount: 9_999 } })).toEqual(['gate.shut']);
    expect(run.refused('propose', '2026-03-03T09:00', { facts: { amount: 50_001 } })).toEqual(['gate.shut']);
    run.do('propose', '2026-03-03T09:00', { facts: { amount: 50_000 } });
    expect(last(run).facts).toEqual({ amount: 50_000, least: 10_000, most: 50_000 });
  });

  test('goes by what the act itself brings', () => {
    const run = noted();
    run.do('propose', '2026-03-03T09:00', { facts: { amount: 80_000, again: true } });
    expect(run.state.facts).toMatchObject({ least: 30_000, most: 80_000 });
  });

  test('stays unset, and the gate shut, unless exactly one row fits', () => {
    const unclear: readonly Facts[] = [{ harm: 'grave' }, { harm: 'grave', again: true }, { tariff: [] }];
    for (const facts of unclear)
      expect(noted(facts).refused('propose', '2026-03-03T09:00', { facts: { amount: 60_000 } })).toEqual(['gate.shut']);
    const vague = new Run(dues, undefined, []);
    vague.do('note', '2026-03-02T09:00', { facts: { matter: '球网损坏', player: '张小明', harm: 'light' } });
    expect(vague.refused('propose', '2026-03-03T09:00', { facts: { amount: 20_000 } })).toEqual(['gate.shut']);
  });

  test('is unknown again when what it rests on is', () => {
    const open = JSON.parse(JSON.stringify(dues));
    open.gates = { answered: open.gates.answered };
    open.acts.propose.records.harm = 'optional';
    open.acts.confirm.covers = ['least'];
    const run = noted({}, open);
    run.do('propose', '2026-03-03T09:00', { facts: { amount: 20_000 } });
    run.do('propose', '2026-03-04T09:00', { facts: { amount: 20_000, harm: 'grave' } });
    expect(last(run).forgotten).toEqual(['least', 'most']);
    expect(run.state.facts).not.toHaveProperty('least');
  });

  test('a mark about it falls when it changes or is unknown again', () => {
    const open = JSON.parse(JSON.stringify(dues));
    open.gates = {};
    open.acts.propose.records.harm = 'optional';
    open.acts.check = { ...open.acts.bill, adds: undefined, covers: ['least'], from: 'proposed' };
    const run = noted({}, open);
    run.do('propose', '2026-03-03T09:00', { facts: { amount: 20_000 } });
    run.do('check', '2026-03-03T10:00');
    run.do('propose', '2026-03-03T11:00', { facts: { amount: 30_000 } });
    expect(run.state.done.check).toBeDefined();
    run.do('propose', '2026-03-04T09:00', { facts: { amount: 20_000, harm: 'grave' } });
    expect(last(run).cleared).toEqual(['check']);
  });
});

test('nobody can give a computed fact', () => {
  const run = noted();
  const outcome = run.try('propose', '2026-03-03T09:00', { facts: { amount: 90_000, most: 100_000 } });
  if (outcome.ok) throw new Error('done');
  expect(outcome.refusals.map((refusal) => [refusal.code, refusal.path])).toContainEqual([
    'fact.unknown',
    'facts.most',
  ]);
  expect(outcome.refusals.map((refusal) => refusal.code)).toContain('gate.shut');
});

test('what may be done is told with what the formulas come to now', () => {
  const run = noted(
    {},
    JSON.parse(
      JSON.stringify({
        ...dues,
        gates: {
          ...dues.gates,
          known: {
            blocks: ['propose'],
            until: { known: 'most' },
            says: { zh: '标准不明', en: 'No tariff' },
            basis: dues.gates.inRange?.basis,
          },
        },
      }),
    ),
  );
  const told = allowed(run.definition, run.state, run.actor('propose'), '2026-03-03T09:00:00.000+08:00', run.world);
  const zh = told.find((one) => one.act === 'propose')?.refusals.map((refusal) => refusal.zh);
  expect(zh).toEqual(['数额不在标准之内']);
});

test('a copy keeps the fact as it is at the act; a day is that of the last time', () => {
  const run = noted();
  run.do('propose', '2026-03-03T09:00', { facts: { amount: 20_000 } });
  run.do('propose', '2026-03-04T09:00', { facts: { amount: 30_000 } });
  run.do('confirm', '2026-03-06T11:00', { facts: { payFrom: '2026-03-06' } });
  expect(run.state.facts).toMatchObject({ told: 30_000, proposedOn: '2026-03-04' });
});

describe('a sum', () => {
  test('over a list; of none it is nothing', () => {
    const run = confirmed();
    run.do('bill', '2026-03-03T09:00', { items: [{ key: '1', columns: { amount: 1_200 } }] });
    run.do('bill', '2026-03-03T09:10', { items: [{ key: '2', columns: { amount: 34 } }] });
    run.do('pay', '2026-03-04T09:00');
    expect(run.state.facts.repairs).toBe(1_234);
    const none = confirmed();
    none.do('pay', '2026-03-04T09:00');
    expect(none.state.facts.repairs).toBe(0);
  });

  test('counts what the act itself adds or writes, and is unknown where a number is missing', () => {
    const own = JSON.parse(JSON.stringify(dues));
    own.acts.bill.computes = { repairs: { sum: 'bills', column: 'amount' } };
    own.acts.bill.brings = ['amount'];
    own.acts.mend = {
      ...own.acts.bill,
      adds: undefined,
      brings: undefined,
      each: 'bills',
      itemRecords: { amount: 'required' },
    };
    own.lists.bills.required = [];
    const run = noted({}, own);
    run.do('bill', '2026-03-03T09:00', { items: [{ key: '1', columns: { amount: 7 } }] });
    expect(run.state.facts.repairs).toBe(7);
    run.do('bill', '2026-03-03T09:10', { items: [{ key: '2', columns: { note: '待开' } }] });
    expect(run.state.facts).not.toHaveProperty('repairs');
    run.do('mend', '2026-03-03T09:20', { item: '2', columns: { amount: 5 } });
    expect(run.state.facts.repairs).toBe(12);
  });

  test('over a table', () => {
    const table = JSON.parse(JSON.stringify(dues));
    table.acts.pay.computes.repairs = { sum: 'tariff', column: 'least' };
    const run = confirmed(20_000, table);
    run.do('pay', '2026-03-04T09:00');
    expect(run.state.facts.repairs).toBe(150_000);
  });
});

describe('a surcharge', () => {
  const late = (run: Run, day: string) => {
    run.do('pay', `${day}T09:00`);
    return run.state.facts.late;
  };

  test('is nothing up to the last day, and three in the hundred for each day after it', () => {
    expect(late(confirmed(), '2026-03-09')).toBe(0);
    expect(late(confirmed(), '2026-03-10')).toBe(600);
    // Two days of 20 001 fen: 1 200.06, whole fen rounded down.
    expect(late(confirmed(), '2026-03-11')).toBe(1_200);
  });

  test('never goes beyond the cap', () => {
    expect(late(confirmed(), '2026-04-11')).toBe(Math.floor(20_001 * 0.99));
    expect(late(confirmed(), '2026-04-12')).toBe(20_001);
    expect(late(confirmed(), '2027-04-11')).toBe(20_001);
  });

  test('leaves out the days of a pause, each once, also of one that began when it was late already', () => {
    const run = confirmed();
    const dispute = (at: string, key: string) =>
      run.do('dispute', at, { items: [{ key, columns: { reason: '不服' } }] });
    dispute('2026-03-11T09:00', '甲');
    dispute('2026-03-13T09:00', '乙');
    run.do('settle', '2026-03-16T09:00', { item: '甲', columns: { kept: false } });
    run.do('settle', '2026-03-18T09:00', { item: '乙', columns: { kept: false } });
    // Late from the 10th; left out the 12th to the 18th; counted the 10th, 11th, 19th and 20th.
    expect(late(run, '2026-03-20')).toBe(Math.floor(20_001 * 0.12));
  });

  test('ends on the day on which the clock was stopped', () => {
    const after = JSON.parse(JSON.stringify(dues));
    after.clocks.pay.stops = ['bill', 'pay'];
    const run = confirmed(20_000, after);
    run.do('bill', '2026-03-12T09:00', { items: [{ key: '1', columns: { amount: 1 } }] });
    expect(late(run, '2026-03-20')).toBe(1_800);
  });

  test('is unknown where the clock never ran or a rule is in another unit', () => {
    const idle = JSON.parse(JSON.stringify(dues));
    idle.clocks.pay.when = { is: ['harm', 'grave'] };
    const run = confirmed(20_000, idle);
    expect(late(run, '2026-03-20')).toBeUndefined();
    const odd = JSON.parse(JSON.stringify(dues));
    odd.acts.pay.computes.late.rate = 'court.late-cap';
    expect(late(confirmed(20_000, odd), '2026-03-20')).toBeUndefined();
  });

  test('a number that is no whole fen refuses the act and breaks nothing', () => {
    const given = JSON.parse(JSON.stringify(dues));
    given.acts.pay.records = { amount: 'optional' };
    given.acts.pay.computes.late.surcharge = 'amount';
    const run = confirmed(20_000, given);
    expect(run.refused('pay', '2026-03-20T09:00', { facts: { amount: 1.5 } })).toEqual(['fact.invalid']);
  });
});
