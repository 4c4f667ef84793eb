import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { Link } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { ClosingLine, Signals as Found, SignalLine } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useOrgs } from '../shell/district.ts';

const kinds = ['paused', 'late', 'reopened'] as const;

/** What may make figures look better than the work was, kind by kind: listed for who oversees, never judged. */
export default function Signals() {
  const { t } = useLanguage();
  const asked = useQuery({ queryKey: ['signals'], queryFn: () => ask<Found>('GET', '/signals') });
  if (asked.isPending) return <Spin />;
  const found = asked.data;
  return (
    <>
      <h1>{t('nav.signals')}</h1>
      <p>{t('signals.lead')}</p>
      {found ? (
        <>
          <p className="meta">{t('signals.span', { from: found.from, to: found.to })}</p>
          {kinds.map((kind) => (
            <Cases key={kind} kind={kind} found={found} />
          ))}
          <Closings found={found} />
        </>
      ) : (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      )}
    </>
  );
}

function Cases({ kind, found }: { kind: (typeof kinds)[number]; found: Found }) {
  const { t, say } = useLanguage();
  const orgs = useOrgs();
  const rows = found.rows.filter((row) => row.kind === kind);
  const about = {
    paused: t('signals.paused.about', { n: found.limits.pauseDays }),
    late: t('signals.late.about'),
    reopened: t('signals.reopened.about', { n: found.limits.reopenDays }),
  }[kind];
  const columns: readonly Column<SignalLine>[] = [
    { key: 'day', title: t('signals.day'), show: ({ day }) => day },
    {
      key: 'case',
      title: t('signals.case'),
      show: ({ case: id, title, receipt }) => (
        <>
          <Link to={`/cases/${id}`}>{title}</Link>
          {receipt ? <div className="meta">{receipt}</div> : null}
        </>
      ),
    },
    { key: 'org', title: t('signals.org'), show: ({ org }) => orgs.get(org)?.name ?? org },
    { key: 'what', title: t('signals.what'), show: ({ what }) => say(what) },
    {
      key: 'how',
      title: t('signals.how'),
      show: ({ days, due }) => t(`signals.${kind}.days`, { n: days, ...(due ? { due } : {}) }),
    },
  ];
  return (
    <section className="panel">
      <h2>{t(`signals.${kind}`)}</h2>
      <p>{about}</p>
      <DataTable
        caption={t(`signals.${kind}`)}
        columns={columns}
        rows={rows}
        keyOf={(row) => `${row.case}/${row.day}/${row.what.zh}`}
        empty={t('signals.none')}
      />
      <More n={rows.length} total={found.totals[kind]} />
    </section>
  );
}

function Closings({ found }: { found: Found }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const columns: readonly Column<ClosingLine>[] = [
    { key: 'day', title: t('signals.day'), show: ({ day }) => day },
    { key: 'org', title: t('signals.org'), show: ({ org }) => orgs.get(org)?.name ?? org },
    { key: 'person', title: t('signals.person'), show: ({ name }) => name },
    { key: 'count', title: t('signals.count'), show: ({ n }) => n },
    {
      key: 'some',
      title: t('signals.some'),
      show: ({ cases }) => cases.map((id, n) => <Link key={id} to={`/cases/${id}`}>{`${n + 1} `}</Link>),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('signals.closings')}</h2>
      <p>{t('signals.closings.about', { n: found.limits.closings })}</p>
      <DataTable
        caption={t('signals.closings')}
        columns={columns}
        rows={found.closings}
        keyOf={(row) => `${row.person}/${row.org}/${row.day}`}
        empty={t('signals.none')}
      />
      <More n={found.closings.length} total={found.totals.closings} />
    </section>
  );
}

function More({ n, total }: { n: number; total: number }) {
  const { t } = useLanguage();
  return total > n ? <p className="meta">{t('signals.more', { n, total })}</p> : null;
}
