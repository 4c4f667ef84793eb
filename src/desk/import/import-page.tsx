import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { Rows } from '../api/types.ts';
import { Articles } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';
import { Sheet } from './sheet.tsx';
import '../style/import.css';
import type { Importable } from './types.ts';

/** 导入: what the reader may import rows of, and the file of the one that he has chosen. */
export default function ImportPage() {
  const { t } = useLanguage();
  const { '*': what = '' } = useParams();
  const asked = useQuery({
    queryKey: ['imports'],
    queryFn: () => ask<Rows<Importable>>('GET', '/imports'),
    staleTime: 300_000,
  });
  if (asked.isPending) return <Spin />;
  if (asked.error)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  const rows = asked.data?.rows ?? [];
  if (what === '') return <Choose rows={rows} />;
  const one = rows.find((row) => row.what === what);
  return one ? <Sheet key={what} one={one} /> : <Alert type="error" role="alert" title={t('import.not-yours')} />;
}

const kinds = ['open', 'add', 'register'] as const;

function Choose({ rows }: { rows: readonly Importable[] }) {
  const { t, say } = useLanguage();
  return (
    <>
      <h1>{t('import.title')}</h1>
      <p>{t('import.what')}</p>
      {rows.length === 0 ? <p className="empty">{t('import.none')}</p> : null}
      {kinds.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className="panel">
            <h2>{t(`import.kind-${kind}`)}</h2>
            <ul className="import-kinds">
              {own.map(({ what, title, basis }) => (
                <li key={what}>
                  <Link to={`/import/${what}`}>{say(title)}</Link> <Articles bases={basis} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
