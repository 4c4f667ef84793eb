import type { Figure } from '../../service/count.ts';
import { type Html, html } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import { bars } from '../parts/bars.ts';
import { bases } from '../parts/basis.ts';
import { figureValue, target, valueAlone } from '../parts/figure.ts';
import { pager } from '../parts/pager.ts';
import { matterTitle } from '../parts/public-matter.ts';
import { table } from '../parts/table.ts';
import type { TextKey } from '../say.ts';
import type { PublicFigure } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

/** One figure (统计数) of a year: what it counts, month by month and organ by organ, and what makes it. */
export async function figureOfYearPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const { procedure = '', indicator = '' } = request.params;
  const year = /^[12]\d{3}$/.test(asked(view, 'year')) ? Number(asked(view, 'year')) : undefined;
  const cursor = asked(view, 'cursor');
  const found = await source.figure({ procedure, indicator, ...(year ? { year } : {}), ...(cursor ? { cursor } : {}) });
  const { figure, definition } = found;
  const name = labels.indicator(view, procedure, indicator, figure.title);
  const path = `/figures/${procedure}/${indicator}`;
  const years = [found.year - 1, found.year + 1].filter((one) => one <= Number(source.now().slice(0, 4)));
  const main = html`<p>${t.words(definition.procedureTitle)}</p>
<h1>${name}</h1>
<p class="lead">${t('figure.of-year', { year: found.year })} <b>${figureValue(view, figure)}</b>${target(view, figure)}${figure.before === null ? '' : html` <span class="meta">${t('figure.year-before')} ${valueAlone(view, figure.unit, figure.before)}</span>`}</p>
<h2>${t('figure.meaning')}</h2>
<dl class="facts">${definition.sentences.map((one) => html`<div><dt>${t(`counted.${one.about}` as TextKey)}</dt><dd>${t.words(one)}</dd></div>`)}</dl>
${definition.basis.length > 0 ? html`<h3>${t('figure.basis')}</h3>${bases(t, definition.basis)}` : ''}
${split(view, 'figure.by-month', found.months, ({ period = '' }) => t.plain('figure.month', { n: Number(period.slice(5)) }), true)}
${split(view, 'figure.by-organ', found.orgs, ({ org = '' }) => plainText(t.zh(organ(view, org))), false)}
<h2>${t('figure.made-by')}</h2>
${made(view, found, path)}
<p>${t('figure.recount')} <a href="${link(`/api/figures/${procedure}/${indicator}`, { from: figure.from, to: figure.to })}">JSON</a></p>
<nav class="pager" aria-label="${t.plain('figure.years')}"><ul>${years.map((one) => html`<li><a class="button" href="${link(path, { year: String(one) })}">${t('figure.of-year', { year: one })}</a></li>`)}</ul></nav>`;
  return {
    title: `${plainText(name)} ${found.year}`,
    section: 'plan',
    crumbs: [
      { href: '/plan', text: t.plain('nav.plan') },
      ...(figure.planArticle
        ? [{ href: `/plan/articles/${figure.planArticle}`, text: t.plain('plan.article', { n: figure.planArticle }) }]
        : []),
    ],
    main,
  };
}

const organ = ({ source }: View, id: string) => source.organs().find((one) => one.id === id)?.name ?? id;

function split(view: View, key: TextKey, all: readonly Figure[], name: (one: Figure) => string, drawn: boolean): Html {
  const { t } = view;
  if (all.length === 0) return html``;
  const picture = bars(
    all.map((one) => ({
      name: name(one),
      value: one.value,
      said: one.value === null ? '' : plainText(valueAlone(view, one.unit, one.value)),
    })),
  );
  return html`<h2>${t(key)}</h2>${drawn && all.length > 1 ? picture : ''}${table(
    t.plain(key),
    [
      { title: t.plain(key), head: true, cell: name },
      { title: t.plain('figure.value'), cell: (one) => figureValue(view, one) },
      {
        title: t.plain('figure.overdue'),
        cell: ({ overdue }) => (overdue > 0 ? html`<span class="late">${overdue}</span>` : '0'),
      },
    ],
    all,
  )}`;
}

/** The published cases and register entries behind the figure; what may not be named is counted. */
function made(view: View, found: PublicFigure, path: string): Html {
  const { t } = view;
  if (!found.made) return html`<p>${t('figure.not-named')}</p>`;
  const { matters, entries, hidden, next } = found.made;
  const cases = matters.map(
    ({ matter, day, outcome }) =>
      html`<li><a href="/matters/${matter.case}">${matterTitle(view, matter)}</a><ul class="meta"><li>${t.zh(matter.organ)}</li><li>${t.day(day)}</li><li>${t(`outcome.${outcome}` as TextKey)}</li></ul></li>`,
  );
  const registered = entries.map(
    ({ register, entry, title, org, from }) =>
      html`<li><a href="/registers/${register}/${entry}">${t.zh(title)}</a><ul class="meta">${org ? html`<li>${t.zh(organ(view, org))}</li>` : ''}<li>${t('figure.since', { day: t.day(from) })}</li></ul></li>`,
  );
  const none = matters.length + entries.length === 0;
  return html`${none ? html`<p>${t('figure.none-named')}</p>` : html`<ul class="entry-list">${cases}${registered}</ul>`}${hidden > 0 ? html`<p>${t('figure.hidden', { n: hidden })}</p>` : ''}${pager(view, path, { year: String(found.year), cursor: undefined }, next)}`;
}
