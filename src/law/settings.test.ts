import { describe, expect, test } from 'vitest';
import { at, byId } from './law.ts';
import { rules } from './rules.ts';
import {
  checkLocal,
  checkSetting,
  effective,
  effectiveLocal,
  type LocalSetting,
  localKeys,
  stricter,
} from './settings.ts';

const rule = (id: string) => byId(id)!;

describe('stricter has a direction', () => {
  test.each([
    ['approvals.decision', 'lower'],
    ['decision.consult-period', 'higher'],
    ['penalty.hearing-notice.2021', 'higher'],
    ['plan.litigation.appear-rate', 'higher'],
    ['plan.approvals.ontime-rate', 'higher'],
    ['plan.lead.meeting', 'higher'],
    ['plan.norm.cleanup', 'lower'],
    ['plan.norm.validity', 'lower'],
    ['procurement.keep-15y', 'higher'],
    ['info.report-department.2019', 'lower'],
    ['litigation.file.2014', null],
    ['penalty.pay.2021', null],
    ['penalty.simple-person.2021', null],
    ['coercion.court-ruling', null],
    ['plan.decision.steps', null],
    ['approvals.deemed-accepted', null],
  ])('%s: %s', (id, direction) => expect(stricter(rule(id))).toBe(direction));
});

describe('a district’s number', () => {
  test.each([
    ['approvals.decision', 10],
    ['approvals.decision', 20],
    ['decision.consult-period', 45],
    ['plan.litigation.appear-rate', 100],
    ['plan.norm.cleanup', 1],
    ['info.report-department.2019', 120],
  ])('%s may be %i', (id, value) => expect(checkSetting(rule(id), value)).toEqual({ ok: true }));

  test.each([
    ['approvals.decision', 21, 'setting.looser'],
    ['decision.consult-period', 29, 'setting.looser'],
    ['penalty.hearing-notice.2021', 6, 'setting.looser'],
    ['plan.litigation.appear-rate', 94, 'setting.looser'],
    ['plan.litigation.appear-rate', 101, 'setting.invalid'],
    ['approvals.decision', -1, 'setting.invalid'],
    ['approvals.decision', 9.5, 'setting.invalid'],
    ['info.report-department.2019', 132, 'setting.invalid'],
    ['info.report-department.2019', 201, 'setting.looser'],
    ['reconsider.apply.2023', 90, 'setting.not-local'],
    ['penalty.hearing-request.2021', 4, 'setting.not-local'],
    ['litigation.first-instance.2014', 3, 'setting.not-local'],
  ])('%s may not be %d: %s', (id, value, code) => {
    const { law, article, value: bound } = rule(id);
    const answer = checkSetting(rule(id), value);
    expect(answer).toMatchObject({ ok: false, code, law, article, bound });
    if (!answer.ok && code !== 'setting.invalid') expect(answer.zh).toContain(article);
  });

  test('the law’s own number is always allowed where anything is', () => {
    for (const each of rules)
      if (stricter(each) !== null) expect(checkSetting(each, each.value!), each.id).toEqual({ ok: true });
  });
});

describe('which number binds', () => {
  const set = (value: number | null, from: string): LocalSetting => ({
    topic: 'info.reply',
    value,
    from,
    by: '演示区政府',
    reason: '演示数据',
  });

  test('history: the law, the district, then the law again', () => {
    const settings = [set(null, '2025-01-01'), set(10, '2022-01-01'), set(15, '2020-06-01')];
    const on = (day: string) => effective('info.reply', day, settings).value;
    expect([
      on('2019-01-01'),
      on('2020-05-31'),
      on('2020-06-01'),
      on('2021-12-31'),
      on('2022-01-01'),
      on('2024-12-31'),
      on('2025-01-01'),
    ]).toEqual([15, 20, 15, 15, 10, 10, 20]);
    expect(effective('info.reply', '2023-01-01', settings).setting).toBe(settings[1]);
  });

  test('of two decisions from the same day the later one holds', () => {
    expect(effective('info.reply', '2022-01-01', [set(12, '2022-01-01'), set(10, '2022-01-01')]).value).toBe(10);
  });

  test('a setting that the law no longer allows gives way and is shown', () => {
    const settings = [set(18, '2015-01-01')];
    expect(effective('info.reply', '2016-01-01', settings)).toEqual({
      value: 15,
      rule: rule('info.reply.2007'),
      displaced: settings[0],
    });
    expect(effective('info.reply', '2020-01-01', settings)).toEqual({
      value: 18,
      rule: rule('info.reply.2019'),
      setting: settings[0],
    });
    expect(effective('info.reply', '2020-01-01', []).value).toBe(20);
  });

  test('an unknown topic is refused', () => {
    expect(() => effective('info.nothing', '2020-01-01', [])).toThrow(
      expect.objectContaining({ code: 'law.unknown-topic' }),
    );
  });
});

describe('numbers the law leaves open', () => {
  test('each has its range, its default inside it, and says what it rests on', () => {
    expect(new Set(localKeys.map((entry) => entry.key)).size).toBe(localKeys.length);
    for (const entry of localKeys) {
      expect(entry.min <= entry.default && entry.default <= entry.max, entry.key).toBe(true);
      expect(
        [entry.zh, entry.en, entry.basis].every((text) => text.length > 3),
        entry.key,
      ).toBe(true);
      expect(() => at(entry.key, '2026-01-01'), entry.key).toThrow(
        expect.objectContaining({ code: 'law.unknown-topic' }),
      );
    }
  });

  test('range, history and default', () => {
    const settings = [
      { topic: 'norm.validity.max-years', value: 3, from: '2024-01-01', by: '演示区政府', reason: '演示数据' },
      { topic: 'norm.validity.max-years', value: 9, from: '2025-01-01', by: '演示区政府', reason: '演示数据' },
    ];
    expect(checkLocal('norm.validity.max-years', 5)).toEqual({ ok: true });
    expect(checkLocal('norm.validity.max-years', 6)).toMatchObject({
      ok: false,
      code: 'setting.out-of-range',
      bound: 5,
    });
    expect(checkLocal('norm.validity.max-years', 0)).toMatchObject({
      ok: false,
      code: 'setting.out-of-range',
      bound: 1,
    });
    expect(checkLocal('norm.validity.max-years', 2.5)).toMatchObject({ ok: false, code: 'setting.invalid' });
    expect(effectiveLocal('norm.validity.max-years', '2023-12-31', settings).value).toBe(5);
    expect(effectiveLocal('norm.validity.max-years', '2024-01-01', settings)).toMatchObject({
      value: 3,
      setting: settings[0],
    });
    expect(effectiveLocal('norm.validity.max-years', '2025-01-01', settings).value).toBe(5);
  });

  test('an unknown key names near ones', () => {
    expect(() => checkLocal('norm.validity', 3)).toThrow(
      expect.objectContaining({ code: 'setting.unknown', en: expect.stringContaining('norm.validity.max-years') }),
    );
  });
});
