import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { CaseRow, Rows, Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable, type Sorting } from '../parts/data-table.tsx';
import { useTaskColumns } from './columns.tsx';
import { DutyNote } from './duty-note.tsx';
import { Filters, readFilters, sortingOf, wordOf } from './filters.tsx';
import { daysOf, type LightName, lightOf } from './light.tsx';

const Batch = lazy(() => import('./batch.tsx'));
const ExportCases = lazy(() => import('./export-cases.tsx'));
const DueWhy = lazy(() => import('./due-why.tsx'));

/**
 * Cases that wait for the reader, or all that he may see, with a light and a word. The server sorts them, so that the
 * first page is the first of all; the order stands in the page's address like the filters.
 */
export function Tasks({ list, session }: { list: 'desk' | 'all'; session: Session }) {
  const { t, language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState<CaseRow>();
  const filters = readFilters(params);
  const sort = params.get('sort') ?? undefined;
  const sorting = sortingOf(sort ?? (list === 'desk' ? 'due' : '-filed'));
  const asked = useInfiniteQuery({
    queryKey: ['tasks', list, filters, sort, language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const { light, state, ...rest } = filters;
      const final = list === 'desk' || state === undefined ? undefined : state === 'final';
      const query = {
        list,
        ...rest,
        ...daysOf((light ?? 'none') as LightName),
        final,
        sort,
        cursor: pageParam,
        limit: 50,
      };
      return ask<Rows<CaseRow>>('GET', '/cases', { query });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const columns = useTaskColumns(setWhy);
  const resort = (next: Sorting) => setParams({ ...filters, sort: wordOf(next) }, { replace: true });
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows);
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const late = rows.filter(({ nextDue }) => lightOf(nextDue) === 'late').length;
  const soon = rows.filter(({ nextDue }) => lightOf(nextDue) === 'soon').length;
  const title = t(list === 'desk' ? 'tasks.title' : 'nav.cases');
  return (
    <>
      <h1>{title}</h1>
      {list === 'desk' ? <DutyNote session={session} /> : null}
      <Filters
        list={list}
        filters={filters}
        columns={columns}
        sorting={sorting}
        onSort={resort}
        onChange={(next) => {
          setTicked(new Set());
          setParams({ ...next, ...(sort ? { sort } : {}) }, { replace: true });
        }}
      />
      {asked.isError ? (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      ) : null}
      <div className="above-table">
        <span role="status">
          {asked.isPending
            ? ''
            : t(asked.hasNextPage ? 'tasks.shown-more' : 'tasks.shown', { n: rows.length, late, soon })}
        </span>
        {chosen.length > 0 ? (
          <Suspense>
            <Batch rows={chosen} onDone={() => setTicked(new Set())} />
          </Suspense>
        ) : null}
        <Suspense>
          <ExportCases list={list} filters={filters} />
        </Suspense>
      </div>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty={t('tasks.none')}
          sorting={sorting}
          onSort={resort}
          {...(list === 'desk'
            ? { ticking: { keys: ticked, change: setTicked, name: ({ title: name }: CaseRow) => name } }
            : {})}
        />
      )}
      {asked.hasNextPage ? (
        <p className="more">
          <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
            {t('tasks.more')}
          </Button>
        </p>
      ) : null}
      {why ? (
        <Suspense>
          <DueWhy row={why} onClose={() => setWhy(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}
