import type { Basis, Procedure } from '../../kernel/index.ts';
import { ownDraft } from '../form/draft.ts';
import { sentence } from '../form/wrong.ts';
import { type Html, html, join } from '../html/html.ts';
import { factsOf, labels } from '../labels.ts';
import { explanation } from '../parts/explanation.ts';
import { light, lightOf } from '../parts/light.ts';
import { takeBackForm } from '../parts/take-back.ts';
import { factList } from '../parts/value.ts';
import { wayOut } from '../parts/way-out.ts';
import { NotHere } from '../problem.ts';
import { proofOf } from '../proof.ts';
import type { Tracked } from '../source.ts';
import { daysBetween, type Page, type View } from '../view.ts';

type Clock = Tracked['clocks'][number];

/**
 * A case for its party: where it is, which organ has it, until when and why, what it waits for, what the party can do
 * now, what was served.
 */
export async function casePage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const found = await source.track(request.session, proofOf(request), request.from);
  const procedure = source.procedure(found.procedure.id, found.procedure.version);
  if (!procedure) throw new NotHere();
  const papers = await source.papers(proofOf(request), request.from);
  const words = factsOf(view, procedure);
  const changeable = (await ownDraft(view))?.content.filed === found.receipt;
  const title = t.plain('case.title', { receipt: found.receipt ?? '' });
  const running = found.clocks.filter((clock) => clock.stoppedOn === undefined && clock.status !== 'expired');
  const over = found.clocks.filter((clock) => !running.includes(clock));
  const main = html`<h1>${t('case.heading', { procedure: labels.procedure(view, procedure) })}</h1>
<p>${t('case.number', { receipt: html`<b>${found.receipt}</b>` })}</p>
<div class="panel"><dl class="facts">
<div><dt>${t('case.stage')}</dt><dd><b>${labels.stage(view, procedure, found.stage)}</b></dd></div>
<div><dt>${t('case.organ')}</dt><dd>${t.zh(found.org.name)}</dd></div>
<div><dt>${t('case.filed')}</dt><dd>${t.day(found.filedOn)}</dd></div>
<div><dt>${t('case.waits')}</dt><dd>${waiting(view, procedure, found, running)}</dd></div>
</dl></div>
<h2>${t('case.can')}</h2>
${possibilities(view, procedure, found)}
${changeable ? takeBackForm(view, procedure, found, true) : ''}
${wayOut(view, procedure, found)}
<h2>${t('case.until')}</h2>
${running.length === 0 ? html`<p>${t('case.no-clock')}</p>` : html`${running.map((clock) => clockBox(view, procedure, clock))}`}
${over.length > 0 ? html`<details><summary>${t('case.over')}</summary>${over.map((clock) => clockBox(view, procedure, clock))}</details>` : ''}
${papers.length > 0 ? html`<h2>${t('case.papers')}</h2><ul>${papers.map((paper) => html`<li><a href="/track/case/papers/${paper.key}">${labels.paper(view, procedure, paper.paper)}</a>${paper.number ? html` ${t.zh(paper.number)}` : ''} – ${t(paper.mode === undefined ? 'case.given' : 'case.served', { day: t.day(paper.day) })}</li>`)}</ul>` : ''}
<h2>${t('case.steps')}</h2>
${steps(view, procedure, found)}
<h2>${t('case.facts')}</h2>
${factList(view, words, found.facts, Object.keys(procedure.facts), found.names)}
<form method="post" action="/track/leave"><button class="button" type="submit">${t('case.leave')}</button></form>
<p class="hint">${t('case.leave.help')}</p>`;
  return { title, section: 'track', crumbs: [{ href: '/track', text: t.plain('track.title') }], personal: true, main };
}

/** Whose turn it is, from the clocks that run; without one, from what the party can do. */
function waiting(view: View, p: Procedure, found: Tracked, running: readonly Clock[]): Html {
  const { t } = view;
  if (found.final) return t('case.finished');
  const paused = running.filter((clock) => clock.status === 'paused').flatMap((clock) => clock.excluded.slice(-1));
  if (paused.length > 0)
    return html`${paused.map(({ why, from }) => html`<p>${t('case.paused', { why: t.zh(why), from: t.day(from) })}</p>`)}`;
  const organ = running.filter((clock) => clock.against === 'organ' && clock.kind === 'deadline');
  if (organ.length > 0)
    return html`${organ.map((clock) => html`<p>${t('case.waits-organ', { organ: t.zh(found.org.name), what: labels.clock(view, p, clock.clock), day: t.day(clock.due) })}</p>`)}`;
  const others = running.filter((clock) => clock.kind === 'wait');
  if (others.length > 0)
    return html`${others.map((clock) => html`<p>${t('case.waits-time', { what: labels.clock(view, p, clock.clock), day: t.day(clock.due) })}</p>`)}`;
  const own = doable(found).filter((x) => x.act !== 'askRecusal');
  if (own.length > 0)
    return t('case.waits-you', {
      what: join(
        own.map((x) => labels.act(view, p, x.act)),
        t.plain('list.between'),
      ),
    });
  return t('case.waits-next', { organ: t.zh(found.org.name) });
}

function doable(found: Tracked): Tracked['possibilities'] {
  return found.possibilities.filter((x) => x.refusals.length === 0);
}

function possibilities(view: View, p: Procedure, found: Tracked): Html {
  const { t } = view;
  const now = doable(found);
  const not = found.possibilities.filter((x) => x.refusals.length > 0);
  const buttons =
    now.length === 0
      ? html`<p>${t('case.nothing')}</p>`
      : html`<ul class="actions">${now.map((x) => html`<li><a class="button" href="/track/case/acts/${x.act}">${labels.act(view, p, x.act)}</a></li>`)}</ul>`;
  if (not.length === 0) return buttons;
  const why = not.map(
    (x) =>
      html`<li><b>${labels.act(view, p, x.act)}</b><ul>${x.refusals.map((refusal) => html`<li>${sentence(t, refusal)}</li>`)}</ul></li>`,
  );
  return html`${buttons}<details><summary>${t('case.not-now')}</summary><ul>${why}</ul></details>`;
}

function clockBox(view: View, p: Procedure, clock: Clock): Html {
  const { t, today } = view;
  const shown = lightOf(view, clock);
  const left = daysBetween(today, clock.due);
  const until =
    clock.kind === 'wait'
      ? 'clock.wait'
      : clock.against === 'party'
        ? 'clock.party'
        : clock.kind === 'validity'
          ? 'clock.validity'
          : 'clock.organ';
  const time =
    clock.stoppedOn !== undefined
      ? t('clock.stopped', { day: t.day(clock.stoppedOn) })
      : left > 0
        ? t('clock.left', { n: left })
        : left === 0
          ? t('clock.today')
          : clock.late
            ? t('clock.late', { n: -left })
            : t('clock.over');
  const basis = p.clocks[clock.clock]?.basis;
  const first = (Array.isArray(basis) ? basis[0] : basis) as Basis | undefined;
  return html`<div class="clock clock-${shown}"><h3>${labels.clock(view, p, clock.clock)}</h3>
<p>${light(view, shown)} ${t(until, { day: html`<b>${t.day(clock.due)}</b>` })}${t('comma')}${time}</p>
${clock.promiseDue ? html`<p>${t('clock.promise', { day: t.day(clock.promiseDue) })}</p>` : ''}${clock.provisional ? html`<p>${t('due.provisional')}</p>` : ''}
${first && 'says' in first ? html`<p class="note">${t.zh(first.says)}</p>` : ''}${clock.explanation ? explanation(view, clock.explanation) : ''}</div>`;
}

function steps(view: View, p: Procedure, found: Tracked): Html {
  const { t } = view;
  const items = found.steps.map((step) => {
    const who = step.automatic ? t('case.by-law') : step.org === '' ? t('case.by-you') : t.zh(step.org);
    return html`<li><span class="when">${t.moment(step.at)} ${who}</span>${labels.act(view, p, step.act)}</li>`;
  });
  return html`<ol class="steps">${items.reverse()}</ol>`;
}
