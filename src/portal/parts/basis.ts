import type { Basis } from '../../kernel/index.ts';
import { type Html, html } from '../html/html.ts';
import type { Say } from '../say.ts';

/** Why something is so: articles with what they demand in plain words, or the district's own choice, said as such. */
export function bases(t: Say, basis: Basis | readonly Basis[]): Html {
  const all = Array.isArray(basis) ? (basis as readonly Basis[]) : [basis as Basis];
  return html`<ul class="bases">${all.map((one) => html`<li>${cited(t, one)}${'house' in one ? '' : html`<span class="says">${t.zh(one.says)}</span>`}</li>`)}</ul>`;
}

/** A basis in one line: 《行政许可法》第32条. */
export function cited(t: Say, basis: Basis): Html {
  if ('house' in basis) return t('basis.house', { why: t.zh(basis.house) });
  return t('basis.article', { law: t.zh(`《${short(basis.law)}》`), article: basis.article, part: t.zh(basis.part) });
}

/** Everyone knows which country's law it is. */
function short(law: string): string {
  return law.replace(/^中华人民共和国/, '');
}
