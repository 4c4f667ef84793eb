import { Alert, Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Articles } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import type { ImportReport, ImportRow, RowState } from './types.ts';

/** Rows that are shown at once. */
const PAGE = 100;
const states: readonly RowState[] = ['wrong', 'good', 'done', 'before'];
const signs = { good: '√', done: '√', before: '＝', wrong: '✖' } as const;

/** The rows of a file with what is wrong with each, and after the import with its case. */
export function Report({ report, ran }: { report: ImportReport; ran: boolean }) {
  const { t, say } = useLanguage();
  const { counts, examples, onlyThen, rows, sheet } = report;
  const [shown, setShown] = useState<RowState | 'all'>(counts.wrong > 0 && !ran ? 'wrong' : 'all');
  // What was imported is there whole: its codes are printed.
  const [most, setMost] = useState(ran ? rows.length : PAGE);
  const chosen = rows.filter(({ state }) => shown === 'all' || state === shown);
  const secrets = rows.some(({ secret }) => secret !== undefined);
  return (
    <>
      <h2 tabIndex={-1}>{t(ran ? 'import.result' : 'import.preview', { sheet })}</h2>
      <Alert
        type={counts.wrong > 0 ? 'warning' : 'success'}
        role="status"
        title={t(ran ? 'import.counts-ran' : 'import.counts', { ...counts, all: rows.length })}
      />
      <ul className="meta import-notes">
        {counts.wrong > 0 ? <li>{t(ran ? 'import.wrong-ran' : 'import.wrong')}</li> : null}
        {examples.length > 0 ? <li>{t('import.examples', { rows: examples.join('、') })}</li> : null}
        {ran ? null : onlyThen.map((one) => <li key={one.zh}>{say(one)}</li>)}
        {secrets ? <li>{t('import.secrets')}</li> : null}
      </ul>
      <Radio.Group
        className="no-print"
        aria-label={t('import.show')}
        optionType="button"
        value={shown}
        onChange={({ target }) => setShown(target.value as RowState | 'all')}
        options={[
          { value: 'all', label: t('import.all', { n: rows.length }) },
          ...states
            .filter((state) => counts[state] > 0)
            .map((state) => ({ value: state, label: `${t(`import.state-${state}`)} ${counts[state]}` })),
        ]}
      />
      <DataTable
        caption={t(ran ? 'import.result' : 'import.preview', { sheet })}
        columns={useColumns(report, chosen)}
        rows={chosen.slice(0, most)}
        keyOf={({ row }) => String(row)}
        empty={t('import.no-rows')}
      />
      {chosen.length > most ? (
        <p className="more no-print">
          <Button onClick={() => setMost(most + PAGE)}>{t('tasks.more')}</Button>
          <span className="meta">{t('import.shown', { n: most, all: chosen.length })}</span>
        </p>
      ) : null}
    </>
  );
}

function useColumns(
  { columns: all, rows: every }: ImportReport,
  rows: readonly ImportRow[],
): readonly Column<ImportRow>[] {
  const { t } = useLanguage();
  const columns = useMemo(() => tellingFirst(all, every), [all, every]);
  const secrets = rows.some(({ secret }) => secret !== undefined);
  const cases = rows.some((row) => row.case !== undefined);
  const faults = rows.some((row) => row.faults.length > 0);
  return [
    { key: 'row', title: t('import.row'), show: ({ row }) => <span className="day">{row}</span> },
    {
      key: 'state',
      title: t('import.state'),
      show: ({ state }) => (
        <strong className={`import-${state}`}>
          <span aria-hidden="true">{signs[state]}</span> {t(`import.state-${state}`)}
        </strong>
      ),
    },
    { key: 'content', title: t('import.content'), show: (row) => <Content row={row} columns={columns} /> },
    ...(faults
      ? [
          {
            key: 'faults',
            title: t('import.faults'),
            show: (row: ImportRow) => <Faults row={row} columns={columns} />,
          },
        ]
      : []),
    ...(cases
      ? [
          {
            key: 'case',
            title: t('case.receipt'),
            show: ({ case: id, receipt }: ImportRow) =>
              id === undefined ? null : (
                // The codes are on this page only: it stays open behind the case.
                <Link className="day" to={`/cases/${id}`} target="_blank" title={t('import.new-window')}>
                  {receipt ?? t('start.open')}
                </Link>
              ),
          },
        ]
      : []),
    ...(secrets
      ? [
          {
            key: 'secret',
            title: t('start.secret'),
            show: ({ secret }: ImportRow) => <span className="day">{secret ?? ''}</span>,
          },
        ]
      : []),
  ];
}

type Columns = ImportReport['columns'];

/** Columns that tell rows apart before those in which all say the same. */
function tellingFirst(columns: Columns, rows: readonly ImportRow[]): Columns {
  const tells = ({ key }: Columns[number]) => new Set(rows.map(({ cells }) => cells[key])).size > 1;
  return [...columns.filter(tells), ...columns.filter((column) => !tells(column))];
}

/** Enough of a row to know it by: a few columns that are filled in. */
function Content({ row, columns }: { row: ImportRow; columns: Columns }) {
  const { say } = useLanguage();
  const filled = columns.filter(({ key }) => row.cells[key] !== undefined);
  return (
    <span className="import-content">
      {filled.slice(0, 4).map(({ key, title }) => (
        <span key={key}>
          <span className="meta">{say(title)}</span> {row.cells[key]}
        </span>
      ))}
    </span>
  );
}

/** Every fault with the heading of its column, what stood in the cell, and the article that refuses. */
function Faults({ row, columns }: { row: ImportRow; columns: Columns }) {
  const { t, say } = useLanguage();
  if (row.faults.length === 0) return null;
  return (
    <ul className="refusals">
      {row.faults.map((fault) => {
        const title = columns.find(({ key }) => key === fault.column)?.title;
        return (
          <li key={`${fault.code}${fault.column ?? ''}${fault.zh}`}>
            <strong>{title ? say(title) : t('import.whole-row')}</strong> {say(fault)}{' '}
            <Articles bases={fault.basis ?? []} />
          </li>
        );
      })}
    </ul>
  );
}
