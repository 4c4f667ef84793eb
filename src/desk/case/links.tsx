import { Link } from 'react-router';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { Bases } from './bases.tsx';

/** Cases that this one is bound to; of those that the reader may not see, only that they are there. */
export function Links({ page }: { page: CasePage }) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  return (
    <>
      <Bases caseId={page.case} />
      <DataTable
        caption={t('case.links')}
        rows={page.links}
        keyOf={(link) => `${link.link} ${link.case}`}
        empty={t('links.none')}
        columns={[
          {
            key: 'case',
            title: t('tasks.case'),
            show: (link) => (link.title ? <Link to={`/cases/${link.case}`}>{link.title}</Link> : t('case.hidden-link')),
          },
          { key: 'procedure', title: t('tasks.procedure'), show: (link) => procedures.title(link.procedure) },
          {
            key: 'stage',
            title: t('tasks.stage'),
            show: (link) => (link.stage ? procedures.stage(link.procedure, link.stage) : '—'),
          },
        ]}
      />
    </>
  );
}
