import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly show: (row: Row) => ReactNode;
  /** The list can run by it: all of it, not only the rows that are loaded. */
  readonly sorts?: true;
}

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

interface Ticking<Row> {
  readonly keys: ReadonlySet<string>;
  readonly change: (keys: ReadonlySet<string>) => void;
  readonly name: (row: Row) => string;
}

/**
 * A plain table: named for who listens to it, sorted by its headings, ticked row by row. On a phone each row is a card
 * (by the style sheet), so that nothing is read sideways.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  sorting,
  onSort,
  ticking,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  empty: string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  ticking?: Ticking<Row>;
}) {
  const { t } = useLanguage();
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  const all = rows.every((row) => ticking?.keys.has(keyOf(row)));
  return (
    <table className="data">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {ticking ? (
            <td className="tick">
              <input
                type="checkbox"
                aria-label={t('table.tick-all')}
                checked={all}
                onChange={() => ticking.change(all ? new Set() : new Set(rows.map(keyOf)))}
              />
            </td>
          ) : null}
          {columns.map((column) => (
            <Heading key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {ticking ? (
              <td className="tick">
                <input
                  type="checkbox"
                  aria-label={t('table.tick', { name: ticking.name(row) })}
                  checked={ticking.keys.has(keyOf(row))}
                  onChange={() => ticking.change(toggled(ticking.keys, keyOf(row)))}
                />
              </td>
            ) : null}
            {columns.map((column) => (
              <td key={column.key} data-label={column.title}>
                {column.show(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Heading<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
}) {
  const here = sorting?.by === column.key;
  if (!column.sorts || !onSort) return <th scope="col">{column.title}</th>;
  return (
    <th scope="col" aria-sort={here ? (sorting.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => onSort({ by: column.key, down: here && !sorting.down })}>
        {column.title} <span aria-hidden="true">{here ? (sorting.down ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
