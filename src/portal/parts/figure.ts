import type { Figure } from '../../service/count.ts';
import { type Html, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import type { View } from '../view.ts';

/** A figure in words: its value, how it was counted, the target and whether it is met. */
export function figureLine(view: View, figure: Figure): Html {
  return html`<span class="figure">${labels.indicator(view, figure.procedure, figure.indicator, figure.title)} <b>${figureValue(view, figure)}</b>${target(view, figure)}</span>`;
}

/** The value alone: 98.5%, 12.4 days, 37; "none yet" where there is nothing to divide by. */
export function figureValue(view: View, { unit, value, n, of }: Pick<Figure, 'unit' | 'value' | 'n' | 'of'>): Html {
  const { t } = view;
  if (value === null) return t('figure.none');
  const alone = valueAlone(view, unit, value);
  return unit === 'percent' ? html`${alone} <span class="of">${t('figure.of', { n, of })}</span>` : alone;
}

/** Without what it was counted from. */
export function valueAlone({ t }: View, unit: Figure['unit'], value: number): Html {
  const rounded = Math.round(value * 10) / 10;
  if (unit === 'count') return html`${rounded}`;
  return unit === 'days' ? t('figure.days', { n: rounded }) : html`${rounded}%`;
}

/** The target and whether it is met, by a mark and a word. */
export function target({ t }: View, { target: goal, met }: Figure): Html {
  if (!goal) return html``;
  const verdict =
    met === null
      ? ''
      : html` <span class="${met ? 'met' : 'missed'}"><span aria-hidden="true">${met ? '✓' : '✗'}</span> ${t(met ? 'figure.met' : 'figure.missed')}</span>`;
  return html` <span class="target">${t('figure.target', { n: goal.value })}</span>${verdict}`;
}
