import type { RegisterDef } from '../../kernel/index.ts';
import { type Html, html } from '../html/html.ts';
import { fieldsOf, stateOf } from '../labels.ts';
import { history } from '../parts/history.ts';
import { pager } from '../parts/pager.ts';
import { searchForm } from '../parts/search-form.ts';
import { factList } from '../parts/value.ts';
import { NotHere } from '../problem.ts';
import { asked, askedDay, type Page, type View } from '../view.ts';

const SIZE = 20;

/** Registers with pages of their own. */
export const own: { readonly [register: string]: string } = {
  powers: '/powers',
  documents: '/documents',
};

/** Every register of which something is public. */
export function registersPage(view: View): Page {
  const { t } = view;
  const all = publicOnes(view);
  const main = html`<h1>${t('registers.title')}</h1>
<p class="lead">${t('registers.lead')}</p>
<ul class="doors">${all.map((register) => html`<li><a href="${own[register.id] ?? `/registers/${register.id}`}"><b>${t.words(register.title)}</b><span>${fieldTitles(view, register)}</span></a></li>`)}</ul>`;
  return { title: t.plain('registers.title'), section: 'decisions', main };
}

/** Registers whose entries anyone may see by their titles. */
export function publicOnes({ source }: Pick<View, 'source'>): readonly RegisterDef[] {
  return source.registers().filter((register) => register.public.includes(register.entryTitle));
}

function fieldTitles(view: View, register: RegisterDef): Html {
  const words = fieldsOf(view, register);
  const titles = register.public.slice(0, 4).map((field) => words.titlePlain(field));
  return html`${titles.join(view.t.plain('list.between'))}`;
}

/** The entries of one register on a day, by words. */
export async function registerPage(view: View): Promise<Page> {
  const { t, source, request, today } = view;
  const register = publicOnes(view).find(({ id }) => id === request.params.register);
  if (!register) throw new NotHere();
  const words = fieldsOf(view, register);
  const query = { q: asked(view, 'q').slice(0, 100), day: askedDay(view, 'day') ?? '', cursor: asked(view, 'cursor') };
  const found = await source.entries(register.id, {
    ...(query.q ? { q: query.q } : {}),
    ...(query.day ? { day: query.day } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
    states: ['future', 'inForce', 'suspended', 'ended'],
    limit: SIZE,
  });
  const path = `/registers/${register.id}`;
  const title = t.words(register.title);
  const first = register.public.filter((field) => field !== register.entryTitle).slice(0, 3);
  const rows = found.rows.map(
    (row) =>
      html`<li><h2><a href="${`${own[register.id] ?? path}/${encodeURIComponent(row.entry)}`}">${t.zh(row.title)}</a></h2><ul class="meta"><li class="state state-${row.state}">${stateOf(view, register, row.state, row.why, row.label)}</li>${row.holder ? html`<li>${t.zh(row.holder.name)}</li>` : ''}</ul>${factList(view, words, row.facts, first)}</li>`,
  );
  const dayField = html`<div class="field"><label for="day">${t('documents.day')}</label><input id="day" name="day" type="date" value="${query.day || today}"></div>`;
  const main = html`<h1>${title}</h1>
${searchForm(view, path, t.plain('registers.search'), query.q, dayField)}
${rows.length === 0 ? html`<p role="status">${t('list.none')}</p>` : html`<ul class="entry-list">${rows}</ul>`}
${pager(view, path, query, found.next)}`;
  return {
    title,
    section: 'decisions',
    crumbs: [{ href: '/registers', text: t.plain('registers.title') }],
    main,
  };
}

/** One entry: what is public of it, and how it has changed. */
export async function entryPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const register = publicOnes(view).find(({ id }) => id === request.params.register);
  if (!register) throw new NotHere();
  const entry = await source.entry(register.id, request.params.entry ?? '', askedDay(view, 'day'));
  const words = fieldsOf(view, register);
  const main = html`<h1>${t.zh(entry.title)}</h1>
<p class="banner ${entry.state === 'inForce' ? 'good' : 'mild'}">${stateOf(view, register, entry.state, entry.why, entry.label)}</p>
${entry.holder ? html`<ul class="meta"><li>${t.zh(entry.holder.name)}</li></ul>` : ''}
${factList(view, words, entry.facts, register.public, entry.names)}
<h2>${t('entry.history')}</h2>
${history(view, register, words, entry)}`;
  return {
    title: t.zhPlain(entry.title),
    section: 'decisions',
    crumbs: [
      { href: '/registers', text: t.plain('registers.title') },
      { href: `/registers/${register.id}`, text: t.words(register.title) },
    ],
    main,
    article: {
      ...(entry.from ? { published: entry.from } : {}),
      ...(entry.holder ? { source: entry.holder.name } : {}),
    },
  };
}
