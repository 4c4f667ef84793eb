import { attributes, type Html, html } from '../html/html.ts';
import { figureLine } from '../parts/figure.ts';
import type { Mechanism } from '../source.ts';
import type { Page, View } from '../view.ts';

/** The whole plan: chapters and articles, who carries each out, how far it is, and where nobody does yet. */
export async function planPage(view: View): Promise<Page> {
  const { t, source } = view;
  const plan = await source.plan();
  const articles = plan.chapters.flatMap((chapter) => chapter.articles);
  const gaps = articles.filter((article) => article.mechanisms.every((m) => !m.stands)).length;
  const chapters = plan.chapters.map(
    (
      chapter,
    ) => html`<h2 id="chapter-${chapter.number}">${t('plan.chapter', { n: chapter.number })} ${t.zh(chapter.title)}</h2>
<ol class="plan">${chapter.articles.map(
      (
        article,
      ) => html`<li><h3><a href="/plan/articles/${article.number}">${t('plan.article', { n: article.number })} ${t.zh(article.title)}</a></h3>
${mechanisms(view, article.mechanisms)}
${article.figures.length > 0 ? html`<ul class="figures">${article.figures.map((figure) => html`<li>${figureLine(view, figure)}</li>`)}</ul>` : ''}
${article.overdue > 0 ? html`<p class="late">${t('plan.overdue', { n: article.overdue })}</p>` : ''}</li>`,
    )}</ol>`,
  );
  const main = html`<h1>${t.zh(plan.title)}</h1>
<p class="lead">${t('plan.lead', { chapters: plan.chapters.length, articles: articles.length })}</p>
${plan.adoptedOn ? html`<p>${t('plan.adopted', { day: t.day(plan.adoptedOn) })}</p>` : ''}
<p>${gaps === 0 ? t('plan.no-gaps') : t('plan.gaps', { n: gaps })}</p>
<ul><li><a href="/duties">${t('nav.duties')}</a></li><li><a href="/plan/years">${t('nav.frozen')}</a></li></ul>
<nav class="panel" aria-label="${t.plain('plan.contents')}"><ol>${plan.chapters.map((chapter) => html`<li><a href="#chapter-${chapter.number}">${t.zh(chapter.title)}</a></li>`)}</ol></nav>
${chapters}`;
  return { title: t.plain('nav.plan'), section: 'plan', main };
}

/** The mechanisms of an article: those that run lead to their page, the others are marked as gaps. */
export function mechanisms({ t }: View, all: readonly Mechanism[]): Html {
  if (all.length === 0) return html`<ul class="tags"><li class="gap">${t('plan.no-mechanism')}</li></ul>`;
  return html`<ul class="tags">${all.map((m) => html`<li ${attributes({ class: m.stands ? undefined : 'gap' })}>${m.stands ? html`<a href="/procedures/${m.id}">${t.words(m.title)}</a>` : html`${t.words(m.title)} <span class="note">${t('plan.not-built')}</span>`}</li>`)}</ul>`;
}
