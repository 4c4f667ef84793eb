import type { ActDef, ClockDef, GateDef, Procedure } from '../../kernel/index.ts';
import { attributes, type Html, html, join } from '../html/html.ts';
import { link } from '../html/url.ts';
import { factsOf, labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { chart } from '../parts/chart.ts';
import { limitWords } from '../parts/limit.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { NotHere } from '../problem.ts';
import type { TextKey } from '../say.ts';
import { asked, type Page, type View } from '../view.ts';

const parts = ['chart', 'acts', 'clocks', 'gates'] as const;
type Part = (typeof parts)[number];

/** How the district acts in one kind of matter: the running definition itself, each step beside its article. */
export async function procedurePage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const procedure = source.procedure(request.params.id ?? '');
  if (!procedure) throw new NotHere();
  const part = parts.find((known) => known === asked(view, 'part')) ?? 'chart';
  const main = html`<h1>${labels.procedure(view, procedure)}</h1>
<ul class="meta"><li>${t('procedure.version', { n: procedure.version, day: t.day(procedure.inForce) })}</li><li>${t(
    'procedure.plan',
    {
      articles: join(
        procedure.planArticles.map((n) => html`<a href="/plan/articles/${n}">${t('plan.article', { n })}</a>`),
        t.plain('list.between'),
      ),
    },
  )}</li></ul>
<p class="lead">${t('procedure.lead')}</p>
<nav aria-label="${t.plain('procedure.parts')}"><ul class="tabs">${parts.map((each) => html`<li><a ${attributes({ href: link(`/procedures/${procedure.id}`, { part: each === 'chart' ? undefined : each }), 'aria-current': each === part ? 'page' : undefined })}>${t(`procedure.${each}` as TextKey)}</a></li>`)}</ul></nav>
${shown[part](view, procedure)}`;
  return {
    title: t.words(procedure.title),
    section: 'powers',
    crumbs: [{ href: '/powers', text: t.plain('powers.title') }],
    main,
  };
}

const shown: { readonly [P in Part]: (view: View, p: Procedure) => Html } = {
  chart: (view, p) => html`<h2>${view.t('procedure.chart')}</h2>${chart(view, p)}`,
  acts,
  clocks,
  gates,
};

/** Steps or conditions on one page, so that it stays small however long the procedure is. */
const SIZE = 25;

function paged<Row>(
  view: View,
  p: Procedure,
  part: Part,
  all: readonly Row[],
  show: (some: readonly Row[]) => Html,
): Html {
  const cursor = asked(view, 'cursor');
  const start = /^\d{1,3}$/.test(cursor) ? Number(cursor) : 0;
  const next = start + SIZE < all.length ? String(start + SIZE) : undefined;
  return html`${show(all.slice(start, start + SIZE))}${pager(view, `/procedures/${p.id}`, { part, cursor }, next)}`;
}

function acts(view: View, p: Procedure): Html {
  return paged(view, p, 'acts', Object.entries(p.acts), (some) => actTable(view, p, some));
}

function actTable(view: View, p: Procedure, some: readonly [string, ActDef][]): Html {
  const { t } = view;
  return table<[string, ActDef]>(
    t.plain('procedure.acts'),
    [
      { title: t.plain('procedure.act'), head: true, cell: ([name]) => labels.act(view, p, name) },
      {
        title: t.plain('procedure.by'),
        cell: ([, { by }]) =>
          join(
            [by].flat().map((role) => labels.role(view, p, role)),
            t.plain('list.between'),
          ),
      },
      { title: t.plain('procedure.from'), cell: ([, act]) => from(view, p, act) },
      { title: t.plain('procedure.basis'), cell: ([, { basis }]) => bases(t, basis) },
    ],
    some,
  );
}

function from(view: View, p: Procedure, { from: stage }: ActDef): Html {
  const { t } = view;
  if (stage === 'start' || stage === 'open' || stage === 'any') return t(`from.${stage}`);
  return join(
    [stage].flat().map((name) => labels.stage(view, p, name)),
    t.plain('list.between'),
  );
}

function clocks(view: View, p: Procedure): Html {
  const { t } = view;
  const words = factsOf(view, p);
  return table<[string, ClockDef]>(
    t.plain('procedure.clocks'),
    [
      { title: t.plain('procedure.clock'), head: true, cell: ([name]) => labels.clock(view, p, name) },
      {
        title: t.plain('procedure.kind'),
        cell: ([, { kind, against }]) => html`${t(`kind.${kind}`)} ${t(`against.${against}`)}`,
      },
      { title: t.plain('procedure.length'), cell: ([, clock]) => limitWords(view, words, clock.limit) },
      {
        title: t.plain('procedure.end'),
        cell: ([, clock]) =>
          clock.expiry
            ? labels.act(view, p, clock.expiry.does)
            : t(clock.kind === 'deadline' ? 'procedure.breach' : 'procedure.over'),
      },
      { title: t.plain('procedure.basis'), cell: ([, { basis }]) => bases(t, basis) },
    ],
    Object.entries(p.clocks),
  );
}

type Bar = Pick<GateDef, 'says' | 'blocks' | 'basis'>;

function gates(view: View, p: Procedure): Html {
  return paged(view, p, 'gates', [...Object.values(p.gates), ...wanted(p)], (some) => gateTable(view, p, some));
}

function gateTable(view: View, p: Procedure, some: readonly Bar[]): Html {
  const { t } = view;
  return table<Bar>(
    t.plain('procedure.gates'),
    [
      { title: t.plain('procedure.says'), head: true, cell: (gate) => t.words(gate.says) },
      {
        title: t.plain('procedure.blocks'),
        cell: (gate) =>
          join(
            gate.blocks.map((act) => labels.act(view, p, act)),
            t.plain('list.between'),
          ),
      },
      { title: t.plain('procedure.basis'), cell: (gate) => bases(t, gate.basis) },
    ],
    some,
  );
}

/** What the law wants in the file before an act: each thing bars it like a gate while it is missing. */
function wanted({ pack }: Procedure): readonly Bar[] {
  return Object.values(pack?.items ?? {}).map(({ title, basis }) => ({
    says: { zh: `卷内缺少：${title.zh}`, en: `Missing in the file: ${title.en}` },
    blocks: pack?.blocks ?? [],
    basis,
  }));
}
