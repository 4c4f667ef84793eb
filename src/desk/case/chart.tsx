import { useQuery } from '@tanstack/react-query';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** The flow chart with the present place, and the same in words. */
export function Chart({ page }: { page: CasePage }) {
  const { t, language } = useLanguage();
  const query = new URLSearchParams({ stage: page.stage, language: language === 'en' ? 'en' : 'zh' });
  const place = `/api/procedures/${page.procedure.id}/chart`;
  const text = useQuery({
    queryKey: ['chart', place, language],
    queryFn: async () => (await fetch(`${place}.txt?${query}`)).text(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <div className="chart">
        <img src={`${place}.svg?${query}`} alt={t('case.chart-alt')} />
      </div>
      <details>
        <summary>{t('case.chart-text')}</summary>
        <pre className="desk-text">{text.data}</pre>
      </details>
    </>
  );
}
