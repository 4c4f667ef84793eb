import type { FactDef } from '../../kernel/index.ts';
import { html } from '../html/html.ts';
import { fieldsOf, stateOf } from '../labels.ts';
import { pager } from '../parts/pager.ts';
import { filterSelect, searchForm } from '../parts/search-form.ts';
import { NotHere } from '../problem.ts';
import { asked, type Page, type View } from '../view.ts';

const SIZE = 20;

/** The inventory of powers: every power that may be exercised, by type, organ and words. */
export async function powersPage(view: View): Promise<Page> {
  const { t, source } = view;
  const register = source.register('powers');
  if (!register) throw new NotHere();
  const words = fieldsOf(view, register);
  const types = register.facts.type;
  const query = {
    q: asked(view, 'q').slice(0, 100),
    type: known(types, asked(view, 'type')),
    organ: asked(view, 'organ'),
    cursor: asked(view, 'cursor'),
  };
  const organs = source
    .organs()
    .filter(({ kind }) => kind !== 'congress')
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  const found = await source.entries('powers', {
    ...(query.q ? { q: query.q } : {}),
    ...(query.type ? { where: { type: query.type } } : {}),
    ...(query.organ ? { holder: query.organ } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
    states: ['inForce', 'suspended'],
    limit: SIZE,
  });
  const choices = types?.type === 'choice' ? Object.keys(types.choices) : [];
  const filters = html`${filterSelect(
    view,
    'type',
    t.plain('powers.type'),
    query.type,
    choices.map((key) => ({ key, text: words.choicePlain('type', key) })),
  )}${filterSelect(
    view,
    'organ',
    t.plain('powers.organ'),
    query.organ,
    organs.map(({ id, name }) => ({ key: id, text: t.zhPlain(name) })),
  )}`;
  const list = found.rows.map((row) => {
    const type = typeof row.facts.type === 'string' ? html`<li>${words.choice('type', row.facts.type)}</li>` : '';
    const promised =
      typeof row.facts.promisedDays === 'number'
        ? html`<li>${t('power.promised', { time: t.amount(row.facts.promisedDays, 'working-day') })}</li>`
        : '';
    const state =
      row.state === 'inForce'
        ? ''
        : html`<li class="state state-${row.state}">${stateOf(view, register, row.state, row.why, row.label)}</li>`;
    return html`<li><h2><a href="/powers/${row.entry}">${t.zh(row.title)}</a></h2><ul class="meta">${type}${row.holder ? html`<li>${t.zh(row.holder.name)}</li>` : ''}${promised}${state}</ul></li>`;
  });
  const main = html`<h1>${t('powers.title')}</h1>
<p class="lead">${t('powers.lead')}</p>
${searchForm(view, '/powers', t.plain('powers.search'), query.q, filters)}
${list.length === 0 ? html`<p role="status">${t('list.none')}</p>` : html`<ul class="entry-list">${list}</ul>`}
${pager(view, '/powers', query, found.next)}
<p><a href="/feeds/powers.atom">${t('feed')}</a></p>`;
  return { title: t.plain('powers.title'), section: 'powers', main, feed: '/feeds/powers.atom' };
}

function known(def: FactDef | undefined, key: string): string {
  return def?.type === 'choice' && key in def.choices ? key : '';
}
