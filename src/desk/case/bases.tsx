import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';

interface Rested {
  readonly field: string;
  readonly register: string;
  readonly entry: string;
  readonly title: string;
  readonly article?: string;
  readonly state: string;
  readonly label: string;
  readonly from?: string;
}

interface Resting {
  readonly kind: 'entry' | 'case';
  readonly room: string;
  readonly id: string;
  readonly field: string;
  readonly title: string;
  readonly article?: string;
  readonly holder?: { readonly id: string; readonly name: string };
  readonly state: string;
  readonly label: string;
}

interface Answer {
  readonly rests: readonly Rested[];
  readonly rows: readonly Resting[];
  readonly next?: string;
}

const gone = (state: string): boolean => state === 'ended' || state === 'suspended';

/** What the case rests on with how that stands, and what rests on what it has made. */
export function Bases({ caseId }: { caseId: string }) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const asked = useQuery({
    queryKey: ['bases', caseId],
    queryFn: () => ask<Answer>('GET', `/cases/${caseId}/bases?limit=200`),
  });
  if (asked.error) return <Alert type="error" role="alert" title={asked.error.message} />;
  if (!asked.data) return <Spin />;
  const { rests, rows, next } = asked.data;
  if (rests.length + rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t('bases.rests')}
        rows={rests}
        keyOf={(one) => `${one.field} ${one.entry} ${one.article}`}
        empty={t('bases.none')}
        columns={[
          {
            key: 'what',
            title: t('bases.what'),
            show: (one) => (one.register === 'laws' ? <a href={`/laws/${one.entry}`}>《{one.title}》</a> : one.title),
          },
          { key: 'article', title: t('bases.article'), show: (one) => one.article ?? '—' },
          {
            key: 'state',
            title: t('bases.state'),
            // In words, not by colour alone.
            show: (one) => (gone(one.state) && one.from ? `✗ ${one.label} ${one.from}` : one.label),
          },
        ]}
      />
      {rows.length === 0 ? null : (
        <DataTable
          caption={next ? t('bases.resting-more', { n: rows.length }) : t('bases.resting')}
          rows={rows}
          keyOf={(one) => `${one.kind} ${one.id} ${one.field} ${one.article}`}
          empty={t('bases.none')}
          columns={[
            {
              key: 'who',
              title: t('bases.who'),
              show: (one) => <Link to={`/cases/${one.id}`}>{one.title}</Link>,
            },
            {
              key: 'kind',
              title: t('tasks.procedure'),
              show: (one) => (one.kind === 'case' ? procedures.title(one.room) : t('bases.entry')),
            },
            { key: 'state', title: t('bases.state'), show: (one) => one.label },
            { key: 'holder', title: t('bases.holder'), show: (one) => one.holder?.name ?? '—' },
          ]}
        />
      )}
    </>
  );
}
