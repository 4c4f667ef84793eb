import type { BindingRule } from '../kernel/index.ts';
import { at, dayOf, find, type Rule, rowsOf, topics } from '../law/index.ts';
import type { Platform } from './platform.ts';

/** A rule of the law on a day, and the number as it binds here where the district has made it stricter. */
export interface RuleOnDay {
  readonly topic: string;
  readonly rule: Rule;
  readonly binding: BindingRule | undefined;
}

/** Every rule in force on a legal day (default today) whose topic or words hold the given ones. */
export function rulesOn(
  p: Pick<Platform, 'law' | 'now'>,
  query: { readonly q?: string; readonly day?: string } = {},
): readonly RuleOnDay[] {
  const day = query.day ?? dayOf(p.now());
  return topics().flatMap((topic) => {
    const rule = find(topic, day);
    const fits =
      rule &&
      (query.q === undefined || [topic, rule.zh, rule.en, rule.law].some((text) => text.includes(query.q as string)));
    return fits ? [{ topic, rule, binding: p.law.rule(topic, day) }] : [];
  });
}

/** One rule on a day, with all its versions. @throws LawError `law.unknown-topic`, `law.not-in-force` */
export function ruleOn(
  p: Pick<Platform, 'law' | 'now'>,
  topic: string,
  on?: string,
): RuleOnDay & { readonly day: string; readonly versions: readonly Rule[] } {
  const day = on ?? dayOf(p.now());
  return { topic, day, rule: at(topic, day), binding: p.law.rule(topic, day), versions: rowsOf(topic) };
}
