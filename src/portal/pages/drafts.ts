import { ServiceError } from '../../service/errors.ts';
import { draftCookie, noDraftCookie } from '../draft-proof.ts';
import { ownDraft } from '../form/draft.ts';
import { field } from '../form/field.ts';
import { typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { html } from '../html/html.ts';
import { grouped } from '../parts/secret.ts';
import type { Page, View } from '../view.ts';

/** What one has begun and not handed in: its number and code to write down, and the way back to it. */
export async function draftsPage(view: View): Promise<Page> {
  return shown(view, nothingWrong);
}

/** Goes on with a draft by its number and code. */
export async function draftsPost(view: View): Promise<Page> {
  const { t, source, request } = view;
  const number = plainNumber(typedText(request.body, 'number'));
  const secret = typedText(request.body, 'secret').slice(0, 100);
  const missing = {
    ...(number ? {} : { number: [t('draft.number.missing')] }),
    ...(secret.trim() ? {} : { secret: [t('draft.secret.missing')] }),
  };
  if (!number || !secret.trim()) return shown(view, { status: 422, fields: missing, whole: [] });
  try {
    const { form } = await source.readDraft({ number, secret }, request.from);
    return moved(`${form}/check`, draftCookie({ number, secret }, request.secure));
  } catch (error) {
    const unknown = error instanceof ServiceError && error.code === 'draft.not-found';
    return shown(view, unknown ? { status: 404, fields: {}, whole: [t('draft.not-found')] } : wrongOf(view, error));
  }
}

/** Ends filling in on this computer; the draft stays. */
export async function draftLeave({ request }: View): Promise<Page> {
  return moved('/drafts', noDraftCookie(request.secure));
}

/** Forgets the draft for good. */
export async function draftDrop(view: View): Promise<Page> {
  const own = await ownDraft(view);
  if (own) await view.source.dropDraft(own.proof, view.request.from);
  return moved('/drafts', noDraftCookie(view.request.secure));
}

function moved(location: string, cookie: string): Page {
  return { title: '', main: html``, status: 303, headers: { location, 'set-cookie': cookie } };
}

async function shown(view: View, wrong: Wrong): Promise<Page> {
  const { t, request, source, today } = view;
  const own = await ownDraft(view);
  const open = own && own.content.filed === undefined ? own : undefined;
  const days = source.setting('public.draft-days', today)?.value ?? 0;
  const filled = { typed: { number: typedText(request.body, 'number') }, wrong: wrong.fields };
  const title = t.plain('draft.title');
  const here = open
    ? html`<div class="panel"><p>${t('draft.write-down')}</p><dl class="facts"><div><dt>${t('draft.number')}</dt><dd><b class="secret">${open.proof.number}</b></dd></div><div><dt>${t('draft.secret')}</dt><dd><b class="secret">${grouped(open.proof.secret)}</b></dd></div></dl><p>${t('draft.kept', { n: days })}</p></div>
<div class="actions"><a class="button main" href="${`${open.content.form}/check`}">${t('draft.go-on')}</a><form method="post" action="/drafts/leave"><button class="button" type="submit">${t('draft.leave')}</button></form><form method="post" action="/drafts/drop"><button class="button" type="submit">${t('draft.drop')}</button></form></div>
<p class="hint">${t('draft.leave.help')}</p>`
    : '';
  const main = html`${errorSummary(view, wrong)}<h1>${title}</h1>
${here}
<h2>${t('draft.resume')}</h2>
<p>${t('draft.lead')}</p>
<form method="post" action="/drafts" novalidate>
${field(view, { name: 'number', label: t('draft.number'), hint: t('draft.number.hint'), def: { type: 'text', title: '', max: 40 }, need: 'required' }, filled)}
${field(view, { name: 'secret', label: t('draft.secret'), hint: t('track.secret.hint'), def: { type: 'text', title: '', max: 40 }, need: 'required' }, filled)}
<button type="submit">${t('draft.go-on')}</button>
</form>`;
  return { title, section: 'track', status: wrong.status, invalid: wrong.status >= 400, personal: true, main };
}

/** As typed or read out: spaces, hyphens and full-width characters do not matter. */
function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase().slice(0, 100);
}
