import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { Said } from '../said.tsx';
import type { Accounts, Person } from '../types.ts';
import { OpenAccount } from './open-account.tsx';
import { type Once, PasswordOnce } from './password-once.tsx';
import { State } from './state.tsx';

/** The accounts of one person, and another one for who is on the register. */
export function AccountsOf({ person, present }: { person: Person; present: boolean }) {
  const { t } = useLanguage();
  const [opening, setOpening] = useState(false);
  const [once, setOnce] = useState<Once>();
  const asked = useQuery({
    queryKey: ['admin', 'accounts', person.id],
    queryFn: () => ask<Accounts>('GET', '/admin/accounts', { query: { person: person.id } }),
  });
  if (asked.isPending) return <Spin />;
  const rows = asked.data?.rows ?? [];
  return (
    <>
      <Said error={asked.error} />
      <PasswordOnce once={once} onClose={() => setOnce(undefined)} />
      {rows.length === 0 ? <p className="empty">{t('admin.account-none')}</p> : null}
      <ul className="bare account-lines">
        {rows.map((account) => (
          <li key={account.login}>
            <Link to={`/admin/accounts/${encodeURIComponent(account.login)}`}>{account.login}</Link>{' '}
            <State account={account} />
          </li>
        ))}
      </ul>
      {present ? <Button onClick={() => setOpening(true)}>{t('admin.account-open')}</Button> : null}
      <OpenAccount
        open={opening}
        onClose={() => setOpening(false)}
        onOpened={setOnce}
        person={person}
        issuer={asked.data?.issuer}
      />
    </>
  );
}
