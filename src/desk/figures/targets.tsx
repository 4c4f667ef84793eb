import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useDefinitions } from './definition.tsx';
import { Plot } from './plot.tsx';
import { figurePath, type Place } from './span.ts';
import type { BoardFigure } from './types.ts';
import { valueText } from './value.ts';
import { Verdict } from './verdict.tsx';

/** The figures that are held against a target: a picture, and the same as a table. */
export function Targets({ figures, span }: { figures: readonly BoardFigure[]; span: Place }) {
  const { t, say } = useLanguage();
  const definitions = useDefinitions();
  const held = figures.filter(({ target, unit }) => target && unit === 'percent');
  if (held.length === 0) return null;
  const titleOf = ({ procedure, indicator, title }: BoardFigure) => {
    const definition = definitions.get(`${procedure}/${indicator}`);
    return definition ? say(definition.title) : title;
  };
  const days = t('figures.days');
  const bars = held.map((figure) => ({ name: titleOf(figure), value: figure.value, text: valueText(figure, days) }));
  const [one, ...more] = new Set(held.map(({ target }) => target?.value ?? 0));
  const target =
    one === undefined || more.length > 0
      ? undefined
      : { value: one, text: t('figures.target-of', { value: `${one}%` }) };
  return (
    <section className="panel side">
      <div>
        <h2>{t('figures.targets')}</h2>
        <Plot name={t('figures.targets')} bars={{ bars, lying: true, percent: true, ...(target ? { target } : {}) }} />
      </div>
      <DataTable
        caption={t('figures.targets')}
        rows={held}
        keyOf={(figure) => `${figure.procedure}/${figure.indicator}/${figure.part ?? ''}`}
        empty=""
        columns={[
          { key: 'figure', title: t('figures.figure'), show: titleOf },
          {
            key: 'value',
            title: t('figures.value'),
            show: (figure) => (
              <Link
                to={figurePath(figure, { ...span, part: figure.part })}
                aria-label={t('figures.open', {
                  name: titleOf(figure),
                  value: figure.value === null ? t('figures.none') : valueText(figure, days),
                })}
              >
                {valueText(figure, days)}
              </Link>
            ),
          },
          { key: 'target', title: t('figures.target'), show: (figure) => <Verdict figure={figure} /> },
        ]}
      />
    </section>
  );
}
