import type { Procedure } from '../../kernel/index.ts';
import { drawAgain, type PublicLot } from '../../service/public-lot.ts';
import { type Html, html, join } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { listOf } from '../labels.ts';
import { matterTitle } from '../parts/public-matter.ts';
import { table } from '../parts/table.ts';
import { NotHere } from '../problem.ts';
import type { PortalAnswer } from '../route.ts';
import type { PublicMatter } from '../source.ts';
import type { Page, View } from '../view.ts';

/** A public lot, drawn again before the reader's eyes, with all that he needs to do it himself. */
export async function lotPage(view: View): Promise<Page> {
  const { t } = view;
  const { matter, lot, p } = await found(view);
  const again = drawAgain(lot);
  const words = sidesOf(view, p);
  const columns = join(
    lot.columns.map((column) => html`<code>${column}</code>`),
    t.plain('list.between'),
  );
  const title = matterTitle(view, matter);
  const main = html`<h1>${t('lot.title')}</h1>
<p class="lead">${title}</p>
<p>${t('lot.lead')}</p>
${verdict(view, lot, again)}
<h2>${t('lot.places')}</h2>
<ul>${lot.places.map(({ kind, places }) => html`<li>${t('lot.place', { kind: words(kind), n: places })}</li>`)}</ul>
<h2>${t('lot.steps')}</h2>
<ol><li>${t('lot.step.roll', { columns })}</li>
<li>${t('lot.step.digest', { hash: 'SHA-256', digest: html`<code class="long">${lot.digest}</code>` })}</li>
<li>${t('lot.step.ticket', { hash: 'SHA-256', seed: lot.seed === undefined ? t('lot.seed.none') : html`<code>${lot.seed}</code>` })}</li>
<li>${t('lot.step.order')}</li></ol>
<p>${t('lot.command', { command: html`<code>yifa lot lot.json</code>` })} <a href="${`/matters/${matter.case}/lot.json`}">${t('lot.json')}</a></p>
<p>${t('lot.shell', { command: html`<code class="long">${`printf '%s\\n%s\\n%s' ${lot.seed ?? 'SEED'} ${lot.digest} 1 | sha256sum`}</code>` })}</p>
${again.order.length > 0 ? order(view, lot, again, words) : roll(view, lot, words)}`;
  return {
    title: t.plain('lot.title'),
    section: 'consult',
    crumbs: [
      { href: '/consultations', text: t.plain('consult.title') },
      { href: `/matters/${matter.case}`, text: plainText(title) },
    ],
    main,
  };
}

/** The same for a machine. */
export async function lotJson(view: View): Promise<PortalAnswer> {
  const { lot } = await found(view);
  return {
    status: 200,
    html: `${JSON.stringify(lot, null, 2)}\n`,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=60' },
  };
}

async function found({ source, request }: View): Promise<{ matter: PublicMatter; lot: PublicLot; p: Procedure }> {
  const matter = await source.publicCase(request.params.case ?? '');
  const p = source.procedure(matter.procedure, matter.version);
  if (!matter.lot || !p) throw new NotHere();
  return { matter, lot: matter.lot, p };
}

type Words = (kind: string) => Html;

/** Sides in the reader's words. */
function sidesOf(view: View, p: Procedure): Words {
  const lot = Object.values(p.acts).flatMap(({ draws }) => (draws && 'lot' in draws ? [draws] : []))[0];
  const words = listOf(view, p, lot?.lot ?? '');
  return (kind) => words.choice(lot?.kind ?? '', kind);
}

function verdict({ t }: View, lot: PublicLot, { digest, wrong }: ReturnType<typeof drawAgain>): Html {
  if (digest !== lot.digest) return html`<p class="banner bad" role="status">${t('lot.digest-wrong')}</p>`;
  if (lot.seed === undefined) return html``;
  return wrong.length === 0
    ? html`<p class="banner good" role="status"><span aria-hidden="true">✓</span> ${t('lot.same')}</p>`
    : html`<p class="banner bad" role="status">${t('lot.wrong', { numbers: wrong.join(', ') })}</p>`;
}

function order({ t }: View, lot: PublicLot, again: ReturnType<typeof drawAgain>, words: Words): Html {
  const result = (number: string, drawn: boolean) =>
    t(lot.gone.includes(number) ? 'lot.gone' : drawn ? 'lot.drawn' : 'lot.waits');
  return html`<h2>${t('lot.table')}</h2>${table(
    t.plain('lot.table'),
    [
      { title: t.plain('lot.number'), cell: (row) => row.number, head: true },
      { title: t.plain('lot.kind'), cell: (row) => words(row.kind) },
      { title: t.plain('lot.result'), cell: (row) => result(row.number, row.drawn) },
      { title: t.plain('lot.ticket'), cell: (row) => html`<code class="long">${row.ticket}</code>` },
    ],
    again.order,
  )}`;
}

function roll({ t }: View, lot: PublicLot, words: Words): Html {
  return html`<h2>${t('lot.roll')}</h2>${table(
    t.plain('lot.roll'),
    [
      { title: t.plain('lot.number'), cell: (row) => row.number, head: true },
      { title: t.plain('lot.kind'), cell: (row) => words(row.kind) },
    ],
    lot.roll,
  )}`;
}
