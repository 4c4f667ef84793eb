import type { FrozenLine } from '../../service/freeze/index.ts';
import { type Html, html } from '../html/html.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import { figureValue } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import type { FrozenHead, FrozenYear } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

/** The years whose figures were frozen (年度冻结). */
export async function frozenYearsPage(view: View): Promise<Page> {
  const { t, source } = view;
  const sets = await source.frozenYears();
  const title = t.plain('nav.frozen');
  const list = table(
    title,
    [
      {
        title: t.plain('frozen.year'),
        head: true,
        cell: (set) => html`<a href="${address(set)}">${name(view, set)}</a>`,
      },
      { title: t.plain('frozen.at'), cell: ({ at }) => t.day(at.slice(0, 10)) },
      { title: t.plain('frozen.by'), cell: ({ org }) => t.zh(organ(view, org)) },
      { title: t.plain('frozen.reason'), cell: ({ reason }) => (reason ? t.zh(reason) : t('frozen.first')) },
    ],
    sets,
  );
  const main = html`<h1>${title}</h1>
<p class="lead">${t('frozen.lead')}</p>
${sets.length === 0 ? html`<p>${t('frozen.none')}</p>` : list}`;
  return { title, section: 'plan', crumbs: [{ href: '/plan', text: t.plain('nav.plan') }], main };
}

/** The figures of one year as they were frozen; beside them what came later, and how to check them. */
export async function frozenYearPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const year = /^\d{4}$/.test(request.params.year ?? '') ? Number(request.params.year) : 0;
  const n = /^\d{1,3}$/.test(asked(view, 'n')) ? Number(asked(view, 'n')) : undefined;
  const [set, sets] = await Promise.all([source.frozenYear(year, n), source.frozenYears()]);
  const others = sets.filter((one) => one.year === set.year && one.n !== set.n);
  const groups = Map.groupBy(
    set.lines.filter(({ org, part }) => org === '' && part === ''),
    ({ procedure }) => procedure,
  );
  const whole = [...groups.values()].flat();
  const apart = set.lines.length - whole.length;
  const order = source.procedures().map(({ id }) => id);
  const procedures = [...groups.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const shown = (fits: (line: FrozenLine) => boolean) =>
    procedures.flatMap((procedure) => {
      const names = Object.keys(source.procedure(procedure)?.indicators ?? {});
      const lines = (groups.get(procedure) ?? [])
        .filter(fits)
        .sort((a, b) => names.indexOf(a.indicator) - names.indexOf(b.indicator));
      return lines.length > 0 ? [figures(view, set, procedure, lines)] : [];
    });
  const counted = (line: FrozenLine) =>
    (line.value !== null && (line.unit !== 'count' || line.value > 0)) || nowOf(set, line) !== undefined;
  const never = whole.filter((line) => !counted(line)).length;
  const main = html`<h1>${name(view, set)}</h1>
<p class="lead">${t('frozen.about', { organ: t.zh(organ(view, set.org)), day: t.day(set.at.slice(0, 10)), position: set.position })}</p>
${set.reason ? html`<p>${t('frozen.because', { reason: t.zh(set.reason) })}</p>` : ''}
${others.length > 0 ? html`<p>${t('frozen.others')}</p><ul>${others.map((one) => html`<li><a href="${address(one)}">${name(view, one)}</a></li>`)}</ul>` : ''}
<h2>${t('frozen.figures')}</h2>
<div class="frozen">${shown(counted)}
${never > 0 ? html`<details><summary>${t('frozen.never', { n: never })}</summary>${shown((line) => !counted(line))}</details>` : ''}</div>
${apart > 0 ? html`<p>${t('frozen.apart', { n: apart })}</p>` : ''}
<h2>${t('frozen.later')}</h2>
<p>${set.later.length === 0 ? t('frozen.no-later') : t('frozen.some-later', { n: set.later.length })}</p>
<h2>${t('frozen.check')}</h2>
<ol>
<li>${t('frozen.check-text')} <a href="${link(`/api/frozen-figures/${set.year}/text`, { n: String(set.n) })}">${t('frozen.text')}</a></li>
<li>${t('frozen.check-digest')}<br><code class="digest">${set.digest}</code></li>
<li>${t('frozen.check-recount')}<br><code>yifa figures recount --year ${set.year} --number ${set.n}</code></li>
${set.previous ? html`<li>${t('frozen.check-previous')}<br><code class="digest">${set.previous}</code></li>` : ''}
</ol>`;
  return {
    title: `${t.plain('nav.frozen')} ${set.year}`,
    section: 'plan',
    crumbs: [
      { href: '/plan', text: t.plain('nav.plan') },
      { href: '/plan/years', text: t.plain('nav.frozen') },
    ],
    main,
  };
}

const address = ({ year, n }: FrozenHead) => link(`/plan/years/${year}`, { n: String(n) });
const organ = ({ source }: View, id: string) => source.organs().find((one) => one.id === id)?.name ?? id;

function name({ t }: View, { year, n }: FrozenHead): Html {
  return n === 1 ? t('frozen.name', { year }) : t('frozen.name-corrected', { year, n });
}

/** What a figure of the whole district has become since. */
const nowOf = ({ later }: FrozenYear, line: FrozenLine) =>
  later.find(
    (one) => one.procedure === line.procedure && one.indicator === line.indicator && one.org === '' && one.part === '',
  )?.now;

function figures(view: View, set: FrozenYear, procedure: string, lines: readonly FrozenLine[]): Html {
  const { t, source } = view;
  const definition = source.procedure(procedure);
  return table(
    definition ? labels.procedure(view, definition) : procedure,
    [
      {
        title: t.plain('figure.name'),
        head: true,
        cell: (line) =>
          html`<a href="${link(`/figures/${line.procedure}/${line.indicator}`, { year: String(set.year) })}">${labels.indicator(view, line.procedure, line.indicator, line.title)}</a>`,
      },
      { title: t.plain('frozen.value'), cell: (line) => value(view, line) },
      {
        title: t.plain('figure.target-column'),
        cell: ({ target, met }) =>
          target === null
            ? t('figure.no-target')
            : html`${target}${met === null ? '' : html` <span class="${met ? 'met' : 'missed'}"><span aria-hidden="true">${met ? '✓' : '✗'}</span> ${t(met ? 'figure.met' : 'figure.missed')}</span>`}`,
      },
      {
        title: t.plain('frozen.now'),
        cell: (line) => {
          const changed = nowOf(set, line);
          return changed ? html`<b>${value(view, changed)}</b>` : t('frozen.unchanged');
        },
      },
    ],
    lines,
  );
}

/** As figures are told everywhere; those that are late and open are part of what is counted. */
function value(view: View, line: FrozenLine): Html {
  if (line.value === null) return view.t('frozen.nothing');
  return figureValue(view, { unit: line.unit as 'percent', value: line.value, n: line.num, of: line.den });
}
