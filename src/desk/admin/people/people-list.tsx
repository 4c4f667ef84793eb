import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select, Spin } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Rows, Session } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useOrgRecords } from '../orgs/records.ts';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import { Days } from '../span.tsx';
import type { RegisteredPerson } from '../types.ts';
import { PersonForm } from './person-form.tsx';

/** The register of people, found by name, pinyin initials, number or user name. */
export default function PeopleList({ session }: { session: Session }) {
  const { t, say } = useLanguage();
  const { rows: orgs, nameOf } = useOrgRecords();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const [entering, setEntering] = useState(false);
  const [q, org, state] = [params.get('q') ?? '', params.get('org') ?? '', params.get('state') ?? 'present'];
  const change = (more: { readonly [name: string]: string }) =>
    setParams(
      Object.entries({ q, org, state, ...more }).filter(([, value]) => value !== ''),
      { replace: true },
    );
  const asked = useInfiniteQuery({
    queryKey: ['admin', 'people', q, org, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask<Rows<RegisteredPerson>>('GET', '/admin/people', {
        query: { q: q || undefined, org: org || undefined, state, limit: 50, cursor: pageParam },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows);
  return (
    <>
      <h1>{t('admin.people')}</h1>
      <search className="filters">
        <Input.Search
          allowClear
          className="find"
          aria-label={t('admin.person-find')}
          placeholder={t('admin.person-find')}
          defaultValue={q}
          onSearch={(words) => change({ q: words.trim() })}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="wide"
          aria-label={t('admin.org')}
          placeholder={t('admin.org')}
          value={org || undefined}
          onChange={(next?: string) => change({ org: next ?? '' })}
          options={orgs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Segmented
          aria-label={t('admin.on-register')}
          value={state}
          onChange={(next) => change({ state: next })}
          options={(['present', 'absent', 'all'] as const).map((value) => ({
            value,
            label: t(`admin.person-${value}`),
          }))}
        />
        {may(session, 'people.manage') ? (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('admin.person-enter')}
          </Button>
        ) : null}
      </search>
      <Said error={asked.error} />
      <p className="above-table" role="status">
        {asked.isPending
          ? ''
          : t(asked.hasNextPage ? 'admin.person-count-more' : 'admin.person-count', { n: rows.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.people')}
          rows={rows}
          keyOf={({ id }) => id}
          empty={t('admin.none')}
          columns={[
            {
              key: 'name',
              title: t('admin.name'),
              show: ({ id, name }) => (
                <Link className="name" to={`/admin/people/${id}`}>
                  {name}
                </Link>
              ),
            },
            { key: 'id', title: t('admin.id'), show: ({ id }) => id },
            {
              key: 'posts',
              title: t('admin.posts'),
              show: ({ posts }) =>
                posts.length === 0
                  ? '—'
                  : [...Map.groupBy(posts, (held) => held.org)].map(([at, held]) => (
                      <div key={at}>{`${nameOf(at)} ${held.map(({ title }) => say(title)).join('、')}`}</div>
                    )),
            },
            {
              key: 'days',
              title: t('admin.on-register'),
              show: (person) => <Days span={person} ended={t('admin.person-left')} />,
            },
          ]}
        />
      )}
      {asked.hasNextPage ? (
        <p className="more">
          <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
            {t('tasks.more')}
          </Button>
        </p>
      ) : null}
      <PersonForm
        open={entering}
        onClose={() => setEntering(false)}
        onEntered={({ id }) => void go(`/admin/people/${id}`)}
      />
    </>
  );
}
