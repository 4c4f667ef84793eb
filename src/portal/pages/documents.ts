import { attributes, type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { stateOf } from '../labels.ts';
import { pager } from '../parts/pager.ts';
import { searchForm } from '../parts/search-form.ts';
import { validity } from '../parts/validity.ts';
import { NotHere } from '../problem.ts';
import type { TextKey } from '../say.ts';
import type { EntriesQuery, EntryListed, Source } from '../source.ts';
import { asked, askedDay, type Page, type View } from '../view.ts';

const SIZE = 15;

const tabs = ['inForce', 'ending', 'lapsed', 'repealed', 'all'] as const;
type Tab = (typeof tabs)[number];

/** Normative documents as they stood on a chosen day. */
export async function documentsPage(view: View): Promise<Page> {
  const { t, source, today } = view;
  const register = source.register('documents');
  if (!register) throw new NotHere();
  const tab = tabs.find((known) => known === asked(view, 'state')) ?? 'inForce';
  const day = askedDay(view, 'day') ?? today;
  const query = {
    q: asked(view, 'q').slice(0, 100),
    state: tab,
    day: day === today ? '' : day,
    cursor: asked(view, 'cursor'),
  };
  const found = await source.entries('documents', {
    ...filterOf(view, tab, day),
    day,
    limit: SIZE,
    ...(query.q ? { q: query.q } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  });
  const dayField = html`<div class="field"><label for="day">${t('documents.day')}</label><input ${attributes({ type: 'date', id: 'day', name: 'day', value: day })}><input ${attributes({ type: 'hidden', name: 'state', value: tab })}></div>`;
  const badDay =
    asked(view, 'day') !== '' && askedDay(view, 'day') === undefined
      ? html`<p class="wrong" role="alert">${t('documents.bad-day')}</p>`
      : '';
  const main = html`<h1>${t('documents.title')}</h1>
<p class="lead">${t('documents.lead')}</p>
${badDay}${searchForm(view, '/documents', t.plain('documents.search'), query.q, dayField)}
<nav aria-label="${t.plain('documents.tabs')}"><ul class="tabs">${tabs.map((each) => html`<li><a ${attributes({ href: link('/documents', { q: query.q, day: query.day, state: each }), 'aria-current': each === tab ? 'page' : undefined })}>${t(`documents.${each}` as TextKey)}</a></li>`)}</ul></nav>
<p role="status">${t('documents.as-of', { day: t.day(day) })}</p>
${found.rows.length === 0 ? html`<p>${t('list.none')}</p>` : html`<ul class="entry-list">${found.rows.map((row) => item(view, row, day))}</ul>`}
${pager(view, '/documents', query, found.next)}
<p><a href="/laws">${t('laws.title')}</a> · <a href="/feeds/documents.atom">${t('feed')}</a></p>`;
  return { title: t.plain('documents.title'), section: 'documents', main, feed: '/feeds/documents.atom' };

  function item(v: View, row: EntryListed, on: string): Html {
    const { facts } = row;
    const number = typeof facts.number === 'string' ? html`<li>${t.zh(facts.number)}</li>` : '';
    const state = html`<li class="state state-${row.state}">${register ? stateOf(v, register, row.state, row.why, row.label) : ''}</li>`;
    return html`<li><h2><a href="${link(`/documents/${encodeURIComponent(row.entry)}`, { day: query.day })}">${t.zh(row.title)}</a></h2><ul class="meta">${state}${number}${row.holder ? html`<li>${t.zh(row.holder.name)}</li>` : ''}</ul>${validity(v, facts, row, on)}</li>`;
  }
}

function filterOf({ source }: View, tab: Tab, day: string): EntriesQuery {
  switch (tab) {
    case 'inForce':
      return { states: ['inForce'] };
    case 'ending':
      return {
        states: ['inForce'],
        endsBy: warnedUntil(source, day),
      };
    case 'lapsed':
      return { states: ['ended'], why: ['expired', 'obsolete'] };
    case 'repealed':
      return { states: ['ended'], why: ['repealed', 'annulled'] };
    case 'all':
      return { states: ['future', 'inForce', 'suspended', 'ended'] };
  }
}

/** What ends on or before this day is about to end, on the given one: the district sets how long ahead. */
export function warnedUntil(source: Source, day: string): string {
  return monthsOn(day, source.setting('norm.expiry-warning-months', day)?.value ?? 0);
}

/** The same day some months on, or the last one of a shorter month. */
function monthsOn(day: string, months: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const month = y * 12 + m - 1 + months;
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = of === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(of) ? 30 : 31;
  return `${year}-${String(of).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`;
}
