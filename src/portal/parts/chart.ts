import type { ActDef, Procedure } from '../../kernel/index.ts';
import { drawing, type Html, html, join } from '../html/html.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import type { Source } from '../source.ts';
import type { View } from '../view.ts';

/** Characters of a drawing that may stand in the page; a larger one is fetched beside it, so that the page stays small. */
const INLINE = 10_000;

/** The flow chart of a procedure, drawn from the definition that runs, and the same in words. */
export function chart(view: View, p: Procedure): Html {
  const { t, source } = view;
  const language = t.language === 'en' ? 'en' : 'zh';
  const svg = drawn(source, p, language);
  // The drawing carries its words in a description too; here they stand below for everyone.
  const picture =
    svg === undefined
      ? ''
      : html`<p class="chart">${svg.length > INLINE ? html`<img src="${link(`/procedures/${p.id}/chart.svg`, { language })}" alt="${t.plain('chart.text')}">` : drawing(svg.replace(/<desc>[\s\S]*?<\/desc>/, ''))}</p><p><a href="${link(`/procedures/${p.id}/chart.svg`, { language })}">${t('chart.large')}</a></p>`;
  const tools = html`<p>${t('chart.tools')} <a href="/api/procedures/${p.id}/definition.bpmn">BPMN 2.0</a> · <a href="/api/procedures/${p.id}/definition.dcr.xml">DCR</a> · <a href="/api/procedures/${p.id}/definition.json">JSON</a></p>`;
  return html`${picture}<h3>${t('chart.text')}</h3>${chartText(view, p)}${tools}`;
}

const drawings = new WeakMap<Procedure, { [language: string]: string | undefined }>();

/** A definition never changes, so its chart is laid out once for each language. */
export function drawn(source: Source, p: Procedure, language: 'zh' | 'en'): string | undefined {
  const known = drawings.get(p) ?? {};
  drawings.set(p, known);
  if (!(language in known)) known[language] = source.chart(p.id, language);
  return known[language];
}

/** Every stage, and where each act leads from it. */
export function chartText(view: View, p: Procedure): Html {
  const { t } = view;
  const openings = actsFrom(p, 'start');
  const stages = Object.entries(p.stages).map(
    ([name, stage]) =>
      html`<li><b>${labels.stage(view, p, name)}</b>${stage.final ? html` ${t('chart.final')}` : ''}${exits(view, p, actsFrom(p, name))}</li>`,
  );
  return html`<ol class="chart-text"><li><b>${t('chart.start')}</b>${exits(view, p, openings)}</li>${stages}</ol>`;
}

function actsFrom(p: Procedure, stage: string): readonly [string, ActDef][] {
  return Object.entries(p.acts).filter(
    ([, { from, to }]) =>
      to !== undefined &&
      (from === stage ||
        (Array.isArray(from) && from.includes(stage)) ||
        (from === 'open' && stage !== 'start' && !p.stages[stage]?.final)),
  );
}

function exits(view: View, p: Procedure, acts: readonly [string, ActDef][]): Html {
  if (acts.length === 0) return html``;
  return html`<ul>${acts.map(([name, { to }]) => html`<li>${labels.act(view, p, name)} → ${targets(view, p, to)}</li>`)}</ul>`;
}

function targets(view: View, p: Procedure, to: ActDef['to']): Html {
  if (to === undefined) return html``;
  if (typeof to === 'string') return labels.stage(view, p, to);
  const stages = [...new Set(Object.values(to.cases))];
  return join(
    stages.map((stage) => labels.stage(view, p, stage)),
    view.t.plain('or'),
  );
}
