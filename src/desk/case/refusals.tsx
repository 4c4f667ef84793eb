import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Basis, Fault } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** Why something is refused: every reason with its article; the article's own words open beside it where they are loaded. */
export function Refusals({ faults, otherwise = '' }: { faults: readonly Fault[]; otherwise?: string }) {
  const { language } = useLanguage();
  if (faults.length === 0) return <>{otherwise}</>;
  return (
    <ul className="refusals">
      {faults.map((fault) => (
        <li key={`${fault.code}${fault.zh}`}>
          {language === 'en' ? fault.en : fault.zh} <Articles bases={fault.basis ?? []} />
        </li>
      ))}
    </ul>
  );
}

export function Articles({ bases }: { bases: readonly Basis[] }) {
  return (
    <>
      {bases.map((basis) => (
        <Article key={JSON.stringify(basis)} basis={basis} />
      ))}
    </>
  );
}

function Article({ basis }: { basis: Basis }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const law = 'law' in basis ? basis : undefined;
  const text = useQuery({
    queryKey: ['article', law?.law, law?.article],
    queryFn: () =>
      ask<{ text: string; version: string }>('GET', '/articles', { query: { law: law?.law, article: law?.article } }),
    enabled: open && law !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!law) return <span className="meta">{t('basis.house', { why: (basis as { house: string }).house })}</span>;
  return (
    <span className="article">
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        《{law.law}》{t('basis.article', { n: law.article })}
        {law.part ?? ''}
      </Button>
      {open ? (
        <span className="article-text">
          {law.says}
          {text.data ? <blockquote>{text.data.text}</blockquote> : null}
          {text.isError ? <em>{t('basis.not-loaded')}</em> : null}
        </span>
      ) : null}
    </span>
  );
}
