import { Alert, Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import type { Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import '../style/admin.css';
import { sectionsFor } from './sections.ts';

type Page = ComponentType<{ session: Session }>;

const pages: { readonly [path: string]: readonly (readonly [path: string, page: Page])[] } = {
  orgs: [
    ['', lazy(() => import('./orgs/org-list.tsx'))],
    [':org', lazy(() => import('./orgs/org-page.tsx'))],
  ],
  people: [
    ['', lazy(() => import('./people/people-list.tsx'))],
    [':person', lazy(() => import('./people/person-page.tsx'))],
  ],
  roles: [['', lazy(() => import('./roles/roles.tsx'))]],
  accounts: [
    ['', lazy(() => import('./accounts/account-list.tsx'))],
    [':login', lazy(() => import('./accounts/account-page.tsx'))],
  ],
  settings: [
    ['', lazy(() => import('./settings/setting-list.tsx'))],
    [':topic', lazy(() => import('./settings/setting-page.tsx'))],
  ],
  templates: [
    ['', lazy(() => import('./templates/template-list.tsx'))],
    [':procedure/:paper', lazy(() => import('./templates/template-page.tsx'))],
  ],
  calendar: [['', lazy(() => import('./calendar/calendar.tsx'))]],
  statutes: [['', lazy(() => import('./statutes/statutes.tsx'))]],
  'follow-ups': [['', lazy(() => import('./follow-ups/follow-ups.tsx'))]],
  audit: [['', lazy(() => import('./audit/audit.tsx'))]],
};

/** Administration of the district: only the sections that the reader's posts open. */
export default function Admin({ session }: { session: Session }) {
  const { t } = useLanguage();
  const open = sectionsFor(session);
  const [first] = open;
  if (!first)
    return (
      <>
        <h1>{t('nav.admin')}</h1>
        <Alert type="error" role="alert" title={t('admin.refused')} />
      </>
    );
  return (
    <div className="admin">
      <nav aria-label={t('admin.sections')} className="admin-nav">
        {open.map(({ path, title }) => (
          <NavLink key={path} to={`/admin/${path}`}>
            {t(title)}
          </NavLink>
        ))}
      </nav>
      <div className="admin-body">
        <Suspense fallback={<Spin />}>
          <Routes>
            {open.flatMap(({ path }) =>
              (pages[path] ?? []).map(([rest, Page]) => (
                <Route key={path + rest} path={`${path}/${rest}`} element={<Page session={session} />} />
              )),
            )}
            <Route path="/" element={<Navigate to={`/admin/${first.path}`} replace />} />
            <Route
              path="*"
              element={
                <>
                  <h1>{t('nav.admin')}</h1>
                  <Alert type="error" role="alert" title={t('admin.refused')} />
                </>
              }
            />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
