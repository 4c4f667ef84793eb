import type { EntrySnapshot, Facts } from '../../src/kernel/index.ts';
import type { Base } from '../../src/kernel/play/index.ts';
import { nationalCalendar } from '../../src/law/index.ts';
import { courtRules, courtSettings } from './law.ts';

/** The invented law and settings, with the real calendar. */
export const courtBase: Base = {
  calendar: nationalCalendar,
  rule: (topic, day) => {
    const row = courtRules[topic]?.find(
      (r) => r.effectiveFrom <= day && (r.effectiveTo === null || day <= r.effectiveTo),
    );
    return (
      row && {
        id: `${topic}@${row.effectiveFrom}`,
        value: row.value ?? 0,
        unit: row.unit ?? '',
        bound: row.bound,
        rollover: row.rollover,
      }
    );
  },
  setting: (key) => courtSettings[key],
};

/** 演示数据: a court as the register knows it. */
export const court = (entry: string, facts: Facts = {}, state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'court',
  entry,
  version: 1,
  state,
  holder: 'department',
  from: '2020-01-01',
  facts: { name: entry, cover: 'indoor', staffed: true, promise: 10, ...facts },
});

export const courtEntries: readonly EntrySnapshot[] = [
  court('1号场'),
  court('2号场', { staffed: false, promise: 90 }),
  court('旧场', {}, 'ended'),
];
