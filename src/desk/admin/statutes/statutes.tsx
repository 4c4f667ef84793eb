import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Input, Spin } from 'antd';
import { useId, useRef, useState } from 'react';
import { ask } from '../../api/client.ts';
import type { Rows } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable, type Sorting } from '../../parts/data-table.tsx';
import { byPinyin, sortable, sorted } from '../../parts/sorted.ts';
import { useRefresh } from '../form-dialog.tsx';
import { moment } from '../moment.ts';
import { Said } from '../said.tsx';
import type { Statute } from '../types.ts';

/** Which statutes can be read in their own words beside each refusal; another is loaded from a file. */
export default function Statutes() {
  const { t } = useLanguage();
  const id = useId();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [sorting, setSorting] = useState<Sorting>();
  const asked = useQuery({
    queryKey: ['admin', 'statutes'],
    queryFn: () => ask<Rows<Statute>>('GET', '/statutes'),
  });
  const loading = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return ask<Rows<Statute>>('POST', '/statutes', { body });
    },
    onSettled: () => {
      if (input.current) input.current.value = '';
      return refresh();
    },
  });
  const columns = [
    {
      key: 'title',
      title: t('admin.statute'),
      order: (a: Statute, b: Statute) => byPinyin(a.title, b.title),
      show: ({ title }: Statute) => title,
    },
    { key: 'version', title: t('admin.statute-version'), show: ({ version }: Statute) => version || '—' },
    {
      key: 'articles',
      title: t('admin.statute-articles'),
      order: (a: Statute, b: Statute) => a.articles - b.articles,
      show: ({ articles }: Statute) => articles,
    },
    {
      key: 'at',
      title: t('admin.statute-loaded'),
      order: (a: Statute, b: Statute) => byPinyin(a.loadedAt, b.loadedAt),
      show: ({ loadedAt }: Statute) => <span className="day">{moment(loadedAt)}</span>,
    },
  ];
  const rows = (asked.data?.rows ?? []).filter(({ title }) => title.includes(words));
  return (
    <>
      <h1>{t('admin.statutes')}</h1>
      <p>{t('admin.statute-what')}</p>
      <section className="panel">
        <h2>{t('admin.statute-load')}</h2>
        <label htmlFor={id}>{t('admin.statute-file')}</label>
        <p className="meta" id={`${id}hint`}>
          {t('admin.statute-hint')}
        </p>
        <input
          id={id}
          ref={input}
          aria-describedby={`${id}hint`}
          type="file"
          accept=".md,.txt"
          disabled={loading.isPending}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) loading.mutate(file);
          }}
        />
        <div role="status">{loading.isPending ? t('form.uploading') : null}</div>
        <Said error={loading.error} />
        {loading.data ? (
          <Alert
            type="success"
            role="status"
            title={loading.data.rows
              .map(({ title, version, articles }) =>
                t('admin.statute-done', { title: `${title}${version ? `（${version}）` : ''}`, n: articles }),
              )
              .join('；')}
          />
        ) : null}
      </section>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('admin.statute-find')}
          placeholder={t('admin.statute-find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
      </search>
      <Said error={asked.error} />
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.statutes')}
          columns={sortable(columns)}
          rows={sorted(rows, columns, sorting)}
          keyOf={({ title, version }) => `${title} ${version}`}
          empty={t('admin.statute-none')}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
    </>
  );
}
