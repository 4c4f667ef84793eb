import type { Procedure, PublicView } from '../../kernel/index.ts';
import { type Html, html } from '../html/html.ts';
import { factsOf, labels, listOf } from '../labels.ts';
import type { PublicMatter } from '../source.ts';
import type { View } from '../view.ts';
import { factList, valueShown } from './value.ts';

/** Whether anyone may take part in cases of a procedure once they are public. */
export function takesPart(p: Procedure): boolean {
  return Object.values(p.acts).some(
    ({ by, from, automatic }) =>
      from !== 'start' && !automatic && [by].flat().some((role) => p.roles[role]?.outside === 'anyone'),
  );
}

/** What a matter is about: what the definition names its cases by, where that is public; else its first view. */
export function matterTitle(view: View, matter: Pick<PublicMatter, 'procedure' | 'version' | 'views' | 'names'>): Html {
  const { t, source } = view;
  const p = source.procedure(matter.procedure, matter.version);
  if (!p) return html``;
  for (const { view: shown } of matter.views) {
    const value = shown.facts[p.caseTitle];
    if (typeof value === 'string' && p.facts[p.caseTitle]?.type === 'ref') return t.zh(matter.names[value] ?? value);
    if (typeof value === 'string') return t.zh(value);
  }
  const about = matter.views
    .flatMap(({ view: shown }) => Object.entries(shown.facts))
    .find(([fact]) => p.facts[fact]?.type === 'ref')?.[1];
  const named = typeof about === 'string' ? matter.names[about] : undefined;
  if (named !== undefined) return t.zh(named);
  const first = matter.views[0];
  return first ? labels.published(view, p, first.name) : html`${labels.procedure(view, p)}`;
}

/** One public view of a case: its facts in the order of the definition, and the lists that it shows. */
export function matterView(
  view: View,
  p: Procedure,
  name: string,
  shown: PublicView,
  names: { readonly [entry: string]: string },
): Html {
  const { t } = view;
  const order = p.publish?.[name]?.shows ?? Object.keys(shown.facts);
  const lists = Object.entries(shown.lists).map(([list, rows]) => {
    const words = listOf(view, p, list);
    const items = rows.map(
      (row) =>
        html`<li><dl class="facts">${Object.entries(row).map(([column, value]) => html`<div><dt>${words.title(column)}</dt><dd>${valueShown(view, words, column, value) ?? ''}</dd></div>`)}</dl></li>`,
    );
    const empty = html`<p>${t('consult.list-empty')}</p>`;
    return html`<h3>${labels.list(view, p, list)}</h3>${rows.length === 0 ? empty : html`<ol class="answers-list">${items}</ol>`}`;
  });
  return html`${factList(view, factsOf(view, p), shown.facts, order, names)}${lists}`;
}
