import type { Facts, Row } from '../kernel/index.ts';
import { openCase } from '../service/act.ts';
import { basisOfEntry, type CiterKey, lawPage, lawsPage } from '../service/basis.ts';
import { chartOf, labelsOf, newest, runningOf, whole } from '../service/definitions.ts';
import { dueByRule, rulesOn } from '../service/due-by-rule.ts';
import { dutiesIn } from '../service/duties.ts';
import { errorCatalogue } from '../service/error-catalogue.ts';
import { ServiceError } from '../service/errors.ts';
import { frozenSet, frozenSets, laterChanges } from '../service/freeze/index.ts';
import { mechanismTitles } from '../service/mechanisms.ts';
import { urge } from '../service/notes/index.ts';
import { trackEntry } from '../service/own-entry.ts';
import { formatsHere, paperFile, partyPaper, partyPapers } from '../service/papers/index.ts';
import {
  type PlanArticle as Article,
  figuresOfArticle,
  planFigures,
  planOf,
  planPage,
  planText,
  planTexts,
} from '../service/plan.ts';
import type { Platform } from '../service/platform.ts';
import { type PublicCase, publicCase, publicCases, takePart } from '../service/public-case.ts';
import { beginDraft, dropDraft, readDraft, saveDraft } from '../service/public-draft.ts';
import { publicFigure } from '../service/public-figure.ts';
import { type PublicKey, searchPublic } from '../service/public-search.ts';
import { published } from '../service/published.ts';
import { fieldsNaming, titlesIn, titlesInAll } from '../service/references.ts';
import {
  anyState,
  entriesOn,
  entryPage,
  labelsOn,
  publicRegisters,
  registerOf,
  searchEntries,
} from '../service/registers.ts';
import { anonymous } from '../service/session.ts';
import { actAsParty, track } from '../service/track.ts';
import { wouldOpen } from '../service/would-open.ts';
import type {
  EntryShown,
  Mechanism,
  PlanArticle,
  PlanMeasure,
  PlanTarget,
  PublicMatter,
  Site,
  Source,
} from './source.ts';
import { isDay } from './view.ts';

/** The public side of a platform, as the pages ask for it. */
export function sourceOf(p: Platform, site: Partial<Site> = {}): Source {
  const all = whole();
  return {
    site: siteOf(p, site),
    now: () => p.now(),
    procedures: () => all,
    procedure: (id, version) => {
      if (version === undefined) return all.find((x) => x.id === id);
      const found = p.procedures.find((x) => x.id === id && x.version === version);
      return found && runningOf(found);
    },
    texts: labelsOf,
    chart: (id, language) => (all.some((x) => x.id === id) ? chartOf(id, 'svg', language) : undefined),
    register: (id) => publicRegisters(p).find((register) => register.id === id),
    registers: () => publicRegisters(p),
    organs: () => p.orgs.all(),
    rule: (topic, day) => p.law.rule(topic, day),
    setting: (key, day) => p.law.setting(key, day),
    rules: rulesOn,
    due: (query) => dueByRule({ ...query, calendar: p.law.calendar }),
    entries: async (register, query) => {
      const after = fromCursor(query.cursor);
      const { rows, next } = await entriesOn(p, register, { ...query, ...(after ? { after: after as never } : {}) });
      return { rows, next: toCursor(next) };
    },
    searchEntries: async (registers, query) =>
      (await searchEntries(p, registers, { ...query, states: anyState })).map(({ rows, next }) => ({
        rows,
        next: toCursor(next),
      })),
    entry: (register, entry, day) => entryShown(p, register, entry, day),
    bases: async (register, entry, { day, cursor }) => {
      const after = citerKey(fromCursor(cursor));
      const { rests, rows, next } = await basisOfEntry(p, anonymous, { register, entry }, { day, after, limit: LIST });
      return { rests, rows, next: toCursor(next) };
    },
    law: async (entry, cursor) => {
      const found = await lawPage(p, anonymous, entry, { after: citerKey(fromCursor(cursor)), limit: LIST });
      return { ...found, next: toCursor(found.next) };
    },
    laws: async (cursor) => {
      const { said, entry } = (fromCursor(cursor) ?? {}) as { readonly said?: string; readonly entry?: string };
      const after = said !== undefined && entry !== undefined ? { said, entry } : undefined;
      const { rows, next } = await lawsPage(p, { after, limit: LIST });
      return { rows, next: toCursor(next) };
    },
    plan: () => planOverview(p),
    planArticle: (number) => planArticleOf(p, number),
    figure: async ({ cursor, ...query }) => {
      const after = fromCursor(cursor);
      const { made, ...found } = await publicFigure(p, { ...query, ...(after ? { after: after as never } : {}) });
      if (!made) return found;
      const { cases, entries, hidden, next } = made;
      const shown = await mattersOf(
        p,
        cases.map((one) => one.found),
      );
      const matters = cases.map(({ day, outcome }, n) => ({ day, outcome, matter: shown[n] as PublicMatter }));
      return { ...found, made: { matters, entries, hidden, next: toCursor(next) } };
    },
    duties: (from, to) => dutiesIn(p, { from, to }),
    frozenYears: async () => (await frozenSets(p)).map(({ person: _, ...set }) => set),
    frozenYear: async (year, n) => {
      const { person: _, ...set } = await frozenSet(p, year, n);
      return { ...set, later: await laterChanges(p, set) };
    },
    planTexts: () => planTexts(p),
    published: async (query) => {
      const after = fromCursor(query.cursor);
      const { rows, next } = await published(p, { ...query, ...(after ? { after: after as never } : {}) });
      const sets = rows.map(({ procedure, version, view }) => ({
        definition: p.procedures.find((x) => x.id === procedure && x.version === version),
        facts: view.facts,
      }));
      const names = await titlesInAll(p, sets);
      const shown = rows.map((row, n) => ({ ...row, viewName: query.view, names: names[n] ?? {} }));
      return { rows: shown, next: toCursor(next) };
    },
    publicCase: async (id) => (await mattersOf(p, [await publicCase(p, id)]))[0] as PublicMatter,
    publicCases: async (procedures, { cursor }) => {
      const after = fromCursor(cursor);
      const { rows, next } = await publicCases(p, procedures, after ? { after: after as never } : {});
      return { rows: await mattersOf(p, rows), next: toCursor(next) };
    },
    searchMatters: async (groups, { q, cursor, limit }) => {
      const after = publicKey(fromCursor(cursor));
      const found = await searchPublic(p, groups, q, { after, limit });
      const shown = await mattersOf(
        p,
        found.flatMap(({ rows }) => rows),
      );
      let start = 0;
      return found.map(({ rows, next }) => {
        start += rows.length;
        return { rows: shown.slice(start - rows.length, start), next: toCursor(next) };
      });
    },
    takePart: (id, command, options) => takePart(p, id, command, options),
    trackEntry: (proof, from) => trackEntry(p, proof, from),
    judge: (session, procedure, command) => wouldOpen(p, session, procedure, command),
    beginDraft: (content) => beginDraft(p, content),
    readDraft: (proof, from) => readDraft(p, proof, from),
    saveDraft: (proof, content, from) => saveDraft(p, proof, content, from),
    dropDraft: (proof, from) => dropDraft(p, proof, from),
    track: async (session, proof, from) => {
      const page = await track(p, session, proof, from);
      const definition = p.procedures.find((x) => x.id === page.procedure.id && x.version === page.procedure.version);
      return { ...page, names: definition ? await namesIn(p, definition, page.facts) : {} };
    },
    urge: (session, proof, text, from) => urge(p, session, proof, text, from),
    papers: (proof, from) => partyPapers(p, proof, from),
    paper: (proof, key, from) => partyPaper(p, proof, key, from),
    paperFile: async (proof, key, format, from) => paperFile(await partyPaper(p, proof, key, from), format),
    paperFormats: formatsHere,
    actAsParty: (session, proof, command, options, from) =>
      actAsParty(p, session, proof, command, { ...options, ...(from ? { from } : {}) }),
    open: (session, procedure, command, options) => openCase(p, session, procedure, command, options),
    errors: () => errorCatalogue,
  };
}

function siteOf({ district }: Platform, site: Partial<Site>): Site {
  return {
    district: district.name,
    demo: district.demo,
    host: `${district.name}人民政府办公室`,
    code: `${district.code}0001`,
    domain: 'localhost',
    phone: '000-00000000',
    address: `${district.name}人民政府`,
    ...site,
  };
}

function toCursor(key: object | undefined): string | undefined {
  return key && Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** A cursor of ours; anything else starts from the beginning. */
function fromCursor(cursor: string | undefined): object | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const texts =
      typeof key === 'object' && key !== null && Object.values(key).every((value) => typeof value === 'string');
    return texts ? (key as object) : undefined;
  } catch {
    return undefined;
  }
}

const LIST = 50;

function citerKey(key: object | undefined): CiterKey | undefined {
  const { kind, room, id, field, article } = (key ?? {}) as Partial<CiterKey>;
  const whole = kind !== undefined && room !== undefined && id !== undefined && field !== undefined;
  return whole && article !== undefined ? { kind, room, id, field, article } : undefined;
}

function publicKey(key: object | undefined): PublicKey | undefined {
  const { since, id } = (key ?? {}) as Partial<PublicKey>;
  return since !== undefined && isDay(since) && id !== undefined ? { since, id } : undefined;
}

async function namesIn(
  p: Platform,
  definition: Parameters<typeof titlesIn>[1],
  facts: Facts,
): Promise<{ [entry: string]: string }> {
  const titles = await titlesIn(p, definition, facts);
  return Object.fromEntries(Object.entries(titles).map(([entry, { title }]) => [entry, title]));
}

/** Public matters with the titles of the entries that they name. */
async function mattersOf(p: Platform, found: readonly PublicCase[]): Promise<readonly PublicMatter[]> {
  const sets = found.map(({ procedure, version, views }) => ({
    definition: p.procedures.find((x) => x.id === procedure && x.version === version),
    facts: Object.assign({}, ...views.map(({ view }) => view.facts)) as Facts,
  }));
  const names = await titlesInAll(p, sets);
  return found.map((one, n) => ({ ...one, names: names[n] ?? {} }));
}

async function entryShown(p: Platform, register: string, entry: string, on?: string): Promise<EntryShown> {
  const page = await entryPage(p, register, entry, on);
  const organ = (id: string | undefined) => (id === undefined ? undefined : (p.orgs.org(id)?.name ?? id));
  const made = page.versions.flatMap(({ n }) => page.effects.find((e) => e.n === n) ?? []);
  const [titles, naming, sources] = await Promise.all([
    titlesIn(p, registerOf(p, register), page.facts),
    p.ledger.entriesNaming(p.district.code, entry, fieldsNaming(p, register), page.day),
    p.ledger.sourcesOf(p.district.code, made),
  ]);
  const versions = page.versions.map((version) => {
    const effect = page.effects.find((e) => e.n === version.n);
    const source = sources.find((one) => one.case === effect?.case && one.seq === effect.seq);
    return {
      ...version,
      ...(version.holder ? { holderName: organ(version.holder) ?? version.holder } : {}),
      ...(source
        ? { source: { procedure: source.procedure, act: source.act, day: source.day, organ: organ(source.org) ?? '' } }
        : {}),
    };
  });
  const named = Object.entries(titles).map(([id, one]) => ({ ...one, entry: id }));
  const labels = await labelsOn(p, [...named, ...naming], page.day);
  const names = named.map(({ entry: id, ...one }, n) => [id, { ...one, label: labels[n] ?? '' }] as const);
  const namedBy = naming.map((other, n) => ({ ...other, label: labels[named.length + n] ?? '' }));
  const { effects: _, ...shown } = page;
  return { ...shown, versions, names: Object.fromEntries(names), namedBy };
}

/** The mechanism that the plan names for the article first, then the others that stand for it by their definitions. */
function mechanismsOf(article: Article): readonly Mechanism[] {
  const titles = mechanismTitles();
  const named = titles[article.mechanism];
  const first =
    named && article.mechanism !== 'gap' ? [{ id: article.mechanism, title: named, stands: article.stands }] : [];
  const others = newest()
    .filter(({ id, planArticles }) => id !== article.mechanism && planArticles.includes(article.number))
    .map(({ id, title }) => ({ id, title, stands: true }));
  return [...first, ...others];
}

async function planOverview(p: Platform) {
  const plan = await planPage(p);
  const today = p.now().slice(0, 10);
  const of = (numbers: readonly number[]) => plan.articles.filter((article) => numbers.includes(article.number));
  const chapters = plan.chapters.map(({ number, title, articles }) => ({
    number,
    title,
    articles: of(articles).map((article) => ({
      number: article.number,
      title: article.title,
      mechanisms: mechanismsOf(article),
      figures: article.figures,
      overdue:
        measuresOf(p, article, today).filter((m) => m.state === 'late').length +
        article.figures.reduce((sum, f) => sum + (f.part ? 0 : f.overdue), 0),
    })),
  }));
  return { title: plan.title, adoptedOn: plan.adoptedOn, chapters };
}

async function planArticleOf(p: Platform, number: number): Promise<PlanArticle> {
  const today = p.now().slice(0, 10);
  const [text, live, lastYear] = await Promise.all([
    planText(p),
    planFigures(p, {}, number),
    figuresOfArticle(p, number, Number(today.slice(0, 4)) - 1),
  ]);
  const plan = planOf(p, text, live);
  const article = plan.articles.find((a) => a.number === number);
  if (!article) throw new ServiceError('register.entry-not-found');
  const measures = measuresOf(p, article, today);
  return {
    number,
    count: plan.articles.length,
    title: article.title,
    chapter: { number: article.chapter, title: article.chapterTitle },
    text: article.text,
    original: article.original,
    ...(article.unit ? { unit: article.unit.name } : {}),
    ...(article.note ? { note: article.note } : {}),
    mechanisms: mechanismsOf(article),
    targets: article.targets.map(targetOf),
    measures,
    figures: article.figures,
    lastYear,
    overdue: measures
      .filter((m) => m.state === 'late')
      .map((m) => ({ what: m.task, organ: m.organ, due: m.due ?? '' })),
  };
}

function targetOf(row: Row): PlanTarget {
  const [procedure, indicator] = String(row.indicator ?? '').split('.');
  return {
    subject: String(row.subject ?? ''),
    sentence: String(row.text ?? ''),
    ...(typeof row.value === 'number' ? { value: row.value } : {}),
    ...(typeof row.upTo === 'number' ? { upTo: row.upTo } : {}),
    unit: String(row.unit ?? ''),
    bound: String(row.bound ?? 'min') as PlanTarget['bound'],
    ...(row.change ? { change: String(row.change) as 'increase' | 'decrease' } : {}),
    ...(row.deadline ? { deadline: String(row.deadline) } : {}),
    confirmed: row.decision === 'confirmed',
    ...(procedure && indicator ? { figure: { procedure, indicator } } : {}),
  };
}

function measuresOf(p: Platform, article: Article, today: string): readonly PlanMeasure[] {
  return article.measures.map((row) => {
    const due = row.due === undefined ? undefined : String(row.due);
    const done = row.evidence !== undefined;
    return {
      task: String(row.task ?? ''),
      organ: p.orgs.org(String(row.unit ?? ''))?.name ?? String(row.unit ?? ''),
      ...(due ? { due } : {}),
      state: done ? 'done' : due !== undefined && due < today ? 'late' : 'open',
      ...(row.progress ? { progress: String(row.progress) } : {}),
      ...(row.evidence ? { evidence: String(row.evidence) } : {}),
    };
  });
}
