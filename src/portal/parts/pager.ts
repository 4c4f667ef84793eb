import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import type { View } from '../view.ts';

/** On to the following page of a list, and back to the first. */
export function pager(
  { t }: View,
  path: string,
  query: { readonly [name: string]: string | undefined },
  next: string | undefined,
): Html {
  const first =
    query.cursor === undefined || query.cursor === ''
      ? ''
      : html`<li><a class="button" href="${link(path, { ...query, cursor: undefined })}">${t('pager.first')}</a></li>`;
  const following =
    next === undefined
      ? ''
      : html`<li><a class="button" rel="next" href="${link(path, { ...query, cursor: next })}">${t('pager.next')}</a></li>`;
  if (first === '' && following === '') return html``;
  return html`<nav class="pager" aria-label="${t.plain('pager.label')}"><ul>${first}${following}</ul></nav>`;
}
