import { Button, Layout, Menu, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { useLogOut } from '../login/session.ts';

/** The frame around every page: name, navigation, who is logged in. */
export function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const { t, language, setLanguage } = useLanguage();
  const logOut = useLogOut();
  const [, section = 'tasks'] = useLocation().pathname.split('/');
  const pages = [
    { key: 'tasks', label: <Link to="/tasks">{t('nav.tasks')}</Link> },
    { key: 'cases', label: <Link to="/cases">{t('nav.cases')}</Link> },
  ];
  return (
    <Layout className="desk-frame">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Layout.Header className="desk-header">
        <strong>{t('app.name')}</strong>
        <Menu mode="horizontal" selectedKeys={[section]} items={pages} />
        <Space>
          <Button type="text" onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
            {t('language.other')}
          </Button>
          <span>{session.name}</span>
          <Button onClick={() => logOut.mutate()}>{t('login.out')}</Button>
        </Space>
      </Layout.Header>
      <Layout.Content>
        <main id="main" className="desk-main">
          {children}
        </main>
      </Layout.Content>
    </Layout>
  );
}
