import { html } from '../html/html.ts';
import { pager } from '../parts/pager.ts';
import { restingTable, stateIn } from '../parts/resting.ts';
import { table } from '../parts/table.ts';
import type { LawListed } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

/** Laws that documents and powers of the district rest on. */
export async function lawsPage(view: View): Promise<Page> {
  const { t, source } = view;
  const cursor = asked(view, 'cursor');
  const { rows, next } = await source.laws(cursor || undefined);
  const columns = [
    {
      title: t.plain('laws.law'),
      head: true as const,
      cell: (row: LawListed) =>
        html`<a href="${`/laws/${encodeURIComponent(row.entry)}`}">${t.zh(`《${row.title}》`)}</a>`,
    },
    {
      title: t.plain('bases.state'),
      cell: (row: LawListed) =>
        html`<span class="state state-${row.state}">${stateIn(view, 'laws', row.state, undefined, row.label)}</span>`,
    },
    { title: t.plain('laws.things'), cell: (row: LawListed) => String(row.things) },
  ];
  return {
    title: t.plain('laws.title'),
    section: 'documents',
    main: html`<h1>${t('laws.title')}</h1>
<p class="lead">${t('laws.lead')}</p>
${rows.length === 0 ? html`<p role="status">${t('laws.none')}</p>` : table(t.plain('laws.title'), columns, rows)}
${pager(view, '/laws', { cursor }, next)}`,
  };
}

/** One law: how it stands, and what of this district rests on it. */
export async function lawPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const id = request.params.id ?? '';
  const law = await source.law(id, asked(view, 'cursor') || undefined);
  const bad = law.state === 'ended' || law.state === 'suspended';
  const word = stateIn(view, 'laws', law.state, undefined, law.label);
  const told = bad && law.from !== undefined ? t('bases.since', { label: word, day: t.day(law.from) }) : word;
  return {
    title: t.zhPlain(law.title),
    section: 'documents',
    crumbs: [{ href: '/laws', text: t.plain('laws.title') }],
    main: html`<h1>${t.zh(`《${law.title}》`)}</h1>
<p class="banner ${bad ? 'bad' : 'good'}">${told}</p>
${bad ? html`<p>${t('bases.gone')}</p>` : ''}
${law.recorded ? html`<p><a href="${`/registers/laws/${encodeURIComponent(id)}`}">${t('laws.history')}</a></p>` : ''}
<h2>${t('bases.resting')}</h2>
${restingTable(view, `/laws/${encodeURIComponent(id)}`, law)}`,
  };
}
