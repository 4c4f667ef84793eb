import type { Procedure } from '../../kernel/index.ts';
import type { ActResult } from '../../service/act.ts';
import { type Html, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import { explanation } from '../parts/explanation.ts';
import { cookieOf } from '../proof.ts';
import type { Page, View } from '../view.ts';

/** The receipt of an application: number, secret (shown this once), what happens next and until when. To be printed. */
export async function receiptPage(view: View, p: Procedure, about: string, opened: ActResult): Promise<Page> {
  const { t, request } = view;
  const title = t.plain('receipt.title');
  const { receipt = '', secret } = opened;
  const main = html`<h1>${title}</h1>
<div class="panel"><dl class="facts">
<div><dt>${t('receipt.about')}</dt><dd>${t.zh(about)}</dd></div>
<div><dt>${t('track.receipt')}</dt><dd><b class="secret">${receipt}</b></dd></div>
<div><dt>${t('track.secret')}</dt><dd>${secret ? html`<b class="secret">${grouped(secret)}</b>` : t('receipt.repeated')}</dd></div>
<div><dt>${t('receipt.at')}</dt><dd>${t.moment(view.source.now())}</dd></div>
</dl>
${secret ? html`<p><b>${t('receipt.keep')}</b></p>` : ''}</div>
<h2>${t('receipt.next')}</h2>
${secret ? await next(view, p, receipt, secret) : ''}
<h2>${t('receipt.change')}</h2>
<p>${t('receipt.change.help')}</p>
<p><a class="button main" href="${secret ? '/track/case' : '/track'}">${t('receipt.track')}</a></p>`;
  return {
    title,
    section: 'powers',
    status: 201,
    personal: true,
    main,
    ...(secret ? { headers: { 'set-cookie': cookieOf({ receipt, secret }, request.secure) } } : {}),
  };
}

/** Where the case now is and the days that bind the organ, as the party will see them. */
async function next(view: View, p: Procedure, receipt: string, secret: string): Promise<Html> {
  const { t, source, request } = view;
  const found = await source.track(request.session, { receipt, secret }, request.from);
  const clocks = found.clocks.filter((clock) => clock.against === 'organ' && clock.stoppedOn === undefined);
  return html`<p>${t('receipt.stage', { organ: t.zh(found.org.name), stage: labels.stage(view, p, found.stage) })}</p>
${clocks.map((clock) => html`<div class="clock clock-green"><h3>${labels.clock(view, p, clock.clock)}</h3><p>${t('clock.organ', { day: html`<b>${t.day(clock.due)}</b>` })}</p>${clock.explanation ? explanation(view, clock.explanation) : ''}</div>`)}`;
}

/** A code that breaks between its groups alone, where it does not fit on one line. */
function grouped(secret: string): Html {
  return html`${secret.split('-').map((group, n) => (n === 0 ? group : html`-<wbr>${group}`))}`;
}
