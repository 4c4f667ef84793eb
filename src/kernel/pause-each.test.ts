import { describe, expect, test } from 'vitest';
import { dues, Run } from '../../test/kernel-fixture/index.ts';
import { addDays } from '../law/index.ts';
import { clockViews } from './due.ts';
import type { Procedure } from './procedure.ts';

/** Payment due five days after 2026-03-02 (a Monday): 2026-03-09, the first working day. */
function confirmed(definition: Procedure = dues): Run {
  const run = new Run(definition, undefined, []);
  const tariff = [{ harm: 'light', again: false, least: 10_000, most: 50_000 }];
  run.do('note', '2026-03-02T09:00', {
    facts: { matter: '球网损坏', player: '张小明', harm: 'light', again: false, tariff },
  });
  run.do('propose', '2026-03-02T10:00', { facts: { amount: 20_000 } });
  run.do('confirm', '2026-03-02T11:00', { facts: { payFrom: '2026-03-02' } });
  return run;
}

const dispute = (run: Run, at: string, ...keys: readonly string[]) =>
  run.do('dispute', at, { items: keys.map((key) => ({ key, columns: { reason: key } })) });
const settle = (run: Run, at: string, item: string) => run.do('settle', at, { item, columns: { kept: false } });

describe('a pause that stands for each entry of a list', () => {
  test('lasts until the last one has ended; days that overlap are left out once', () => {
    const run = confirmed();
    dispute(run, '2026-03-03T09:00', '甲');
    dispute(run, '2026-03-05T09:00', '乙');
    settle(run, '2026-03-07T09:00', '甲');
    expect(run.status('pay', '2026-03-07T10:00')).toBe('paused');
    settle(run, '2026-03-10T09:00', '乙');
    expect(run.status('pay', '2026-03-10T10:00')).toBe('running');
    // Left out: 4 to 10 March, seven days for both together.
    expect(run.due('pay', '2026-03-10T10:00')).toBe(addDays('2026-03-09', 7));
  });

  test('ends for the one entry that the act is about', () => {
    const run = confirmed();
    dispute(run, '2026-03-03T09:00', '甲', '乙');
    expect(run.state.pauses).toMatchObject([
      { pause: 'disputed', item: '甲', from: '2026-03-03' },
      { pause: 'disputed', item: '乙', from: '2026-03-03' },
    ]);
    settle(run, '2026-03-05T09:00', '乙');
    expect(run.state.pauses.map(({ item, to }) => [item, to])).toEqual([
      ['甲', undefined],
      ['乙', '2026-03-05'],
    ]);
    expect(run.refused('settle', '2026-03-06T09:00', { item: '乙', columns: { kept: false } })).toEqual(['once.done']);
  });

  test('every span is shown with its title and entry', () => {
    const run = confirmed();
    dispute(run, '2026-03-03T09:00', '甲');
    dispute(run, '2026-03-05T09:00', '乙');
    settle(run, '2026-03-07T09:00', '甲');
    const views = clockViews(dues, run.state, '2026-03-08T09:00:00.000+08:00', run.world);
    expect(views.find((view) => view.key === 'pay')).toMatchObject({
      status: 'paused',
      excluded: [
        { from: '2026-03-04', to: '2026-03-07', why: '异议', item: '甲' },
        { from: '2026-03-06', to: '2026-03-08', why: '异议', item: '乙' },
      ],
    });
  });

  test('may begin on an entry that stands already', () => {
    const later = JSON.parse(JSON.stringify(dues));
    later.acts.press = { ...later.acts.settle, title: '坚持异议', itemRecords: undefined };
    later.pauses.disputed.from = 'press';
    const run = confirmed(later);
    dispute(run, '2026-03-03T09:00', '甲', '乙');
    expect(run.state.pauses).toEqual([]);
    run.do('press', '2026-03-04T09:00', { item: '乙' });
    expect(run.state.pauses).toMatchObject([{ item: '乙', from: '2026-03-04' }]);
  });
});
