import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Spin, Tag } from 'antd';
import { useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { type Notice, NoticeText } from './notice-text.tsx';

const PAGE = 50;

/** What one was told, the latest first; each can be marked as read, or all at once. */
export default function Notices() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [unread, setUnread] = useState(false);
  const asked = useInfiniteQuery({
    queryKey: ['notices', 'list', unread],
    queryFn: ({ pageParam }) =>
      ask<{ readonly rows: readonly Notice[]; readonly next?: number }>('GET', '/notices', {
        query: { limit: PAGE, unread: unread || undefined, before: pageParam },
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const mark = useMutation({
    mutationFn: (ids?: readonly number[]) => ask<void>('POST', '/notices/read', { body: ids ? { ids } : {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const problem = asked.error ?? mark.error;
  return (
    <>
      <h1>{t('nav.notices')}</h1>
      <div className="above-table">
        <label>
          <input type="checkbox" checked={unread} onChange={(event) => setUnread(event.target.checked)} />{' '}
          {t('notices.only-unread')}
        </label>
        <Button size="small" disabled={rows.every(({ read }) => read)} onClick={() => mark.mutate(undefined)}>
          {t('notices.read-all')}
        </Button>
      </div>
      {problem ? (
        <Alert type="error" role="alert" title={isProblem(problem) ? problem.message : t('problem.network')} />
      ) : null}
      {asked.isPending ? <Spin /> : null}
      {!asked.isPending && rows.length === 0 ? <p className="empty">{t('notices.none')}</p> : null}
      <ul className="notices">
        {rows.map((one) => (
          <li key={one.id} className={one.read ? 'panel' : 'panel unread'}>
            <div className="meta">
              {one.read ? null : <Tag color="blue">{t('notices.unread')}</Tag>} {one.at.slice(0, 16).replace('T', ' ')}
            </div>
            <NoticeText notice={one} />
            {one.read ? null : (
              <Button size="small" onClick={() => mark.mutate([one.id])}>
                {t('notices.read')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked.hasNextPage ? <Button onClick={() => asked.fetchNextPage()}>{t('notices.older')}</Button> : null}
    </>
  );
}
