import type { Procedure } from '../../kernel/index.ts';
import type { ActResult } from '../../service/act.ts';
import { type Html, html } from '../html/html.ts';
import { factsOf, labels, listOf } from '../labels.ts';
import { matterTitle } from '../parts/public-matter.ts';
import { grouped } from '../parts/secret.ts';
import { factList } from '../parts/value.ts';
import { NotHere } from '../problem.ts';
import { cookieOf, proofOf } from '../proof.ts';
import type { PublicMatter } from '../source.ts';
import type { Page, View } from '../view.ts';

/** After an opinion or a sign-up: its number and code, shown this once, with which one sees what becomes of it. */
export function entryReceiptPage(view: View, p: Procedure, matter: PublicMatter, act: string, done: ActResult): Page {
  const { t, request } = view;
  const { receipt, secret } = done;
  const title = t.plain('own.received');
  const main = html`<h1>${title}</h1>
<p class="banner good" role="status"><span aria-hidden="true">✓</span> ${t('consult.thanks')}</p>
<div class="panel receipt"><dl class="facts">
<div><dt>${t('own.about')}</dt><dd>${matterTitle(view, matter)} – ${labels.act(view, p, act)}</dd></div>
${receipt && secret ? html`<div><dt>${t('own.number')}</dt><dd><b class="secret">${receipt}</b></dd></div><div><dt>${t('track.secret')}</dt><dd><b class="secret">${grouped(secret)}</b></dd></div>` : ''}
</dl>
<p>${t(secret ? 'own.keep' : 'own.repeated')}</p></div>
<ul class="actions">${secret ? html`<li><a class="button main" href="/track/entry">${t('own.see')}</a></li>` : ''}<li><a class="button" href="${`/matters/${matter.case}`}">${t('own.back')}</a></li></ul>`;
  return {
    title,
    section: 'consult',
    crumbs: [{ href: '/consultations', text: t.plain('consult.title') }],
    status: secret ? 201 : 200,
    personal: true,
    main,
    ...(receipt && secret ? { headers: { 'set-cookie': cookieOf({ receipt, secret }, request.secure) } } : {}),
  };
}

/** One's own opinion with the answer to it, or one's own sign-up with number, seat, notice and record. */
export async function ownEntryPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const own = await source.trackEntry(proofOf(request), request.from);
  const p = source.procedure(own.procedure.id, own.procedure.version);
  if (!p) throw new NotHere();
  const matter = await source.publicCase(own.case);
  const rows = (list: string, columns: typeof own.given): Html => {
    const words = listOf(view, p, list);
    return factList(view, words, columns, Object.keys(p.lists?.[list]?.columns ?? {}));
  };
  const drawn = own.drawn.map(
    ({ list, columns }) => html`<h2>${labels.list(view, p, list)}</h2>${rows(list, columns)}`,
  );
  const title = t.plain('own.title');
  const main = html`<h1>${title}</h1>
<p>${t('own.number')}${t.plain('colon')}<b>${own.receipt}</b></p>
<p><a href="${`/matters/${own.case}`}">${matterTitle(view, matter)}</a></p>
<h2>${t('own.given')}</h2>
${rows(own.list, own.given)}
<h2>${t('own.told')}</h2>
${own.told ? rows(own.list, own.told) : html`<p>${t('own.not-yet')}</p>`}
${drawn}
${own.seat ? html`<h2>${t('own.seat')}</h2>${own.seat.noticeOn ? html`<p>${t('own.notice', { day: t.day(own.seat.noticeOn) })}</p>` : ''}${factList(view, factsOf(view, p), own.seat.facts, Object.keys(p.facts))}` : ''}
<form method="post" action="/track/leave"><button class="button" type="submit">${t('case.leave')}</button></form>
<p class="hint">${t('case.leave.help')}</p>`;
  return { title, section: 'track', crumbs: [{ href: '/track', text: t.plain('track.title') }], personal: true, main };
}
