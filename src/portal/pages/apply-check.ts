import type { Refusal } from '../../kernel/index.ts';
import { Refused } from '../../service/errors.ts';
import { draftFor, type OwnDraft } from '../form/draft.ts';
import { factsFor, type Matter, matterOf, questionsOf, wordsOf } from '../form/matter.ts';
import { typedFacts } from '../form/typed.ts';
import { sentence } from '../form/wrong.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import { valueShown } from '../parts/value.ts';
import { isSpoken } from '../problem.ts';
import type { Page, View } from '../view.ts';
import { receiptPage } from './receipt.ts';

/** All answers before handing in, each with a way back to its question, and whatever still stands against it. */
export async function checkPage(view: View): Promise<Page> {
  const matter = await matterOf(view);
  const own = await draftFor(view, matter);
  if (!own || own.content.filed !== undefined) return toStart(matter);
  const facts = await factsFor(view, matter, own.content.answers);
  const refusals = await view.source.judge(view.request.session, matter.procedure.id, { act: matter.name, facts });
  return shown(view, matter, own, refusals, 200);
}

/** Hands it in: the case is opened at once, and its receipt is shown. Pressed twice, it is one application. */
export async function checkPost(view: View): Promise<Page> {
  const { source, request, t } = view;
  const matter = await matterOf(view);
  const own = await draftFor(view, matter);
  if (!own) return toStart(matter);
  const { proof, content } = own;
  const facts = await factsFor(view, matter, content.answers);
  try {
    const opened = await source.open(
      request.session,
      matter.procedure.id,
      { act: matter.name, facts },
      { idempotencyKey: `${proof.number}.${content.round}` },
    );
    await source.saveDraft(proof, { ...content, filed: opened.receipt ?? '' }, request.from);
    return receiptPage(view, matter.procedure, matter.title, opened, true);
  } catch (error) {
    if (error instanceof Refused) return shown(view, matter, own, error.refusals, 422);
    if (!isSpoken(error)) throw error;
    return shown(view, matter, own, [], error.status, t.language === 'en' ? html`${error.en}` : t.zh(error.zh));
  }
}

function toStart(matter: Matter): Page {
  return { title: '', main: html``, status: 303, headers: { location: matter.form } };
}

function shown(
  view: View,
  matter: Matter,
  { content, proof }: OwnDraft,
  refusals: readonly Refusal[],
  status: number,
  said?: Html,
): Page {
  const { t } = view;
  const { procedure, act, form, name } = matter;
  const words = wordsOf(view, matter);
  const given = typedFacts(procedure, act, content.answers);
  const all = questionsOf(matter, content.answers);
  const rows = all.map((fact) => {
    const its = refusals.filter(({ path }) => path === `facts.${fact}` || path?.startsWith(`facts.${fact}.`));
    const value = its.length > 0 ? undefined : valueShown(view, words, fact, given[fact]);
    const wrong = its.map((refusal) => (refusal.code === 'fact.required' ? t('check.missing') : sentence(t, refusal)));
    const told =
      wrong.length > 0
        ? html`${wrong.map((why) => html`<p class="wrong">${why}</p>`)}`
        : (value ?? html`<span class="note">${t('check.empty')}</span>`);
    const change = t.plain('check.change-what', { what: words.titlePlain(fact) });
    return html`<div><dt>${words.title(fact)}</dt><dd>${told}</dd><dd class="change"><a ${attributes({ href: `${form}/question/${fact}?to=check`, 'aria-label': change })}>${t('check.change')}</a></dd></div>`;
  });
  const inFact = (path: string | undefined) =>
    all.some((f) => path === `facts.${f}` || path?.startsWith(`facts.${f}.`));
  const open = refusals.some(({ path }) => inFact(path));
  const whole = open ? [] : refusals.filter(({ path }) => !inFact(path)).map((refusal) => sentence(t, refusal));
  const against = [...(said ? [said] : []), ...whole];
  const first = all.find((f) => refusals.some(({ path }) => path === `facts.${f}` || path?.startsWith(`facts.${f}.`)));
  const head =
    against.length > 0
      ? html`<div class="error-summary" role="alert" aria-labelledby="error-title"><h2 id="error-title">${t('check.cannot')}</h2><ul>${against.map((why) => html`<li>${why}</li>`)}</ul></div>`
      : '';
  const ready = !open && against.length === 0;
  const hand = html`<form method="post" action="${`${form}/check`}"><p>${t('apply.truth')}</p><p class="hint">${t('check.moment')}</p><button type="submit">${t('act.submit', { act: labels.act(view, procedure, name) })}</button></form>`;
  const main = html`${head}<h1>${t('check.title')}</h1>
<p class="lead">${t('apply.title', { power: t.zh(matter.title) })}</p>
<dl class="facts check">${rows}</dl>
${ready ? hand : first ? html`<p>${t('check.open')}</p><p><a class="button main" href="${`${form}/question/${first}?to=check`}">${t('check.go-on')}</a></p>` : ''}
<p class="hint">${t('question.kept', { number: html`<b>${proof.number}</b>` })} <a href="/drafts">${t('question.leave')}</a></p>`;
  return {
    title: t.plain('check.title'),
    section: 'powers',
    crumbs: [...matter.crumbs, { href: form, text: t.plain('apply.title', { power: matter.titlePlain }) }],
    status,
    invalid: status >= 400,
    personal: true,
    main,
  };
}
