import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { ask } from '../api/client.ts';
import type { DutyLine, Rows, Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** Periodic duties of the reader's own organs that end soon or were missed this year; nothing while all is well. */
export function DutyNote({ session }: { session: Session }) {
  const { t, say } = useLanguage();
  const own = new Set(session.posts.map(({ org }) => org));
  const asked = useQuery({ queryKey: ['duties'], queryFn: () => ask<Rows<DutyLine>>('GET', '/duties') });
  const rows = (asked.data?.rows ?? []).filter(
    ({ org, status }) => own.has(org.id) && (status === 'warned' || status === 'missed'),
  );
  if (rows.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('duties.note')}
      description={
        <>
          <ul>
            {rows.map(({ duty, org, title, status, to, need, done }) => (
              <li key={`${duty}/${org.id}/${to}`}>
                {t(status === 'missed' ? 'duties.missed' : 'duties.warned', { title: say(title), to, need, done })}
              </li>
            ))}
          </ul>
          <a href="/duties">{t('duties.all')}</a>
        </>
      }
    />
  );
}
