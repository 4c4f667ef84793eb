import type { Limit } from '../../kernel/procedure.ts';
import { type Html, html } from '../html/html.ts';
import type { FactWords } from '../labels.ts';
import type { View } from '../view.ts';

/** How long, in words, as the law and the district's settings stand today. */
export function limitWords(view: View, words: FactWords, limit: Limit): Html {
  const { t, source, today } = view;
  if ('rule' in limit) {
    const length = amountOf(view, source.rule(limit.rule, today), limit.rule);
    return limit.on === undefined ? length : t('limit.on', { length, fact: words.title(limit.on) });
  }
  if ('setting' in limit) return amountOf(view, source.setting(limit.setting, today), limit.setting);
  if ('until' in limit) return t('limit.until', { fact: words.title(limit.until) });
  if ('before' in limit) {
    const length = amountOf(view, source.setting(limit.span, today), limit.span);
    return t('limit.before', { length, fact: words.title(limit.before) });
  }
  if ('column' in limit) return t('limit.column');
  if ('cases' in limit)
    return html`<ul>${Object.entries(limit.cases).map(([key, each]) => html`<li>${words.choice(limit.by, key)}${t.plain('colon')}${limitWords(view, words, each)}</li>`)}</ul>`;
  return t('limit.entry', { within: amountOf(view, source.rule(limit.within, today), limit.within) });
}

function amountOf(
  { t }: View,
  found: { readonly value: number; readonly unit: string } | undefined,
  name: string,
): Html {
  return found === undefined ? html`${name}` : html`${t.amount(found.value, found.unit)}`;
}
