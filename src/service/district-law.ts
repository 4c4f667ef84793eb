import type { BindingRule, BindingSetting } from '../kernel/index.ts';
import { type Calendar, effective, effectiveLocal, find, type LocalSetting, localKeys } from '../law/index.ts';

/** The law as it binds one district: national rules, its own stricter settings with their history, its calendar. */
export class DistrictLaw {
  readonly calendar: Calendar;
  readonly settings: readonly LocalSetting[];
  readonly #rules = new Map<string, BindingRule | undefined>();
  readonly #local = new Map<string, BindingSetting | undefined>();
  readonly #keys = new Set(localKeys.map((k) => k.key));

  constructor(calendar: Calendar, settings: readonly LocalSetting[]) {
    this.calendar = calendar;
    this.settings = settings;
  }

  /** The number of a topic that binds on a filing day; undefined where no rule is in force or it has no number. */
  rule(topic: string, day: string): BindingRule | undefined {
    const key = `${topic}@${day}`;
    if (!this.#rules.has(key)) this.#rules.set(key, this.#find(topic, day));
    return this.#rules.get(key);
  }

  /** A setting that the law leaves to the district, or its default. */
  setting(key: string, day: string): BindingSetting | undefined {
    if (!this.#keys.has(key)) return undefined;
    const known = `${key}@${day}`;
    if (!this.#local.has(known)) {
      const { value, key: local } = effectiveLocal(key, day, this.settings);
      this.#local.set(known, { value, unit: local.unit });
    }
    return this.#local.get(known);
  }

  #find(topic: string, day: string): BindingRule | undefined {
    if (!find(topic, day)) return undefined;
    const { rule, value } = effective(topic, day, this.settings);
    return { id: rule.id, value: value ?? 0, unit: rule.unit ?? '', bound: rule.bound, rollover: rule.rollover };
  }
}
