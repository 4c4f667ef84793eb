import type { Basis } from '../api/types.ts';
import type { Both } from '../language.tsx';

/** One figure over a span of days, as the API gives it. */
export interface Figure {
  readonly procedure: string;
  readonly indicator: string;
  readonly title: string;
  readonly kind: 'count' | 'share' | 'ratio' | 'onTime' | 'finished' | 'days' | 'standing';
  readonly unit: 'percent' | 'count' | 'days';
  readonly org?: string;
  readonly part?: string;
  readonly period?: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly of: number;
  readonly overdue: number;
  readonly value: number | null;
  readonly target?: { readonly value: number; readonly law: string; readonly article: string };
  readonly met: boolean | null;
}

export interface BoardFigure extends Figure {
  /** In the same days a year before. */
  readonly before: number | null;
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

export interface Board {
  readonly from: string;
  readonly to: string;
  readonly plan?: { readonly title: string };
  readonly articles: readonly BoardArticle[];
  readonly others: readonly BoardFigure[];
}

export interface Definition {
  readonly procedure: string;
  readonly indicator: string;
  readonly title: Both;
  readonly procedureTitle: Both;
  readonly sentences: readonly ({ readonly about: About } & Both)[];
  readonly basis: readonly Basis[];
}

export type About = 'numerator' | 'denominator' | 'met' | 'limit' | 'overdue' | 'day' | 'org' | 'target' | 'plan';

export interface FigurePage {
  readonly figure: BoardFigure;
  readonly definition: Definition;
  readonly months: readonly Figure[];
  readonly orgs: readonly Figure[];
}

export type Side = 'numerator' | 'denominator' | 'missed' | 'overdue';

export interface Maker {
  readonly case: string;
  readonly title: string;
  readonly receipt: string | null;
  readonly stage: string;
  readonly day: string;
  readonly item?: string;
  readonly itemTitle?: string;
  readonly outcome: 'n' | 'good' | 'of' | 'met' | 'missed' | 'days' | 'overdue';
  readonly org: string;
  readonly n: number;
  readonly days?: number;
}

export interface MakerEntry {
  readonly register: string;
  readonly entry: string;
  readonly title: string;
  readonly org?: string;
  readonly from: string;
}

export interface FigureList {
  readonly listed: number;
  readonly hidden: number;
  readonly rows: readonly Maker[];
  readonly entries: readonly MakerEntry[];
  readonly next?: string;
}

/** A freeze of a year's figures (年度冻结). */
export interface FrozenHead {
  readonly year: number;
  /** 1 for the first freeze of the year, then the number of the correction. */
  readonly n: number;
  readonly position: number;
  readonly at: string;
  readonly org: string;
  readonly reason: string | null;
  readonly digest: string;
}

export interface FrozenList {
  readonly rows: readonly FrozenHead[];
  /** The year that is over, and the day from which it can be frozen. */
  readonly last: { readonly year: number; readonly from: string; readonly open: boolean };
}

export interface FrozenLine {
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly part: string;
  readonly title: string;
  readonly unit: Figure['unit'];
  readonly num: number;
  readonly den: number;
  readonly value: number | null;
  readonly target: number | null;
  readonly met: boolean | null;
}

export interface FrozenChange {
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly part: string;
  readonly then?: FrozenLine;
  readonly now?: FrozenLine;
}

export interface FrozenYear extends FrozenHead {
  readonly lines: readonly FrozenLine[];
  readonly later: readonly FrozenChange[];
}

export interface Reproduction {
  readonly lines: number;
  readonly same: boolean;
  readonly whole: boolean;
  readonly linked: boolean;
  readonly differences: readonly FrozenChange[];
  readonly redefined: readonly string[];
  readonly otherCalendar: boolean;
}
