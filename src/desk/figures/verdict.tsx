import { useLanguage } from '../language.tsx';
import type { BoardFigure, Figure } from './types.ts';
import { changeOf, numberText, valueText } from './value.ts';

/** The target and whether it is met, by mark, word and colour together. */
export function Verdict({ figure }: { figure: Figure & Pick<BoardFigure, 'better'> }) {
  const { t } = useLanguage();
  const { target, met, unit, better } = figure;
  if (!target) return <span className="meta">—</span>;
  return (
    <>
      <span className="day">
        {better === 'down' ? '≤' : '≥'} {valueText({ value: target.value, unit }, t('figures.days'))}
      </span>
      {met === null ? null : (
        <span className={`light light-${met ? 'due' : 'late'}`}>
          {' '}
          <span aria-hidden="true">{met ? '●' : '✖'}</span> {t(met ? 'figures.met' : 'figures.not-met')}
        </span>
      )}
    </>
  );
}

/** How it changed since the same days of the year before. */
export function Trend({ figure }: { figure: BoardFigure }) {
  const { t } = useLanguage();
  const change = changeOf(figure);
  if (!change) return <span className="meta">{figure.before === null ? t('figures.no-before') : '—'}</span>;
  const unit = figure.unit === 'percent' ? t('figures.points') : figure.unit === 'days' ? t('figures.days') : '';
  return (
    <>
      <span className="trend">
        <span aria-hidden="true">{change.mark}</span>{' '}
        <span className="unseen">
          {t(change.mark === '→' ? 'figures.same' : change.mark === '↑' ? 'figures.up' : 'figures.down')}
        </span>
        {change.by === 0 ? t('figures.same') : `${numberText(change.by)}${unit}`}
        {change.good === undefined ? null : (
          <span className={`light light-${change.good ? 'due' : 'soon'}`}>
            {' '}
            {t(change.good ? 'figures.good' : 'figures.bad')}
          </span>
        )}
      </span>
      {change.by === 0 ? null : (
        <div className="meta">
          {t('figures.was', { value: valueText({ value: figure.before, unit: figure.unit }, t('figures.days')) })}
        </div>
      )}
    </>
  );
}
