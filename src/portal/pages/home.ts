import { type Html, html } from '../html/html.ts';
import { siteName } from '../layout.ts';
import { searchForm } from '../parts/search-form.ts';
import type { TextKey } from '../say.ts';
import type { Page, View } from '../view.ts';

/** What one can do here today; each door stands only where the service behind it does. */
const doors: readonly {
  readonly key: string;
  readonly href: string;
  readonly needs?: { readonly register?: string };
}[] = [
  { key: 'apply', href: '/powers?type=permit', needs: { register: 'powers' } },
  { key: 'track', href: '/track' },
  { key: 'documents', href: '/documents', needs: { register: 'documents' } },
  { key: 'powers', href: '/powers', needs: { register: 'powers' } },
  { key: 'decisions', href: '/decisions' },
  { key: 'plan', href: '/plan' },
  { key: 'due', href: '/rules/due' },
];

/** What cannot be done here yet, and the organ at whose counter it is done meanwhile, by the organ's kind. */
const elsewhere: readonly { readonly key: string; readonly organ?: string }[] = [
  { key: 'complaint' },
  { key: 'information', organ: 'office' },
  { key: 'reconsideration', organ: 'justice' },
  { key: 'petition', organ: 'office' },
  { key: 'comment', organ: 'justice' },
];

/** The front page: what this is, one search, the doors, and what is not open yet. */
export function homePage(view: View): Page {
  const { t, source } = view;
  const open = doors.filter(
    ({ needs }) => needs?.register === undefined || source.register(needs.register) !== undefined,
  );
  const main = html`<h1>${t('home.title', { district: t.zh(source.site.district) })}</h1>
<p class="lead">${t('home.lead')}</p>
${searchForm(view, '/search', t.plain('home.search'), '')}
<h2>${t('home.doors')}</h2>
<ul class="doors">${open.map((door) => html`<li><a href="${door.href}"><b>${t(`door.${door.key}` as TextKey)}</b><span>${t(`door.${door.key}.about` as TextKey)}</span></a></li>`)}</ul>
<h2>${t('home.not-yet')}</h2>
<p>${t('home.not-yet.lead')}</p>
<dl class="facts">${elsewhere.map((way) => html`<div><dt>${t(`away.${way.key}` as TextKey)}</dt><dd>${where(view, way)}</dd></div>`)}</dl>`;
  return { title: siteName(view), section: 'home', main };
}

function where({ t, source }: View, way: (typeof elsewhere)[number]): Html {
  const phone = html`<a href="${`tel:${source.site.phone}`}">${source.site.phone}</a>`;
  const organ = source.organs().find(({ kind }) => kind === way.organ);
  return t(`away.${way.key}.where` as TextKey, {
    phone,
    organ: t.zh(organ?.name ?? source.site.host),
    address: t.zh(source.site.address),
  });
}
