import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NavLink, useLocation } from 'react-router';
import { ask } from '../api/client.ts';
import { useLanguage } from '../language.tsx';

/**
 * The way to the notices with how many are unread. It asks when the reader goes from page to page or comes back to the
 * window, never by itself: a forgotten screen must not keep its session alive.
 */
export function Bell() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => ask<{ readonly n: number }>('GET', '/notices/unread'),
    staleTime: 30_000,
  });
  useEffect(() => {
    if (pathname !== '') void queries.invalidateQueries({ queryKey: ['notices', 'unread'] });
  }, [pathname, queries]);
  const n = asked.data?.n ?? 0;
  return (
    <NavLink to="/notices" className="bell">
      {t('nav.notices')}
      {n > 0 ? (
        <>
          {' '}
          <span className="count">{n >= 100 ? '99+' : n}</span>
          <span className="unseen">{t('notices.unread')}</span>
        </>
      ) : null}
    </NavLink>
  );
}
