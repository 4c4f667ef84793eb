import { isInstant, parseDay, parseInstant, type Rule, rules } from '../law/index.ts';

/** Periods by rule for screens and the command line; the law room does the counting. */
export { type DueAnswer, type DueQuery, dueByRule, type Explanation } from '../law/index.ts';

/** Rules in force on a legal day whose topic or words hold the given ones; all of them for none. */
export function rulesOn(words: string, day: string): readonly Rule[] {
  const inForce = (rule: Rule) => rule.effectiveFrom <= day && (rule.effectiveTo === null || day <= rule.effectiveTo);
  return rules.filter((rule) => inForce(rule) && `${rule.topic} ${rule.zh} ${rule.en}`.includes(words));
}

/** A legal day, or a moment, as a person wrote it. @throws LawError `day.invalid`, `instant.invalid` */
export function readDate(text: string): string {
  return isInstant(text) ? parseInstant(text) : parseDay(text);
}
