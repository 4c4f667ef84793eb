import {
  checkLocal,
  checkSetting,
  dayOf,
  effective,
  effectiveLocal,
  find,
  type LocalKey,
  type LocalSetting,
  localKeys,
  type Rule,
  stricter,
  topics,
} from '../law/index.ts';
import type { Platform } from './platform.ts';

/** A number that the district may set: what binds today, what the law says, how far it may go, and every setting made. */
export interface SettingTopic {
  readonly topic: string;
  /** open: the law leaves it to the district within a range; rule: the law sets it and the district may go further. */
  readonly kind: 'open' | 'rule';
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  /** The law's number, or the default of an open one. */
  readonly law: number;
  /** Today's number, and whether the district has set it. */
  readonly value: number;
  readonly own: boolean;
  /** Smallest and largest number that may be set; null where the law draws no line on that side. */
  readonly least: number | null;
  readonly most: number | null;
  /** What the number rests on: an article, or for an open one the reason of its range. */
  readonly basis: { readonly law: string; readonly article: string } | { readonly why: string };
  /** A setting that has begun and that the law of today no longer allows. */
  readonly displaced: boolean;
  /** Every setting ever made, the latest first; those that begin later than today have yet to hold. */
  readonly history: readonly (LocalSetting & { readonly future: boolean })[];
}

/** Every number that a district may set on a legal day (default today): the open ones first. Open to anyone. */
export function settingTopics(p: Pick<Platform, 'law' | 'now'>, on?: string): readonly SettingTopic[] {
  const day = on ?? dayOf(p.now());
  const { settings } = p.law;
  const made = Map.groupBy(settings, ({ topic }) => topic);
  const historyOf = (topic: string) =>
    (made.get(topic) ?? [])
      .map((setting, n) => ({ setting: { ...setting, future: setting.from > day }, n }))
      .sort((a, b) => (a.setting.from === b.setting.from ? b.n - a.n : a.setting.from < b.setting.from ? 1 : -1))
      .map(({ setting }) => setting);
  const open = localKeys.map((key) => openTopic(key, day, settings, historyOf(key.key)));
  const rules = topics().flatMap((topic) => {
    const rule = find(topic, day);
    return rule && stricter(rule) !== null ? [ruleTopic(topic, rule, day, settings, historyOf(topic))] : [];
  });
  return [...open, ...rules];
}

function openTopic(
  { key, zh, en, unit, min, max, default: law, basis }: LocalKey,
  day: string,
  settings: readonly LocalSetting[],
  history: SettingTopic['history'],
): SettingTopic {
  const { value, setting } = effectiveLocal(key, day, settings);
  const begun = history.find(({ future }) => !future);
  return {
    topic: key,
    kind: 'open',
    zh,
    en,
    unit,
    law,
    value,
    own: setting !== undefined,
    least: min,
    most: max,
    basis: { why: basis },
    displaced: begun !== undefined && begun.value !== null && !checkLocal(key, begun.value).ok,
    history,
  };
}

function ruleTopic(
  topic: string,
  rule: Rule,
  day: string,
  settings: readonly LocalSetting[],
  history: SettingTopic['history'],
): SettingTopic {
  const { value, setting, displaced } = effective(topic, day, settings);
  const law = rule.value as number;
  const lower = stricter(rule) === 'lower';
  return {
    topic,
    kind: 'rule',
    zh: rule.zh,
    en: rule.en,
    unit: rule.unit ?? '',
    law,
    value: value ?? law,
    own: setting !== undefined,
    least: lower ? ([0, 1, 101].find((n) => checkSetting(rule, n).ok) ?? law) : law,
    most: lower ? law : rule.unit === 'percent' ? 100 : null,
    basis: { law: rule.law, article: rule.article },
    displaced: displaced !== undefined,
    history,
  };
}
