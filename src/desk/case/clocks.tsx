import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { CasePage, Clock } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Words } from '../procedure/words.ts';
import { Light, lightOf } from '../tasks/light.tsx';
import { Why } from './why.tsx';

/** Every clock that runs or ran, with its pauses and extensions, and why its day is the day it is. */
export function Clocks({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Clock>();
  const titleOf = (clock: Clock) => words.clock(clock.clock, clock.title);
  return (
    <>
      <DataTable
        caption={t('case.clocks')}
        rows={page.clocks}
        keyOf={({ key }) => key}
        empty={t('clock.none')}
        columns={[
          { key: 'title', title: t('clock.title'), show: titleOf },
          {
            key: 'status',
            title: t('clock.status'),
            show: (clock) => (
              <>
                {t(`clock.${clock.status}`)}
                {clock.stoppedOn ? <div className="meta">{clock.stoppedOn}</div> : null}
              </>
            ),
          },
          { key: 'due', title: t('tasks.due'), show: (clock) => <Due clock={clock} /> },
          { key: 'changes', title: t('clock.changes'), show: (clock) => <Changes clock={clock} /> },
          {
            key: 'why',
            title: t('clock.why'),
            show: (clock) => (
              <Button
                size="small"
                onClick={() => setAsked(clock)}
                aria-label={t('clock.why-of', { name: titleOf(clock) })}
              >
                {t('clock.explain')}
              </Button>
            ),
          },
        ]}
      />
      <Drawer
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? titleOf(asked) : ''}
        size="large"
      >
        {asked ? <Why caseId={page.case} clock={asked.key} /> : null}
      </Drawer>
    </>
  );
}

function Due({ clock }: { clock: Clock }) {
  const { t } = useLanguage();
  const runs = clock.status === 'running' && clock.kind === 'deadline';
  return (
    <>
      {clock.late ? <Light light="late" /> : runs ? <Light light={lightOf(clock.due)} /> : null}{' '}
      <span className="day">{clock.due}</span>
      {clock.provisional ? <div className="meta">{t('clock.provisional')}</div> : null}
      {clock.promiseDue ? <div className="meta">{t('clock.promise', { day: clock.promiseDue })}</div> : null}
    </>
  );
}

function Changes({ clock }: { clock: Clock }) {
  const { t } = useLanguage();
  if (clock.extensions.length === 0 && clock.excluded.length === 0) return <>—</>;
  return (
    <ul className="bare">
      {clock.excluded.map((span) => (
        <li key={`${span.from}${span.why}`}>
          {t('clock.excluded', { from: span.from, to: span.to })} {span.why}
        </li>
      ))}
      {clock.extensions.map((more) => (
        <li key={JSON.stringify(more)}>{extended(more, t)}</li>
      ))}
    </ul>
  );
}

const units = {
  'working-day': 'unit.working-day',
  'calendar-day': 'unit.calendar-day',
  month: 'unit.month',
  year: 'unit.year',
} as const;

function extended(more: Clock['extensions'][number], t: ReturnType<typeof useLanguage>['t']): string {
  const unit = units[more.unit as keyof typeof units];
  return more.value === undefined
    ? t('clock.extended')
    : t('clock.extended-by', { n: more.value, unit: unit ? t(unit) : (more.unit ?? '') });
}
