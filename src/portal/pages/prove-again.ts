import { ServiceError } from '../../service/errors.ts';
import type { Proof } from '../../service/track.ts';
import { field } from '../form/field.ts';
import { type Typed, typedAll, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong } from '../form/wrong.ts';
import { attributes, html } from '../html/html.ts';
import { cookieOf, plainCode, proofOf } from '../proof.ts';
import type { Page, View } from '../view.ts';

/** Proof for a form that was sent, and the cookie to be set where it was given anew with the form. */
export interface Proved {
  readonly proof: Proof;
  readonly cookie?: string;
}

/**
 * Who sends a form proves his case by the cookie. Where its half hour is over, or it is by now that of another case,
 * the code comes with the form itself.
 * @returns undefined where neither does; `proveAgain` then asks for the code and keeps what was typed
 * @throws ServiceError `case.not-found` where the form is about no case
 */
export function provedBy({ request }: View): Proved | undefined {
  const of = plainCode(typedText(request.body, 'of'));
  const kept = keptIn(request);
  if (kept && (of === '' || plainCode(kept.receipt) === of)) return { proof: kept };
  if (of === '') throw new ServiceError('case.not-found');
  const secret = plainCode(typedText(request.body, 'secret'));
  if (secret === '') return undefined;
  const proof = { receipt: of, secret };
  return { proof, cookie: cookieOf(proof, request.secure) };
}

function keptIn(request: View['request']): Proof | undefined {
  try {
    return proofOf(request);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'case.not-found') return undefined;
    throw error;
  }
}

/** Asks for the code once more; everything that was typed goes along and is sent again with it. */
export function proveAgain(view: View, action: string, wrong: Wrong = nothingWrong): Page {
  const { t, request } = view;
  const title = t.plain('again.title');
  const label = t('track.secret');
  const def = { type: 'text', title: '', max: 40 } as const;
  const main = html`${errorSummary(view, wrong)}<h1>${title}</h1>
<p class="lead">${t('again.lead')}</p>
<p>${t('case.number', { receipt: html`<b>${typedText(request.body, 'of')}</b>` })}</p>
<form ${attributes({ method: 'post', action, novalidate: true })}>
${hidden(request.body)}
${field(view, { name: 'secret', label, hint: t('track.secret.hint'), def, need: 'required' }, { typed: {}, wrong: wrong.fields })}
<button type="submit">${t('again.submit')}</button>
</form>`;
  const status = wrong.status >= 400 ? wrong.status : 401;
  return { title, section: 'track', status, invalid: wrong.status >= 400, personal: true, main };
}

function hidden(typed: Typed) {
  const names = Object.keys(typed).filter((name) => name !== 'secret');
  return names.map((name) =>
    typedAll(typed, name).map((value) => html`<input ${attributes({ type: 'hidden', name, value })}>`),
  );
}
