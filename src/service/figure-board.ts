import { addDays, addYears } from '../law/index.ts';
import { type Figure, type FigurePlace, figures, indicatorOf, oneFigure, spanOf } from './count.ts';
import { ServiceError } from './errors.ts';
import { type FigureDefinition, figureDefinitions } from './figure-words.ts';
import { type PlanSpan, planFigures, planOf, planText } from './plan.ts';
import type { Platform } from './platform.ts';

/** A figure beside the same days of the year before. */
export interface BoardFigure extends Figure {
  readonly before: number | null;
  /** Which way it ought to go. */
  readonly better: 'up' | 'down' | 'neither';
}

export interface BoardArticle {
  readonly number: number;
  readonly chapter: number;
  readonly chapterTitle: string;
  readonly title: string;
  readonly unit?: { readonly id: string; readonly name: string };
  readonly figures: readonly BoardFigure[];
}

/** The figures of a span: those of the plan article by article, then the rest. */
export interface Board {
  readonly from: string;
  readonly to: string;
  readonly org?: string;
  /** The adopted plan; without one all figures stand among the others. */
  readonly plan?: { readonly title: string };
  readonly articles: readonly BoardArticle[];
  readonly others: readonly BoardFigure[];
}

export interface BoardQuery extends PlanSpan {
  /** Only this article of the plan, and nothing besides. */
  readonly article?: number;
}

/**
 * Every figure of a span by article of the plan, each with that of the same days a year before.
 * @throws LawError `day.invalid`; ServiceError `input.invalid` for a span that ends before it begins
 */
export async function figureBoard(p: Platform, { article: only, ...asked }: BoardQuery = {}): Promise<Board> {
  const span = spanOf(p, asked);
  const [live, before, text] = await Promise.all([planFigures(p, span), planFigures(p, yearBefore(span)), adopted(p)]);
  const plan = text && planOf(p, text, live);
  const past = new Map(before.map((figure) => [nameOf(figure), figure]));
  const beside = (figure: Figure): BoardFigure => ({
    ...figure,
    before: past.get(nameOf(figure))?.value ?? null,
    better: indicatorOf(p, figure.procedure, figure.indicator).better,
  });
  const articles = (plan?.articles ?? []).map(({ number, chapter, chapterTitle, title, unit, figures: own }) => ({
    number,
    chapter,
    chapterTitle,
    title,
    ...(unit ? { unit } : {}),
    figures: own.map(beside),
  }));
  const placed = new Set(articles.flatMap((article) => article.figures.map(nameOf)));
  const about = plan ? { plan: { title: plan.title } } : {};
  if (only !== undefined)
    return { ...span, ...about, articles: articles.filter(({ number }) => number === only), others: [] };
  return {
    ...span,
    ...about,
    articles,
    others: live.filter((figure) => !placed.has(nameOf(figure))).map(beside),
  };
}

/** One figure with its definition, told apart by month and by organ. */
export interface FigurePage {
  readonly figure: BoardFigure;
  readonly definition: FigureDefinition;
  /** From the first month in which anything was counted to the last one, none left out. Empty for a standing. */
  readonly months: readonly Figure[];
  /** Those of each organ; empty for a standing and where one organ was asked for. */
  readonly orgs: readonly Figure[];
}

/** @throws ServiceError `procedure.not-found`, `indicator.not-found` */
export async function figurePage(p: Platform, place: FigurePlace): Promise<FigurePage> {
  const { procedure, indicator, part } = place;
  const def = indicatorOf(p, procedure, indicator);
  const [definition] = figureDefinitions(p, { procedure, indicator });
  if (!definition) throw new ServiceError('indicator.not-found', { id: indicator, allowed: '' });
  const figure = await oneFigure(p, place);
  const before = oneFigure(p, { ...place, ...yearBefore(figure) });
  const apart = async (by: 'month' | 'org') => {
    const all = await figures(p, { ...place, by: part === undefined ? [by] : [by, 'part'] });
    return all.filter((one) => part === undefined || one.part === part);
  };
  const standing = def.measure.kind === 'standing';
  const months = standing ? [] : apart('month');
  const orgs = standing || place.org !== undefined ? [] : apart('org');
  const [past, byMonth, byOrg] = await Promise.all([before, months, orgs]);
  return {
    figure: { ...figure, before: past.value, better: def.better },
    definition,
    months: whole(byMonth, figure),
    orgs: byOrg,
  };
}

/** Months between others in which nothing was counted are months too; each with its own days. */
function whole(found: readonly Figure[], { target: _, ...figure }: Figure): readonly Figure[] {
  const known = new Map(found.map((one) => [one.period ?? '', one]));
  const months = [...known.keys()].sort();
  const counts = figure.unit === 'count';
  const none = { n: 0, of: counts ? 1 : 0, overdue: 0, value: counts ? 0 : null, met: null };
  const last = months.at(-1) ?? '';
  const all: Figure[] = [];
  for (let month = months[0] ?? ''; month !== '' && month <= last; month = following(month)) {
    const [first, end] = [`${month}-01`, addDays(`${following(month)}-01`, -1)];
    const days = { from: first < figure.from ? figure.from : first, to: end > figure.to ? figure.to : end };
    all.push({ ...(known.get(month) ?? { ...figure, ...none, period: month }), ...days });
  }
  return all;
}

function following(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`;
}

const yearBefore = <S extends { readonly from: string; readonly to: string }>(span: S) => ({
  ...span,
  from: addYears(span.from, -1),
  to: addYears(span.to, -1),
});

const nameOf = ({ procedure, indicator, part = '' }: Figure) => `${procedure}/${indicator}/${part}`;

async function adopted(p: Platform) {
  try {
    return await planText(p);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'plan.none') return undefined;
    throw error;
  }
}
