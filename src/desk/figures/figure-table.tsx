import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { DefinitionText, useDefinitions } from './definition.tsx';
import { figurePath, type Place } from './span.ts';
import type { BoardFigure } from './types.ts';
import { valueText } from './value.ts';
import { Trend, Verdict } from './verdict.tsx';

export interface Group {
  readonly key: string;
  readonly head: ReactNode;
  readonly figures: readonly BoardFigure[];
}

/** Figures under the headings of their articles. */
export function FigureTable({ caption, groups, span }: { caption: string; groups: readonly Group[]; span: Place }) {
  const { t } = useLanguage();
  return (
    <table className="data figures">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.figure')}</th>
          <th scope="col">{t('figures.value')}</th>
          <th scope="col">{t('figures.target')}</th>
          <th scope="col">{t('figures.trend')}</th>
        </tr>
      </thead>
      {groups.map(({ key, head, figures }) => (
        <tbody key={key}>
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {head}
            </th>
          </tr>
          {figures.map((figure) => (
            <FigureRow key={`${figure.procedure}/${figure.indicator}`} figure={figure} span={span} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FigureRow({ figure, span }: { figure: BoardFigure; span: Place }) {
  const { t, say } = useLanguage();
  const definition = useDefinitions().get(`${figure.procedure}/${figure.indicator}`);
  const title = definition ? say(definition.title) : figure.title;
  const text = valueText(figure, t('figures.days'));
  return (
    <tr>
      <td data-label={t('figures.figure')}>
        {title}
        {definition ? (
          <>
            {' '}
            <details className="definition">
              <summary aria-label={t('figures.definition-of', { name: title })}>{t('figures.definition')}</summary>
              <DefinitionText definition={definition} />
            </details>
          </>
        ) : null}
      </td>
      <td data-label={t('figures.value')} className="number">
        <Link
          className="big"
          to={figurePath(figure, { ...span, part: figure.part })}
          aria-label={t('figures.open', { name: title, value: figure.value === null ? t('figures.none') : text })}
        >
          {text}
        </Link>
        {figure.unit === 'count' ? null : (
          <span className="meta">
            {' '}
            {figure.unit === 'days' ? t('figures.of-cases', { n: figure.of }) : `${figure.n} / ${figure.of}`}
          </span>
        )}
        {figure.overdue > 0 ? (
          <div>
            <Link className="light light-late" to={figurePath(figure, { ...span, part: figure.part, side: 'overdue' })}>
              <span aria-hidden="true">✖</span> {t('figures.overdue', { n: figure.overdue })}
            </Link>
          </div>
        ) : null}
      </td>
      <td data-label={t('figures.target')}>
        <Verdict figure={figure} />
      </td>
      <td data-label={t('figures.trend')}>
        <Trend figure={figure} />
      </td>
    </tr>
  );
}
