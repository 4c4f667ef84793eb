import type { Figure } from '../../service/count.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import { figureValue, target } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import { paragraphs } from '../parts/value.ts';
import type { TextKey } from '../say.ts';
import type { PlanArticle, PlanMeasure, PlanTarget } from '../source.ts';
import type { Page, View } from '../view.ts';
import { mechanisms } from './plan.ts';

/** One article of the plan: its text, what it aims at, who does what, how far it is, and what is overdue. */
export async function planArticlePage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const number = /^\d{1,3}$/.test(request.params.n ?? '') ? Number(request.params.n) : 0;
  const article = await source.planArticle(number);
  const main = html`<p>${t('plan.chapter', { n: article.chapter.number })} ${t.zh(article.chapter.title)}</p>
<h1>${t('plan.article', { n: article.number })} ${t.zh(article.title)}</h1>
${overdue(view, article)}
<h2>${t('plan.text')}</h2>
<div class="text">${text(view, article)}</div>
<h2>${t('plan.mechanisms')}</h2>
${mechanisms(view, article.mechanisms)}
${article.unit ? html`<p>${t('plan.unit', { unit: t.zh(article.unit) })}</p>` : ''}${article.note ? html`<p>${t.zh(article.note)}</p>` : ''}
<h2>${t('plan.targets')}</h2>
${article.targets.length === 0 ? html`<p>${t('plan.no-targets')}</p>` : html`<ul class="entry-list">${article.targets.map((one) => targetItem(view, article, one))}</ul>`}
<h2>${t('plan.figures')}</h2>
${figures(view, article)}
<h2>${t('plan.measures')}</h2>
${measures(view, article.measures)}
<nav class="pager" aria-label="${t.plain('plan.neighbours')}"><ul>${neighbour(view, article, -1)}${neighbour(view, article, 1)}</ul></nav>`;
  const title = t.plain('plan.article-title', { n: article.number, title: t.zhPlain(article.title) });
  return {
    title,
    section: 'plan',
    crumbs: [{ href: '/plan', text: t.plain('nav.plan') }],
    main,
    article: { keywords: t.zhPlain(article.title) },
  };
}

/** In the reader's characters: the plan as given where it was given in them. */
function text({ t }: View, article: PlanArticle): Html {
  if (t.language !== 'zh-Hant' || article.original === article.text) return paragraphs(t.zh, article.text);
  return paragraphs((line) => html`${line}`, article.original);
}

function overdue({ t }: View, { overdue: late }: PlanArticle): Html {
  if (late.length === 0) return html``;
  return html`<div class="banner bad"><p>${t('plan.overdue', { n: late.length })}</p><ul>${late.map((one) => html`<li>${t.zh(one.what)} – ${t.zh(one.organ)} – ${t('plan.was-due', { day: t.day(one.due) })}</li>`)}</ul></div>`;
}

function targetItem(view: View, article: PlanArticle, one: PlanTarget): Html {
  const { t } = view;
  const live =
    one.figure &&
    article.figures.find((f) => f.procedure === one.figure?.procedure && f.indicator === one.figure.indicator);
  const now = live
    ? html`<li>${t('plan.now')} <b>${figureValue(view, live)}</b></li>`
    : html`<li>${t('plan.no-figure')}</li>`;
  const state = one.confirmed ? '' : html`<li>${t('plan.unconfirmed')}</li>`;
  return html`<li><h3>${t.zh(one.subject === '' ? one.sentence : one.subject)}${t.plain('colon')}${value(view, one)}</h3><ul class="meta">${now}${one.deadline && one.value !== undefined ? html`<li>${t('plan.by', { day: t.day(one.deadline) })}</li>` : ''}${state}</ul></li>`;
}

function value({ t }: View, one: PlanTarget): Html {
  if (one.value === undefined)
    return one.deadline ? t('plan.done-by', { day: t.day(one.deadline) }) : t('plan.no-number');
  const range = one.upTo === undefined ? t.amount(one.value, one.unit) : `${one.value}–${t.amount(one.upTo, one.unit)}`;
  const change = one.change ? html`${t(`change.${one.change}`)} ` : '';
  return html`${change}${t(`bound.${one.bound}` as TextKey, { value: range })}`;
}

function figures(view: View, article: PlanArticle): Html {
  const { t } = view;
  if (article.figures.length === 0) return html`<p>${t('plan.no-figures')}</p>`;
  const before = (f: Figure) =>
    article.lastYear.find(
      (old) => old.procedure === f.procedure && old.indicator === f.indicator && old.part === f.part,
    );
  return table(
    t.plain('plan.figures.caption'),
    [
      {
        title: t.plain('figure.name'),
        head: true,
        cell: (f) =>
          f.part === undefined
            ? html`<a href="/figures/${f.procedure}/${f.indicator}">${labels.indicator(view, f.procedure, f.indicator, f.title)}</a>`
            : labels.indicator(view, f.procedure, f.indicator, f.title),
      },
      { title: t.plain('figure.this-year'), cell: (f) => figureValue(view, f) },
      {
        title: t.plain('figure.last-year'),
        cell: (f) => (before(f) ? figureValue(view, before(f) as Figure) : t('figure.none')),
      },
      { title: t.plain('figure.target-column'), cell: (f) => (f.target ? target(view, f) : t('figure.no-target')) },
    ],
    article.figures,
  );
}

function measures({ t }: View, all: readonly PlanMeasure[]): Html {
  if (all.length === 0) return html`<p>${t('plan.no-measures')}</p>`;
  return table(
    t.plain('plan.measures.caption'),
    [
      { title: t.plain('plan.task'), head: true, cell: (m) => t.zh(m.task) },
      { title: t.plain('plan.organ'), cell: (m) => t.zh(m.organ) },
      { title: t.plain('plan.due'), cell: (m) => (m.due ? t.day(m.due) : '') },
      {
        title: t.plain('plan.state'),
        cell: (m) =>
          html`<span ${attributes({ class: m.state === 'late' ? 'late' : undefined })}>${t(`measure.${m.state}`)}</span>${m.progress ? html` ${t.zh(m.progress)}` : ''}${m.evidence ? html` ${t('plan.evidence', { what: t.zh(m.evidence) })}` : ''}`,
      },
    ],
    all,
  );
}

function neighbour({ t }: View, { number, count }: PlanArticle, step: 1 | -1): Html {
  const n = number + step;
  if (n < 1 || n > count) return html``;
  return html`<li><a class="button" href="/plan/articles/${n}">${t('plan.article', { n })}</a></li>`;
}
