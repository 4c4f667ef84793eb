import { describe, expect, test } from 'vitest';
import { dues, Run } from '../../test/kernel-fixture/index.ts';
import type { Procedure } from './procedure.ts';

const note = { matter: '球网损坏', player: '张小明', harm: 'light', again: false };
const tariff = [{ harm: 'light', again: false, least: 10_000, most: 50_000 }];

/** Proposed on 2026-03-04, a Wednesday. */
function proposed(definition: Procedure = dues): Run {
  const run = new Run(definition, undefined, []);
  run.do('note', '2026-03-02T09:00', { facts: { ...note, tariff } });
  run.do('propose', '2026-03-04T09:00', { facts: { amount: 20_000 } });
  return run;
}

describe('a clock counted from another day than that of its act', () => {
  test('runs from a date in the file, later or earlier', () => {
    const later = proposed();
    later.do('confirm', '2026-03-06T09:00', { facts: { payFrom: '2026-03-10' } });
    expect(later.state.clocks.pay).toMatchObject({ start: '2026-03-10' });
    expect(later.due('pay', '2026-03-06T10:00')).toBe('2026-03-16');
    const earlier = proposed();
    earlier.do('confirm', '2026-03-06T09:00', { facts: { payFrom: '2026-03-02' } });
    expect(earlier.due('pay', '2026-03-06T10:00')).toBe('2026-03-09');
  });

  test('runs from the day on which an act was last done', () => {
    const run = proposed();
    run.do('propose', '2026-03-05T09:00', { facts: { amount: 30_000 } });
    run.do('confirm', '2026-03-09T09:00', { facts: { payFrom: '2026-03-10' } });
    expect(run.state.clocks.finish?.start).toBe('2026-03-05');
    expect(run.due('finish', '2026-03-09T10:00')).toBe('2026-04-02');
  });

  test('refuses like a missing fact where the day is not known', () => {
    const vague = JSON.parse(JSON.stringify(dues));
    vague.acts.confirm.records.payFrom = 'optional';
    const run = proposed(vague);
    const outcome = run.try('confirm', '2026-03-06T09:00');
    if (outcome.ok) throw new Error('done');
    expect(outcome.refusals).toMatchObject([{ code: 'fact.required', path: 'facts.payFrom' }]);

    const never = JSON.parse(JSON.stringify(dues));
    never.clocks.finish.from = { dayOf: 'bill' };
    const other = proposed(never).try('confirm', '2026-03-06T09:00', { facts: { payFrom: '2026-03-10' } });
    if (other.ok) throw new Error('done');
    expect(other.refusals).toMatchObject([{ code: 'fact.required', zh: expect.stringContaining('登记修理单') }]);
  });
});
