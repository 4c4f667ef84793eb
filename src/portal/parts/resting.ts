import { type Html, html } from '../html/html.ts';
import { fieldsOf, stateOf } from '../labels.ts';
import type { BasisShown, RestedShown, RestingShown } from '../source.ts';
import { asked, type View } from '../view.ts';
import { pager } from './pager.ts';
import { table } from './table.ts';

/** Pages of entries that have one of their own. */
const pages: { readonly [register: string]: string } = { powers: '/powers', documents: '/documents', laws: '/laws' };

/** What an entry rests on and what rests on it, each with how it stands. */
export function basesOf(view: View, path: string, shown: BasisShown): Html {
  const { t } = view;
  const gone = shown.rests.some(({ state }) => state === 'ended' || state === 'suspended');
  return html`<h2 id="bases">${t('bases.rests')}</h2>
${shown.rests.length === 0 ? html`<p>${t('bases.rests.none')}</p>` : restsTable(view, shown.rests)}
${gone ? html`<p class="banner mild">${t('bases.gone')}</p>` : ''}
<h2>${t('bases.resting')}</h2>
${restingTable(view, path, shown)}`;
}

/** What rests on something. */
export function restingTable(
  view: View,
  path: string,
  { rows, next }: { readonly rows: readonly RestingShown[]; readonly next?: string },
): Html {
  const { t } = view;
  if (rows.length === 0) return html`<p>${t('bases.resting.none')}</p>`;
  const columns = [
    { title: t.plain('bases.who'), head: true as const, cell: (row: RestingShown) => titled(view, row.room, row) },
    { title: t.plain('bases.as'), cell: (row: RestingShown) => citedAs(view, row) },
    {
      title: t.plain('bases.state'),
      cell: (row: RestingShown) => stateIn(view, row.room, row.state, undefined, row.label),
    },
    { title: t.plain('bases.holder'), cell: (row: RestingShown) => t.zh(row.holder?.name) },
  ];
  return html`${table(t.plain('bases.resting'), columns, rows)}
${pager(view, path, { cursor: asked(view, 'cursor') }, next)}`;
}

function restsTable(view: View, rests: readonly RestedShown[]): Html {
  const { t } = view;
  const columns = [
    {
      title: t.plain('bases.what'),
      head: true as const,
      cell: (row: RestedShown) => titled(view, row.register, { id: row.entry, title: row.title }),
    },
    { title: t.plain('bases.article'), cell: (row: RestedShown) => t.zh(row.article) },
    { title: t.plain('bases.state'), cell: (row: RestedShown) => since(view, row) },
  ];
  return table(t.plain('bases.rests'), columns, rests);
}

function since(view: View, { register, state, label, from }: RestedShown): Html {
  const word = stateIn(view, register, state, undefined, label);
  const tells = from !== undefined && (state === 'ended' || state === 'suspended');
  return html`<span class="state state-${state}">${tells ? view.t('bases.since', { label: word, day: view.t.day(from) }) : word}</span>`;
}

function titled({ t }: View, room: string, { id, title }: { readonly id: string; readonly title: string }): Html {
  const words = room === 'laws' ? t.zh(`《${title}》`) : t.zh(title);
  const path = pages[room];
  return path === undefined ? html`${words}` : html`<a href="${`${path}/${encodeURIComponent(id)}`}">${words}</a>`;
}

function citedAs(view: View, { room, field, article }: RestingShown): Html {
  const register = view.source.register(room);
  const title = register ? fieldsOf(view, register).title(field) : '';
  return html`${title}${article === undefined ? '' : html` ${view.t.zh(article)}`}`;
}

/** A state in the words of its register. */
export function stateIn(view: View, room: string, state: string, why: string | undefined, label: string): Html {
  const register = view.source.register(room);
  return register ? stateOf(view, register, state, why, label) : html`${view.t.zh(label)}`;
}
