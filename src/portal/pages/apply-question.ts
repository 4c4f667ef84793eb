import { Refused } from '../../service/errors.ts';
import { draftCookie } from '../draft-proof.ts';
import { answered, draftFor, keepAnswers, type OwnDraft } from '../form/draft.ts';
import { factsFor, type Matter, matterOf, questionsOf, wordsOf } from '../form/matter.ts';
import { questions } from '../form/questions.ts';
import { type Typed, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { attributes, html } from '../html/html.ts';
import { NotHere } from '../problem.ts';
import { asked, type Page, type View } from '../view.ts';

/** One question of a form on a page of its own; what was answered before stands in it. */
export async function questionPage(view: View): Promise<Page> {
  const matter = await matterOf(view);
  const own = await draftFor(view, matter);
  return shown(view, matter, own, own?.content.answers ?? {}, nothingWrong);
}

/** Keeps the answer and goes on to the next question; an answer that cannot stand is shown again with the reason. */
export async function questionPost(view: View): Promise<Page> {
  const { request, t } = view;
  const matter = await matterOf(view);
  const own = await draftFor(view, matter);
  const name = request.params.question ?? '';
  const before = own?.content.answers ?? {};
  if (!questionsOf(matter, before).includes(name)) throw new NotHere();
  const answers = answered(before, name, request.body);
  if (request.refusedUpload) {
    const { status, zh, en } = request.refusedUpload;
    const told = t.language === 'en' ? en : t.zh(zh);
    return shown(view, matter, own, before, { status, fields: { [`facts.${name}`]: [told] }, whole: [] });
  }
  const wrong = await wrongWith(view, matter, name, answers);
  if (wrong) return shown(view, matter, own, answers, wrong);
  const proof = await keepAnswers(view, matter, own?.content.filed === undefined ? own : undefined, answers);
  const all = questionsOf(matter, answers);
  const next = typedText(request.body, 'to') === 'check' ? undefined : all[all.indexOf(name) + 1];
  return {
    title: '',
    main: html``,
    status: 303,
    headers: {
      location: next === undefined ? `${matter.form}/check` : `${matter.form}/question/${next}`,
      'set-cookie': draftCookie(proof, request.secure),
    },
  };
}

/** What stands against this answer by itself; what concerns the whole is told before handing in. */
async function wrongWith(view: View, matter: Matter, question: string, typed: Typed): Promise<Wrong | undefined> {
  const { source, request } = view;
  const facts = await factsFor(view, matter, typed);
  const refusals = await source.judge(request.session, matter.procedure.id, { act: matter.name, facts });
  const field = `facts.${question}`;
  const its = refusals.filter(({ path }) => path === field || path?.startsWith(`${field}.`));
  return its.length === 0 ? undefined : wrongOf(view, new Refused(its), wordsOf(view, matter));
}

function shown(view: View, matter: Matter, own: OwnDraft | undefined, typed: Typed, wrong: Wrong): Page {
  const { t, request } = view;
  const name = request.params.question ?? '';
  const all = questionsOf(matter, typed);
  const at = all.indexOf(name);
  if (at < 0) throw new NotHere();
  const { procedure, act, asking, form } = matter;
  const words = wordsOf(view, matter);
  const toCheck = asked(view, 'to') === 'check' || typedText(request.body, 'to') === 'check';
  const back = toCheck ? `${form}/check` : at === 0 ? form : `${form}/question/${all[at - 1]}`;
  const number = own && own.content.filed === undefined ? own.proof.number : undefined;
  const main = html`${errorSummary(view, wrong)}<p class="back"><a href="${back}">${t('question.back')}</a></p>
<p class="note">${t('apply.title', { power: t.zh(matter.title) })} · ${t('question.of', { n: at + 1, all: all.length })}</p>
<h1 class="hidden">${words.title(name)}</h1>
<form ${attributes({ method: 'post', action: `${form}/question/${encodeURIComponent(name)}`, enctype: 'multipart/form-data', novalidate: true, class: 'one' })}>
${toCheck ? html`<input type="hidden" name="to" value="check">` : ''}
${questions(view, procedure, act, asking, { typed, wrong: wrong.fields }, [name])}
<button type="submit">${t(toCheck ? 'question.save' : 'question.next')}</button>
</form>
${number ? html`<p class="hint">${t('question.kept', { number: html`<b>${number}</b>` })} <a href="/drafts">${t('question.leave')}</a></p>` : html`<p class="hint">${t('question.keeps')}</p>`}`;
  return {
    title: t.plain('question.title', { question: words.titlePlain(name), n: at + 1, all: all.length }),
    section: 'powers',
    crumbs: [...matter.crumbs, { href: form, text: t.plain('apply.title', { power: matter.titlePlain }) }],
    status: wrong.status,
    invalid: wrong.status >= 400,
    personal: true,
    main,
  };
}
