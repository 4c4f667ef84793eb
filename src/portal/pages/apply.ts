import { randomUUID } from 'node:crypto';
import { factsFor, type Matter, matterOf, wordsOf } from '../form/matter.ts';
import { questions } from '../form/questions.ts';
import { type Typed, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { attributes, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import type { Page, View } from '../view.ts';
import { receiptPage } from './receipt.ts';

/** All questions on one page, for whoever fills in many; made from the opening act of the procedure. */
export async function applyPage(view: View): Promise<Page> {
  return form(view, await matterOf(view), {}, nothingWrong);
}

/** Opens the case and shows its receipt, or the form again with every reason and all that was typed. */
export async function applyPost(view: View): Promise<Page> {
  const { source, request } = view;
  const matter = await matterOf(view);
  const { procedure, name, title } = matter;
  const key = typedText(request.body, 'key').slice(0, 60);
  try {
    const facts = await factsFor(view, matter, request.body);
    const command = { act: name, facts };
    const opened = await source.open(request.session, procedure.id, command, key ? { idempotencyKey: key } : {});
    return receiptPage(view, procedure, title, opened);
  } catch (error) {
    return form(view, matter, request.body, wrongOf(view, error, wordsOf(view, matter)));
  }
}

function form(view: View, matter: Matter, typed: Typed, wrong: Wrong): Page {
  const { t } = view;
  const { procedure, act, asking, name } = matter;
  const title = t.plain('apply.title', { power: matter.titlePlain });
  const main = html`${errorSummary(view, wrong)}<h1>${t('apply.title', { power: t.zh(matter.title) })}</h1>
<p class="lead">${matter.organ ? t('start.organ', { organ: t.zh(matter.organ) }) : ''}${t('apply.lead')}</p>
<p><a href="${matter.form}">${t('apply.by-question')}</a></p>
<details><summary>${t('procedure.basis')}</summary>${bases(t, act.basis)}</details>
<form ${attributes({ method: 'post', action: `${matter.form}/all`, enctype: 'multipart/form-data', novalidate: true })}>
<input ${attributes({ type: 'hidden', name: 'key', value: typedText(typed, 'key') || randomUUID() })}>
${questions(view, procedure, act, asking, { typed, wrong: wrong.fields })}
<p class="hint">${t('apply.truth')}</p>
<button type="submit">${t('act.submit', { act: labels.act(view, procedure, name) })}</button>
</form>`;
  return {
    title,
    section: 'powers',
    crumbs: matter.crumbs,
    status: wrong.status,
    invalid: wrong.status >= 400,
    personal: true,
    main,
  };
}
