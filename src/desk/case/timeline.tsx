import { Tag, Timeline } from 'antd';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Words } from '../procedure/words.ts';
import { useOrgs } from './value.tsx';

/** What happened, newest first: who, in which organ, on which day; late entries and acts of the law are marked. */
export function History({ page, words }: { page: CasePage; words: Words }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const items = page.timeline
    .filter((one) => one.kind !== 'opened')
    .toReversed()
    .map((one) => ({
      key: one.seq,
      color: one.voided || one.kind === 'irregular' ? 'gray' : one.automatic ? 'orange' : 'blue',
      content: (
        <>
          <strong className={one.voided ? 'voided' : undefined}>{words.act(one.act)}</strong>{' '}
          {one.automatic ? <Tag>{t('timeline.by-law')}</Tag> : null}
          {one.late ? <Tag color="gold">{t('timeline.late', { day: one.recordedAt.slice(0, 10) })}</Tag> : null}
          {one.kind === 'irregular' ? <Tag color="red">{t('timeline.irregular')}</Tag> : null}
          {one.voided ? <Tag>{t('timeline.voided')}</Tag> : null}
          <div className="meta">
            {one.at.slice(0, 16).replace('T', ' ')} {orgs.data?.get(one.org)?.name ?? ''} {one.who}
            {one.role && !one.automatic ? `（${words.role(one.role)}）` : ''}
          </div>
          {one.note ? <div className="note">{one.note}</div> : null}
        </>
      ),
    }));
  return <Timeline items={items} />;
}
