import { Tag } from 'antd';
import { Link } from 'react-router';
import type { CaseRow } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Column } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { useOrgs } from '../shell/district.ts';
import { Light, lightOf } from './light.tsx';

/** The columns of a list of cases; their keys are the words by which the API sorts. */
export function useTaskColumns(askWhy: (row: CaseRow) => void): readonly Column<CaseRow>[] {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const procedures = useProcedures();
  const orgOf = ({ org }: CaseRow) => orgs.get(org)?.name ?? org;
  return [
    {
      key: 'due',
      title: t('tasks.due'),
      sorts: true,
      show: (row) => (
        <>
          <Light light={lightOf(row.nextDue)} />
          {row.nextDue ? (
            <>
              {' '}
              <span className="day">{row.nextDue}</span>
              {row.provisional ? <span className="meta"> {t('tasks.provisional')}</span> : null}{' '}
              <button
                type="button"
                className="plain"
                aria-label={t('tasks.why-of', { name: row.title })}
                onClick={() => askWhy(row)}
              >
                {t('tasks.why')}
              </button>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'title',
      title: t('tasks.case'),
      sorts: true,
      show: (row) => (
        <>
          <Link to={`/cases/${row.id}`}>{row.title}</Link>
          {row.returned ? <Tag color="red">{t('tasks.returned')}</Tag> : null}
          {row.lateEntered ? <Tag color="gold">{t('tasks.late-entered')}</Tag> : null}
          {row.receipt && row.receipt !== row.title ? <div className="meta">{row.receipt}</div> : null}
        </>
      ),
    },
    {
      key: 'procedure',
      title: t('tasks.procedure'),
      sorts: true,
      show: (row) => procedures.title(row.procedure),
    },
    {
      key: 'stage',
      title: t('tasks.stage'),
      sorts: true,
      show: (row) => procedures.stage(row.procedure, row.stage),
    },
    { key: 'org', title: t('tasks.org'), sorts: true, show: orgOf },
    {
      key: 'filed',
      title: t('tasks.filed'),
      sorts: true,
      show: (row) => <span className="day">{row.filedOn}</span>,
    },
  ];
}
