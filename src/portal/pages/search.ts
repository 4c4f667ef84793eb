import { channels } from '../channels.ts';
import { events } from '../events.ts';
import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import { searchForm } from '../parts/search-form.ts';
import type { EntryListed } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

const MOST = 6;

/** One search over powers, documents and procedures; each group leads on to its own list. */
export async function searchPage(view: View): Promise<Page> {
  const { t, source } = view;
  const q = asked(view, 'q').slice(0, 100);
  const title = t.plain('search.title');
  const form = searchForm(view, '/search', t.plain('home.search'), q);
  if (q === '') return { title, main: html`<h1>${title}</h1>${form}<p>${t('search.empty')}</p>` };
  const [powers, documents] = await Promise.all(
    ['powers', 'documents'].map(async (register) =>
      source.register(register) ? (await source.entries(register, { q, limit: MOST })).rows : [],
    ),
  );
  const procedures = source
    .procedures()
    .filter((p) => `${p.title.zh} ${p.title.en}`.toLowerCase().includes(q.toLowerCase()));
  const holds = (words: readonly string[]) => words.some((word) => word.toLowerCase().includes(q.toLowerCase()));
  const ways = [
    ...Object.entries(channels).flatMap(([name, { title: own, about }]) =>
      holds([own.zh, own.en, about.zh, about.en]) ? [{ href: `/want/${name}`, text: t.words(own) }] : [],
    ),
    ...events.flatMap(({ id, title: own, words }) =>
      holds([own.zh, own.en, ...words]) ? [{ href: `/services/${id}`, text: t.words(own) }] : [],
    ),
  ];
  const groups = [
    ways.length === 0
      ? undefined
      : html`<h2>${t('search.ways')}</h2><ul class="chips">${ways.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`,
    entries(view, 'powers', q, powers ?? []),
    entries(view, 'documents', q, documents ?? []),
    procedures.length === 0
      ? undefined
      : html`<h2>${t('search.procedures')}</h2><ul>${procedures.map((p) => html`<li><a href="/procedures/${p.id}">${labels.procedure(view, p)}</a></li>`)}</ul>`,
  ].filter((group) => group !== undefined);
  const found =
    groups.length === 0
      ? html`<p role="status">${t('search.none', { q })}</p><p>${t('search.none.help')}</p>`
      : html`${groups}`;
  return { title, main: html`<h1>${title}</h1>${form}${found}` };
}

function entries(
  { t }: View,
  register: 'powers' | 'documents',
  q: string,
  rows: readonly EntryListed[],
): Html | undefined {
  if (rows.length === 0) return undefined;
  const list = rows.map(
    (row) =>
      html`<li><h3><a href="/${register}/${row.entry}">${t.zh(row.title)}</a></h3><ul class="meta">${row.holder ? html`<li>${t.zh(row.holder.name)}</li>` : ''}<li>${t.zh(row.label)}</li></ul></li>`,
  );
  return html`<h2>${t(register === 'powers' ? 'powers.title' : 'documents.title')}</h2><ul class="entry-list">${list}</ul><p><a href="${link(`/${register}`, { q })}">${t('search.more')}</a></p>`;
}
