import { Tag } from 'antd';
import type { CasePage, PackLine } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Words } from '../procedure/words.ts';
import { Articles } from './refusals.tsx';

/** Whether a line is missing: wanted, or not known not to be, and not there. */
export const missing = ({ wanted, there }: Pick<PackLine, 'wanted' | 'there'>): boolean => wanted !== 'no' && !there;

/** 卷内材料: what the law wants in the file, whether it is there, where it comes from and by which article. */
export function Pack({ page, words }: { page: CasePage; words: Words }) {
  const { t, say } = useLanguage();
  const { pack } = page;
  if (!pack) return null;
  const lacking = pack.lines.filter(missing).length;
  const acts = pack.blocks.map((act) => words.act(act)).join(t('pack.and'));
  return (
    <>
      <p>{lacking === 0 ? t('pack.complete', { acts }) : t('pack.lacking', { n: lacking, acts })}</p>
      <DataTable
        caption={say(pack.title)}
        rows={pack.lines}
        keyOf={({ item }) => item}
        empty=""
        columns={[
          { key: 'title', title: t('pack.item'), show: ({ title }) => say(title) },
          {
            key: 'there',
            title: t('pack.there'),
            show: (line) => (
              <Tag color={line.there ? 'green' : missing(line) ? 'red' : 'default'}>
                {t(line.there ? 'pack.in' : missing(line) ? 'pack.missing' : 'pack.not-wanted')}
              </Tag>
            ),
          },
          {
            key: 'wanted',
            title: t('pack.wanted'),
            show: ({ wanted }) => t(`pack.wanted-${wanted}`),
          },
          { key: 'from', title: t('pack.from'), show: ({ from }) => words[from.kind](from.name) },
          { key: 'basis', title: t('pack.basis'), show: ({ basis }) => <Articles bases={basis} /> },
        ]}
      />
    </>
  );
}
