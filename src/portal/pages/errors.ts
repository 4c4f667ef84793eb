import { html } from '../html/html.ts';
import { pager } from '../parts/pager.ts';
import type { Coded } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

/** Codes on one page, so that it stays small however many there are. */
const SIZE = 100;

/** Every code with which the platform says no, in plain words, so that a refusal can be looked up. */
export function errorsPage(view: View): Page {
  const { t, source } = view;
  const all = [...source.errors()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const cursor = asked(view, 'cursor');
  const start = /^\d{1,4}$/.test(cursor) ? Number(cursor) : 0;
  const next = start + SIZE < all.length ? String(start + SIZE) : undefined;
  const groups = new Map<string, Coded[]>();
  for (const one of all.slice(start, start + SIZE)) {
    const group = one.code.split('.')[0] as string;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const lists = [...groups].map(
    ([group, codes]) =>
      html`<h2 id="${group}"><code>${group}</code></h2><dl class="facts">${codes.map((one) => html`<div id="${one.code}"><dt><code>${one.code}</code></dt><dd>${t.language === 'en' ? general(one.en) : t.zh(general(one.zh))}</dd></div>`)}</dl>`,
  );
  const title = t.plain('nav.errors');
  return {
    title,
    section: 'about',
    main: html`<h1>${title}</h1><p class="lead">${t('errors.lead')}</p>${lists}${pager(view, '/errors', { cursor }, next)}`,
  };
}

/** The sentence without what is filled in each time. */
function general(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}
