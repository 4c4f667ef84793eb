import { ServiceError } from '../../service/errors.ts';
import { field } from '../form/field.ts';
import { typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { html } from '../html/html.ts';
import { NotHere } from '../problem.ts';
import { proofOf } from '../proof.ts';
import type { Tracked } from '../source.ts';
import type { Page, View } from '../view.ts';

/** The form by which the party urges its case on. */
export async function urgePage(view: View): Promise<Page> {
  return form(view, await urgeable(view), nothingWrong);
}

/** Urges, or shows the form again with what was typed and why it was not taken. */
export async function urgePost(view: View): Promise<Page> {
  const { source, request } = view;
  const found = await urgeable(view);
  try {
    await source.urge(request.session, proofOf(request), typedText(request.body, 'text'), request.from);
  } catch (error) {
    const wrong = wrongOf(view, error);
    const typed = error instanceof ServiceError && error.code === 'note.text';
    return form(view, found, typed ? { ...wrong, fields: { text: wrong.whole }, whole: [] } : wrong);
  }
  return { title: '', main: html``, status: 303, headers: { location: '/track/case' } };
}

/** @throws NotHere for a closed case */
async function urgeable({ source, request }: View): Promise<Tracked> {
  const found = await source.track(request.session, proofOf(request), request.from);
  if (found.urging.from === undefined) throw new NotHere();
  return found;
}

function form(view: View, found: Tracked, wrong: Wrong): Page {
  const { t, request } = view;
  const filled = { typed: { text: typedText(request.body, 'text') }, wrong: wrong.fields };
  const title = t.plain('urge.title');
  const main = html`${errorSummary(view, wrong)}<h1>${title}</h1>
<p>${t('case.number', { receipt: html`<b>${found.receipt}</b>` })}</p>
<p class="lead">${t('urge.lead', { organ: t.zh(found.org.name), days: found.urging.everyDays })}</p>
<form method="post" action="/track/case/urge" novalidate>
${field(view, { name: 'text', label: t('urge.text'), hint: t('urge.text.hint'), def: { type: 'longText', title: '' }, need: 'required' }, filled)}
<ul class="actions"><li><button type="submit">${t('out.urge.do')}</button></li><li><a class="button" href="/track/case">${t('urge.back')}</a></li></ul>
</form>`;
  return {
    title,
    section: 'track',
    crumbs: [
      { href: '/track', text: t.plain('track.title') },
      { href: '/track/case', text: t.plain('case.title', { receipt: found.receipt ?? '' }) },
    ],
    status: wrong.status,
    invalid: wrong.status >= 400,
    personal: true,
    main,
  };
}
