import { describe, expect, test } from 'vitest';
import { dutyPeriods } from '../../kernel/index.ts';
import { lawBase } from '../../kernel/play/index.ts';
import { duties, procedure } from '../registry.ts';

test('every duty has an id of its own', () => {
  expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
});

describe.each(duties.map((duty) => [duty.id, duty] as const))('duty %s', (_, duty) => {
  test('is met by a figure that counts acts', () => {
    const { metBy } = duty;
    expect(procedure(metBy.procedure)?.indicators?.[metBy.indicator]?.measure.kind).toBe('count');
  });

  test('its number stands in the law data, as times a year or years between', () => {
    const { often } = duty;
    const bound =
      'rule' in often ? lawBase.rule(often.rule, '2026-03-02') : lawBase.setting(often.setting, '2026-03-02');
    expect(['times-per-year', 'year-interval']).toContain(bound?.unit);
    expect(bound?.value).toBeGreaterThan(0);
    const [period] = dutyPeriods(duty, lawBase, { from: '2026-03-02', to: '2026-03-02' });
    expect(period && period.from <= '2026-03-02' && '2026-03-02' <= period.to).toBe(true);
  });

  test('says in both languages what it is, and why', () => {
    expect(duty.title.zh).toMatch(/\p{Script=Han}/u);
    expect(duty.title.en).toMatch(/^[A-Z]/);
    expect([duty.basis].flat().length).toBeGreaterThan(0);
  });
});
