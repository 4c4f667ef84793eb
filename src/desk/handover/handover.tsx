import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useId, useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import type { Rows, Session } from '../api/types.ts';
import { ColleagueSelect } from '../form/choosing.tsx';
import { useLanguage } from '../language.tsx';
import { HandoverCard } from './handover-card.tsx';
import { Propose } from './propose.tsx';
import type { Handover, Preview } from './types.ts';

/** Handing over on transfer: what is with somebody, who takes it, and the handovers that concern the reader. */
export default function HandoverPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const asked = useQuery({ queryKey: ['handovers'], queryFn: () => ask<Rows<Handover>>('GET', '/handovers') });
  const rows = asked.data?.rows ?? [];
  return (
    <>
      <h1>{t('nav.handover')}</h1>
      <p>{t('handover.what')}</p>
      {asked.error ? (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      ) : null}
      <section aria-label={t('handover.all')}>
        {rows.map((one) => (
          <HandoverCard key={one.id} one={one} />
        ))}
        {asked.isPending ? <Spin /> : rows.length === 0 ? <p className="empty">{t('handover.none')}</p> : null}
      </section>
      {session.posts.length > 0 ? <Begin session={session} /> : null}
    </>
  );
}

function Begin({ session }: { session: Session }) {
  const { t } = useLanguage();
  const id = useId();
  const [person, setPerson] = useState<string>(session.person);
  const preview = useQuery({
    queryKey: ['handovers', 'preview', person],
    queryFn: () => ask<Preview>('GET', `/handovers/preview/${encodeURIComponent(person)}`),
  });
  return (
    <section className="panel handover-begin">
      <h2>{t('handover.propose')}</h2>
      <label htmlFor={id}>{t('handover.person')}</label>
      <div>
        <ColleagueSelect
          {...{ id, value: person as never }}
          onChange={(value) => setPerson(typeof value === 'string' ? value : session.person)}
        />
      </div>
      {preview.error ? (
        <Alert
          type="error"
          role="alert"
          title={isProblem(preview.error) ? preview.error.message : t('problem.network')}
        />
      ) : preview.data ? (
        <Propose key={person} preview={preview.data} />
      ) : (
        <Spin />
      )}
    </section>
  );
}
