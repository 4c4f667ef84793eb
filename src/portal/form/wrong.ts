import type { Refusal } from '../../kernel/index.ts';
import { Refused } from '../../service/errors.ts';
import { attributes, type Html, html, type Part } from '../html/html.ts';
import type { FactWords } from '../labels.ts';
import { cited } from '../parts/basis.ts';
import { isSpoken } from '../problem.ts';
import type { View } from '../view.ts';
import { idOf } from './field.ts';

/** What was wrong with a form: by field, and what concerns it as a whole. */
export interface Wrong {
  readonly status: number;
  readonly fields: { readonly [field: string]: readonly Part[] };
  readonly whole: readonly Part[];
}

/** No errors: the form is shown for the first time. */
export const nothingWrong: Wrong = { status: 200, fields: {}, whole: [] };

/**
 * Sorts the refusals of an act by the fields of the form.
 * @param words titles of the facts, so that what is missing is named in the reader's language
 * @throws the error itself when it is not the visitor's
 */
export function wrongOf(view: View, error: unknown, words?: FactWords): Wrong {
  const { t } = view;
  const english = t.language === 'en';
  if (isSpoken(error)) return { status: error.status, fields: {}, whole: [english ? error.en : t.zh(error.zh)] };
  if (!(error instanceof Refused)) throw error;
  const fields: { [field: string]: Part[] } = {};
  const whole: Part[] = [];
  // Before all is filled in, a gate cannot be judged: its no would only puzzle.
  const open = error.refusals.some(({ code }) => code === 'fact.required');
  for (const refusal of error.refusals) {
    if (open && refusal.code === 'gate.shut') continue;
    const missing =
      refusal.code === 'fact.required' ? words?.title(refusal.path?.replace(/^facts\./, '') ?? '') : undefined;
    const told = missing ? t('form.missing', { fact: missing }) : sentence(t, refusal);
    if (refusal.path === undefined) whole.push(told);
    else fields[refusal.path] = [...(fields[refusal.path] ?? []), told];
  }
  const forbidden = error.refusals.some(({ code }) => code.startsWith('role.'));
  return { status: forbidden ? 403 : 422, fields, whole };
}

/** A refusal as the reader sees it, with the articles on which it rests. */
export function sentence(t: View['t'], refusal: Refusal): Html {
  const articles = (refusal.basis ?? []).map((basis) => html` <span class="source">${cited(t, basis)}</span>`);
  return html`${t.language === 'en' ? refusal.en : t.zh(refusal.zh)}${articles}`;
}

/** The list of errors at the head of a form, each leading to its field. */
export function errorSummary({ t }: View, wrong: Wrong): Html {
  const fields = Object.entries(wrong.fields).flatMap(([name, all]) =>
    all.map((why) => html`<li><a href="${`#${idOf(name)}`}">${why}</a></li>`),
  );
  const whole = wrong.whole.map((why) => html`<li>${why}</li>`);
  if (fields.length + whole.length === 0) return html``;
  return html`<div class="error-summary" role="alert" ${attributes({ tabindex: -1, autofocus: true })} aria-labelledby="error-title"><h2 id="error-title">${t('form.errors')}</h2><ul>${whole}${fields}</ul></div>`;
}
