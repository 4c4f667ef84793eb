import type { Explanation } from '../../law/index.ts';
import { type Html, html } from '../html/html.ts';
import type { View } from '../view.ts';

/** Why a day is the due day, day by day. */
export function explanation({ t }: View, why: Explanation, open = false): Html {
  const english = t.language === 'en';
  const lines = why.lines.map((line) => {
    const day =
      line.to === undefined || line.to === line.day ? t.day(line.day) : html`${t.day(line.day)} – ${t.day(line.to)}`;
    return html`<li class="${line.counted ? 'counted' : 'skipped'}">${day} <span>${english ? line.en : t.zh(line.why)}${line.source ? html` <span class="source">${t.zh(line.source)}</span>` : ''}</span></li>`;
  });
  const list = html`<p>${english ? why.en : t.zh(why.why)}</p><ol class="day-by-day">${lines}</ol>`;
  return open ? list : html`<details><summary>${t('due.why')}</summary>${list}</details>`;
}
