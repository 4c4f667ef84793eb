/**
 * One article of an instrument and what carries it out here: `by` names parts of the procedure (`act:accept`,
 * `clock:decide`, `gate:inInventory`, `bound:hearingNotice`, `pause:special`, `role:reviewer`, `publish:decision`,
 * `register:powers`, `fact:reasons`, `stage:refused`, `paper:decision`, `indicator:onTime`); `not` says why nothing here
 * needs to. An article may have both: what is done, and what is left to somebody else.
 */
export interface Coverage {
  /** Title of the instrument without its year; 实施计划 for the district's plan. */
  readonly law: string;
  readonly article: number;
  readonly by?: readonly string[];
  readonly not?: string;
}

/** Articles of one instrument that bind nobody in this procedure, all for one reason. */
export function excused(law: string, articles: readonly number[], not: string): readonly Coverage[] {
  return articles.map((article) => ({ law, article, not }));
}
