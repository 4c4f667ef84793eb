import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import type { CaseRow, ProcedureHead, Rows } from '../api/types.ts';
import { useOrgs } from '../case/value.tsx';
import { useLanguage } from '../language.tsx';
import { Light, type LightName, lightOf } from './light.tsx';
import { useStages } from './stages.ts';

/** Cases that wait for the reader, or all that he may see: the earliest last day first, with a light and a word. */
export function Tasks({ list }: { list: 'desk' | 'all' }) {
  const { t, language } = useLanguage();
  const [q, setQ] = useState('');
  const [procedure, setProcedure] = useState<string>();
  const [light, setLight] = useState<LightName | 'any'>('any');
  const orgs = useOrgs();
  const stageOf = useStages();
  const procedures = useQuery({
    queryKey: ['procedures'],
    queryFn: () => ask<Rows<ProcedureHead>>('GET', '/procedures'),
    staleTime: 300_000,
  });
  const titleOf = (id: string) => procedures.data?.rows.find((one) => one.id === id)?.title[language] ?? id;
  const asked = useInfiniteQuery({
    queryKey: ['tasks', list, q, procedure],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask<Rows<CaseRow>>('GET', '/cases', {
        query: { list, q: q === '' ? undefined : q, procedure, cursor: pageParam, limit: 50 },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = (asked.data?.pages ?? [])
    .flatMap((page) => page.rows)
    .filter((row) => light === 'any' || lightOf(row.nextDue) === light);
  return (
    <>
      <h1>{t(list === 'desk' ? 'tasks.title' : 'nav.cases')}</h1>
      <Space wrap className="filters">
        <Input.Search allowClear aria-label={t('tasks.search')} placeholder={t('tasks.search')} onSearch={setQ} />
        <Select
          allowClear
          className="procedure"
          aria-label={t('tasks.procedure')}
          placeholder={t('tasks.procedure')}
          value={procedure}
          onChange={setProcedure}
          options={(procedures.data?.rows ?? []).map((one) => ({ value: one.id, label: one.title[language] }))}
        />
        <Segmented<LightName | 'any'>
          aria-label={t('tasks.light')}
          value={light}
          onChange={setLight}
          options={(['any', 'late', 'soon', 'due'] as const).map((value) => ({
            value,
            label: value === 'any' ? t('tasks.any') : t(`light.${value}`),
          }))}
        />
      </Space>
      <Table<CaseRow>
        rowKey="id"
        loading={asked.isPending}
        dataSource={rows}
        pagination={false}
        scroll={{ x: true }}
        locale={{ emptyText: t('tasks.none') }}
        columns={[
          {
            title: t('tasks.case'),
            key: 'title',
            render: (_, row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
            sorter: (a, b) => a.title.localeCompare(b.title, 'zh-Hans-CN-u-co-pinyin'),
          },
          { title: t('tasks.procedure'), key: 'procedure', render: (_, row) => titleOf(row.procedure) },
          { title: t('tasks.stage'), key: 'stage', render: (_, row) => stageOf(row.procedure, row.stage) },
          {
            title: t('tasks.org'),
            key: 'org',
            render: (_, row) => orgs.data?.get(row.org)?.name ?? row.org,
            sorter: (a, b) => a.org.localeCompare(b.org),
          },
          { title: t('tasks.filed'), dataIndex: 'filedOn', sorter: (a, b) => a.filedOn.localeCompare(b.filedOn) },
          {
            title: t('tasks.due'),
            key: 'due',
            sorter: (a, b) => (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999'),
            render: (_, row) => (
              <>
                <Light light={lightOf(row.nextDue)} /> {row.nextDue}
              </>
            ),
          },
        ]}
      />
      {asked.hasNextPage ? (
        <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
          {t('tasks.more')}
        </Button>
      ) : null}
    </>
  );
}
