import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { ask } from '../api/client.ts';
import type { CaseRow, Rows } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** Cases that wait for the reader, the earliest last day first. */
export function Tasks() {
  const { t } = useLanguage();
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: () => ask<Rows<CaseRow>>('GET', '/cases', { query: { list: 'desk' } }),
  });
  return (
    <>
      <h1>{t('tasks.title')}</h1>
      <Table<CaseRow>
        rowKey="id"
        loading={tasks.isPending}
        dataSource={[...(tasks.data?.rows ?? [])]}
        pagination={false}
        locale={{ emptyText: t('tasks.none') }}
        columns={[
          { title: t('tasks.case'), dataIndex: 'title' },
          { title: t('tasks.stage'), dataIndex: 'stage' },
          { title: t('tasks.due'), dataIndex: 'nextDue' },
        ]}
      />
    </>
  );
}
