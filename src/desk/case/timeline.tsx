import { Tag } from 'antd';
import type { CasePage, TimelineEntry } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Definition } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { useOrgs } from '../shell/district.ts';
import { Shown } from './value.tsx';

/** What happened, newest first: who, in which organ, on which day; late entries and acts of the law are marked. */
export function History({ page, words, definition }: { page: CasePage; words: Words; definition: Definition }) {
  const acts = page.timeline.filter((one) => one.kind !== 'opened').toReversed();
  return (
    <ol className="history" reversed>
      {acts.map((one) => (
        <li key={one.seq} className={one.voided || one.kind === 'irregular' ? 'void' : one.automatic ? 'by-law' : ''}>
          <Entry one={one} page={page} words={words} definition={definition} />
        </li>
      ))}
    </ol>
  );
}

function Entry({
  one,
  page,
  words,
  definition,
}: {
  one: TimelineEntry;
  page: CasePage;
  words: Words;
  definition: Definition;
}) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const facts = Object.entries(one.facts);
  return (
    <>
      <strong className={one.voided ? 'voided' : undefined}>{words.act(one.act)}</strong>{' '}
      {one.automatic ? <Tag>{t('timeline.by-law')}</Tag> : null}
      {one.late ? <Tag color="gold">{t('timeline.late', { day: one.recordedAt.slice(0, 10) })}</Tag> : null}
      {one.kind === 'irregular' ? <Tag color="red">{t('timeline.irregular')}</Tag> : null}
      {one.voided ? <Tag>{t('timeline.voided')}</Tag> : null}
      <div className="meta">
        {one.at.slice(0, 16).replace('T', ' ')} {orgs.get(one.org)?.name ?? ''} {one.automatic ? '' : one.who}
        {one.role && !one.automatic ? `（${words.role(one.role)}）` : ''}
      </div>
      {one.note ? (
        <div className="note">
          {t('form.note')}：<span className="desk-text">{one.note}</span>
        </div>
      ) : null}
      {facts.length > 0 ? (
        <details>
          <summary>{t('timeline.recorded', { n: facts.length })}</summary>
          <dl className="pairs">
            {facts.map(([name, value]) => {
              const def = definition.facts[name];
              return def ? (
                <div key={name}>
                  <dt>{words.fact(name)}</dt>
                  <dd>
                    <Shown name={name} def={def} value={value} words={words} caseId={page.case} />
                  </dd>
                </div>
              ) : null;
            })}
          </dl>
        </details>
      ) : null}
    </>
  );
}
