import { describe, expect, test } from 'vitest';
import { type RecordedEffect, snapshotOn, versionsOf } from './entries.ts';
import type { Effect } from './register.ts';

const effects = (...all: readonly Omit<Effect, 'register' | 'entry'>[]): readonly RecordedEffect[] =>
  all.map((effect, n) => ({ register: 'documents', entry: 'D1', n: n + 1, ...effect }));
const enter = { op: 'enter', from: '2026-06-01', facts: { title: '甲', paid: false }, holder: 'office' } as const;
const stateOn = (all: readonly RecordedEffect[], day: string) => snapshotOn('documents', 'D1', all, day).state;

describe('the life of a register entry', () => {
  test('absent, to come, in force, and over after its last day', () => {
    expect(stateOn([], '2026-06-01')).toBe('absent');
    const all = effects({ ...enter, until: '2026-12-31' });
    expect(['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map((day) => stateOn(all, day))).toEqual([
      'future',
      'inForce',
      'inForce',
      'ended',
    ]);
    expect(snapshotOn('documents', 'D1', all, '2027-01-01')).toMatchObject({
      why: 'expired',
      version: 1,
      holder: 'office',
    });
    expect(versionsOf(all).map((v) => [v.from, v.to, v.state])).toEqual([
      ['2026-06-01', '2026-12-31', 'inForce'],
      ['2027-01-01', null, 'ended'],
    ]);
  });

  test('is amended, suspended and resumed from their days on', () => {
    const all = effects(
      enter,
      { op: 'amend', from: '2026-07-01', facts: { paid: true } },
      { op: 'suspend', from: '2026-08-01' },
      { op: 'resume', from: '2026-09-01' },
    );
    expect(
      ['2026-06-30', '2026-07-01', '2026-08-01', '2026-08-31', '2026-09-01'].map((day) => stateOn(all, day)),
    ).toEqual(['inForce', 'inForce', 'suspended', 'suspended', 'inForce']);
    expect([
      snapshotOn('d', 'D1', all, '2026-06-30').facts.paid,
      snapshotOn('d', 'D1', all, '2026-08-15').facts,
    ]).toEqual([false, { title: '甲', paid: true }]);
  });

  test('ends with its reason and stays ended', () => {
    const all = effects(
      { ...enter, until: '2030-12-31' },
      { op: 'end', from: '2026-07-01', why: 'repealed' },
      { op: 'amend', from: '2026-08-01', facts: { paid: true } },
      { op: 'resume', from: '2026-09-01' },
    );
    expect([
      stateOn(all, '2026-06-30'),
      stateOn(all, '2026-07-01'),
      stateOn(all, '2026-10-01'),
      stateOn(all, '2031-01-01'),
    ]).toEqual(['inForce', 'ended', 'ended', 'ended']);
    expect(snapshotOn('d', 'D1', all, '2026-10-01').why).toBe('repealed');
  });

  test('an amendment may move the last day', () => {
    const all = effects({ ...enter, until: '2026-12-31' }, { op: 'amend', from: '2026-11-01', until: '2027-06-30' });
    expect([stateOn(all, '2027-06-30'), stateOn(all, '2027-07-01')]).toEqual(['inForce', 'ended']);
  });

  test('what is recorded later but holds earlier takes its place by its day', () => {
    const all = effects(
      enter,
      { op: 'suspend', from: '2026-09-01' },
      { op: 'amend', from: '2026-07-01', facts: { paid: true } },
    );
    expect(snapshotOn('d', 'D1', all, '2026-09-02')).toMatchObject({
      state: 'suspended',
      facts: { paid: true },
      version: 3,
    });
  });

  test('ended before its first day, it never comes into force', () => {
    const all = effects(enter, { op: 'end', from: '2026-05-10', why: 'annulled' });
    expect(['2026-05-11', '2026-06-01', '2026-07-01'].map((day) => stateOn(all, day))).not.toContain('inForce');
    expect(stateOn(all, '2026-06-01')).toBe('ended');
  });

  test('amended before its first day, it is still to come, and comes as amended', () => {
    const all = effects(enter, { op: 'amend', from: '2026-05-10', facts: { paid: true } });
    expect([stateOn(all, '2026-05-11'), stateOn(all, '2026-06-01')]).toEqual(['future', 'inForce']);
    expect(snapshotOn('d', 'D1', all, '2026-06-01').facts.paid).toBe(true);
  });

  test('suspended before its first day, it comes suspended', () => {
    const all = effects(enter, { op: 'suspend', from: '2026-05-10' });
    expect([stateOn(all, '2026-05-11'), stateOn(all, '2026-06-01')]).toEqual(['future', 'suspended']);
  });
});
