import type { DutyStatus } from '../../kernel/index.ts';
import { calendarOf } from '../../service/calendar-file.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { link } from '../html/url.ts';
import { labels } from '../labels.ts';
import { bases } from '../parts/basis.ts';
import { table } from '../parts/table.ts';
import type { PortalAnswer } from '../route.ts';
import type { Duty } from '../source.ts';
import { asked, type Page, type View } from '../view.ts';

/** A shape and a word for each state, so that colour is never the only sign. */
const signs: { readonly [S in DutyStatus]: readonly [shape: string, colour: string] } = {
  met: ['✓', 'done'],
  ahead: ['○', 'paused'],
  running: ['●', 'green'],
  warned: ['▲', 'amber'],
  missed: ['■', 'red'],
  unknown: ['?', 'paused'],
};

/** What must come again in each period (定期职责) in one year, and whether it did. */
export async function dutiesPage(view: View): Promise<Page> {
  const { t, source, today } = view;
  const now = Number(today.slice(0, 4));
  const year = /^20\d\d$/.test(asked(view, 'year')) ? Number(asked(view, 'year')) : now;
  const rows = await source.duties(`${year}-01-01`, `${year}-12-31`);
  const title = t.plain('nav.duties');
  const main = html`<h1>${title}</h1>
<p class="lead">${t('duty.lead')}</p>
<nav aria-label="${t.plain('duty.years')}"><ul class="tabs">${[year - 1, year, year + 1].map((each) => html`<li><a ${attributes({ href: link('/duties', { year: each === now ? undefined : String(each) }), 'aria-current': each === year ? 'page' : undefined })}>${each}</a></li>`)}</ul></nav>
${rows.length === 0 ? html`<p>${t('duty.none')}</p>` : list(view, year, rows)}
<p><a href="/duties.ics">${t('duty.feed')}</a></p>`;
  return { title, section: 'plan', crumbs: [{ href: '/plan', text: t.plain('nav.plan') }], main };
}

function list(view: View, year: number, rows: readonly Duty[]): Html {
  const { t } = view;
  return table(
    t.plain('duty.caption', { year }),
    [
      {
        title: t.plain('duty.what'),
        head: true,
        cell: (row) => html`${t.words(row.title)} <span class="note">${t.zh(row.org.name)}</span>`,
      },
      {
        title: t.plain('duty.period'),
        cell: ({ from, to }) => t('duty.from-to', { from: t.day(from), to: t.day(to) }),
      },
      {
        title: t.plain('duty.count'),
        cell: (row) =>
          html`${t('duty.done-of', { done: row.done, need: row.need })} <span class="note">${counter(view, row)}</span>`,
      },
      { title: t.plain('duty.state'), cell: ({ status }) => sign(view, status) },
      { title: t.plain('duty.basis'), cell: ({ basis }) => bases(t, basis) },
    ],
    rows,
  );
}

function sign({ t }: View, status: DutyStatus): Html {
  const [shape, colour] = signs[status];
  return html`<span class="light light-${colour}"><span aria-hidden="true">${shape}</span> ${t(`duty.${status}`)}</span>`;
}

/** The figure that counts it, on the page of its procedure. */
function counter(view: View, { metBy: { procedure, indicator } }: Duty): Html {
  const figure = view.source.procedure(procedure)?.indicators?.[indicator];
  if (!figure) return html``;
  const name = labels.indicator(view, procedure, indicator, figure.title);
  return html`<a href="/procedures/${procedure}">${view.t('duty.by', { figure: name })}</a>`;
}

/** The last days of the duties of last year, this one and the next, for any calendar program. */
export async function dutyCalendar(view: View): Promise<PortalAnswer> {
  const { t, source, today } = view;
  const year = Number(today.slice(0, 4));
  const site = `https://${source.site.domain}`;
  const warn = source.setting('duty.warn-days', today)?.value;
  const days = (await source.duties(`${year - 1}-01-01`, `${year + 1}-12-31`)).map((row) => ({
    id: `${row.duty}-${row.org.id}-${row.to}@${source.site.domain}`,
    day: row.to,
    title: t.plain('duty.last-day', { title: t.words(row.title) }),
    about: [
      t.zhPlain(row.org.name),
      `${t.plain(`duty.${row.status}`)} – ${t.plain('duty.done-of', { done: row.done, need: row.need })}`,
      plainText(bases(t, row.basis)),
    ].join('\n'),
    url: `${site}/duties?year=${row.to.slice(0, 4)}`,
    ...(warn && row.to >= today && row.status !== 'met' ? { remind: warn } : {}),
  }));
  const name = `${t.plain('nav.duties')} - ${source.site.district}`;
  return {
    status: 200,
    html: calendarOf(name, t.language, days, source.now()),
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  };
}
