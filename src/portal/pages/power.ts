import type { ClockDef, Facts, Procedure, Row, Value } from '../../kernel/index.ts';
import { openingAct } from '../form/opening.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { type FactWords, factsOf, fieldsOf, labels, stateOf } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { chart } from '../parts/chart.ts';
import { history } from '../parts/history.ts';
import { limitWords } from '../parts/limit.ts';
import { basesOf } from '../parts/resting.ts';
import { table } from '../parts/table.ts';
import { cellOf, factList } from '../parts/value.ts';
import { NotHere } from '../problem.ts';
import { asked, askedDay, type Page, type View } from '../view.ts';

/** Told in their own places on the page. */
const apart = new Set(['name', 'procedure', 'promisedDays', 'materials', 'basis']);

/** One power: who holds it on what ground, how long it takes, what to bring, how it runs, how it has changed. */
export async function powerPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const register = source.register('powers');
  if (!register) throw new NotHere();
  const power = await source.entry('powers', request.params.id ?? '', askedDay(view, 'day'));
  const cursor = asked(view, 'cursor') || undefined;
  const shown = await source.bases('powers', power.entry, { day: power.day, cursor });
  const words = fieldsOf(view, register);
  const id = typeof power.facts.procedure === 'string' ? power.facts.procedure : '';
  const procedure = source.procedure(id);
  const order = register.public.filter((field) => !apart.has(field));
  const canApply = power.state === 'inForce' && procedure !== undefined && openingAct(procedure) !== undefined;
  const part = procedure !== undefined && asked(view, 'part') === 'chart' ? 'chart' : 'guide';
  const tab = (name: 'guide' | 'chart') =>
    html`<li><a ${attributes({ href: link(`/powers/${encodeURIComponent(power.entry)}`, { part: name === 'guide' ? undefined : name }), 'aria-current': name === part ? 'page' : undefined })}>${t(`power.${name}`)}</a></li>`;
  const head = html`<h1>${t.zh(power.title)}</h1>
${power.state === 'inForce' ? '' : html`<p class="banner mild">${stateOf(view, register, power.state, power.why, power.label)}</p>`}
${procedure ? html`<nav aria-label="${t.plain('power.parts')}"><ul class="tabs">${tab('guide')}${tab('chart')}</ul></nav>` : ''}`;
  const guide = () => html`<div class="split">
<aside class="panel" aria-label="${t.plain('power.short')}">
<p>${t('power.holder')}<br><b>${t.zh(power.holder?.name)}</b></p>
${typeof power.facts.promisedDays === 'number' ? html`<p>${t('power.time')}<br><b>${t('power.promised', { time: t.amount(power.facts.promisedDays, 'working-day') })}</b>${procedure ? legalTime(view, procedure, power.facts) : ''}</p>` : ''}
${typeof power.facts.fee === 'string' && power.facts.fee !== '' ? html`<p>${words.title('fee')}<br><b>${t.zh(power.facts.fee)}</b></p>` : ''}
<p>${t('power.where')}<br>${power.facts.atCentre === true ? t('power.centre', { address: t.zh(source.site.address) }) : t('power.own-counter', { organ: t.zh(power.holder?.name) })}</p>
${canApply ? html`<p><a class="button main" href="/apply/${power.entry}">${t('power.apply')}</a></p>` : ''}
</aside>
<div><h2>${t('power.materials')}</h2>
${materials(view, words, power.facts.materials)}
</div>
</div>
<h2>${t('power.time')}</h2>
${procedure ? times(view, procedure, power.facts) : html`<p>${t('power.no-procedure')}</p>`}
<h2>${t('power.record')}</h2>
${factList(view, words, power.facts, order, power.names)}
${basesOf(view, `/powers/${encodeURIComponent(power.entry)}`, shown)}
<h2>${t('entry.history')}</h2>
${history(view, register, words, power)}`;
  const runs = () =>
    procedure &&
    html`<h2>${t('power.runs')}</h2>
<p>${t('power.runs.by', { procedure: html`<a href="/procedures/${procedure.id}">${labels.procedure(view, procedure)}</a>` })}</p>
${chart(view, procedure)}`;
  return {
    title: t.zhPlain(power.title),
    section: 'powers',
    crumbs: [{ href: '/powers', text: t.plain('powers.title') }],
    main: html`${head}${part === 'chart' ? runs() : guide()}`,
    article: { published: power.from, source: power.holder?.name },
  };
}

/** What to bring, one row for each paper. */
function materials(view: View, words: FactWords, value: Value | undefined): Html {
  const { t } = view;
  const def = words.def('materials');
  if (def?.type !== 'table' || !Array.isArray(value) || value.length === 0)
    return html`<p>${t('power.no-materials')}</p>`;
  const rows = value as readonly Row[];
  const used = Object.keys(def.columns).filter((column) =>
    rows.some((row) => row[column] !== undefined && row[column] !== ''),
  );
  const columns = used.map((column, n) => ({
    title: words.columnPlain('materials', column),
    ...(n === 0 ? { head: true as const } : {}),
    cell: (row: Row) => cellOf(view, words, 'materials', column, row[column]),
  }));
  return table(words.titlePlain('materials'), columns, rows);
}

/** Whether a clock can run for this power: those for powers that are handled otherwise are left out. */
function runsFor({ when }: ClockDef, power: Facts): boolean {
  if (!when || !('entryFact' in when)) return true;
  const [, field, ...values] = when.entryFact;
  return power[field] === undefined || values.some((value) => value === power[field]);
}

/** The law's limit for what the organ promises to do faster. */
function legalTime(view: View, p: Procedure, power: Facts): Html {
  const promised = Object.values(p.clocks).find((clock) => clock.promise && runsFor(clock, power));
  return promised
    ? html`<br>${view.t('power.by-law', { time: limitWords(view, factsOf(view, p), promised.limit) })}`
    : html``;
}

/** The law's own deadlines for the organ in this procedure. */
function times(view: View, p: Procedure, power: Facts): Html {
  const { t } = view;
  const words = factsOf(view, p);
  const clocks = Object.entries(p.clocks).filter(
    ([, clock]) => clock.kind === 'deadline' && clock.against === 'organ' && runsFor(clock, power),
  );
  return table(
    t.plain('power.times.caption'),
    [
      { title: t.plain('power.step'), head: true, cell: ([name]) => labels.clock(view, p, name) },
      { title: t.plain('power.legal'), cell: ([, clock]) => limitWords(view, words, clock.limit) },
      { title: t.plain('power.ground'), cell: ([, clock]) => bases(t, clock.basis) },
    ],
    clocks,
  );
}
