import { randomUUID } from 'node:crypto';
import type { ActDef, Procedure } from '../../kernel/index.ts';
import { entryCommand, entryQuestions } from '../form/entry.ts';
import { questions } from '../form/questions.ts';
import { type Typed, typedFacts, typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, sentence, type Wrong, wrongOf } from '../form/wrong.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { factsOf, labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { pager } from '../parts/pager.ts';
import { matterTitle, matterView, takesPart } from '../parts/public-matter.ts';
import { tally } from '../parts/tally.ts';
import { NotHere } from '../problem.ts';
import type { PublicMatter } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';
import { entryReceiptPage } from './own-entry.ts';

/** Matters in which anyone may now take part: drafts to comment on, hearings to sign up for. Then those that closed. */
export async function consultationsPage(view: View): Promise<Page> {
  const { t } = view;
  const cursor = asked(view, 'cursor');
  const { rows: all, next } = await openMatters(view, cursor);
  const open = all.filter((matter) => invited(view, matter).length > 0);
  const closed = all.filter((matter) => !open.includes(matter));
  const list = (matters: readonly PublicMatter[]) =>
    html`<ul class="entry-list">${matters.map((matter) => html`<li><h3><a href="/matters/${matter.case}">${matterTitle(view, matter)}</a></h3><ul class="meta"><li>${t.zh(matter.organ)}</li><li>${t('decisions.since', { day: t.day(matter.views.at(-1)?.view.since ?? '') })}</li>${doors(view, matter)}</ul></li>`)}</ul>`;
  const main = html`<h1>${t('consult.title')}</h1>
<p class="lead">${t('consult.lead')}</p>
<h2>${t('consult.open')}</h2>
${open.length === 0 ? html`<p role="status">${t('consult.none')}</p>` : list(open)}
${closed.length === 0 ? '' : html`<h2>${t('consult.closed')}</h2>${list(closed)}`}
${pager(view, '/consultations', { cursor }, next)}
<h2>${t('consult.rule')}</h2>
${rule(view)}
<p><a href="/feeds/consultations.atom">${t('feed')}</a></p>`;
  return { title: t.plain('consult.title'), section: 'consult', main, feed: '/feeds/consultations.atom' };
}

/** What can be done in a matter now, in words. */
function doors(view: View, matter: PublicMatter): readonly Html[] {
  const p = view.source.procedure(matter.procedure, matter.version);
  return p ? invited(view, matter).map(({ act }) => html`<li><b>${labels.act(view, p, act)}</b></li>`) : [];
}

/**
 * What the public is asked for now. A suggestion on what has been decided for good may be made as long as it stands:
 * that is no consultation, and every document would be one.
 */
function invited({ source }: View, { procedure, version, open }: PublicMatter): PublicMatter['open'] {
  const p = source.procedure(procedure, version);
  const settled = (act: string) => [p?.acts[act]?.from].flat().some((stage) => stage && p?.stages[stage]?.final);
  return open.filter(({ act, refusals }) => refusals.length === 0 && !settled(act));
}

/** Public matters of every procedure that lets anyone take part, newest first. */
export function openMatters({ source }: View, cursor?: string): ReturnType<View['source']['publicCases']> {
  const procedures = source.procedures().filter(takesPart);
  return source.publicCases(
    procedures.map(({ id }) => id),
    cursor ? { cursor } : {},
  );
}

/** How opinions are handled, said before anyone gives one. */
function rule(view: View): Html {
  const { t } = view;
  return html`<ul><li>${t('consult.rule.name')}</li><li>${t('consult.rule.shown')}</li><li>${t('consult.rule.answer')}</li><li>${t('consult.rule.not')}</li></ul>`;
}

/** All that is public about one matter, and what anyone may do in it. */
export async function matterPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const matter = await source.publicCase(request.params.case ?? '');
  const p = source.procedure(matter.procedure, matter.version);
  if (!p) throw new NotHere();
  const now = matter.open.filter(({ refusals }) => refusals.length === 0);
  const over = matter.open.filter(({ refusals }) => refusals.length > 0);
  const thanks =
    asked(view, 'done') === '1'
      ? html`<p class="banner good" role="status"><span aria-hidden="true">✓</span> ${t('consult.thanks')}</p>`
      : '';
  const main = html`<h1>${matterTitle(view, matter)}</h1>
<ul class="meta"><li>${labels.procedure(view, p)}</li><li>${t.zh(matter.organ)}</li></ul>
${thanks}
${now.length > 0 ? html`<ul class="actions">${now.map(({ act }) => html`<li><a class="button main" href="/matters/${matter.case}/acts/${act}">${labels.act(view, p, act)}</a></li>`)}</ul>` : ''}
${matter.views.map(({ name, view: shown }) => html`<section><h2>${labels.published(view, p, name)}</h2><p class="note">${t('decisions.since', { day: t.day(shown.since) })}</p>${matterView(view, p, name, shown, matter.names)}${Object.keys(shown.lists).map((list) => (matter.tallies?.[list] ? tally(view, p, list, matter.tallies[list]) : ''))}</section>`)}
${matter.lot ? html`<p><a class="button" href="${`/matters/${matter.case}/lot`}">${t('lot.link')}</a></p>` : ''}
${over.length > 0 && takesPart(p) ? html`<details><summary>${t('case.not-now')}</summary><ul>${over.map((one) => html`<li><b>${labels.act(view, p, one.act)}</b><ul>${one.refusals.map((refusal) => html`<li>${sentence(t, refusal)}</li>`)}</ul></li>`)}</ul></details>` : ''}`;
  const newest = matter.views[0];
  return {
    title: plainText(matterTitle(view, matter)),
    section: takesPart(p) ? 'consult' : 'decisions',
    crumbs: [
      takesPart(p)
        ? { href: '/consultations', text: t.plain('consult.title') }
        : { href: '/decisions', text: t.plain('decisions.title') },
    ],
    main,
    article: { published: newest?.view.since ?? '', source: matter.organ },
  };
}

/** An opinion: what becomes of it is published, and nothing of who gave it. */
function isOpinion(p: Procedure, { adds }: ActDef): boolean {
  if (adds === undefined) return false;
  const shown = Object.values(p.publish ?? {}).flatMap(({ lists }) => lists?.[adds] ?? []);
  return shown.length > 0 && shown.every((column) => !p.lists?.[adds]?.columns[column]?.personal);
}

interface Part {
  readonly matter: PublicMatter;
  readonly p: Procedure;
  readonly name: string;
  readonly act: ActDef;
}

/** The form of something that anyone may do in a public matter. */
export async function partPage(view: View): Promise<Page> {
  return form(view, await part(view), {}, nothingWrong);
}

/** Does it, or shows the form again with every reason and all that was typed. */
export async function partPost(view: View): Promise<Page> {
  const { source, request } = view;
  const what = await part(view);
  const { matter, p, name, act } = what;
  const key = typedText(request.body, 'key').slice(0, 60) || randomUUID();
  const command = {
    act: name,
    facts: typedFacts(p, act, request.body),
    ...entryCommand(p, act, request.body, key),
  };
  try {
    const done = await source.takePart(matter.case, command, { idempotencyKey: key });
    if (act.adds !== undefined) return entryReceiptPage(view, p, matter, name, done);
  } catch (error) {
    return form(view, what, request.body, wrongOf(view, error, factsOf(view, p)));
  }
  return { title: '', main: html``, status: 303, headers: { location: `/matters/${matter.case}?done=1` } };
}

async function part({ source, request }: View): Promise<Part> {
  const matter = await source.publicCase(request.params.case ?? '');
  const p = source.procedure(matter.procedure, matter.version);
  const name = request.params.act ?? '';
  const possible = matter.open.some((one) => one.act === name);
  const act = p?.acts[name];
  if (!p || !possible || !act) throw new NotHere();
  return { matter, p, name, act };
}

function form(view: View, { matter, p, name, act }: Part, typed: Typed, wrong: Wrong): Page {
  const { t } = view;
  const filled = { typed, wrong: wrong.fields };
  const possible = matter.open.find((one) => one.act === name);
  const closed = possible?.refusals ?? [];
  const fields = html`${questions(view, p, act, { known: [], rows: {} }, filled)}${entryQuestions(view, p, act, possible?.items ?? [], filled)}`;
  const about = matterTitle(view, matter);
  const main = html`${errorSummary(view, wrong)}<h1>${labels.act(view, p, name)}</h1>
<p class="lead">${about}</p>
${closed.length > 0 && wrong.status === 200 ? html`<ul>${closed.map((refusal) => html`<li>${sentence(t, refusal)}</li>`)}</ul>` : ''}
${bases(t, act.basis)}
${isOpinion(p, act) ? rule(view) : html`<p class="hint">${t('consult.rule.else')}</p>`}
<form ${attributes({ method: 'post', action: `/matters/${encodeURIComponent(matter.case)}/acts/${encodeURIComponent(name)}`, enctype: 'multipart/form-data', novalidate: true })}>
<input ${attributes({ type: 'hidden', name: 'key', value: typedText(typed, 'key') || randomUUID() })}>
${fields}
<ul class="actions"><li><button type="submit">${t('act.submit', { act: labels.act(view, p, name) })}</button></li><li><a class="button" href="/matters/${matter.case}">${t('act.back')}</a></li></ul>
</form>`;
  return {
    title: labels.actPlain(view, p, name),
    section: 'consult',
    crumbs: [
      { href: '/consultations', text: t.plain('consult.title') },
      { href: `/matters/${matter.case}`, text: plainText(matterTitle(view, matter)) },
    ],
    status: wrong.status,
    invalid: wrong.status >= 400,
    personal: true,
    main,
  };
}
