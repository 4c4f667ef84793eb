import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import type { Row, Value } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { useColleagues } from '../leave/colleagues.ts';
import type { FactDef } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { useOrgs } from '../shell/district.ts';
import { Attached } from './attached.tsx';

/** One recorded value for reading. */
export function Shown({
  name,
  def,
  value,
  words,
  caseId,
}: {
  name: string;
  def: FactDef;
  value: Value;
  words: Words;
  caseId: string;
}) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  switch (def.type) {
    case 'yesNo':
      return value === true ? t('yes') : t('no');
    case 'money':
      return `${(Number(value) / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} ${t('yuan')}`;
    case 'choice':
      return words.choice(name, String(value), def);
    case 'organisation':
      return orgs.get(String(value))?.name ?? String(value);
    case 'file':
      return <Attached caseId={caseId} file={String(value)} />;
    case 'list':
      return (value as readonly string[]).map((one) => <Tag key={one}>{one}</Tag>);
    case 'case':
      return <Link to={`/cases/${encodeURIComponent(String(value))}`}>{t('case.open-case')}</Link>;
    case 'person':
      return name === 'recusals.person' ? <Colleague id={String(value)} /> : String(value);
    case 'ref':
      return [value]
        .flat()
        .map((entry) => <Entry key={String(entry)} register={def.register ?? ''} entry={String(entry)} />);
    case 'table':
      return (
        <table className="data small">
          <thead>
            <tr>
              {Object.keys(def.columns ?? {}).map((column) => (
                <th key={column} scope="col">
                  {words.column(name, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(value as readonly Row[]).map((row) => (
              <tr key={JSON.stringify(row)}>
                {Object.entries(def.columns ?? {}).map(([column, cell]) => (
                  <td key={column} data-label={words.column(name, column)}>
                    {row[column] === undefined ? (
                      ''
                    ) : (
                      <Shown name={`${name}.${column}`} def={cell} value={row[column]} words={words} caseId={caseId} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return <span className="desk-text">{String(value)}</span>;
  }
}

/** A register entry by its title. */
function Entry({ register, entry }: { register: string; entry: string }) {
  const found = useQuery({
    queryKey: ['entry', register, entry],
    queryFn: () => ask<{ title: string }>('GET', `/registers/${register}/entries/${encodeURIComponent(entry)}`),
    retry: false,
    staleTime: 60_000,
  });
  return <span>{found.data?.title ?? entry} </span>;
}

/** One of the staff by name. */
function Colleague({ id }: { id: string }) {
  return <>{useColleagues().nameOf(id)}</>;
}
