import { html } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { factsOf, labels } from '../labels.ts';
import { pager } from '../parts/pager.ts';
import { matterTitle } from '../parts/public-matter.ts';
import { filterSelect, searchForm } from '../parts/search-form.ts';
import { factList } from '../parts/value.ts';
import type { Published } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

const SIZE = 10;
/** Longer texts, and lists, stand on the page of the matter alone. */
const BRIEF = 200;

/** Views by this name are decisions, whatever procedure publishes them. */
const VIEW = 'decision';

/**
 * Published decisions, and whatever else the procedures make public: what the law lets everyone see, personal data
 * masked.
 */
export async function decisionsPage(view: View): Promise<Page> {
  const { t, source } = view;
  const publishing = source
    .procedures()
    .flatMap((p) => Object.keys(p.publish ?? {}).map((name) => ({ key: `${p.id}.${name}`, p, name })));
  const chosen = publishing.find(({ key }) => key === asked(view, 'kind'));
  const query = {
    q: asked(view, 'q').slice(0, 100),
    kind: chosen?.key ?? '',
    cursor: asked(view, 'cursor'),
  };
  const found = await source.published({
    view: chosen?.name ?? VIEW,
    limit: SIZE,
    ...(chosen ? { procedure: chosen.p.id } : {}),
    ...(query.q ? { q: query.q } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  });
  const { rows, next } = found;
  const kinds =
    publishing.length > 1
      ? filterSelect(
          view,
          'kind',
          t.plain('decisions.kind'),
          query.kind,
          publishing.map(({ key, p, name }) => ({
            key,
            text: `${t.words(p.title)}${t.plain('colon')}${plainText(labels.published(view, p, name))}`,
          })),
          t('decisions.all'),
        )
      : '';
  const main = html`<h1>${t('decisions.title')}</h1>
<p class="lead">${t('decisions.lead')}</p>
${searchForm(view, '/decisions', t.plain('decisions.search'), query.q, kinds)}
${rows.length === 0 ? html`<p role="status">${t('list.none')}</p>` : html`<ul class="entry-list">${rows.map((row) => decision(view, row))}</ul>`}
${pager(view, '/decisions', query, next)}
<p><a href="/registers">${t('registers.title')}</a> · <a href="/feeds/decisions.atom">${t('feed')}</a></p>`;
  return { title: t.plain('decisions.title'), section: 'decisions', main, feed: '/feeds/decisions.atom' };
}

function decision(view: View, row: Published) {
  const { t, source } = view;
  const procedure = source.procedure(row.procedure, row.version);
  if (!procedure) return undefined;
  const order = procedure.publish?.[row.viewName]?.shows ?? Object.keys(row.view.facts);
  const brief = order.filter((fact) => String(row.view.facts[fact] ?? '').length <= BRIEF);
  return html`<li><h2><a href="/matters/${row.case}">${labels.published(view, procedure, row.viewName)}${t.plain('colon')}${matterTitle(view, { ...row, views: [{ name: row.viewName, view: row.view }] })}</a></h2><ul class="meta"><li>${t.zh(row.organ)}</li><li>${t('decisions.since', { day: t.day(row.view.since) })}</li></ul>${factList(view, factsOf(view, procedure), row.view.facts, brief, row.names)}</li>`;
}
