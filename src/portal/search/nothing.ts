import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { own, publicOnes } from '../pages/registers.ts';
import type { View } from '../view.ts';

/** Receipt numbers are not searched: they open a case together with the secret alone. */
const RECEIPT = /^\d{20}$/;

/** Where to go on when nothing was found: fewer words, the lists themselves, what is not public, a case of one's own. */
export function nothingFound(view: View, q: string): Html {
  const { t } = view;
  const shorter = shorterOf(q);
  const lists = [
    ...publicOnes(view).map((register) => ({
      href: own[register.id] ?? `/registers/${register.id}`,
      text: html`${t.words(register.title)}`,
    })),
    { href: '/consultations', text: t('nav.consult') },
    { href: '/decisions', text: t('nav.decisions') },
    { href: '/plan', text: t('nav.plan') },
  ];
  const receipt = RECEIPT.test(q.replace(/\s/g, ''))
    ? html`<p><a href="/track">${t('search.none.receipt')}</a></p>`
    : '';
  return html`<p class="banner mild" role="status">${t('search.none', { q: html`<b>${q}</b>` })}</p>
${receipt}
<p>${t('search.none.help')}</p>
${shorter.length === 0 ? '' : html`<ul class="chips">${shorter.map((word) => html`<li><a href="${link('/search', { q: word })}">${t('search.for', { q: word })}</a></li>`)}</ul>`}
<h2>${t('search.none.lists')}</h2>
<ul class="chips">${lists.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>
<h2>${t('search.none.else')}</h2>
<ul><li><a href="/want/information">${t('search.none.information')}</a></li><li><a href="/track">${t('search.none.track')}</a></li><li><a href="/want">${t('search.none.want')}</a></li></ul>`;
}

/** Single words of several; of one long word its first and last two characters. */
function shorterOf(q: string): readonly string[] {
  const words = [...new Set(q.split(/\s+/).filter((word) => word !== ''))];
  if (words.length > 1) return words.slice(0, 4);
  const letters = [...(words[0] ?? '')];
  if (letters.length < 4 || !/^\p{Script=Han}+$/u.test(words[0] ?? '')) return [];
  return [...new Set([letters.slice(0, 2).join(''), letters.slice(-2).join('')])];
}
