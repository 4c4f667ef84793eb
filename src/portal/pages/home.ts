import { type Channel, channels } from '../channels.ts';
import { events } from '../events.ts';
import { openWay } from '../form/channel.ts';
import { html } from '../html/html.ts';
import { siteName } from '../layout.ts';
import { meanwhile } from '../parts/meanwhile.ts';
import { searchForm } from '../parts/search-form.ts';
import type { Page, View } from '../view.ts';

/** What the front page names first; the questions lead to the rest. */
const FOREMOST = ['permit', 'track', 'public', 'comment'];
const EVENTS = 8;

/** The front page: one search, "I want to …", what happens in life, what is public, and what is not open yet. */
export function homePage(view: View): Page {
  const { t, source } = view;
  const ways = Object.entries(channels).map(([name, channel]) => ({ name, channel, way: openWay(view, channel) }));
  const foremost = FOREMOST.flatMap((name) => ways.find((one) => one.name === name && one.way !== undefined) ?? []);
  const closed = ways.filter(({ way }) => way === undefined);
  const door = (href: string, channel: Pick<Channel, 'title' | 'about'>) =>
    html`<li><a href="${href}"><b>${t.words(channel.title)}</b><span>${t.words(channel.about)}</span></a></li>`;
  const seen = ['powers', 'documents', 'decisions', 'registers', 'plan', 'due'] as const;
  const hrefs = {
    powers: '/powers',
    documents: '/documents',
    decisions: '/decisions',
    registers: '/registers',
    plan: '/plan',
    due: '/rules/due',
  };
  const has = (name: string) => (name !== 'powers' && name !== 'documents') || source.register(name) !== undefined;
  const main = html`<h1>${t('home.title', { district: t.zh(source.site.district) })}</h1>
${searchForm(view, '/search', t.plain('home.search'), '')}
<p class="lead">${t('home.lead')}</p>
<h2>${t('home.doors')}</h2>
<ul class="doors"><li><a class="first" href="/want"><b>${t('home.choose')}</b><span>${t('want.lead')}</span></a></li>${foremost.map(({ channel, way }) => door(way ?? '/want', channel))}</ul>
${source.register('powers') ? html`<h2>${t('services.title')}</h2><ul class="chips">${events.slice(0, EVENTS).map((e) => html`<li><a href="/services/${e.id}">${t.words(e.title)}</a></li>`)}<li><a href="/services">${t('services.more')}</a></li></ul>` : ''}
<h2>${t('home.public')}</h2>
<ul class="doors">${seen.filter(has).map((name) => html`<li><a href="${hrefs[name]}"><b>${t(`door.${name}`)}</b><span>${t(`door.${name}.about`)}</span></a></li>`)}</ul>
${closed.length === 0 ? '' : html`<h2>${t('home.not-yet')}</h2><p>${t('home.not-yet.lead')}</p><dl class="facts">${closed.map(({ channel }) => html`<div><dt>${t.words(channel.title)}</dt><dd>${meanwhile(view, channel)}</dd></div>`)}</dl>`}`;
  return { title: siteName(view), section: 'home', main };
}
