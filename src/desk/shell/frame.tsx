import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { sectionsFor } from '../admin/sections.ts';
import type { Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { useLogOut } from '../login/session.ts';
import { Bell } from '../notices/bell.tsx';
import { DemoNote } from './demo-note.tsx';
import { useDistrict } from './district.ts';
import { LanguageSwitch } from './language-switch.tsx';

const pages = [
  ['/tasks', 'nav.tasks'],
  ['/cases', 'nav.cases'],
  ['/new', 'nav.new'],
  ['/figures', 'nav.figures'],
  ['/import', 'nav.import'],
  ['/leave', 'nav.leave'],
  ['/handover', 'nav.handover'],
] as const;

/** The frame around every page: name, navigation, who is logged in. */
export function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const { t } = useLanguage();
  const logOut = useLogOut();
  const district = useDistrict();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // A new page begins at its heading, for the keyboard and for whoever listens.
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <DemoNote />
      <header className="desk-header">
        <strong className="brand">
          <img src="/assets/icon.svg" alt="" width="28" height="28" />
          {district ? `${district.name} · ` : ''}
          {t('app.name')}
        </strong>
        <nav aria-label={t('nav.pages')}>
          {pages.map(([to, key]) => (
            <NavLink key={to} to={to}>
              {t(key)}
            </NavLink>
          ))}
          {session.may?.includes('signals.read') ? <NavLink to="/signals">{t('nav.signals')}</NavLink> : null}
          {sectionsFor(session).length > 0 ? <NavLink to="/admin">{t('nav.admin')}</NavLink> : null}
        </nav>
        <div className="who">
          <Bell />
          <LanguageSwitch />
          <span>{session.name}</span>
          <Button onClick={() => logOut.mutate()}>{t('login.out')}</Button>
        </div>
      </header>
      <main id="main" className="desk-main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
