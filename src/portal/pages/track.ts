import { ServiceError } from '../../service/errors.ts';
import { isEntryReceipt } from '../../service/own-entry.ts';
import { field } from '../form/field.ts';
import { typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { html } from '../html/html.ts';
import { cookieOf, noCookie, plainCode } from '../proof.ts';
import type { Page, View } from '../view.ts';

/** The form by which a party finds its case: receipt number and secret. */
export function trackForm(view: View, wrong: Wrong = nothingWrong): Page {
  const { t, request } = view;
  const filled = {
    typed: { receipt: typedText(request.body, 'receipt') || typedText(request.query, 'receipt') },
    wrong: wrong.fields,
  };
  const title = t.plain('track.title');
  const main = html`${errorSummary(view, wrong)}<h1>${title}</h1>
<p class="lead">${t('track.lead')}</p>
<form method="post" action="/track" novalidate>
${field(view, { name: 'receipt', label: t('track.receipt'), hint: t('track.receipt.hint'), def: { type: 'text', title: '', max: 40 }, need: 'required' }, filled)}
${field(view, { name: 'secret', label: t('track.secret'), hint: t('track.secret.hint'), def: { type: 'text', title: '', max: 40 }, need: 'required' }, filled)}
<button type="submit">${t('track.submit')}</button>
</form>
<h2>${t('track.lost')}</h2>
<p>${t('track.lost.help', { phone: html`<a href="${`tel:${view.source.site.phone}`}">${view.source.site.phone}</a>`, address: t.zh(view.source.site.address) })}</p>`;
  return { title, section: 'track', status: wrong.status, invalid: wrong.status >= 400, personal: true, main };
}

/** Proves number and secret; what they open is remembered in a cookie for half an hour, for these pages alone. */
export async function trackPost(view: View): Promise<Page> {
  const { t, source, request } = view;
  const receipt = plainCode(typedText(request.body, 'receipt'));
  const secret = plainCode(typedText(request.body, 'secret'));
  const missing = {
    ...(receipt ? {} : { receipt: [t('track.receipt.missing')] }),
    ...(secret ? {} : { secret: [t('track.secret.missing')] }),
  };
  if (!receipt || !secret) return trackForm(view, { status: 422, fields: missing, whole: [] });
  try {
    if (isEntryReceipt(receipt.toUpperCase())) {
      const proof = { receipt: receipt.toUpperCase(), secret };
      await source.trackEntry(proof, request.from);
      return moved('/track/entry', cookieOf(proof, request.secure));
    }
    await source.track(request.session, { receipt, secret }, request.from);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'case.not-found')
      return trackForm(view, { status: 404, fields: {}, whole: [t('track.not-found')] });
    return trackForm(view, wrongOf(view, error));
  }
  return moved('/track/case', cookieOf({ receipt, secret }, request.secure));
}

function moved(location: string, cookie: string): Page {
  return { title: '', main: html``, status: 303, headers: { location, 'set-cookie': cookie } };
}

/** Ends looking at a case, as on a shared computer. */
export async function leavePost({ request }: View): Promise<Page> {
  return {
    title: '',
    main: html``,
    status: 303,
    headers: { location: '/track', 'set-cookie': noCookie(request.secure) },
  };
}
