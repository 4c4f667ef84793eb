/** Why a step, period or gate stands: an article of an instrument, or the district's own choice said openly. */
export type Basis = ArticleBasis | HouseBasis;

export interface ArticleBasis {
  /** Title of the instrument without its year, e.g. 中华人民共和国行政许可法; 实施计划 for the district's plan. */
  readonly law: string;
  /** Article number; `part` says the paragraph or item in words where one is meant. */
  readonly article: number;
  readonly part?: string;
  /** What the article demands, in our own words. */
  readonly says: string;
}

export interface HouseBasis {
  readonly house: string;
}

/** An article as basis. `says` is our own plain wording, never the statute's sentence. */
export function art(law: string, article: number, says: string, part?: string): ArticleBasis {
  return part === undefined ? { law, article, says } : { law, article, part, says };
}

/** The district's own choice, shown to the public as such and never as law. */
export function houseRule(why: string): HouseBasis {
  return { house: why };
}

/** The district's implementation plan (实施计划), cited by article. */
export function plan(article: number, says: string): ArticleBasis {
  return { law: '实施计划', article, says };
}

/** A basis in one Chinese line, e.g. `《中华人民共和国行政许可法》第32条`. */
export function cite(basis: Basis): string {
  if ('house' in basis) return `本区规定：${basis.house}`;
  return `《${basis.law}》第${basis.article}条${basis.part ?? ''}`;
}
