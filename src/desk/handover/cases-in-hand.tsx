import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ColleagueSelect } from '../form/choosing.tsx';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import type { InHand, Preview } from './types.ts';

/** The cases with the person: they go with their post, unless somebody else is chosen for one. */
export function CasesInHand({
  preview,
  to,
  onChange,
}: {
  preview: Preview;
  to: { readonly [id: string]: string };
  onChange: (to: { readonly [id: string]: string }) => void;
}) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const [choosing, setChoosing] = useState<ReadonlySet<string>>(new Set());
  const other = ({ id, title }: InHand) =>
    choosing.has(id) ? (
      <ColleagueSelect
        {...{ 'aria-label': t('handover.other-for', { title }), value: (to[id] || undefined) as never }}
        without={preview.person.id}
        onChange={(value) => onChange({ ...to, [id]: typeof value === 'string' ? value : '' })}
      />
    ) : (
      <button
        type="button"
        className="plain"
        aria-label={t('handover.other-for', { title })}
        onClick={() => setChoosing(new Set([...choosing, id]))}
      >
        {t('handover.other')}
      </button>
    );
  return (
    <>
      <h3>{t('handover.cases', { n: preview.cases.length })}</h3>
      <p className="meta">{t('handover.cases-what')}</p>
      <DataTable
        caption={t('handover.cases', { n: preview.cases.length })}
        rows={preview.cases.toSorted((a, b) => Number(b.acted) - Number(a.acted))}
        keyOf={({ id }) => id}
        empty={t('handover.no-cases')}
        columns={[
          {
            key: 'title',
            title: t('tasks.case'),
            show: (one) => (
              <>
                <Link to={`/cases/${one.id}`}>{one.title}</Link>{' '}
                {one.acted ? <Tag color="blue">{t('handover.acted')}</Tag> : null}
              </>
            ),
          },
          { key: 'procedure', title: t('tasks.procedure'), show: ({ procedure }) => procedures.title(procedure) },
          { key: 'due', title: t('tasks.due'), show: ({ nextDue }) => <span className="day">{nextDue ?? '–'}</span> },
          { key: 'to', title: t('handover.to'), show: other },
        ]}
      />
      {preview.named.length > 0 ? (
        <>
          <p className="meta">{t('handover.named')}</p>
          <ul>
            {preview.named.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/cases/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
