import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Rows, Session } from '../../api/types.ts';
import { type Both, useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { whoOf } from '../moment.ts';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import type { AuditLine } from '../types.ts';
import { fetchFile } from './fetch-file.ts';

interface AuditWords extends Rows<{ action: string; title: Both }> {
  readonly details: readonly { readonly name: string; readonly title: Both }[];
}

const names = ['person', 'action', 'object', 'from', 'to'] as const;

/** The audit trail, the latest first: filtered by who, what, on what and when, and taken away as a workbook. */
export default function Audit({ session }: { session: Session }) {
  const { t, say } = useLanguage();
  const [params, setParams] = useSearchParams();
  const filters: { readonly [name: string]: string } = Object.fromEntries(
    names.map((name) => [name, params.get(name) ?? '']).filter(([, value]) => value !== ''),
  );
  const change = (more: { readonly [name: string]: string | undefined }) =>
    setParams(
      Object.entries({ ...filters, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      { replace: true },
    );
  const actions = useQuery({
    queryKey: ['admin', 'audit-actions'],
    queryFn: () => ask<AuditWords>('GET', '/admin/audit/actions'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const asked = useInfiniteQuery({
    queryKey: ['admin', 'audit', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask<Rows<AuditLine>>('GET', '/admin/audit', { query: { ...filters, limit: 50, cursor: pageParam } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const taking = useMutation({
    mutationFn: () => fetchFile(`/api/admin/audit/export?${new URLSearchParams(filters)}`, 'audit.xlsx'),
  });
  const words = new Map((actions.data?.details ?? []).map(({ name, title }) => [name, say(title)]));
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows);
  return (
    <>
      <h1>{t('admin.audit')}</h1>
      <search className="filters">
        <PersonFilter
          key={filters.person ?? ''}
          value={filters.person ?? ''}
          options={[...new Map(rows.flatMap(({ person, name }) => (name ? [[person, name] as const] : [])))].map(
            ([id, name]) => ({ id, label: `${name}（${id}）` }),
          )}
          onChange={(person) => change({ person })}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="wide"
          aria-label={t('admin.action')}
          placeholder={t('admin.action')}
          value={filters.action}
          onChange={(action?: string) => change({ action })}
          options={(actions.data?.rows ?? []).map(({ action, title }) => ({ value: action, label: say(title) }))}
        />
        <Input.Search
          allowClear
          className="object"
          aria-label={t('admin.object')}
          placeholder={t('admin.object')}
          defaultValue={filters.object}
          onSearch={(object) => change({ object: object.trim() })}
        />
        <span className="from-to">
          <Input
            type="date"
            aria-label={t('admin.audit-from')}
            value={filters.from ?? ''}
            onChange={({ target }) => change({ from: target.value })}
          />
          <span aria-hidden="true">–</span>
          <Input
            type="date"
            aria-label={t('admin.audit-to')}
            value={filters.to ?? ''}
            onChange={({ target }) => change({ to: target.value })}
          />
        </span>
        {may(session, 'audit.export') ? (
          <Button onClick={() => taking.mutate()} loading={taking.isPending}>
            {t('admin.audit-export')}
          </Button>
        ) : null}
      </search>
      <Said error={asked.error ?? taking.error} />
      <p className="above-table" role="status">
        {asked.isPending
          ? ''
          : t(asked.hasNextPage ? 'admin.audit-count-more' : 'admin.audit-count', { n: rows.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.audit')}
          rows={rows}
          keyOf={({ id }) => String(id)}
          empty={t('admin.none')}
          columns={[
            {
              key: 'at',
              title: t('admin.at'),
              show: ({ at }) => (
                <span className="day">
                  {at.slice(0, 10)} {at.slice(11, 19)}
                </span>
              ),
            },
            {
              key: 'person',
              title: t('admin.person'),
              show: ({ person, name }) => (
                <>
                  <span className="name">{whoOf(t, person, name)}</span>
                  {person ? (
                    <div>
                      <button
                        type="button"
                        className="plain meta name"
                        aria-label={t('admin.audit-only', { person })}
                        onClick={() => change({ person })}
                      >
                        {person}
                      </button>
                    </div>
                  ) : null}
                </>
              ),
            },
            { key: 'action', title: t('admin.action'), show: ({ title }) => say(title) },
            { key: 'object', title: t('admin.object'), show: ({ object }) => <span className="broken">{object}</span> },
            { key: 'detail', title: t('admin.detail'), show: ({ detail }) => <Detail detail={detail} words={words} /> },
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
    </>
  );
}

/** Somebody of those listed, by name, or the number of anybody. */
function PersonFilter({
  value,
  options,
  onChange,
}: {
  value: string;
  options: readonly { readonly id: string; readonly label: string }[];
  onChange: (person: string) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(value);
  return (
    <AutoComplete
      allowClear
      className="wide"
      aria-label={t('admin.audit-person')}
      placeholder={t('admin.audit-person')}
      value={typed}
      onChange={(next?: string) => {
        setTyped(next ?? '');
        if (!next) onChange('');
      }}
      onSelect={(person) => onChange(person ?? '')}
      onBlur={() => typed.trim() !== value && onChange(typed.trim())}
      onKeyDown={({ key }) => key === 'Enter' && typed.trim() !== value && onChange(typed.trim())}
      options={options
        .filter(({ id, label }) => typed === '' || `${id}${label}`.includes(typed))
        .slice(0, 50)
        .map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

/** The details as they were noted, name by name. */
function Detail({ detail, words }: { detail: AuditLine['detail']; words: ReadonlyMap<string, string> }) {
  const entries = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0) return <>—</>;
  return (
    <span className="broken">
      {entries.map(([name, value]) => (
        <span key={name} className="noted">
          <span className="meta">{words.get(name) ?? name}</span>{' '}
          {typeof value === 'string' ? value : JSON.stringify(value)}
        </span>
      ))}
    </span>
  );
}
