import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable, type Sorting } from '../../parts/data-table.tsx';
import { byPinyin, sortable, sorted } from '../../parts/sorted.ts';
import { Said } from '../said.tsx';
import type { Account, Accounts } from '../types.ts';
import { OpenAccount } from './open-account.tsx';
import { type Once, PasswordOnce } from './password-once.tsx';
import { type AccountState, State, stateOf, states } from './state.tsx';

/** Every account of the district, with what hinders logging in. */
export default function AccountList() {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const [state, setState] = useState<AccountState>();
  const [opening, setOpening] = useState(false);
  const [once, setOnce] = useState<Once>();
  const [sorting, setSorting] = useState<Sorting>();
  const asked = useQuery({
    queryKey: ['admin', 'accounts'],
    queryFn: () => ask<Accounts>('GET', '/admin/accounts'),
  });
  const nameOf = ({ name, person }: Account) => name ?? person;
  const columns = [
    {
      key: 'login',
      title: t('login.name'),
      order: (a: Account, b: Account) => byPinyin(a.login, b.login),
      show: ({ login }: Account) => <Link to={`/admin/accounts/${encodeURIComponent(login)}`}>{login}</Link>,
    },
    {
      key: 'person',
      title: t('admin.name'),
      order: (a: Account, b: Account) => byPinyin(nameOf(a), nameOf(b)),
      show: (account: Account) => <Link to={`/admin/people/${account.person}`}>{nameOf(account)}</Link>,
    },
    { key: 'state', title: t('clock.status'), show: (account: Account) => <State account={account} /> },
    {
      key: 'password',
      title: t('admin.password-since'),
      order: (a: Account, b: Account) => byPinyin(a.password?.since ?? '', b.password?.since ?? ''),
      show: ({ password }: Account) => (password ? <span className="day">{password.since.slice(0, 10)}</span> : '—'),
    },
    {
      key: 'identity',
      title: t('admin.outside'),
      show: ({ identity }: Account) => (identity ? t('admin.linked') : '—'),
    },
  ];
  const found = (asked.data?.rows ?? []).filter(
    (account) =>
      (state === undefined || stateOf(account) === state) &&
      (words === '' || [account.login, account.person, nameOf(account)].some((text) => text.includes(words))),
  );
  return (
    <>
      <h1>{t('admin.accounts')}</h1>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('admin.account-find')}
          placeholder={t('admin.account-find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        <Select
          allowClear
          className="wide"
          aria-label={t('clock.status')}
          placeholder={t('clock.status')}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: t(`admin.account-is-${value}`) }))}
        />
        <Button type="primary" onClick={() => setOpening(true)}>
          {t('admin.account-open')}
        </Button>
      </search>
      <Said error={asked.error} />
      <PasswordOnce once={once} onClose={() => setOnce(undefined)} />
      <p className="above-table" role="status">
        {asked.isPending ? '' : t('admin.account-count', { n: found.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.accounts')}
          columns={sortable(columns)}
          rows={sorted(found, columns, sorting)}
          keyOf={({ login }) => login}
          empty={t('admin.none')}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
      <OpenAccount open={opening} onClose={() => setOpening(false)} onOpened={setOnce} issuer={asked.data?.issuer} />
    </>
  );
}
