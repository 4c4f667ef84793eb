import { dayOf, parseDay } from '../law/index.ts';
import { indicatorOf } from './count.ts';
import { type FigurePage, figurePage } from './figure-board.ts';
import { type FigureListKey, figureList, type MakerEntry, sidesOf } from './figure-list.ts';
import type { Platform } from './platform.ts';
import { type PublicCase, publicCase } from './public-case.ts';
import { anonymous } from './session.ts';
import { thereStill } from './there-still.ts';

export interface PublicFigureQuery {
  readonly procedure: string;
  readonly indicator: string;
  /** Default: this year. */
  readonly year?: number;
  readonly after?: FigureListKey;
}

export interface PublicFigure extends FigurePage {
  readonly year: number;
  /** What makes it, where that may be named to anyone. */
  readonly made?: {
    readonly cases: readonly { readonly found: PublicCase; readonly day: string; readonly outcome: string }[];
    readonly entries: readonly MakerEntry[];
    /** How many there are besides that are not public. */
    readonly hidden: number;
    readonly next: FigureListKey | undefined;
  };
}

/** As many of the cases behind a figure as stand on one page. */
const SIZE = 20;

/**
 * A figure over a year as anyone may see it: how it is counted, by month and by organ, and what makes it. Entries of
 * public registers are named; cases only where the indicator says that this tells nothing new, and they are public.
 * @throws ServiceError `procedure.not-found`, `indicator.not-found`; LawError `day.invalid`
 */
export async function publicFigure(p: Platform, query: PublicFigureQuery): Promise<PublicFigure> {
  const { procedure, indicator, after } = query;
  const today = dayOf(p.now());
  const year = query.year ?? Number(today.slice(0, 4));
  const last = parseDay(`${String(year).padStart(4, '0')}-12-31`);
  const from = `${last.slice(0, 4)}-01-01`;
  const place = { procedure, indicator, from, to: from <= today && today < last ? today : last };
  const def = indicatorOf(p, procedure, indicator);
  const page = await figurePage(p, place);
  if (def.measure.kind !== 'standing' && !def.namesCases) return { ...page, year };
  const sides = sidesOf(def.measure);
  const side = sides.includes('denominator') ? 'denominator' : 'numerator';
  const options = { limit: SIZE, ...(after ? { after } : {}) };
  const list = await figureList(p, anonymous, { ...place, side }, options, 'public.list');
  const cases = await Promise.all(
    list.rows.map(async ({ case: id, day, outcome }) => {
      const found = await thereStill(publicCase(p, id));
      return found ? [{ found, day, outcome }] : [];
    }),
  );
  const made = { cases: cases.flat(), entries: list.entries, hidden: list.hidden, next: list.next };
  return { ...page, year, made };
}
