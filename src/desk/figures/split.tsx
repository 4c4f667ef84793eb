import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Plot } from './plot.tsx';
import type { Figure } from './types.ts';
import { valueText } from './value.ts';

interface Part {
  readonly name: string;
  readonly figure: Figure;
  /** Where this part is shown with what makes it. */
  readonly to: string;
}

/** A figure told apart by month or by unit: a picture, and the same as a table whose numbers open. */
export function Split({
  title,
  head,
  rows,
  lying = false,
  none,
}: {
  title: string;
  head: string;
  rows: readonly Part[];
  lying?: boolean;
  none: string;
}) {
  const { t } = useLanguage();
  const days = t('figures.days');
  const [first] = rows;
  const unit = first?.figure.unit;
  const goal = rows.find(({ figure }) => figure.target)?.figure.target?.value;
  return (
    <section className="panel">
      <h2>{title}</h2>
      {first ? (
        <Plot
          name={title}
          bars={{
            bars: rows.map(({ name, figure }) => ({ name, value: figure.value, text: valueText(figure, days) })),
            lying,
            percent: unit === 'percent',
            ...(goal === undefined
              ? {}
              : {
                  target: {
                    value: goal,
                    text: t('figures.target-of', { value: unit === 'percent' ? `${goal}%` : goal }),
                  },
                }),
          }}
        />
      ) : null}
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ name }) => name}
        empty={none}
        columns={[
          { key: 'name', title: head, show: ({ name }) => <span className="day">{name}</span> },
          {
            key: 'value',
            title: t('figures.value'),
            show: ({ name, figure, to }) => (
              <Link
                to={to}
                aria-label={t('figures.open', {
                  name,
                  value: figure.value === null ? t('figures.none') : valueText(figure, days),
                })}
              >
                {valueText(figure, days)}
              </Link>
            ),
          },
          ...(unit === 'count'
            ? []
            : [
                {
                  key: 'n',
                  title: t(unit === 'days' ? 'figures.sum-days' : 'figures.about-numerator'),
                  show: ({ figure }: Part) => figure.n,
                },
                {
                  key: 'of',
                  title: t(unit === 'days' ? 'figures.cases' : 'figures.about-denominator'),
                  show: ({ figure }: Part) => figure.of,
                },
              ]),
          ...(first?.figure.kind === 'onTime'
            ? [{ key: 'overdue', title: t('figures.about-overdue'), show: ({ figure }: Part) => figure.overdue }]
            : []),
        ]}
      />
    </section>
  );
}
