import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Words } from '../procedure/words.ts';
import { useOrgs } from '../shell/district.ts';
import { participants } from './participants.ts';

/** Who has taken part, in which role, with what. */
export function Participants({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  return (
    <DataTable
      caption={t('case.people')}
      rows={participants(page.timeline)}
      keyOf={(one) => `${one.who} ${one.org} ${one.role}`}
      empty={t('people.none')}
      columns={[
        { key: 'role', title: t('people.role'), show: ({ role }) => words.role(role) },
        { key: 'who', title: t('people.name'), show: ({ who }) => who || t('people.party') },
        { key: 'org', title: t('people.org'), show: ({ org }) => orgs.get(org)?.name ?? '' },
        { key: 'acts', title: t('people.acts'), show: ({ acts }) => acts.map(words.act).join('、') },
        { key: 'last', title: t('people.last'), show: ({ last }) => <span className="day">{last}</span> },
      ]}
    />
  );
}
