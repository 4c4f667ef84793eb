import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { figurePath } from './span.ts';
import type { FrozenLine, FrozenYear } from './types.ts';
import { valueText } from './value.ts';

/** The frozen figures of the whole district; beside each what it has become since. Each opens what makes it today. */
export function FrozenLines({ year, n }: { year: number; n: number }) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const asked = useQuery({
    queryKey: ['frozen', year, n],
    queryFn: () => ask<FrozenYear>('GET', `/frozen-figures/${year}`, { query: { n } }),
  });
  if (!asked.data) return <Spin />;
  const { lines, later } = asked.data;
  const whole = lines.filter(({ org, part }) => org === '' && part === '');
  const now = (line: FrozenLine) =>
    later.find(
      (one) =>
        one.procedure === line.procedure && one.indicator === line.indicator && one.org === '' && one.part === '',
    )?.now;
  const happened = (line: FrozenLine) =>
    (line.value !== null && (line.unit !== 'count' || line.value > 0)) || now(line) !== undefined;
  const never = whole.filter((line) => !happened(line));
  const shown = (line: FrozenLine) =>
    valueText({ value: line.value, unit: line.unit }, t('figures.days')) +
    (line.unit === 'percent' && line.value !== null ? ` (${line.num}/${line.den})` : '');
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const columns: readonly Column<FrozenLine>[] = [
    { key: 'procedure', title: t('frozen.procedure'), show: ({ procedure }) => procedures.title(procedure) },
    {
      key: 'figure',
      title: t('figures.figure'),
      show: (line) => <Link to={figurePath(line, span)}>{line.title}</Link>,
    },
    { key: 'value', title: t('frozen.value'), show: shown },
    {
      key: 'target',
      title: t('figures.target'),
      show: ({ target, met }) =>
        target === null
          ? '—'
          : `${target} ${met === null ? '' : met ? `✓ ${t('figures.met')}` : `✗ ${t('figures.not-met')}`}`,
    },
    {
      key: 'now',
      title: t('frozen.now'),
      show: (line) => {
        const changed = now(line);
        return changed ? <strong>{shown(changed)}</strong> : t('frozen.unchanged');
      },
    },
  ];
  return (
    <>
      <p className="above-table">
        {later.length === 0 ? t('frozen.no-later') : t('frozen.some-later', { n: later.length })}
      </p>
      <DataTable
        caption={t('frozen.value')}
        columns={columns}
        rows={whole.filter(happened)}
        keyOf={(line) => `${line.procedure}/${line.indicator}`}
        empty={t('figures.nothing')}
      />
      {never.length > 0 ? (
        <details>
          <summary>{t('frozen.never', { n: never.length })}</summary>
          <DataTable
            caption={t('frozen.never', { n: never.length })}
            columns={columns}
            rows={never}
            keyOf={(line) => `${line.procedure}/${line.indicator}`}
            empty={t('figures.nothing')}
          />
        </details>
      ) : null}
    </>
  );
}
