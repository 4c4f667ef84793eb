import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { Link } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { CasePage, CasePapers } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Words } from '../procedure/words.ts';
import type { TextKey } from '../texts/zh.ts';

/** Papers that were made, with each service, and those that the reader's own acts would make now. */
export function Papers({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  const asked = useQuery({
    queryKey: ['papers', page.case, page.seq],
    queryFn: () => ask<CasePapers>('GET', `/cases/${page.case}/papers`),
  });
  if (asked.error && !asked.data)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  if (!asked.data) return <Spin />;
  const { rows, drafts } = asked.data;
  const at = (key: string) => `/cases/${page.case}/papers/${encodeURIComponent(key)}`;
  return (
    <>
      <DataTable
        caption={t('case.papers')}
        rows={rows}
        keyOf={({ key }) => key}
        empty={t('papers.none-made')}
        columns={[
          {
            key: 'paper',
            title: t('papers.paper'),
            show: ({ key, paper, number }) => (
              <>
                <Link to={at(key)}>{words.paper(paper)}</Link>
                {number === undefined ? null : <div className="meta">{number}</div>}
              </>
            ),
          },
          { key: 'to', title: t('papers.to'), show: ({ to }) => to ?? '—' },
          { key: 'day', title: t('papers.made'), show: ({ day }) => <span className="day">{day}</span> },
          {
            key: 'served',
            title: t('papers.served'),
            show: ({ served, waits }) =>
              served.length === 0
                ? waits
                  ? t('papers.not-served')
                  : '—'
                : served.map(({ key, day, mode }) => (
                    <div key={key}>
                      <span className="day">{day}</span> {mode === '' ? '' : t(`mode.${mode}` as TextKey)}{' '}
                      <Link className="underlined" to={at(key)}>
                        {t('papers.proof')}
                      </Link>
                    </div>
                  )),
          },
        ]}
      />
      {drafts.length > 0 ? (
        <section aria-label={t('papers.drafts')}>
          <h2>{t('papers.drafts')}</h2>
          <ul className="plain-list">
            {drafts.map(({ key, paper, act }) => (
              <li key={key}>
                <Link className="underlined" to={at(key)}>
                  {words.paper(paper)}
                </Link>{' '}
                <span className="meta">{t('papers.by-act', { act: words.act(act) })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p>
        <Link to={at('contents')}>{t('papers.contents')}</Link>
      </p>
    </>
  );
}
