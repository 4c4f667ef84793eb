import { randomUUID } from 'node:crypto';
import type { ActDef, Procedure } from '../../kernel/index.ts';
import { ServiceError } from '../../service/errors.ts';
import type { Proof } from '../../service/track.ts';
import { entryCommand, entryQuestions } from '../form/entry.ts';
import { questions } from '../form/questions.ts';
import { type Typed, typedFacts, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong, wrongOf } from '../form/wrong.ts';
import { attributes, html } from '../html/html.ts';
import { factsOf, labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { NotHere } from '../problem.ts';
import { proofOf } from '../proof.ts';
import type { Tracked } from '../source.ts';
import type { Page, View } from '../view.ts';
import { proveAgain, provedBy } from './prove-again.ts';

interface Doing {
  readonly proof: Proof;
  readonly found: Tracked;
  readonly procedure: Procedure;
  readonly name: string;
  readonly act: ActDef;
  /** Keys of the list entries on which the act can be done now. */
  readonly items: readonly string[];
}

/** A form for one act of the party, made from the definition. */
export async function partyActPage(view: View): Promise<Page> {
  return form(view, await doing(view, proofOf(view.request)), {}, nothingWrong);
}

/** Does the act, or shows the form again with every reason and all that was typed. */
export async function partyActPost(view: View): Promise<Page> {
  const { t, source, request } = view;
  const { body } = request;
  const action = `/track/case/acts/${encodeURIComponent(request.params.act ?? '')}`;
  const proved = provedBy(view);
  if (!proved && body.secret === undefined) return proveAgain(view, action);
  if (!proved) return proveAgain(view, action, noCode(view));
  let what: Doing;
  try {
    what = await doing(view, proved.proof);
  } catch (error) {
    // A wrong code is told where it was typed; whatever else is not there is not.
    if (!proved.cookie || !(error instanceof ServiceError) || error.code !== 'case.not-found') throw error;
    return proveAgain(view, action, { status: 404, fields: {}, whole: [t('track.not-found')] });
  }
  const { proof, procedure, name, act } = what;
  const key = typedText(body, 'key').slice(0, 60);
  const seq = Number(typedText(body, 'seq'));
  const command = {
    act: name,
    facts: typedFacts(procedure, act, body),
    ...entryCommand(procedure, act, body, key || randomUUID()),
  };
  const options = {
    ...(key ? { idempotencyKey: key } : {}),
    ...(Number.isInteger(seq) && seq > 0 ? { expectedSeq: seq } : {}),
  };
  try {
    await source.actAsParty(request.session, proof, command, options, request.from);
  } catch (error) {
    const page = form(view, what, body, wrongOf(view, error, factsOf(view, procedure)));
    return { ...page, ...(proved.cookie ? { headers: { 'set-cookie': proved.cookie } } : {}) };
  }
  const headers = { location: '/track/case', ...(proved.cookie ? { 'set-cookie': proved.cookie } : {}) };
  return { title: '', main: html``, status: 303, headers };
}

const noCode = ({ t }: View): Wrong => ({ status: 422, fields: { secret: [t('track.secret.missing')] }, whole: [] });

async function doing({ source, request }: View, proof: Proof): Promise<Doing> {
  const found = await source.track(request.session, proof, request.from);
  const procedure = source.procedure(found.procedure.id, found.procedure.version);
  const name = request.params.act ?? '';
  const possible = found.possibilities.find((x) => x.act === name);
  const act = procedure?.acts[name];
  if (!procedure || !possible || !act) throw new NotHere();
  return { proof, found, procedure, name, act, items: possible.items ?? [] };
}

function form(view: View, { procedure, name, act, found, items }: Doing, typed: Typed, wrong: Wrong): Page {
  const { t } = view;
  const filled = { typed: { ...before(procedure, act, found), ...typed }, wrong: wrong.fields };
  const title = labels.actPlain(view, procedure, name);
  const asked = html`${questions(view, procedure, act, { known: [], rows: {} }, filled)}${entryQuestions(view, procedure, act, items, filled)}`;
  const main = html`${errorSummary(view, wrong)}<h1>${labels.act(view, procedure, name)}</h1>
<p>${t('case.number', { receipt: html`<b>${found.receipt}</b>` })}</p>
${bases(t, act.basis)}
${asked.toString() === '' ? html`<p>${t('act.confirm', { act: labels.act(view, procedure, name) })}</p>` : ''}
<form ${attributes({ method: 'post', action: `/track/case/acts/${encodeURIComponent(name)}`, enctype: 'multipart/form-data', novalidate: true })}>
<input ${attributes({ type: 'hidden', name: 'of', value: found.receipt ?? '' })}><input ${attributes({ type: 'hidden', name: 'seq', value: found.seq })}><input ${attributes({ type: 'hidden', name: 'key', value: typedText(typed, 'key') || randomUUID() })}>
${asked}
<ul class="actions"><li><button type="submit">${t('act.submit', { act: labels.act(view, procedure, name) })}</button></li><li><a class="button" href="/track/case">${t('act.back')}</a></li></ul>
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

const texts = new Set(['text', 'longText', 'place', 'person', 'organisation']);

/** What the party gave before stands in the form again, so that it changes only what it wants to. */
function before(p: Procedure, act: ActDef, found: Tracked): Typed {
  const given: { [field: string]: string } = {};
  for (const name of Object.keys(act.records ?? {})) {
    const value = found.facts[name];
    if (typeof value === 'string' && texts.has(p.facts[name]?.type ?? '')) given[`facts.${name}`] = value;
  }
  return given;
}
