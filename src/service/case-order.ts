import type { Procedure } from '../kernel/index.ts';
import type { CaseGroup, CaseOrder } from '../ledger/case-order.ts';
import { labelsOf } from './definitions.ts';
import type { Platform } from './platform.ts';

/** What a list of cases may run by. */
export const sortings = ['due', 'filed', 'title', 'procedure', 'stage', 'org'] as const;
export type Sorting = (typeof sortings)[number];

const pinyin = new Intl.Collator('zh-u-co-pinyin-kn-true');
const english = new Intl.Collator('en-u-kn-true');

/**
 * How a list runs by one of its columns. Names of procedures, stages and organs are few: they are put in the order of
 * the words that the reader sees, and the cases of each follow one another as the list does by itself.
 */
export function caseOrder(p: Platform, by: Sorting, down: boolean, language: 'zh' | 'en' = 'zh'): CaseOrder {
  if (by === 'due' || by === 'filed' || by === 'title') return { by, down };
  const groups = by === 'org' ? organs(p) : stages(p, by, language);
  return { by: 'groups', groups: down ? groups.toReversed() : groups };
}

function organs(p: Platform): CaseGroup[] {
  const named = p.orgs.all().map(({ id, name }) => ({ id, name }));
  return named.sort((a, b) => pinyin.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)).map(({ id }) => ({ org: id }));
}

/** Every stage of every version, each once, under the words of the newest version that has it. */
function stages(p: Platform, by: 'procedure' | 'stage', language: 'zh' | 'en'): CaseGroup[] {
  const found = new Map<string, Named>();
  for (const one of [...p.procedures].sort((a, b) => a.version - b.version))
    Object.keys(one.stages).forEach((stage, n) => {
      found.set(`${one.id}/${stage}`, named(one, stage, n, language));
    });
  const sound = language === 'en' ? english : pinyin;
  const order = (a: Named, b: Named) =>
    (by === 'stage' ? sound.compare(a.stageTitle, b.stageTitle) : 0) ||
    sound.compare(a.title, b.title) ||
    (a.procedure < b.procedure ? -1 : a.procedure > b.procedure ? 1 : a.n - b.n || (a.stage < b.stage ? -1 : 1));
  return [...found.values()].sort(order).map(({ procedure, stage }) => ({ procedure, stage }));
}

interface Named {
  readonly procedure: string;
  readonly stage: string;
  readonly title: string;
  readonly stageTitle: string;
  /** Its place in the definition. */
  readonly n: number;
}

function named({ id, title, stages: all }: Procedure, stage: string, n: number, language: 'zh' | 'en'): Named {
  const own = all[stage]?.title ?? stage;
  const stageTitle = language === 'en' ? (labelsOf(id)?.stages?.[stage] ?? own) : own;
  return { procedure: id, stage, title: title[language], stageTitle, n };
}
