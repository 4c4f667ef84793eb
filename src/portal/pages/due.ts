import type { DueAnswer, Rule } from '../../law/index.ts';
import { field } from '../form/field.ts';
import { typedText } from '../form/typed.ts';
import { errorSummary, nothingWrong, type Wrong } from '../form/wrong.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { explanation } from '../parts/explanation.ts';
import { searchForm } from '../parts/search-form.ts';
import { asked, isDay, type Page, type View } from '../view.ts';

const MOST = 20;

/** Units in which an end can be counted. */
const periods = new Set(['working-day', 'calendar-day', 'month', 'year', 'hour', 'annual-date', 'calendar-year']);

/** Any period of the law, counted for anyone: which rule, from which day, and why it ends when it does. */
export async function duePage(view: View): Promise<Page> {
  const { t } = view;
  const name = asked(view, 'rule').slice(0, 100);
  const title = t.plain('due.title');
  const { wrong, answer, rule } =
    name === '' ? { wrong: nothingWrong, answer: undefined, rule: undefined } : counted(view, name);
  const main = html`${errorSummary(view, wrong)}<h1>${title}</h1>
<p class="lead">${t('due.lead')}</p>
${rule ? countForm(view, rule, wrong) : rulesList(view)}
${answer ? result(view, answer) : ''}`;
  return {
    title,
    section: 'due',
    status: wrong.status,
    invalid: wrong.status >= 400,
    main,
  };
}

interface Counted {
  readonly rule: Rule | undefined;
  readonly wrong: Wrong;
  readonly answer: DueAnswer | undefined;
}

function counted(view: View, name: string): Counted {
  const { t, source, today } = view;
  const rule =
    source.rules('', today).find((known) => known.topic === name || known.id === name) ?? source.rules(name, today)[0];
  const start = asked(view, 'start');
  if (rule === undefined)
    return { rule, answer: undefined, wrong: { status: 404, fields: {}, whole: [t('due.no-rule', { name })] } };
  if (start === '') return { rule, answer: undefined, wrong: nothingWrong };
  const [from, to] = [asked(view, 'from'), asked(view, 'to')];
  const fields = {
    ...(isDay(start) || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(start) ? {} : { start: [t('due.bad-day')] }),
    ...(from !== '' && !isDay(from) ? { from: [t('due.bad-day')] } : {}),
    ...(to !== '' && !isDay(to) ? { to: [t('due.bad-day')] } : {}),
    ...((from === '') === (to === '') ? {} : { from: [t('due.both')] }),
  };
  if (Object.keys(fields).length > 0) return { rule, answer: undefined, wrong: { status: 422, fields, whole: [] } };
  const moment =
    rule.unit === 'hour'
      ? `${start.length > 10 ? start.slice(0, 16) : `${start}T00:00`}:00.000+08:00`
      : start.slice(0, 10);
  try {
    return {
      rule,
      wrong: nothingWrong,
      answer: source.due({
        rule: asked(view, 'rule'),
        start: moment,
        ...(from && to ? { exclude: [`${from}..${to}`] } : {}),
      }),
    };
  } catch (error) {
    const own = error as { zh?: unknown; en?: unknown };
    if (typeof own.zh !== 'string' || typeof own.en !== 'string') throw error;
    return {
      rule,
      answer: undefined,
      wrong: { status: 422, fields: {}, whole: [t.language === 'en' ? own.en : t.zh(own.zh)] },
    };
  }
}

function rulesList(view: View): Html {
  const { t, source, today } = view;
  const q = asked(view, 'q').slice(0, 100);
  const found = source
    .rules(q, today)
    .filter(
      (rule) => rule.value !== null && rule.unit !== null && periods.has(rule.unit) && rule.kind !== 'mandatory-step',
    );
  const rows = found
    .slice(0, MOST)
    .map(
      (rule) =>
        html`<li><h2><a href="${link('/rules/due', { rule: rule.topic })}">${ruleWords(view, rule)}</a></h2><ul class="meta"><li>${length(view, rule)}</li><li>${cite(view, rule)}</li></ul></li>`,
    );
  return html`${searchForm(view, '/rules/due', t.plain('due.search'), q)}
<p role="status">${t('due.found', { n: found.length, shown: rows.length })}</p>
<ul class="entry-list">${rows}</ul>`;
}

function countForm(view: View, rule: Rule, wrong: Wrong): Html {
  const { t } = view;
  const filled = { typed: view.request.query, wrong: wrong.fields };
  const hours = rule.unit === 'hour';
  const start = typedText(view.request.query, 'start');
  const startField = hours
    ? html`<div class="field"><label for="f-start">${t('due.start-hour')}</label><input ${attributes({ id: 'f-start', name: 'start', type: 'datetime-local', value: start })}></div>`
    : field(
        view,
        {
          name: 'start',
          label: t('due.start'),
          hint: t('due.start.hint'),
          def: { type: 'date', title: '' },
          need: 'required',
        },
        filled,
      );
  return html`<div class="panel"><p><b>${ruleWords(view, rule)}</b></p><ul class="meta"><li>${length(view, rule)}</li><li>${cite(view, rule)}</li></ul></div>
<form method="get" action="/rules/due" novalidate><input ${attributes({ type: 'hidden', name: 'rule', value: rule.topic })}>
${startField}
<fieldset class="field"><legend>${t('due.exclude')} <span class="optional">${t('form.optional')}</span></legend>${field(view, { name: 'from', label: t('due.from'), def: { type: 'date', title: '' }, need: 'required' }, filled)}${field(view, { name: 'to', label: t('due.to'), def: { type: 'date', title: '' }, need: 'required' }, filled)}</fieldset>
<ul class="actions"><li><button type="submit">${t('due.count')}</button></li><li><a class="button" href="/rules/due">${t('due.other')}</a></li></ul></form>`;
}

function result(view: View, answer: DueAnswer): Html {
  const { t } = view;
  const day = answer.rule.unit === 'hour' ? t.moment(answer.at) : t.day(answer.due);
  return html`<h2>${t('due.answer')}</h2><p class="banner good">${t(answer.rule.bound === 'min' ? 'due.earliest' : 'due.last', { day })}</p>${answer.provisional ? html`<p>${t('due.provisional')}</p>` : ''}<h3>${t('due.why')}</h3>${explanation(view, answer.explanation, true)}`;
}

function ruleWords({ t }: View, rule: Rule): Html {
  return t.language === 'en' ? html`${rule.en}` : t.zh(rule.zh);
}

function length({ t }: View, { value, unit }: Rule): string {
  return value === null || unit === null ? '' : t.amount(value, unit);
}

function cite({ t }: View, rule: Rule): Html {
  return t.zh(`《${rule.law}》${rule.article}`);
}
