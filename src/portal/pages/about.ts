import { html } from '../html/html.ts';
import { labels } from '../labels.ts';
import type { Page, View } from '../view.ts';

/** What this site is, what in it is invented, and how anyone can check what it says. */
export function aboutPage(view: View): Page {
  const { t, source } = view;
  const phone = html`<a href="${`tel:${source.site.phone}`}">${source.site.phone}</a>`;
  const title = t.plain('nav.about');
  const main = html`<h1>${title}</h1>
<p class="lead">${t('about.lead', { district: t.zh(source.site.district) })}</p>
${source.site.demo ? html`<h2>${t('about.demo')}</h2><p>${t('about.demo.text')}</p>` : ''}
<h2>${t('about.check')}</h2>
<ul><li>${t('about.check.due', { page: html`<a href="/rules/due">${t('nav.due')}</a>` })}</li><li>${t('about.check.chart')}</li><li>${t('about.check.figures', { page: html`<a href="/plan">${t('nav.plan')}</a>` })}</li><li>${t('about.check.history')}</li><li>${t('about.check.refusal', { page: html`<a href="/errors">${t('nav.errors')}</a>` })}</li></ul>
<h2>${t('about.procedures')}</h2>
<ul>${source.procedures().map((p) => html`<li><a href="/procedures/${p.id}">${labels.procedure(view, p)}</a></li>`)}</ul>
<h2>${t('about.privacy')}</h2>
<p>${t('about.privacy.text')}</p>
<h2>${t('about.access')}</h2>
<p>${t('about.access.text')}</p>
<h2>${t('about.language')}</h2>
<p>${t('about.language.text')}</p>
<h2>${t('about.contact')}</h2>
<p>${t('about.contact.text', { host: t.zh(source.site.host), phone, address: t.zh(source.site.address) })}</p>`;
  return { title, section: 'about', main };
}
