import type { Procedure, RegisterDef, Words } from '../../kernel/index.ts';
import { publicWords } from '../../service/public-words.ts';
import { channels } from '../channels.ts';
import { events } from '../events.ts';
import { html } from '../html/html.ts';
import { plainText } from '../html/plain.ts';
import { link } from '../html/url.ts';
import { fieldsOf, labels, stateOf } from '../labels.ts';
import { own, publicOnes } from '../pages/registers.ts';
import { matterTitle, takesPart } from '../parts/public-matter.ts';
import type { EntryListed, Listing, PublicMatter } from '../source.ts';
import type { View } from '../view.ts';
import { type Found, type Group, pageOf } from './group.ts';
import { holds } from './marked.ts';

/** Everything public, in the order in which most people want it. What is not named here is not searched. */
export function groupsOf(view: View): readonly Group[] {
  const registers = publicOnes(view);
  const one = (id: string) => registers.filter((register) => register.id === id);
  const others = registers.filter(({ id }) => own[id] === undefined);
  const publishing = view.source.procedures().filter(({ publish }) => publish !== undefined);
  const open = publishing.filter(takesPart);
  const deciding = publishing.filter((p) => p.publish?.decision && !open.includes(p));
  const rest = publishing.filter((p) => !open.includes(p) && !deciding.includes(p));
  const among = { consult: open, decided: deciding, matters: rest };
  const searched = [...one('powers'), ...one('documents'), ...others];
  const found = {
    entries: together((q, limit) =>
      view.source.searchEntries(
        searched.map(({ id }) => id),
        { q, limit },
      ),
    ),
    matters: together((q, limit) => view.source.searchMatters(Object.values(among).map(idsOf), { q, limit })),
  };
  const entriesIn = (register: RegisterDef) =>
    entries(view, register, async (q, limit) => (await found.entries(q, limit))[searched.indexOf(register)]);
  const mattersIn = (key: keyof typeof among) =>
    matters(
      view,
      key,
      among[key],
      async (q, limit) => (await found.matters(q, limit))[Object.keys(among).indexOf(key)],
    );
  return [
    ways(view),
    ...[...one('powers'), ...one('documents')].map(entriesIn),
    mattersIn('consult'),
    mattersIn('decided'),
    plan(view),
    ...others.map(entriesIn),
    mattersIn('matters'),
    procedures(view),
    rules(view),
  ];
}

/** What is asked for several groups together, when the first of them is searched. */
function together<T>(ask: (q: string, limit: number) => Promise<T>): (q: string, limit: number) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (q, limit) => {
    const key = `${limit} ${q}`;
    const found = asked.get(key) ?? ask(q, limit);
    asked.set(key, found);
    return found;
  };
}

const idsOf = (procedures: readonly Procedure[]) => procedures.map(({ id }) => id);

/** The first page of a group, found with those of the other groups. */
type First<Row> = (q: string, limit: number) => Promise<Listing<Row> | undefined>;

/** What one can start, and what happens in life. */
function ways({ t }: View): Group {
  const both = ({ zh, en }: Words) => `${zh} ${en}`;
  return {
    key: 'ways',
    title: t('search.ways'),
    find: async (q, page) =>
      pageOf(
        [
          ...Object.entries(channels).flatMap(([name, { title, about }]): Found[] =>
            holds(`${both(title)} ${both(about)}`, q)
              ? [{ href: `/want/${name}`, title: t.words(title), texts: [t.words(about)] }]
              : [],
          ),
          ...events.flatMap(({ id, title, words }): Found[] =>
            holds([both(title), ...words].join(' '), q) ? [{ href: `/services/${id}`, title: t.words(title) }] : [],
          ),
        ],
        page,
      ),
  };
}

/** Entries of a register by its public words, in whatever state they are. */
function entries(view: View, register: RegisterDef, first: First<EntryListed>): Group {
  const { t, source } = view;
  const path = own[register.id] ?? `/registers/${register.id}`;
  const fields = fieldsOf(view, register);
  const item = (row: EntryListed): Found => ({
    href: `${path}/${encodeURIComponent(row.entry)}`,
    title: row.title,
    meta: [
      html`<span class="state state-${row.state}">${stateOf(view, register, row.state, row.why, row.label)}</span>`,
      ...(typeof row.facts.number === 'string' ? [t.zh(row.facts.number)] : []),
      ...(row.holder ? [t.zh(row.holder.name)] : []),
    ],
    texts: Object.entries(row.facts).flatMap(([field, value]) => {
      const type = fields.def(field)?.type;
      return typeof value === 'string' && (type === 'text' || type === 'longText') ? [value] : [];
    }),
  });
  return {
    key: register.id,
    title: register.id === 'powers' ? t('nav.powers') : html`${t.words(register.title)}`,
    find: async (q, { together: all, ...page }) => {
      const states = ['inForce', 'future', 'suspended', 'ended'] as const;
      const found = all ? await first(q, page.limit) : await source.entries(register.id, { q, states, ...page });
      return { items: found?.rows.map(item) ?? [], next: found?.next };
    },
  };
}

/** Cases by what they have made public. */
function matters(
  view: View,
  key: 'consult' | 'decided' | 'matters',
  among: readonly Procedure[],
  first: First<PublicMatter>,
): Group {
  const { t, source } = view;
  const item = (matter: PublicMatter): Found => {
    const p = source.procedure(matter.procedure, matter.version);
    const [newest] = matter.views;
    const open = matter.open.filter(({ refusals }) => refusals.length === 0);
    return {
      href: `/matters/${matter.case}`,
      title: plainText(matterTitle(view, matter)),
      meta: [
        ...(p && newest ? [labels.published(view, p, newest.name)] : []),
        t.zh(matter.organ),
        ...(newest ? [t('decisions.since', { day: t.day(newest.view.since) })] : []),
        ...(p ? open.map(({ act }) => html`<b>${labels.act(view, p, act)}</b>`) : []),
      ],
      texts: p ? matter.views.flatMap((shown) => publicWords(p, shown.view, namesOf(view, matter))) : [],
    };
  };
  return {
    key,
    title: t(`search.${key}`),
    find: async (q, { together: all, ...page }) => {
      if (among.length === 0) return { items: [], next: undefined };
      const found = all ? await first(q, page.limit) : (await source.searchMatters([idsOf(among)], { q, ...page }))[0];
      return { items: found?.rows.map(item) ?? [], next: found?.next };
    },
  };
}

function namesOf({ source }: View, { names }: PublicMatter) {
  return {
    entry: (id: string) => names[id],
    org: (id: string) => source.organs().find((organ) => organ.id === id)?.name,
  };
}

function plan({ t, source }: View): Group {
  return {
    key: 'plan',
    title: t('nav.plan'),
    find: async (q, page) =>
      pageOf(
        (await source.planTexts())
          .filter(({ title, chapter, text }) => holds(`${title}\n${chapter}\n${text}`, q))
          .map(({ number, title, chapter, text }) => ({
            href: `/plan/articles/${number}`,
            title: `${t.plain('plan.article', { n: number })} ${title}`,
            meta: [t.zh(chapter)],
            texts: [text],
          })),
        page,
      ),
  };
}

function procedures(view: View): Group {
  const { t, source } = view;
  return {
    key: 'procedures',
    title: t('search.procedures'),
    find: async (q, page) =>
      pageOf(
        source
          .procedures()
          .filter((p) => holds(`${p.title.zh} ${p.title.en}`, q))
          .map((p) => ({ href: `/procedures/${p.id}`, title: labels.procedure(view, p) })),
        page,
      ),
  };
}

/** Periods of the law, which anyone may count. */
function rules({ t, source, today }: View): Group {
  return {
    key: 'rules',
    title: t('search.rules'),
    find: async (q, page) =>
      pageOf(
        source
          .rules('', today)
          .filter(({ zh, en, law }) => holds(`${zh} ${en} ${law}`, q))
          .map((rule) => ({
            href: link('/rules/due', { rule: rule.topic }),
            title: t.words(rule),
            texts: [`《${rule.law}》${rule.article}`],
            ...(rule.value === null || rule.unit === null ? {} : { meta: [html`${t.amount(rule.value, rule.unit)}`] }),
          })),
        page,
      ),
  };
}
