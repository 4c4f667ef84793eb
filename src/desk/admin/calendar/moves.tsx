import { Alert } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useProcedures } from '../../procedure/procedures.ts';
import { Mark } from '../mark.tsx';
import type { DueDay, YearPreview } from '../types.ts';

type Move = YearPreview['moves'][number];

/** What loading a year would change: how much in all, and each date of the cases that the reader may see. */
export function Moves({ preview }: { preview: YearPreview }) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const { year, amends, from, cases, clocks, settled, moves } = preview;
  const day = ({ due, provisional }: DueDay) => (
    <>
      <span className="day">{due}</span>
      {provisional ? <Mark tone="warn">{t('tasks.provisional')}</Mark> : null}
    </>
  );
  const later = ({ before, after }: Move) => (Date.parse(after.due) - Date.parse(before.due)) / 86_400_000;
  if (from === null) return <Alert type="info" role="status" title={t('admin.year-same', { year })} />;
  return (
    <>
      {amends ? (
        <Alert className="form-problem" type="warning" role="status" title={t('admin.year-replaces', { year })} />
      ) : null}
      <p role="status">{t(cases === 0 ? 'admin.moves-none' : 'admin.moves', { from, cases, clocks, settled })}</p>
      {cases === 0 ? null : (
        <DataTable
          caption={t('admin.moves-list')}
          // What moves comes before what only becomes certain.
          rows={moves.toSorted((a, b) => Number(later(a) === 0) - Number(later(b) === 0))}
          keyOf={(move) => `${move.case} ${move.key}`}
          empty={t('admin.moves-hidden')}
          columns={[
            {
              key: 'case',
              title: t('tasks.case'),
              show: (move) => (
                <>
                  <Link to={`/cases/${move.case}?tab=clocks`} target="_blank" rel="noopener">
                    {move.name}
                  </Link>
                  <div className="meta">{procedures.title(move.procedure)}</div>
                </>
              ),
            },
            { key: 'clock', title: t('clock.title'), show: ({ title }) => title },
            { key: 'before', title: t('admin.move-before'), show: ({ before }) => day(before) },
            {
              key: 'after',
              title: t('admin.move-after'),
              show: (move) => (
                <>
                  {day(move.after)}
                  {later(move) === 0 ? (
                    <span className="meta"> {t('admin.move-same')}</span>
                  ) : (
                    <Mark tone="blue">
                      {t(later(move) > 0 ? 'admin.move-later' : 'admin.move-earlier', { n: Math.abs(later(move)) })}
                    </Mark>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {moves.length > 0 && moves.length < clocks ? (
        <p className="meta">{t('admin.moves-some', { n: clocks - moves.length })}</p>
      ) : null}
    </>
  );
}
