import { attributes, type Html, html, type Part } from '../html/html.ts';
import type { View } from '../view.ts';

/** A search by words with further filters. `fields` stand before the button. */
export function searchForm({ t }: View, action: string, label: string, q: string, fields: Part = ''): Html {
  return html`<form class="search" role="search" method="get" action="${action}"><div class="field"><label for="q">${label}</label><input ${attributes({ id: 'q', name: 'q', type: 'search', value: q, maxlength: 100, autocomplete: 'off' })}></div>${fields}<button type="submit">${t('search')}</button></form>`;
}

/** A choice among few values; the empty one is "all". */
export function filterSelect(
  { t }: View,
  name: string,
  label: string,
  value: string,
  options: readonly { readonly key: string; readonly text: string }[],
  none: Html = t('all'),
): Html {
  const all = html`<option value="">${none}</option>`;
  return html`<div class="field"><label for="${name}">${label}</label><select ${attributes({ id: name, name })}>${all}${options.map((o) => html`<option ${attributes({ value: o.key, selected: o.key === value, lang: t.langOf(o.text) })}>${o.text}</option>`)}</select></div>`;
}
