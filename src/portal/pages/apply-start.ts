import { draftFor, ownDraft } from '../form/draft.ts';
import { type Matter, matterOf, questionsOf } from '../form/matter.ts';
import { type Html, html } from '../html/html.ts';
import { factsOf, fieldsOf, labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { limitWords } from '../parts/limit.ts';
import { factList } from '../parts/value.ts';
import type { Page, View } from '../view.ts';

/** Before the first question: who handles it, what is needed, how long it takes, and how it goes on. */
export async function startPage(view: View): Promise<Page> {
  const { t, source } = view;
  const matter = await matterOf(view);
  const own = await draftFor(view, matter);
  const other = own ? undefined : await ownDraft(view);
  const all = questionsOf(matter, own?.content.answers ?? {});
  const sure = all.filter((name) => typeof matter.act.records?.[name] !== 'object');
  const open = own && own.content.filed === undefined;
  const register = source.register('powers');
  const fee = matter.power && register ? factList(view, fieldsOf(view, register), matter.power.facts, ['fee']) : '';
  const main = html`<h1>${t('apply.title', { power: t.zh(matter.title) })}</h1>
<p class="lead">${matter.organ ? t('start.organ', { organ: t.zh(matter.organ) }) : ''}${t('start.lead', { n: sure.length })}</p>
${other && other.content.filed === undefined ? html`<p class="banner mild">${t('start.other')} <a href="/drafts">${t('draft.title')}</a></p>` : ''}
<ul class="actions"><li><a class="button main" href="${`${matter.form}/question/${all[0] ?? ''}`}">${t(open ? 'start.again' : 'start.begin')}</a></li>${open ? html`<li><a class="button" href="${`${matter.form}/check`}">${t('start.continue')}</a></li>` : html`<li><a class="button" href="/drafts">${t('start.resume')}</a></li>`}</ul>
<h2>${t('start.goes')}</h2>
<ol><li>${t('start.step-answer')}</li><li>${t('start.step-check')}</li><li>${t('start.step-receipt')}</li></ol>
${materials(view, matter)}${fee}
${times(view, matter)}
<details><summary>${t('procedure.basis')}</summary>${bases(t, matter.act.basis)}</details>
<p><a href="${`${matter.form}/all`}">${t('start.whole')}</a></p>`;
  return {
    title: t.plain('apply.title', { power: matter.titlePlain }),
    section: 'powers',
    crumbs: matter.crumbs,
    personal: true,
    main,
  };
}

/** What to have at hand. */
function materials({ t }: View, { asking }: Matter): Html {
  const rows = Object.values(asking.rows).flat();
  if (rows.length === 0) return html``;
  return html`<h2>${t('power.materials')}</h2><ul>${rows.map((row) => html`<li>${t.zh(row.name)}${row.note ? html` <span class="note">${row.note}</span>` : ''}</li>`)}</ul>`;
}

/** The organ's deadlines that begin with handing it in. */
function times(view: View, { procedure, name }: Matter): Html {
  const { t } = view;
  const words = factsOf(view, procedure);
  const rows = Object.entries(procedure.clocks).flatMap(([clock, def]) =>
    def.kind === 'deadline' && def.against === 'organ' && [def.starts].flat().includes(name)
      ? [
          html`<li>${labels.clock(view, procedure, clock)}${t.plain('colon')}<b>${limitWords(view, words, def.limit)}</b></li>`,
        ]
      : [],
  );
  return rows.length === 0 ? html`` : html`<h2>${t('start.then')}</h2><ul>${rows}</ul>`;
}
