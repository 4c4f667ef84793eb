import { channelOf, openWay } from '../form/channel.ts';
import { type Html, html } from '../html/html.ts';
import { fieldsOf, stateOf } from '../labels.ts';
import { history } from '../parts/history.ts';
import { basesOf } from '../parts/resting.ts';
import { validity } from '../parts/validity.ts';
import { factList, paragraphs } from '../parts/value.ts';
import { NotHere } from '../problem.ts';
import type { EntryShown } from '../source.ts';
import { asked, askedDay, type Page, type View } from '../view.ts';
import { warnedUntil } from './documents.ts';

/** Told in their own places on the page. */
const apart = new Set(['title', 'text', 'bases', 'cites', 'effectiveOn', 'endsOn']);

/** One normative document: whether it holds, its text, what it rests on, who relies on it, how it has changed. */
export async function documentPage(view: View): Promise<Page> {
  const { t, source, request, today } = view;
  const register = source.register('documents');
  if (!register) throw new NotHere();
  const day = askedDay(view, 'day') ?? today;
  const document = await source.entry('documents', request.params.id ?? '', day);
  const cursor = asked(view, 'cursor') || undefined;
  const shown = await source.bases('documents', request.params.id ?? '', { day, cursor });
  const words = fieldsOf(view, register);
  const { facts } = document;
  const state = stateOf(view, register, document.state, document.why, document.label);
  const order = register.public.filter((field) => !apart.has(field));
  const main = html`<h1>${t.zh(document.title)}</h1>
${banner(view, document, state, day)}
${day === today ? '' : html`<p>${t('documents.as-of', { day: t.day(day) })}</p>`}
${validity(view, facts, document, day)}
${factList(view, words, facts, order, document.names)}
${typeof facts.text === 'string' ? html`<h2>${t('document.text')}</h2><div class="text">${paragraphs(t.zh, facts.text)}</div>` : ''}
${basesOf(view, `/documents/${encodeURIComponent(request.params.id ?? '')}`, shown)}
${namedBy(view, document)}
${say(view, document)}
<h2>${t('entry.history')}</h2>
${history(view, register, words, document)}`;
  const published = typeof facts.publishedOn === 'string' ? facts.publishedOn : document.from;
  return {
    title: t.zhPlain(document.title),
    section: 'documents',
    crumbs: [{ href: '/documents', text: t.plain('documents.title') }],
    main,
    article: { published, source: document.holder?.name },
  };
}

/** Whether it may be relied on: a frame, a word and a sentence, each enough by itself. */
function banner({ t, source }: View, document: EntryShown, state: Html, day: string): Html {
  switch (document.state) {
    case 'inForce': {
      const { endsOn } = document.facts;
      if (typeof endsOn === 'string' && endsOn <= warnedUntil(source, day))
        return html`<p class="banner mild"><span aria-hidden="true">✓</span> ${state} ${t('document.ending', { day: t.day(endsOn) })}</p>`;
      return html`<p class="banner good"><span aria-hidden="true">✓</span> ${state}</p>`;
    }
    case 'future':
      return html`<p class="banner mild"><span aria-hidden="true">…</span> ${state}${document.from ? html` ${t('document.from', { day: t.day(document.from) })}` : ''}</p>`;
    case 'suspended':
      return html`<p class="banner mild"><span aria-hidden="true">❚❚</span> ${state} ${t('document.suspended')}</p>`;
    default:
      return html`<p class="banner bad"><span aria-hidden="true">✗</span> ${state} ${document.from ? t('document.ended', { day: t.day(document.from) }) : ''}</p>`;
  }
}

/** What anyone may say about a document that stands: an objection, or a suggestion to its makers. */
function say(view: View, document: EntryShown): Html {
  const { t, request } = view;
  if (document.state !== 'inForce' && document.state !== 'suspended') return html``;
  const channel = channelOf('objection');
  const object = channel && openWay(view, channel);
  const id = request.params.id ?? '';
  return html`<h2>${t('document.say')}</h2><ul class="actions">${object ? html`<li><a class="button" href="${object}">${t('document.object')}</a></li>` : ''}<li><a class="button" href="${`/matters/${id}/acts/suggest`}">${t('document.suggest')}</a></li></ul>`;
}

function namedBy(view: View, document: EntryShown): Html {
  const { t } = view;
  // What rests on it stands above, with how it stands.
  const others = document.namedBy.filter(({ field }) => field !== 'cites');
  if (others.length === 0) return html``;
  const register = view.source.register('documents');
  const words = register && fieldsOf(view, register);
  return html`<h2>${t('document.named-by')}</h2><ul>${others.map((by) => html`<li>${words ? words.title(by.field) : ''}${t.plain('colon')}${by.register === 'documents' ? html`<a href="/documents/${by.entry}">${t.zh(by.title)}</a>` : t.zh(by.title)} <span class="note">${t.zh(by.label)}</span></li>`)}</ul>`;
}
