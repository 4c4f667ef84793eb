import type { Words } from '../../kernel/index.ts';
import { actions } from './action.ts';
import { relations } from './relation.ts';
import { allowRules, forbidRules } from './table.ts';

/** One line of the permission table in words. */
export interface RuleInWords {
  readonly id: string;
  readonly allows: boolean;
  readonly actions: readonly Words[];
  /** All of these hold … */
  readonly when: readonly Words[];
  /** … and none of these. */
  readonly unless: readonly Words[];
  readonly why: Words;
}

const words = ([zh, en]: readonly [zh: string, en: string]): Words => ({ zh, en });

/** The whole permission table as people read it, what forbids first: it goes before what allows. */
export const rulesInWords: readonly RuleInWords[] = [
  ...forbidRules.map((rule) => ({ ...rule, allows: false, names: rule.forbid })),
  ...allowRules.map((rule) => ({ ...rule, allows: true, names: rule.allow })),
].map(({ id, allows, names, when, unless, why }) => ({
  id,
  allows,
  actions: names.map((name) => words(actions[name])),
  when: when.map((name) => words(relations[name])),
  unless: (unless ?? []).map((name) => words(relations[name])),
  why: words(why),
}));
