import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Words } from '../procedure/words.ts';
import type { TextKey } from '../texts/zh.ts';

/** Papers that have reached their addressees: when and how. */
export function Papers({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t('case.papers')}
      rows={page.papers}
      keyOf={({ paper }) => paper}
      empty={t('papers.none')}
      columns={[
        { key: 'paper', title: t('papers.paper'), show: ({ paper }) => words.paper(paper) },
        { key: 'day', title: t('form.served-on'), show: ({ day }) => <span className="day">{day}</span> },
        { key: 'mode', title: t('form.mode'), show: ({ mode }) => t(`mode.${mode}` as TextKey) },
      ]}
    />
  );
}
