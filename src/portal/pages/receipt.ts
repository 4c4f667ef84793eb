import type { Procedure } from '../../kernel/index.ts';
import type { ActResult } from '../../service/act.ts';
import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import { explanation } from '../parts/explanation.ts';
import { qr } from '../parts/qr.ts';
import { grouped } from '../parts/secret.ts';
import { takeBackForm } from '../parts/take-back.ts';
import { cookieOf } from '../proof.ts';
import type { Tracked } from '../source.ts';
import type { Page, View } from '../view.ts';

/**
 * The receipt of an application: number, secret (shown this once), a code that leads to the tracking page, what
 * happens next and until when. To be printed.
 * @param draft its answers are still kept, so that it can be changed and handed in anew
 */
export async function receiptPage(
  view: View,
  p: Procedure,
  about: string,
  opened: ActResult,
  draft = false,
): Promise<Page> {
  const { t, request, source } = view;
  const title = t.plain('receipt.title');
  const { receipt = '', secret } = opened;
  const found = secret ? await source.track(request.session, { receipt, secret }, request.from) : undefined;
  const name = t.plain('receipt.qr', { receipt });
  const main = html`<h1>${title}</h1>
<div class="panel receipt"><dl class="facts">
<div><dt>${t('receipt.about')}</dt><dd>${t.zh(about)}</dd></div>
${found ? html`<div><dt>${t('case.organ')}</dt><dd>${t.zh(found.org.name)}</dd></div>` : ''}
<div><dt>${t('track.receipt')}</dt><dd><b class="secret">${receipt}</b></dd></div>
<div><dt>${t('track.secret')}</dt><dd>${secret ? html`<b class="secret">${grouped(secret)}</b>` : t('receipt.repeated')}</dd></div>
<div><dt>${t('receipt.at')}</dt><dd>${t.moment(found?.steps[0]?.at ?? source.now())}</dd></div>
</dl>
<figure>${qr(`https://${source.site.domain}${link('/track', { receipt })}`, name)}<figcaption>${t('receipt.qr.help')}</figcaption></figure>
${secret ? html`<p><b>${t('receipt.keep')}</b></p>` : ''}</div>
<p><a class="button main" href="${secret ? '/track/case' : '/track'}">${t('receipt.track')}</a></p>
<h2>${t('receipt.next')}</h2>
${found ? next(view, p, found) : ''}
<h2>${t('receipt.change')}</h2>
${found ? takeBackForm(view, p, found, draft) : ''}
<p>${t('receipt.change.help')}</p>`;
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
function next(view: View, p: Procedure, found: Tracked): Html {
  const { t } = view;
  const clocks = found.clocks.filter((clock) => clock.against === 'organ' && clock.stoppedOn === undefined);
  return html`<p>${t('receipt.stage', { organ: t.zh(found.org.name), stage: labels.stage(view, p, found.stage) })}</p>
${clocks.map((clock) => html`<div class="clock clock-green"><h3>${labels.clock(view, p, clock.clock)}</h3><p>${t('clock.organ', { day: html`<b>${t.day(clock.due)}</b>` })}</p>${clock.explanation ? explanation(view, clock.explanation) : ''}</div>`)}`;
}
