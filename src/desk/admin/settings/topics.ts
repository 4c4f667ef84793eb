import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { Rows } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { type TextKey, zh } from '../../texts/zh.ts';
import type { SettingTopic } from '../types.ts';

/** Every number that the district may set. */
export function useTopics() {
  return useQuery({
    queryKey: ['admin', 'settings'],
    queryFn: () => ask<Rows<SettingTopic>>('GET', '/settings/topics'),
  });
}

/** Numbers of the law as they are read: with their unit, how far one may go, and what it rests on. */
export function useNumbers() {
  const { t } = useLanguage();
  const withUnit = (n: number, unit: string) => {
    // A yearly date stands in the law's data as month and day: 331 is 31 March.
    if (unit === 'annual-date') return t('admin.unit.annual-date', { month: Math.floor(n / 100), day: n % 100 });
    const key = `admin.unit.${unit}`;
    return key in zh ? t(key as TextKey, { n: n.toLocaleString('en-US') }) : `${n} ${unit}`.trim();
  };
  return {
    withUnit,
    range: ({ least, most, unit }: SettingTopic) => {
      if (least !== null && most !== null)
        return least === most
          ? t('admin.range-one', { n: withUnit(least, unit) })
          : t('admin.range', {
              least: unit === 'annual-date' ? withUnit(least, unit) : least.toLocaleString('en-US'),
              most: withUnit(most, unit),
            });
      if (least !== null) return t('admin.range-least', { n: withUnit(least, unit) });
      return most === null ? t('admin.range-free') : t('admin.range-most', { n: withUnit(most, unit) });
    },
    restsOn: ({ basis }: SettingTopic) =>
      basis.law === undefined ? (basis.why ?? '') : `《${basis.law}》${basis.article ?? ''}`,
  };
}
