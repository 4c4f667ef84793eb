import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Spin } from 'antd';
import { Link } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { SaveSheet } from '../parts/save-sheet.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { useOrgs } from '../shell/district.ts';
import type { Place } from './span.ts';
import type { Figure, FigureList, Maker, MakerEntry, Side } from './types.ts';

/** The cases or entries that make a number, as many of them as the reader may see, and how many there are besides. */
export function MakerList({
  figure,
  place,
  side = 'numerator',
  onSide,
}: {
  figure: Figure;
  place: Place;
  side?: Side;
  onSide: (side: Side) => void;
}) {
  const { t } = useLanguage();
  const path = `/figures/${figure.procedure}/${figure.indicator}/list`;
  const query = { ...place, side };
  const asked = useInfiniteQuery({
    queryKey: ['figure-list', path, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask<FigureList>('GET', path, { query: { ...query, cursor: pageParam, limit: 20 } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const [first] = asked.data?.pages ?? [];
  const sides = sidesOf(figure);
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const entries = asked.data?.pages.flatMap((page) => page.entries) ?? [];
  const nameOf = (one: Side) =>
    t(figure.unit === 'count' || figure.unit === 'days' ? 'figures.counted' : `figures.side-${one}`);
  const content = (
    <>
      {asked.isError ? (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      ) : null}
      <div className="above-table">
        <span role="status">
          {first
            ? t(first.hidden > 0 ? 'figures.listed-hidden' : 'figures.listed', {
                n: first.listed,
                hidden: first.hidden,
              })
            : ''}
        </span>
        {first && first.listed > 0 ? <SaveSheet path={`${path}.xlsx`} query={query} name={nameOf(side)} /> : null}
      </div>
      {asked.isPending ? <Spin /> : null}
      {first ? (
        figure.kind === 'standing' ? (
          <Entries rows={entries} caption={nameOf(side)} />
        ) : (
          <Makers rows={rows} figure={figure} caption={nameOf(side)} />
        )
      ) : null}
      {asked.hasNextPage ? (
        <p className="more">
          <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
            {t('tasks.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
  return (
    <section className="panel">
      <h2 id="list">{t('figures.makers')}</h2>
      {sides.length > 1 ? (
        <Tabs
          name={t('figures.makers')}
          active={side}
          onChange={(next) => onSide(next as Side)}
          tabs={sides.map((key) => ({ key, label: nameOf(key), content }))}
        />
      ) : (
        content
      )}
    </section>
  );
}

/** Known before the list has come, so that the tabs stay and keep the keyboard. */
function sidesOf({ kind, unit }: Figure): readonly Side[] {
  if (kind === 'onTime') return ['numerator', 'denominator', 'missed', 'overdue'];
  return unit === 'percent' ? ['numerator', 'denominator'] : ['numerator'];
}

function Makers({ rows, figure, caption }: { rows: readonly Maker[]; figure: Figure; caption: string }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const procedures = useProcedures();
  const some = (has: (row: Maker) => boolean, column: Column<Maker>) => (rows.some(has) ? [column] : []);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => [row.day, row.case, row.item, row.outcome, row.org].join('/')}
      empty={t('figures.list-empty')}
      columns={[
        { key: 'day', title: t('figures.counted-on'), show: (row) => <span className="day">{row.day}</span> },
        {
          key: 'case',
          title: t('tasks.case'),
          show: (row) => (
            <>
              <Link to={`/cases/${row.case}`}>{row.title}</Link>
              {row.n > 1 ? <span className="meta"> ×{row.n}</span> : null}
              {row.receipt && row.receipt !== row.title ? <div className="meta">{row.receipt}</div> : null}
            </>
          ),
        },
        ...some(({ item }) => item !== undefined, {
          key: 'item',
          title: t('figures.item'),
          show: (row) => row.itemTitle ?? row.item ?? '—',
        }),
        ...(figure.kind === 'onTime'
          ? [{ key: 'outcome', title: t('figures.outcome'), show: (row: Maker) => <Outcome row={row} /> }]
          : []),
        ...some(({ days }) => days !== undefined, {
          key: 'days',
          title: t('figures.days-used'),
          show: (row) => row.days ?? '—',
        }),
        { key: 'org', title: t('figures.org'), show: (row) => orgs.get(row.org)?.name ?? row.org },
        { key: 'stage', title: t('figures.stage-now'), show: (row) => procedures.stage(figure.procedure, row.stage) },
      ]}
    />
  );
}

function Outcome({ row: { outcome } }: { row: Maker }) {
  const { t } = useLanguage();
  const good = outcome === 'met';
  return (
    <span className={`light light-${good ? 'due' : 'late'}`}>
      <span aria-hidden="true">{good ? '●' : '✖'}</span>{' '}
      {t(
        good
          ? 'figures.side-numerator-on-time'
          : outcome === 'overdue'
            ? 'figures.side-overdue'
            : 'figures.side-missed',
      )}
    </span>
  );
}

function Entries({ rows, caption }: { rows: readonly MakerEntry[]; caption: string }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ entry, from }) => `${entry}/${from}`}
      empty={t('figures.list-empty')}
      columns={[
        { key: 'title', title: t('figures.entry'), show: ({ title }) => title },
        { key: 'org', title: t('figures.org'), show: ({ org }) => (org ? (orgs.get(org)?.name ?? org) : '—') },
        { key: 'from', title: t('figures.in-force'), show: ({ from }) => <span className="day">{from}</span> },
      ]}
    />
  );
}
