import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { pager } from '../parts/pager.ts';
import { searchForm } from '../parts/search-form.ts';
import type { Finds, Found, Group } from '../search/group.ts';
import { groupsOf } from '../search/groups.ts';
import { excerpt, marked } from '../search/marked.ts';
import { nothingFound } from '../search/nothing.ts';
import { asked, type Page, type View } from '../view.ts';

/** Of each group on the first page; a group by itself has pages. */
const FIRST = 3;
const SIZE = 10;

/** One search over everything that is public, and nothing else: a few of each kind, or one kind page by page. */
export async function searchPage(view: View): Promise<Page> {
  const { t } = view;
  const q = asked(view, 'q').slice(0, 100);
  const title = t.plain('search.title');
  const groups = groupsOf(view);
  const chosen = groups.find(({ key }) => key === asked(view, 'in'));
  const form = searchForm(view, '/search', t.plain('home.search'), q);
  const found =
    q === '' ? html`<p>${t('search.empty')}</p>` : chosen ? await one(view, chosen, q) : await every(view, groups, q);
  return {
    title: q === '' ? title : t.plain('search.title.of', { q }),
    main: html`<h1>${title}</h1>${form}${found}`,
    ...(q === '' ? {} : { crumbs: chosen ? [{ href: link('/search', { q }), text: title }] : [] }),
  };
}

async function every(view: View, groups: readonly Group[], q: string): Promise<Html> {
  const { t } = view;
  const all = await Promise.all(
    groups.map(async (group) => ({ group, ...(await group.find(q, { limit: FIRST, together: true })) })),
  );
  const found = all.filter(({ items }) => items.length > 0);
  if (found.length === 0) return nothingFound(view, q);
  const contents =
    found.length < 3
      ? ''
      : html`<nav aria-label="${t.plain('search.contents')}"><ul class="chips">${found.map(({ group }) => html`<li><a href="#in-${group.key}">${group.title}</a></li>`)}</ul></nav>`;
  return html`<p role="status">${t('search.found', { n: found.length })}</p>${contents}${found.map(
    ({ group, items, next }) =>
      html`<section aria-labelledby="in-${group.key}"><h2 id="in-${group.key}">${group.title}</h2>${list(view, items, q)}${next === undefined ? '' : html`<p><a class="button" href="${link('/search', { q, in: group.key })}">${t('search.more', { group: group.title })}</a></p>`}</section>`,
  )}`;
}

async function one(view: View, group: Group, q: string): Promise<Html> {
  const { t } = view;
  const cursor = asked(view, 'cursor');
  const { items, next }: Finds = await group.find(q, { limit: SIZE, ...(cursor ? { cursor } : {}) });
  const back = html`<p><a href="${link('/search', { q })}">${t('search.all')}</a></p>`;
  if (items.length === 0) return html`${nothingFound(view, q)}${back}`;
  return html`<h2>${group.title}</h2>${list(view, items, q)}${pager(view, '/search', { q, in: group.key, cursor }, next)}${back}`;
}

function list({ t }: View, items: readonly Found[], q: string): Html {
  return html`<ul class="entry-list found">${items.map(({ href, title, meta = [], texts = [] }) => {
    const piece = excerpt(
      t,
      texts.filter((text) => text !== title),
      q,
    );
    return html`<li><h3><a href="${href}">${marked(t, title, q)}</a></h3>${meta.length === 0 ? '' : html`<ul class="meta">${meta.map((part) => html`<li>${part}</li>`)}</ul>`}${piece ? html`<p class="piece">${piece}</p>` : ''}</li>`;
  })}</ul>`;
}
