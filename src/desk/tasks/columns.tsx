import { Tag } from 'antd';
import { Link } from 'react-router';
import type { CaseRow } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Column } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { useOrgs } from '../shell/district.ts';
import { Light, lightOf } from './light.tsx';

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Two Chinese texts by their sound, numbers in them by their size. */
export const byPinyin = (a: string, b: string): number => pinyin.compare(a, b);
const byDay = (a: string | null, b: string | null) => (a ?? '9999').localeCompare(b ?? '9999');

/** The columns of a list of cases. */
export function useTaskColumns(askWhy: (row: CaseRow) => void): readonly Column<CaseRow>[] {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const procedures = useProcedures();
  const orgOf = ({ org }: CaseRow) => orgs.get(org)?.name ?? org;
  return [
    {
      key: 'due',
      title: t('tasks.due'),
      order: (a, b) => byDay(a.nextDue, b.nextDue),
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
      order: (a, b) => byPinyin(a.title, b.title),
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
      order: (a, b) => byPinyin(procedures.title(a.procedure), procedures.title(b.procedure)),
      show: (row) => procedures.title(row.procedure),
    },
    {
      key: 'stage',
      title: t('tasks.stage'),
      order: (a, b) => byPinyin(procedures.stage(a.procedure, a.stage), procedures.stage(b.procedure, b.stage)),
      show: (row) => procedures.stage(row.procedure, row.stage),
    },
    { key: 'org', title: t('tasks.org'), order: (a, b) => byPinyin(orgOf(a), orgOf(b)), show: orgOf },
    {
      key: 'filed',
      title: t('tasks.filed'),
      order: (a, b) => byDay(a.filedOn, b.filedOn),
      show: (row) => <span className="day">{row.filedOn}</span>,
    },
  ];
}
