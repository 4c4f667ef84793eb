import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Basis, Fault } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** Why something is refused: every reason with its article; the article's own words open beside it where they are loaded. */
export function Refusals({ faults, otherwise = '' }: { faults: readonly Fault[]; otherwise?: string }) {
  const { say } = useLanguage();
  if (faults.length === 0) return <>{otherwise}</>;
  return (
    <ul className="refusals">
      {faults.map((fault) => (
        <li key={`${fault.code}${fault.path ?? ''}${fault.zh}`}>
          {say(fault)} <Articles bases={fault.basis ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** The articles behind something. */
export function Articles({ bases }: { bases: readonly Basis[] }) {
  const { t } = useLanguage();
  return (
    <>
      {bases.map((basis) =>
        'law' in basis ? (
          <Article key={JSON.stringify(basis)} basis={basis} />
        ) : (
          <span key={basis.house} className="meta house">
            {t('basis.house', { why: basis.house })}
          </span>
        ),
      )}
    </>
  );
}

function Article({ basis }: { basis: Extract<Basis, { law: string }> }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const text = useQuery({
    queryKey: ['article', basis.law, basis.article],
    queryFn: () =>
      ask<{ text: string; version: string }>('GET', '/articles', {
        query: { law: basis.law, article: basis.article },
      }),
    enabled: open,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <span className="article">
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        《{basis.law}》{t('basis.article', { n: basis.article })}
        {basis.part ?? ''}
      </button>
      {open ? (
        <span className="article-text">
          <span className="says">{basis.says}</span>
          {text.data ? (
            <>
              <span className="desk-text">{text.data.text}</span>
              <span className="meta">{text.data.version}</span>
            </>
          ) : null}
          {text.isError ? <em>{t('basis.not-loaded')}</em> : null}
        </span>
      ) : null}
    </span>
  );
}
