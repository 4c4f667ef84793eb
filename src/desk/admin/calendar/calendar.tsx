import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../mark.tsx';
import { Said } from '../said.tsx';
import type { CalendarYears, Notice, YearData } from '../types.ts';
import { YearForm } from './year-form.tsx';

interface Line {
  readonly year: number;
  readonly published: boolean;
  readonly workingDays?: number;
  readonly notices: readonly Notice[];
  readonly clocks: number;
  readonly cases: number;
}

/** Years that are published and years that deadlines reach into before they are; a year's notice is loaded here. */
export default function CalendarPage() {
  const { t } = useLanguage();
  const [loading, setLoading] = useState<{ readonly year: number; readonly known?: YearData }>();
  const [wrong, setWrong] = useState<unknown>();
  const asked = useQuery({
    queryKey: ['admin', 'calendar'],
    queryFn: () => ask<CalendarYears>('GET', '/calendar'),
  });
  if (asked.isPending) return <Spin />;
  const { years = [], provisional = [] } = asked.data ?? {};
  const next = (years[0]?.year ?? new Date().getFullYear()) + 1;
  const waiting = [next, ...provisional.map(({ year }) => year)].filter((year, n, all) => all.indexOf(year) === n);
  const lines: readonly Line[] = [
    ...waiting
      .sort((a, b) => b - a)
      .map((year) => {
        const { clocks = 0, cases = 0 } = provisional.find((one) => one.year === year) ?? {};
        return { year, published: false, notices: [], clocks, cases };
      }),
    ...years.map((year) => ({ ...year, published: true, clocks: 0, cases: 0 })),
  ];
  const amend = (year: number) =>
    ask<YearData>('GET', `/calendar/${year}`)
      .then((known) => setLoading({ year, known }))
      .catch(setWrong);
  return (
    <>
      <h1>{t('admin.calendar')}</h1>
      <p>{t('admin.calendar-what')}</p>
      <Said error={asked.error ?? wrong} />
      {loading ? (
        <YearForm key={loading.year} year={loading.year} known={loading.known} onClose={() => setLoading(undefined)} />
      ) : (
        <>
          <p className="deeds">
            <Button type="primary" onClick={() => setLoading({ year: next })}>
              {t('admin.year-load', { year: next })}
            </Button>
          </p>
          <DataTable
            caption={t('admin.calendar')}
            rows={lines}
            keyOf={({ year }) => String(year)}
            empty={t('admin.none')}
            columns={[
              {
                key: 'year',
                title: t('admin.year'),
                show: ({ year, published }) => (
                  <>
                    {year}
                    {published ? null : <Mark tone="warn">{t('admin.year-provisional')}</Mark>}
                  </>
                ),
              },
              {
                key: 'notices',
                title: t('admin.notice'),
                show: ({ notices, published, clocks, cases }) =>
                  published ? (
                    <ul className="bare">
                      {notices.map(({ number, title, url, note }) => (
                        <li key={`${number}${note}`}>
                          {number ?? t('admin.notice-unconfirmed')}{' '}
                          {url ? <a href={url}>{title ?? url}</a> : (title ?? note)}
                        </li>
                      ))}
                    </ul>
                  ) : clocks > 0 ? (
                    t('admin.year-waits', { clocks, cases })
                  ) : (
                    t('admin.year-waits-none')
                  ),
              },
              { key: 'working', title: t('admin.working-days'), show: ({ workingDays }) => workingDays ?? '—' },
              {
                key: 'amend',
                title: t('admin.year-amend'),
                show: ({ year, published }) =>
                  published ? (
                    <Button
                      size="small"
                      aria-label={t('admin.year-amend-of', { year })}
                      onClick={() => void amend(year)}
                    >
                      {t('admin.year-amend')}
                    </Button>
                  ) : (
                    '—'
                  ),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
