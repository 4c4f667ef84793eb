import { type Day, dayNumber } from './day.ts';
import { LawError } from './errors.ts';
import { at } from './law.ts';
import localData from './local.json' with { type: 'json' };
import { nearest } from './near.ts';
import { isAnnualDate } from './period.ts';
import type { Rule, Unit } from './rules.ts';

/** A number a district has set for itself, from a day on. `topic` is a rule's topic or a key of `localKeys`. */
export interface LocalSetting {
  topic: string;
  /** null ends the setting: from that day the law's (or the default) number holds again. */
  value: number | null;
  from: Day;
  /** Who decided it, and why: shown beside the number. */
  by: string;
  reason: string;
}

/** A number that national law leaves to the district, with the range it may choose from and what the range rests on. */
export interface LocalKey {
  key: string;
  zh: string;
  en: string;
  default: number;
  min: number;
  max: number;
  unit: Unit;
  basis: string;
}

export type SettingCheck =
  | { ok: true }
  | {
      ok: false;
      /** looser: law refuses it. not-local: not a district's to set. out-of-range: outside an open key's range. */
      code: 'setting.looser' | 'setting.not-local' | 'setting.out-of-range' | 'setting.invalid';
      zh: string;
      en: string;
      /** The law that refuses, or what the open key's range rests on. */
      law: string;
      article: string;
      /** The number that may not be passed. */
      bound: number | null;
    };

/** The numbers that the law leaves open, in the order of the screens. */
export const localKeys: readonly LocalKey[] = localData as LocalKey[];
const localByKey = new Map(localKeys.map((entry) => [entry.key, entry]));

/**
 * Which way is stricter for a rule's number, so which way a district may move it: an organ's deadline down, its rates,
 * frequencies and minimums up, protective minimum periods up; null when the number is a person's or leaves no choice.
 */
export function stricter(rule: Rule): 'lower' | 'higher' | null {
  const { value, burdens, bound, kind, unit } = rule;
  if (value === null || burdens === null || burdens === 'person') return null;
  if (burdens === 'protects') return bound === 'min' || bound === 'before' ? 'higher' : null;
  if (bound === 'max') return 'lower';
  if (bound === 'min' || bound === 'before') return 'higher';
  if ((kind === 'rate' && unit === 'percent') || unit === 'times-per-year') return 'higher';
  return unit === 'year-interval' ? 'lower' : null;
}

function soundFor(unit: Unit | null, value: number): boolean {
  if (!Number.isInteger(value) || value < 0) return false;
  if (unit === 'annual-date') return isAnnualDate(value);
  return unit !== 'percent' || value <= 100;
}

/** May a district use `value` in place of the rule's number? Equal or stricter: yes. */
export function checkSetting(rule: Rule, value: number): SettingCheck {
  const { law, article } = rule;
  const refuse = (code: 'setting.looser' | 'setting.not-local' | 'setting.invalid', zh: string, en: string) =>
    ({ ok: false, code, zh, en, law, article, bound: rule.value }) as const;
  const direction = stricter(rule);
  if (direction === null) {
    const personal = rule.burdens === 'person';
    return refuse(
      'setting.not-local',
      personal
        ? `${law}${article}规定的是当事人的期限或负担，地方不得更改`
        : `${law}${article}没有给地方留下可调整的数值`,
      personal
        ? `${law} ${article} sets a person's period or burden; a district may not change it`
        : `${law} ${article} leaves a district no number to set`,
    );
  }
  if (!soundFor(rule.unit, value)) {
    return refuse(
      'setting.invalid',
      `“${value}”不是有效的数值（单位 ${rule.unit}）：应为非负整数${rule.unit === 'percent' ? '，不超过 100' : ''}`,
      `${value} is not a valid number of ${rule.unit}: a whole number from 0${rule.unit === 'percent' ? ' to 100' : ''}`,
    );
  }
  if (direction === 'lower' ? value <= rule.value! : value >= rule.value!) return { ok: true };
  return refuse(
    'setting.looser',
    `${value} 比法定的 ${rule.value} 宽松；依${law}${article}，地方只能${direction === 'lower' ? '缩短或降低' : '延长或提高'}`,
    `${value} is looser than the law's ${rule.value}; under ${law} ${article} a district may only go ${direction}`,
  );
}

/** Checks a number for a key that the law leaves open; throws `setting.unknown` for an unknown key. */
export function checkLocal(key: string, value: number): SettingCheck {
  const entry = localKey(key);
  if (Number.isInteger(value) && value >= entry.min && value <= entry.max) return { ok: true };
  return {
    ok: false,
    code: Number.isInteger(value) ? 'setting.out-of-range' : 'setting.invalid',
    zh: `“${entry.zh}”应为 ${entry.min} 至 ${entry.max} 的整数（${entry.unit}），不能是 ${value}`,
    en: `"${entry.en}" must be a whole number from ${entry.min} to ${entry.max} (${entry.unit}), not ${value}`,
    law: entry.basis,
    article: '',
    bound: value < entry.min ? entry.min : entry.max,
  };
}

/** A key that the law leaves open; throws `setting.unknown` (naming near keys). */
export function localKey(key: string): LocalKey {
  const entry = localByKey.get(key);
  if (entry) return entry;
  const near = nearest(key, localByKey.keys()).join(', ');
  throw new LawError(
    'setting.unknown',
    `没有名为“${key}”的地方设置；相近的有：${near}`,
    `there is no local setting "${key}"; near ones: ${near}`,
  );
}

/** The setting of a topic that holds on a day: the latest begun; of several begun the same day the one made last. */
function settingOn(topic: string, day: Day, settings: readonly LocalSetting[]): LocalSetting | undefined {
  let found: LocalSetting | undefined;
  for (const setting of settings) {
    if (setting.topic === topic && setting.from <= day && (!found || setting.from >= found.from)) found = setting;
  }
  return found?.value === null ? undefined : found;
}

export interface Effective {
  value: number | null;
  rule: Rule;
  /** The district's setting, when it is the one that holds. */
  setting?: LocalSetting;
  /** A setting that the law in force on the day no longer allows; the law's number holds instead. */
  displaced?: LocalSetting;
}

/**
 * The number that binds for a topic on a day: the law's, or the district's where it is as strict or stricter.
 * History is kept: an old day gives the number that bound then. Throws what `at` throws.
 */
export function effective(topic: string, day: Day, settings: readonly LocalSetting[]): Effective {
  const rule = at(topic, day);
  const setting = settingOn(topic, day, settings);
  if (setting === undefined) return { value: rule.value, rule };
  if (!checkSetting(rule, setting.value!).ok) return { value: rule.value, rule, displaced: setting };
  return { value: setting.value, rule, setting };
}

/** The number that binds for an open key on a day: the district's, else the default. Throws `setting.unknown`. */
export function effectiveLocal(
  key: string,
  day: Day,
  settings: readonly LocalSetting[],
): { value: number; key: LocalKey; setting?: LocalSetting } {
  dayNumber(day);
  const entry = localKey(key);
  const setting = settingOn(key, day, settings);
  return setting && checkLocal(key, setting.value!).ok
    ? { value: setting.value!, key: entry, setting }
    : { value: entry.default, key: entry };
}
