import { html } from './html/html.ts';
import { searchForm } from './parts/search-form.ts';
import type { TextKey } from './say.ts';
import type { Page, View } from './view.ts';

/** There is no such page, or the visitor may not see it: the answer is the same. */
export class NotHere extends Error {
  readonly status = 404;
}

/** An error that speaks for itself: a status and a plain sentence in both languages. */
export interface Spoken {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Whether an error is the visitor's to know: it has its sentences, and is not a failure of ours. */
export function isSpoken(error: unknown): error is Spoken {
  const e = error as Partial<Spoken> | null | undefined;
  return typeof e?.zh === 'string' && typeof e.en === 'string' && typeof e.status === 'number' && e.status < 500;
}

/** What went wrong, as a page needs it. */
export interface Trouble {
  readonly status: number;
  /** In the error's own words, where it has any. */
  readonly spoken?: Pick<Spoken, 'zh' | 'en'>;
}

/** What an error means for a page. A 404 and a 403 look alike, so that nothing tells whether something exists. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NotHere) return { status: 404 };
  if (!isSpoken(error)) return { status: (error as { status?: number } | null)?.status === 503 ? 503 : 500 };
  const hidden = error.status === 404 || error.status === 403;
  if (error.code === 'plan.none') return { status: 404, spoken: error };
  return hidden ? { status: 404 } : { status: error.status, spoken: error };
}

const told = [400, 404, 413, 429, 503];

/** The page for an error: what happened, and where to go from here. */
export function problemPage(view: View, { status, spoken }: Trouble): Page {
  const { t, source, request } = view;
  const known = told.includes(status) ? status : status >= 500 ? 500 : 400;
  const title = t.plain(`problem.${known}` as TextKey);
  const phone = html`<a href="${`tel:${source.site.phone}`}">${source.site.phone}</a>`;
  const own = spoken ? html`<p>${t.language === 'en' ? spoken.en : t.zh(spoken.zh)}</p>` : '';
  const number = known >= 500 ? html`<p>${t('problem.id', { id: html`<code>${request.id}</code>` })}</p>` : '';
  const main = html`<h1>${title}</h1>
<p class="lead">${t(`problem.${known}.help` as TextKey)}</p>
${own}${number}
<p>${t('problem.contact', { phone })}</p>
${known === 404 ? searchForm(view, '/search', t.plain('home.search'), '') : ''}
<p><a class="button" href="/">${t('problem.home')}</a></p>`;
  return { title, status, personal: true, main };
}
