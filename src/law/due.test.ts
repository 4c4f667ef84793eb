import { describe, expect, test } from 'vitest';
import { nationalCalendar, withYear } from './calendar.ts';
import { type DueQuery, dueByRule } from './due.ts';
import { PERIOD_UNITS, rules } from './rules.ts';

describe('when is it due', () => {
  test.each<[DueQuery, string, string]>([
    [{ rule: 'info.reply', start: '2019-05-14' }, 'info.reply.2007', '2019-06-04'],
    [{ rule: 'info.reply', start: '2019-05-15' }, 'info.reply.2019', '2019-06-13'],
    [
      { rule: 'info.reply.2019', start: '2026-09-14', exclude: ['2026-09-18..2026-09-20', '2026-10-08..2026-10-09'] },
      'info.reply.2019',
      '2026-10-22',
    ],
    [{ rule: 'petition.decide', start: '2026-08-04' }, 'petition.decide.2022', '2026-10-08'],
    [{ rule: 'coercion.seizure', start: '2026-09-03' }, 'coercion.seizure', '2026-10-03'],
    [{ rule: 'litigation.file', start: '2025-08-31' }, 'litigation.file.2014', '2026-02-28'],
    [{ rule: 'norm.comment-period', start: '2026-09-01' }, 'norm.comment-period', '2026-10-02'],
    [{ rule: 'penalty.hearing-notice', start: '2026-10-12' }, 'penalty.hearing-notice.2021', '2026-09-23'],
    [{ rule: 'coercion.urgent-report', start: '2026-09-30T22:00' }, 'coercion.urgent-report', '2026-10-01'],
    [{ rule: 'info.report-department.2019', start: '2026-01-01' }, 'info.report-department.2019', '2026-01-31'],
    [{ rule: 'plan.goal', start: '2012-03-01' }, 'plan.goal.2014', '2014-12-31'],
    [{ rule: 'approvals.decision', start: '2026-03-02T16:59' }, 'approvals.decision', '2026-03-30'],
  ])('%j', (query, id, due) => {
    const answer = dueByRule(query);
    expect([answer.rule.id, answer.due]).toEqual([id, due]);
    expect(answer.explanation.due).toBe(due);
  });

  test('every period of the table can be asked for on the day it came into force', () => {
    let asked = 0;
    for (const rule of rules) {
      if (rule.value === null || rule.kind === 'mandatory-step' || !PERIOD_UNITS.some((unit) => unit === rule.unit))
        continue;
      const start = rule.unit === 'hour' ? `${rule.effectiveFrom}T08:00` : rule.effectiveFrom;
      const answer = dueByRule({ rule: rule.id, start });
      expect(answer.explanation.lines.length, rule.id).toBeGreaterThan(0);
      asked++;
    }
    expect(asked).toBeGreaterThan(220);
  });

  test('with a now it says whether the time is over', () => {
    const query = { rule: 'coercion.urgent-report', start: '2026-09-30T22:00' };
    expect(dueByRule(query)).not.toHaveProperty('passed');
    expect(dueByRule({ ...query, now: '2026-10-01T21:59:59.999+08:00' }).passed).toBe(false);
    expect(dueByRule({ ...query, now: '2026-10-01T22:00:00.000+08:00' }).passed).toBe(true);
  });

  test('takes another calendar', () => {
    const holidays = ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'];
    const calendar = withYear(nationalCalendar, {
      year: 2027,
      notices: [{ number: '演示〔2026〕1号' }],
      holidays,
      workdays: [],
    });
    const query = { rule: 'approvals.decision', start: '2026-12-20' };
    expect([dueByRule(query).provisional, dueByRule({ ...query, calendar }).provisional]).toEqual([true, false]);
  });

  test.each<[string, DueQuery, string, string]>([
    ['an unknown rule', { rule: 'info.replys', start: '2026-01-01' }, 'law.unknown-rule', 'info.reply'],
    ['a Chinese word', { rule: '许可决定', start: '2026-01-01' }, 'law.unknown-rule', 'approvals.decision'],
    ['a topic before its time', { rule: 'info.reply', start: '2008-01-01' }, 'law.not-in-force', '2008-05-01'],
    ['a row after its time', { rule: 'info.reply.2007', start: '2026-01-01' }, 'law.not-in-force', '2019-05-14'],
    [
      'a rule without a number',
      { rule: 'approvals.deemed-accepted', start: '2026-01-01' },
      'law.no-number',
      'approvals.deemed-accepted',
    ],
    ['a head count', { rule: 'penalty.two-officers', start: '2026-01-01' }, 'law.not-a-period', 'working-day'],
    ['a rule about counting', { rule: 'period.coercion', start: '2026-01-01' }, 'law.not-a-period', 'working-day'],
    [
      'a reversed exclusion',
      { rule: 'info.reply', start: '2026-01-05', exclude: ['2026-01-09..2026-01-08'] },
      'period.exclude-reversed',
      '2026-01-09',
    ],
    [
      'an exclusion of one date',
      { rule: 'info.reply', start: '2026-01-05', exclude: ['2026-01-09'] },
      'due.exclude-form',
      '..',
    ],
    [
      'an exclusion of three',
      { rule: 'info.reply', start: '2026-01-05', exclude: ['2026-01-09..2026-01-10..2026-01-11'] },
      'due.exclude-form',
      '..',
    ],
    [
      'an impossible excluded date',
      { rule: 'info.reply', start: '2026-01-05', exclude: ['2026-01-09..2026-02-30'] },
      'day.invalid',
      '2026-02-30',
    ],
    ['an impossible start', { rule: 'info.reply', start: '2026-02-29' }, 'day.invalid', '2026-02-29'],
    ['a start of another form', { rule: 'info.reply', start: '5 January' }, 'day.invalid', '5 January'],
    [
      'a day for hours',
      { rule: 'coercion.urgent-report', start: '2026-01-05' },
      'period.hour-needs-instant',
      '2026-01-05',
    ],
    [
      'a moment that is none',
      { rule: 'coercion.urgent-report', start: '2026-01-05T25:00' },
      'instant.invalid',
      '2026-01-05T25:00',
    ],
  ])('refuses %s', (_, query, code, word) => {
    expect(() => dueByRule(query)).toThrow(expect.objectContaining({ code, zh: expect.stringContaining(word) }));
  });
});
