import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { CasePapers, OfficialPaper } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { Official } from './official-paper.tsx';

/** One paper of a case as a sheet, to be read, printed or saved. */
export default function PaperPage() {
  const { t } = useLanguage();
  const { id = '', paper = '' } = useParams();
  const at = `/cases/${id}/papers/${encodeURIComponent(paper)}`;
  const asked = useQuery({ queryKey: ['paper', id, paper], queryFn: () => ask<OfficialPaper>('GET', at) });
  const { data: list } = useQuery({
    queryKey: ['papers', id],
    queryFn: () => ask<CasePapers>('GET', `/cases/${id}/papers`),
  });
  const back = <Link to={`/cases/${id}?tab=papers`}>{t('papers.back')}</Link>;
  if (asked.error && !asked.data)
    return (
      <>
        <h1>{t('papers.paper')}</h1>
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
        <p>{back}</p>
      </>
    );
  if (!asked.data) return <Spin />;
  return (
    <>
      <div className="paper-bar no-print">
        <p className="crumbs">{back}</p>
        <div className="paper-ways">
          <Button type="primary" onClick={() => print()}>
            {t('papers.print')}
          </Button>
          <a href={`/api${at}/docx`}>{t('papers.docx')}</a>
          {list?.formats.includes('pdf') ? <a href={`/api${at}/pdf`}>{t('papers.pdf')}</a> : null}
        </div>
        {list && !list.formats.includes('pdf') ? <p className="meta">{t('papers.no-pdf')}</p> : null}
      </div>
      <Official paper={asked.data} />
    </>
  );
}
