import type { Words } from '../kernel/index.ts';
import { procedure, textsOf } from '../procedures/registry.ts';

/** The 57 mechanisms by their ids, in both languages, as the plan's own procedure lists them; `gap` is none of them. */
export function mechanismTitles(): { readonly [id: string]: Words } {
  const column = procedure('plan-tracking')?.lists?.articles?.columns.mechanism;
  const choices = column?.type === 'choice' ? column.choices : {};
  const english = textsOf('plan-tracking')?.choices?.['articles.mechanism'] ?? {};
  return Object.fromEntries(Object.entries(choices).map(([id, zh]) => [id, { zh, en: english[id] ?? id }]));
}
