import { type Day, dayNumber } from './day.ts';
import { LawError } from './errors.ts';
import { nearest } from './near.ts';
import { type Rule, rules } from './rules.ts';

const byTopic = new Map<string, Rule[]>();
const ruleById = new Map<string, Rule>();
for (const rule of rules) {
  ruleById.set(rule.id, rule);
  const rows = byTopic.get(rule.topic);
  if (rows) rows.push(rule);
  else byTopic.set(rule.topic, [rule]);
}
for (const rows of byTopic.values()) rows.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));

/** All versions of one rule, oldest first; empty when the topic is unknown. */
export const rowsOf = (topic: string): readonly Rule[] => byTopic.get(topic) ?? [];

/** Every topic, in the order of the data. */
export const topics = (): string[] => [...byTopic.keys()];

/** The rule of an id, or undefined. */
export const byId = (id: string): Rule | undefined => ruleById.get(id);

/** The row of a topic in force on a day, or undefined; throws `day.invalid` when the day is no date. */
export function find(topic: string, day: Day): Rule | undefined {
  dayNumber(day);
  const rows = byTopic.get(topic);
  if (rows === undefined) return undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (row.effectiveFrom <= day) return row.effectiveTo === null || day <= row.effectiveTo ? row : undefined;
  }
  return undefined;
}

/** When a row held, in words: `2019-05-15 至今`. */
export const inForceZh = (rule: Rule): string => `${rule.effectiveFrom} 至 ${rule.effectiveTo ?? '今'}`;
export const inForceEn = (rule: Rule): string => `${rule.effectiveFrom} to ${rule.effectiveTo ?? 'now'}`;

/**
 * The rule of a topic in force on a legal day: the one reader of the law table.
 * Throws `law.unknown-topic` (naming near topics) or `law.not-in-force` (saying when the topic's rows held).
 */
export function at(topic: string, day: Day): Rule {
  const rule = find(topic, day);
  if (rule) return rule;
  const rows = rowsOf(topic);
  if (rows.length === 0) {
    const near = nearest(topic, byTopic.keys()).join(', ');
    throw new LawError(
      'law.unknown-topic',
      `没有名为“${topic}”的规则主题；相近的有：${near}`,
      `there is no rule topic "${topic}"; near ones: ${near}`,
    );
  }
  throw new LawError(
    'law.not-in-force',
    `规则“${topic}”在 ${day} 没有施行中的条文；施行时间：${rows.map(inForceZh).join('；')}`,
    `no row of "${topic}" is in force on ${day}; its rows hold ${rows.map(inForceEn).join('; ')}`,
    `${rows[0]!.law} ${rows[0]!.article}`,
  );
}
