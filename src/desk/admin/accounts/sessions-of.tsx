import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { ask } from '../../api/client.ts';
import type { Rows } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useDeed } from '../deed.tsx';
import { moment } from '../moment.ts';
import { Said } from '../said.tsx';
import type { SessionView } from '../types.ts';

/** Where a person is logged in just now; each can be ended, or all at once. */
export function SessionsOf({ person }: { person: string }) {
  const { t } = useLanguage();
  const deed = useDeed();
  const asked = useQuery({
    queryKey: ['admin', 'sessions', person],
    queryFn: () => ask<Rows<SessionView>>('GET', '/sessions', { query: { person } }),
  });
  if (asked.isPending) return <Spin />;
  const rows = asked.data?.rows ?? [];
  const end = (session?: SessionView) =>
    deed({
      sure: session ? t('admin.session-end-sure', { at: moment(session.createdAt) }) : t('admin.session-end-all-sure'),
      button: t('admin.session-end'),
      done: t('admin.session-ended'),
      run: () => ask('DELETE', session ? `/sessions/${session.id}` : '/sessions', { query: { person } }),
    });
  return (
    <>
      <Said error={asked.error} />
      <DataTable
        caption={t('admin.sessions')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={t('admin.session-none')}
        columns={[
          {
            key: 'from',
            title: t('admin.session-from'),
            show: ({ createdAt }) => <span className="day">{moment(createdAt)}</span>,
          },
          {
            key: 'seen',
            title: t('admin.session-seen'),
            show: ({ lastSeenAt }) => <span className="day">{moment(lastSeenAt)}</span>,
          },
          { key: 'with', title: t('admin.session-with'), show: ({ userAgent }) => userAgent || '—' },
          {
            key: 'end',
            title: t('admin.session-end'),
            show: (session) => (
              <Button
                size="small"
                aria-label={t('admin.session-end-of', { at: moment(session.createdAt) })}
                onClick={() => end(session)}
              >
                {t('admin.session-end')}
              </Button>
            ),
          },
        ]}
      />
      {rows.length > 1 ? <Button onClick={() => end()}>{t('admin.session-end-all')}</Button> : null}
    </>
  );
}
