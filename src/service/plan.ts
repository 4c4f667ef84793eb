import { createHash } from 'node:crypto';
import { type Facts, type PublicView, publicViews, type Row } from '../kernel/index.ts';
import { addDays, addYears, dayOf } from '../law/index.ts';
import type { CaseHead, CaseRow } from '../ledger/cases.ts';
import { type ActResult, act, openCase } from './act.ts';
import { countsOf, type Figure, figuresFrom, indicatorsOf } from './count.ts';
import { ServiceError } from './errors.ts';
import { planJson } from './import/plan/plan-json.ts';
import { readPlan } from './import/plan/read-plan.ts';
import type { PlanText } from './import/plan/types.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import type { Session } from './session.ts';
import { plainWorld } from './world.ts';

export { planJson, readPlan };

const YEARS_OF_A_PLAN = 3;

/**
 * Imports a plan text: keeps it whole, opens its case with every article, and offers every number and date found in
 * it as a target for a person to confirm.
 * @param horizon first and last legal day of the plan; default three years from today
 * @throws PlanError for a file that is no plan; ServiceError `input.invalid` for a horizon that ends before it begins;
 *   Refused where the person may not import
 */
export async function importPlan(
  p: Platform,
  s: Session,
  bytes: Uint8Array,
  fileName: string,
  horizon: { readonly from?: string; readonly until?: string } = {},
): Promise<ActResult> {
  const plan = readPlan(bytes, fileName);
  const from = horizon.from ?? dayOf(p.now());
  const until = horizon.until ?? addDays(addYears(from, YEARS_OF_A_PLAN), -1);
  if (until < from)
    throw new ServiceError('input.invalid', { what: 'until', why: `早于起始日 before the first day ${from}` }, 'until');
  const title = plan.title ?? `${p.district.name}法治政府建设实施计划`;
  const facts = { title, planText: plan.original, from, until };
  const opened =
    (await cutShort(p, s, facts)) ??
    (await openCase(p, s, 'plan-tracking', { act: 'importPlan', facts, items: articlesOf(plan) }));
  await p.ledger.addPlan(p.district.code, {
    id: opened.case,
    title,
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: plan.original,
    structure: { chapters: plan.chapters, notUnderstood: plan.notUnderstood, layout: plan.layout },
    importedBy: s.person,
    importedAt: p.now(),
  });
  const items = targetsOf(plan);
  if (items.length > 0) await act(p, s, opened.case, { act: 'offerTargets', items });
  return opened;
}

/** The same import by the same person that was cut short before its targets were offered: it goes on. */
async function cutShort(p: Platform, s: Session, facts: Facts): Promise<ActResult | undefined> {
  const scope = { district: p.district.code, grants: [{ all: true as const }] };
  const { rows } = await p.ledger.listCases(scope, { procedures: ['plan-tracking'], stages: ['preparing'] });
  for (const { id, stage } of rows) {
    const state = (await p.ledger.caseById(p.district.code, id))?.state;
    const mine = state?.done.importPlan?.by.person === s.person && state?.done.offerTargets === undefined;
    const same = Object.entries(facts).every(([name, value]) => state?.facts[name] === value);
    if (state && mine && same) return { case: id, seq: state.seq, stage, events: [], links: [], replayed: true };
  }
  return undefined;
}

function articlesOf(plan: PlanText) {
  return plan.articles.map((article) => {
    const chapter = plan.chapters.find((c) => c.number === article.chapter);
    return {
      key: String(article.number),
      columns: row({
        number: article.number,
        chapter: article.chapter,
        chapterTitle: chapter?.titleSimplified,
        title: article.titleSimplified,
        text: article.textSimplified,
        original: article.text,
      }),
    };
  });
}

function targetsOf(plan: PlanText) {
  return plan.articles.flatMap((article) =>
    article.targets.map((target, n) => ({
      key: `${article.number}-${n + 1}`,
      columns: row({
        article: article.number,
        sentence: target.sentence,
        subject: target.subjectSimplified,
        phrase: target.phrase,
        text: target.text,
        value: target.value,
        upTo: target.upTo,
        unit: target.unit,
        bound: target.bound,
        strict: target.strict,
        soft: target.soft,
        implied: target.implied,
        times: target.times,
        every: target.period?.every,
        period: target.period?.unit,
        deadline: target.deadline ?? undefined,
        change: target.change ?? undefined,
        measure: target.measure,
        who: target.who,
      }),
    })),
  );
}

function row(columns: { readonly [column: string]: string | number | boolean | undefined }): Row {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined && value !== '')) as Row;
}

/** An article of the plan in force, as anyone may see it. */
export interface PlanArticle {
  readonly number: number;
  readonly chapter: number;
  readonly chapterTitle: string;
  readonly title: string;
  /** In simplified characters, and as given. */
  readonly text: string;
  readonly original: string;
  /** Procedure that carries it out, or `gap`; empty while nobody has bound it. */
  readonly mechanism: string;
  /** The mechanism runs on this platform. */
  readonly stands: boolean;
  readonly unit: { readonly id: string; readonly name: string } | undefined;
  readonly note: string;
  readonly targets: readonly Row[];
  readonly measures: readonly Row[];
  readonly figures: readonly Figure[];
}

export interface PlanPage {
  readonly title: string;
  readonly adoptedOn: string;
  readonly from: string;
  readonly until: string;
  readonly chapters: readonly {
    readonly number: number;
    readonly title: string;
    readonly articles: readonly number[];
  }[];
  readonly articles: readonly PlanArticle[];
  readonly gaps: readonly number[];
}

/** Over which days, and for which organ, the figures of the plan are wanted; default: this year, the whole district. */
export interface PlanSpan {
  readonly from?: string;
  readonly to?: string;
  readonly org?: string;
}

/** The plan that the district has adopted, with live figures per article. @throws ServiceError `plan.none` */
export async function planPage(p: Platform, span: PlanSpan = {}): Promise<PlanPage> {
  const [text, live] = await Promise.all([planText(p), planFigures(p, span)]);
  return planOf(p, text, live);
}

/** The adopted plan as anyone may see it. @throws ServiceError `plan.none` */
export async function planText(p: Platform): Promise<PublicView> {
  const found = await adoptedPlan(p);
  if (!found) throw new ServiceError('plan.none');
  const procedure = procedureOf(p, found.procedure, found.state.filedOn, found.version);
  const view = publicViews(procedure, found.state, plainWorld(p)).plan;
  if (!view) throw new ServiceError('plan.none');
  return view;
}

/** The plan with the figures that belong to its articles. */
export function planOf(p: Platform, view: PublicView, live: readonly Figure[]): PlanPage {
  const articles = (view.lists.articles ?? []).map((article) => articleOf(p, article, view.lists, live));
  const chapters = new Map<number, { number: number; title: string; articles: number[] }>();
  for (const { chapter, chapterTitle, number } of articles) {
    const known = chapters.get(chapter) ?? { number: chapter, title: chapterTitle, articles: [] };
    chapters.set(chapter, { ...known, articles: [...known.articles, number] });
  }
  const { title, from, until } = view.facts;
  const gaps = articles.filter((a) => a.mechanism === 'gap' || a.mechanism === '').map((a) => a.number);
  return {
    title: String(title),
    adoptedOn: view.since,
    from: String(from),
    until: String(until),
    chapters: [...chapters.values()],
    articles,
    gaps,
  };
}

/** An article of the plan in words. */
interface ArticleText {
  readonly number: number;
  readonly title: string;
  readonly chapter: string;
  readonly text: string;
}

/** The words of a plan as they were after an event of its case: long, looked through at every search, seldom changed. */
const read = new WeakMap<
  Platform,
  { readonly id: string; readonly seq: number; readonly texts: readonly ArticleText[] }
>();

/** The articles of the adopted plan in words, without figures; none while there is no plan. */
export async function planTexts(p: Platform): Promise<readonly ArticleText[]> {
  const head = await adoptedHead(p);
  const known = read.get(p);
  if (head && known?.id === head.id && known.seq === head.seq) return known.texts;
  const found = head && (await p.ledger.caseById(p.district.code, head.id));
  if (!found) return [];
  const procedure = procedureOf(p, found.procedure, found.state.filedOn, found.version);
  const view = publicViews(procedure, found.state, plainWorld(p)).plan;
  const texts = (view?.lists.articles ?? []).map(({ number, title, chapterTitle, text }) => ({
    number: Number(number),
    title: String(title ?? ''),
    chapter: String(chapterTitle ?? ''),
    text: String(text ?? ''),
  }));
  read.set(p, { id: found.id, seq: found.seq, texts });
  return texts;
}

/** All figures over a span, and those of the plan itself article by article; or those of one article alone. */
export async function planFigures(p: Platform, span: PlanSpan = {}, article?: number): Promise<readonly Figure[]> {
  const all = indicatorsOf(p);
  const apart = all.filter(({ procedure }) => procedure.id === 'plan-tracking');
  const named = article === undefined ? all : all.filter(({ def }) => def.planArticle === article);
  const counts = await countsOf(p, [...new Set([...named, ...apart])], { ...span, by: ['part'] });
  const found = [...figuresFrom(named, counts, []), ...figuresFrom(apart, counts, ['part']).filter(({ part }) => part)];
  return article === undefined ? found : found.filter(about(article));
}

/** The figures of an article over a year: those that the plan names for it, and those of its own measures. */
export function figuresOfArticle(p: Platform, number: number, year: number): Promise<readonly Figure[]> {
  return planFigures(p, { from: `${year}-01-01`, to: `${year}-12-31` }, number);
}

const about =
  (number: number) =>
  ({ part, planArticle }: Figure) =>
    part ? part === String(number) : planArticle === number;

/** One article of the adopted plan. @throws ServiceError `plan.none`, `register.entry-not-found` */
export async function planArticle(p: Platform, number: number): Promise<PlanArticle> {
  const [text, live] = await Promise.all([planText(p), planFigures(p, {}, number)]);
  const found = planOf(p, text, live).articles.find((article) => article.number === number);
  if (!found) throw new ServiceError('register.entry-not-found');
  return found;
}

async function adoptedPlan(p: Platform): Promise<CaseRow | undefined> {
  const head = await adoptedHead(p);
  return head && p.ledger.caseById(p.district.code, head.id);
}

async function adoptedHead(p: Platform): Promise<CaseHead | undefined> {
  const scope = { district: p.district.code, grants: [{ all: true as const }] };
  const { rows } = await p.ledger.listCases(
    scope,
    { procedures: ['plan-tracking'], stages: ['running', 'closed'] },
    { limit: 1 },
  );
  return rows[0];
}

function articleOf(
  p: Platform,
  article: Row,
  lists: { readonly [list: string]: readonly Row[] },
  live: readonly Figure[],
): PlanArticle {
  const number = Number(article.number);
  const of = (list: string) => (lists[list] ?? []).filter((entry) => entry.article === number);
  const unit = article.unit === undefined ? undefined : String(article.unit);
  const mechanism = String(article.mechanism ?? '');
  return {
    number,
    chapter: Number(article.chapter ?? 0),
    chapterTitle: String(article.chapterTitle ?? ''),
    title: String(article.title ?? ''),
    text: String(article.text ?? ''),
    original: String(article.original ?? article.text ?? ''),
    mechanism,
    stands: p.procedures.some((procedure) => procedure.id === mechanism),
    unit: unit === undefined ? undefined : { id: unit, name: p.orgs.org(unit)?.name ?? unit },
    note: String(article.note ?? ''),
    targets: of('targets').filter((target) => target.decision === 'confirmed'),
    measures: of('measures'),
    figures: live.filter(about(number)),
  };
}
