import { expect, test } from 'vitest';
import { at, byId, find, rowsOf, topics } from './law.ts';
import { rules } from './rules.ts';

test.each([
  ['info.reply', '2019-05-14', 'info.reply.2007'],
  ['info.reply', '2019-05-15', 'info.reply.2019'],
  ['penalty.hearing-request', '2021-07-14', 'penalty.hearing-request.1996'],
  ['penalty.hearing-request', '2021-07-15', 'penalty.hearing-request.2021'],
  ['reconsider.reply', '2023-12-31', 'reconsider.reply.1999'],
  ['reconsider.reply', '2024-01-01', 'reconsider.reply.2023'],
  ['period.first-day', '2015-06-01', 'period.first-day.1991'],
])('%s on %s is %s', (topic, day, id) => expect(at(topic, day).id).toBe(id));

test('every row is found on its first and last day, and not on the day before or after unless another holds', () => {
  for (const rule of rules) {
    expect(at(rule.topic, rule.effectiveFrom)).toBe(rule);
    if (rule.effectiveTo) expect(at(rule.topic, rule.effectiveTo)).toBe(rule);
    expect(byId(rule.id)).toBe(rule);
  }
});

test('rows come oldest first', () => {
  for (const topic of topics()) {
    const from = rowsOf(topic).map((row) => row.effectiveFrom);
    expect(from).toEqual([...from].sort());
  }
  expect(rowsOf('no.such')).toEqual([]);
});

test('an unknown topic names near ones', () => {
  expect(find('info.replys', '2020-01-01')).toBeUndefined();
  expect(() => at('info.replys', '2020-01-01')).toThrow(
    expect.objectContaining({ code: 'law.unknown-topic', zh: expect.stringContaining('info.reply,') }),
  );
});

test('a topic out of force says when it holds', () => {
  expect(() => at('info.reply', '2008-04-30')).toThrow(
    expect.objectContaining({ code: 'law.not-in-force', en: expect.stringContaining('2008-05-01 to 2019-05-14') }),
  );
  expect(() => at('plan.goal', '2015-01-01')).toThrow(expect.objectContaining({ code: 'law.not-in-force' }));
});

test('a day that is no date is refused', () => {
  expect(() => at('info.reply', '2020')).toThrow(expect.objectContaining({ code: 'day.invalid' }));
});
