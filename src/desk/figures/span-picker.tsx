import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { byPinyin } from '../parts/sorted.ts';
import { useOrgs } from '../shell/district.ts';
import { today } from '../tasks/light.tsx';
import { daysIn, type Period, type Place, periodOf, periods } from './span.ts';

/** Which unit and which days the figures are about. */
export function SpanPicker({
  place,
  from,
  to,
  onChange,
  children,
}: {
  place: Place;
  from: string;
  to: string;
  onChange: (place: Place) => void;
  /** What else the page lets choose. */
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const orgs = [...useOrgs().values()].toSorted((a, b) => byPinyin(a.name, b.name));
  const named = periodOf(from, to, today());
  const change = (more: Place) => onChange({ ...place, from, to, ...more });
  return (
    <search className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="wide"
        aria-label={t('figures.org')}
        placeholder={t('figures.all-orgs')}
        value={place.org}
        onChange={(org?: string) => change({ org })}
        options={orgs.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<Period | 'own'>
        className="period"
        aria-label={t('figures.period')}
        value={named ?? 'own'}
        onChange={(period) => (period === 'own' ? undefined : change(daysIn(period, today())))}
        options={[
          ...periods.map((value) => ({
            value,
            label: t(value === 'month' ? 'figures.this-month' : `figures.${value}`),
          })),
          ...(named ? [] : [{ value: 'own' as const, label: t('figures.own') }]),
        ]}
      />
      <span className="days">
        <Input
          type="date"
          aria-label={t('figures.from')}
          value={from}
          max={to}
          onChange={({ target }) => (target.value && target.value <= to ? change({ from: target.value }) : undefined)}
        />
        <span aria-hidden="true">—</span>
        <Input
          type="date"
          aria-label={t('figures.to')}
          value={to}
          min={from}
          onChange={({ target }) => (target.value && target.value >= from ? change({ to: target.value }) : undefined)}
        />
      </span>
      {children}
    </search>
  );
}
