import { useQuery } from '@tanstack/react-query';
import { Input, Spin, Tag } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { type Both, useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useOrgRecords } from '../orgs/records.ts';
import { Said } from '../said.tsx';
import type { PermissionRule, PostRole, PostRoles } from '../types.ts';

/** What each post may do in the procedures, and by which table anything is read: both as the platform itself holds them. */
export default function Roles() {
  const { t, say } = useLanguage();
  const { kindOf } = useOrgRecords();
  const [words, setWords] = useState('');
  const asked = useQuery({
    queryKey: ['admin', 'roles'],
    queryFn: () => ask<{ posts: readonly PostRoles[]; rules: readonly PermissionRule[] }>('GET', '/admin/roles'),
  });
  const posts = (asked.data?.posts ?? []).filter(({ title, roles }) =>
    [title, ...roles.flatMap((one) => [one.title, one.role])].some((one) => say(one).includes(words)),
  );
  const list = (all: readonly Both[], none: string) => (all.length > 0 ? all.map(say).join('、') : none);
  return (
    <>
      <h1>{t('admin.roles')}</h1>
      <p>{t('admin.roles-what')}</p>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('admin.roles-find')}
          placeholder={t('admin.roles-find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
      </search>
      <Said error={asked.error} />
      {asked.isPending ? (
        <Spin />
      ) : (
        <>
          <DataTable
            caption={t('admin.roles')}
            rows={posts}
            keyOf={({ post }) => post}
            empty={t('admin.none')}
            columns={[
              {
                key: 'post',
                title: t('admin.post'),
                show: ({ title, oversees, administers }) => (
                  <>
                    {say(title)}
                    {oversees ? <Tag>{t('admin.oversees')}</Tag> : null}
                    {administers ? <Tag>{t('admin.administers')}</Tag> : null}
                  </>
                ),
              },
              {
                key: 'in',
                title: t('admin.exists-in'),
                show: ({ in: kinds }) => kinds?.map(kindOf).join('、') ?? t('admin.any-org'),
              },
              { key: 'holders', title: t('admin.holders'), show: ({ holders }) => holders },
              {
                key: 'roles',
                title: t('admin.roles-in'),
                show: ({ title, roles }) => <InProcedures post={say(title)} roles={roles} />,
              },
            ]}
          />
          <h2>{t('admin.rules')}</h2>
          <p className="meta">{t('admin.rules-what')}</p>
          <DataTable
            caption={t('admin.rules')}
            rows={asked.data?.rules ?? []}
            keyOf={({ id }) => id}
            empty={t('admin.none')}
            columns={[
              {
                key: 'allows',
                title: t('admin.rule'),
                show: ({ allows }) => (allows ? t('admin.allows') : <strong>{t('admin.forbids')}</strong>),
              },
              { key: 'actions', title: t('admin.rule-actions'), show: ({ actions }) => list(actions, '—') },
              { key: 'when', title: t('admin.rule-when'), show: ({ when }) => list(when, t('admin.rule-anyone')) },
              { key: 'unless', title: t('admin.rule-unless'), show: ({ unless }) => list(unless, '—') },
              { key: 'why', title: t('admin.rule-why'), show: ({ why }) => say(why) },
            ]}
          />
        </>
      )}
    </>
  );
}

/** The roles of a post, shut until asked for: a head has one in nearly every procedure. */
function InProcedures({ post, roles }: { post: string; roles: readonly PostRole[] }) {
  const { t, say } = useLanguage();
  if (roles.length === 0) return <>—</>;
  const count = new Set(roles.map(({ procedure }) => procedure)).size;
  return (
    <details>
      <summary aria-label={t('admin.roles-of', { post, n: count })}>{t('admin.roles-count', { n: count })}</summary>
      <ul>
        {roles.map((one) => (
          <li key={`${one.procedure} ${one.role.zh}`}>
            {say(one.title)} – {say(one.role)}：{one.acts.map(say).join('、') || '—'}
            {one.apart.length > 0 ? (
              <div className="meta">{t('admin.apart', { roles: one.apart.map(say).join('、') })}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
