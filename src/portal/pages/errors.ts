import { html } from '../html/html.ts';
import type { Coded } from '../source.ts';
import type { Page, View } from '../view.ts';

/** Every code with which the platform says no, in plain words, so that a refusal can be looked up. */
export function errorsPage(view: View): Page {
  const { t, source } = view;
  const groups = new Map<string, Coded[]>();
  for (const one of source.errors()) {
    const group = one.code.split('.')[0] as string;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const lists = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([group, all]) =>
        html`<h2 id="${group}"><code>${group}</code></h2><dl class="facts">${all.map((one) => html`<div id="${one.code}"><dt><code>${one.code}</code></dt><dd>${t.language === 'en' ? general(one.en) : t.zh(general(one.zh))}</dd></div>`)}</dl>`,
    );
  const title = t.plain('nav.errors');
  return { title, section: 'about', main: html`<h1>${title}</h1><p class="lead">${t('errors.lead')}</p>${lists}` };
}

/** The sentence without what is filled in each time. */
function general(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}
