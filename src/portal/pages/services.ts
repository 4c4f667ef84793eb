import { events, type LifeEvent } from '../events.ts';
import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { NotHere } from '../problem.ts';
import type { EntryListed } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

const audiences = ['people', 'enterprise'] as const;

/** Guides by whom they are for, by what happens in life, and by department. */
export function servicesPage(view: View): Page {
  const { t, source, request } = view;
  if (!source.register('powers')) throw new NotHere();
  const chosen = audiences.find((audience) => audience === asked(view, 'for'));
  const organs = source
    .organs()
    .filter(({ kind }) => kind === 'department' || kind === 'subdistrict')
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  const group = (audience: (typeof audiences)[number]): Html =>
    html`<h2>${t(`services.${audience}`)}</h2><ul class="chips">${events.filter((e) => e.for === audience).map((e) => html`<li><a href="/services/${e.id}">${t.words(e.title)}</a></li>`)}</ul>`;
  const tab = (audience: (typeof audiences)[number]) =>
    html`<li><a href="${link('/services', { for: audience })}">${t(`services.${audience}`)}</a></li>`;
  const elder = html`<li><a class="elder-link" href="${link('/preferences', { elder: request.elder ? '0' : '1', back: '/services?for=people' })}" rel="nofollow">${t(request.elder ? 'elder.off' : 'services.elder')}</a></li>`;
  const main = html`<h1>${t('services.title')}</h1>
<p class="lead">${t('services.lead')}</p>
<nav aria-label="${t.plain('services.audience')}"><ul class="chips">${audiences.map(tab)}${elder}</ul></nav>
${audiences.filter((audience) => chosen === undefined || audience === chosen).map(group)}
<h2>${t('services.organs')}</h2>
<ul class="chips">${organs.map((organ) => html`<li><a href="${link('/powers', { organ: organ.id })}">${t.zh(organ.name)}</a></li>`)}</ul>
<p><a href="/powers">${t('services.all')}</a></p>`;
  return { title: t.plain('services.title'), section: 'powers', main };
}

/** What the inventory offers for one event of life. */
export async function servicePage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const event = events.find(({ id }) => id === request.params.event);
  if (!event || !source.register('powers')) throw new NotHere();
  const rows = await matching(view, event);
  const title = t.words(event.title);
  const list = rows.map(
    (row) =>
      html`<li><h2><a href="/powers/${row.entry}">${t.zh(row.title)}</a></h2><ul class="meta">${row.holder ? html`<li>${t.zh(row.holder.name)}</li>` : ''}${typeof row.facts.promisedDays === 'number' ? html`<li>${t('power.promised', { time: t.amount(row.facts.promisedDays, 'working-day') })}</li>` : ''}</ul></li>`,
  );
  const main = html`<h1>${title}</h1>
${list.length === 0 ? html`<p role="status">${t('services.none')}</p>` : html`<ul class="entry-list">${list}</ul>`}
<p class="hint">${t('services.by-name')}</p>
<p><a class="button" href="/services">${t('services.back')}</a></p>`;
  return { title, section: 'powers', crumbs: [{ href: '/services', text: t.plain('services.title') }], main };
}

const EACH = 50;

/** Powers towards the public whose names hold one of the event's words, each once. */
async function matching({ source }: View, event: LifeEvent): Promise<readonly EntryListed[]> {
  const found = await Promise.all(
    event.words.map((q) => source.entries('powers', { q, states: ['inForce'], limit: EACH })),
  );
  const towards = new Set(['permit', 'payment', 'confirmation', 'reward', 'other']);
  const all = found.flatMap(({ rows }) => rows).filter(({ facts }) => towards.has(String(facts.type)));
  return [...new Map(all.map((row) => [row.entry, row])).values()].sort((a, b) => a.title.localeCompare(b.title, 'zh'));
}
