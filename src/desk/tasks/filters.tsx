import { Input, Segmented, Select } from 'antd';
import { useLanguage } from '../language.tsx';
import type { Sorting } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';

/** What the reader looks for; it stands in the page's address, so that coming back finds it again. */
export interface TaskFilters {
  readonly q?: string;
  readonly procedure?: string;
  readonly stage?: string;
  readonly light?: string;
  readonly state?: string;
}

const names = ['q', 'procedure', 'stage', 'light', 'state'] as const;

export function readFilters(params: URLSearchParams): TaskFilters {
  return Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
}

/** A column and its direction as the API and the page's address have them: `title`, `-due`. */
export const wordOf = ({ by, down }: Sorting): string => `${down ? '-' : ''}${by}`;
export const sortingOf = (word: string): Sorting => ({ by: word.replace('-', ''), down: word.startsWith('-') });

/** What the list shows and how it runs. On a phone, where the table has no headings, the order is chosen here alone. */
export function Filters({
  list,
  filters,
  onChange,
  columns,
  sorting,
  onSort,
}: {
  list: 'desk' | 'all';
  filters: TaskFilters;
  columns: readonly { readonly key: string; readonly title: string }[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onChange: (filters: Record<string, string>) => void;
}) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const change = (more: TaskFilters) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...filters, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      ),
    );
  const stages = procedures.heads.find(({ id }) => id === filters.procedure)?.stages ?? {};
  return (
    <search className="filters">
      <Input.Search
        allowClear
        className="find"
        aria-label={t('tasks.search')}
        placeholder={t('tasks.search')}
        defaultValue={filters.q}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="wide"
        aria-label={t('tasks.procedure')}
        placeholder={t('tasks.procedure')}
        value={filters.procedure}
        onChange={(procedure?: string) => change({ procedure, stage: undefined })}
        options={procedures.heads.map(({ id }) => ({ value: id, label: procedures.title(id) }))}
      />
      {filters.procedure ? (
        <Select
          allowClear
          className="wide"
          aria-label={t('tasks.stage')}
          placeholder={t('tasks.stage')}
          value={filters.stage}
          onChange={(stage?: string) => change({ stage })}
          options={Object.keys(stages).map((stage) => ({
            value: stage,
            label: procedures.stage(filters.procedure ?? '', stage),
          }))}
        />
      ) : null}
      <Segmented
        aria-label={t('tasks.light')}
        value={filters.light ?? ''}
        onChange={(light) => change({ light })}
        options={[
          { value: '', label: t('tasks.any') },
          ...(['late', 'soon', 'due'] as const).map((value) => ({ value, label: t(`light.${value}`) })),
        ]}
      />
      {list === 'all' ? (
        <Segmented
          aria-label={t('tasks.state')}
          value={filters.state ?? ''}
          onChange={(state) => change({ state })}
          options={[
            { value: '', label: t('tasks.any') },
            { value: 'open', label: t('tasks.open') },
            { value: 'final', label: t('tasks.final') },
          ]}
        />
      ) : null}
      <Select
        className="wide"
        aria-label={t('tasks.sort-by')}
        value={wordOf(sorting)}
        onChange={(word: string) => onSort(sortingOf(word))}
        options={columns.flatMap(({ key, title }) =>
          [false, true].map((down) => ({
            value: wordOf({ by: key, down }),
            label: t(down ? 'tasks.sort-down' : 'tasks.sort-up', { by: title }),
          })),
        )}
      />
    </search>
  );
}
