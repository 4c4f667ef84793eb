import { FIRST, type Question, wants } from '../channels.ts';
import { channelOf, openWay } from '../form/channel.ts';
import { html } from '../html/html.ts';
import { meanwhile } from '../parts/meanwhile.ts';
import { NotHere } from '../problem.ts';
import { asked, type Page, type View } from '../view.ts';

/** "I want to …": plain questions, each answer a link, until one lawful channel is left. */
export function wantPage(view: View): Page {
  const { t } = view;
  const name = asked(view, 'q') || FIRST;
  const question: Question | undefined = Object.hasOwn(wants, name) ? wants[name] : undefined;
  if (!question) throw new NotHere();
  const answers = question.answers.map((answer) => {
    const href = 'channel' in answer ? `/want/${answer.channel}` : `/want?q=${answer.question}`;
    return html`<li><a href="${href}"><b>${t.words(answer.says)}</b></a></li>`;
  });
  const title = t.words(question.asks);
  const main = html`<h1>${title}</h1><ul class="doors answers">${answers}</ul>
<p class="hint">${t('want.human', { phone: html`<a href="${`tel:${view.source.site.phone}`}">${view.source.site.phone}</a>` })}</p>`;
  return {
    title: name === FIRST ? t.plain('want.title') : title,
    section: 'want',
    crumbs: name === FIRST ? [] : [{ href: '/want', text: t.plain('want.title') }],
    main,
  };
}

/** The channel that the answers led to: begun here, or where to go until it is. */
export function channelPage(view: View): Page {
  const { t } = view;
  const channel = channelOf(view.request.params.channel ?? '');
  if (!channel) throw new NotHere();
  const title = t.words(channel.title);
  const way = openWay(view, channel);
  const main = html`<h1>${title}</h1>
<p class="lead">${t.words(channel.about)}</p>
${
  way === undefined
    ? html`<div class="panel"><p><b>${t('want.not-yet')}</b></p><p>${meanwhile(view, channel)}</p></div>`
    : html`<p><a class="button main" href="${way}">${t('want.go', { what: title })}</a></p>`
}
<p class="note">${t('want.basis', { law: t.words(channel.basis) })}</p>
<p><a href="/want">${t('want.again')}</a></p>`;
  return { title, section: 'want', crumbs: [{ href: '/want', text: t.plain('want.title') }], main };
}
