import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { CasePage, Clock, Explanation } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Words } from '../procedure/words.ts';
import { Light, lightOf } from '../tasks/light.tsx';

/** Every clock that runs or ran, and why its day is the day it is. */
export function Clocks({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Clock>();
  return (
    <>
      <Table<Clock>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...page.clocks]}
        columns={[
          { title: t('clock.title'), key: 'title', render: (_, clock) => words.clock(clock.clock, clock.title) },
          { title: t('clock.status'), key: 'status', render: (_, clock) => t(`clock.${clock.status}`) },
          {
            title: t('tasks.due'),
            key: 'due',
            render: (_, clock) => (
              <>
                {clock.status === 'running' && clock.kind === 'deadline' ? <Light light={lightOf(clock.due)} /> : null}
                {clock.late ? <Light light="late" /> : null} {clock.due}
                {clock.provisional ? ` ${t('clock.provisional')}` : ''}
                {clock.promiseDue ? <div className="meta">{t('clock.promise', { day: clock.promiseDue })}</div> : null}
              </>
            ),
          },
          {
            title: t('clock.why'),
            key: 'why',
            render: (_, clock) => (
              <Button size="small" onClick={() => setAsked(clock)}>
                {t('clock.explain')}
              </Button>
            ),
          },
        ]}
      />
      <Drawer
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? words.clock(asked.clock, asked.title) : ''}
        size="large"
      >
        {asked ? <Why caseId={page.case} clock={asked.key} /> : null}
      </Drawer>
    </>
  );
}

function Why({ caseId, clock }: { caseId: string; clock: string }) {
  const { t, language } = useLanguage();
  const asked = useQuery({
    queryKey: ['clock', caseId, clock],
    queryFn: () => ask<{ explanation?: Explanation }>('GET', `/cases/${caseId}/clocks/${encodeURIComponent(clock)}`),
  });
  const found = asked.data?.explanation;
  if (asked.isPending) return null;
  if (!found) return <p>{t('clock.from-file')}</p>;
  return (
    <>
      <p>{language === 'en' ? found.en : found.why}</p>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('clock.day')}</th>
            <th scope="col">{t('clock.count')}</th>
            <th scope="col">{t('clock.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {found.lines.map((line) => (
            <tr key={`${line.day}${line.why}`}>
              <td>{line.to ? `${line.day} – ${line.to}` : line.day}</td>
              <td>{line.n ?? ''}</td>
              <td>
                {language === 'en' ? line.en : line.why}{' '}
                {line.source ? <span className="meta">{line.source}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
