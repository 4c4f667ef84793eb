import {
  type ActEvent,
  type CaseState,
  type Facts,
  headOf,
  type Item,
  type Procedure,
  type World,
} from '../../kernel/index.ts';
import type { Names } from './value.ts';

/** The moment at which a paper is made: the file as it stood with the act, and whatever the act is about. */
export interface Moment {
  readonly definition: Procedure;
  readonly paper: string;
  /** After the act. */
  readonly state: CaseState;
  readonly act: Pick<ActEvent, 'act' | 'day' | 'facts' | 'items' | 'item'> & { readonly org?: string };
  /** As the reader may see it. */
  readonly caseTitle: string;
  /** As the file has it, where the reader may see less. */
  readonly wholeTitle?: string;
  /** What its reader may see of the file; words that it does not hold are hidden. */
  readonly seen: { readonly facts: Facts; readonly lists: { readonly [list: string]: readonly Item[] } };
  readonly world: World;
  readonly names: Names;
  readonly demo: boolean;
  /** A paper that the act would make: what the act would still record stands in brackets. */
  readonly draft?: true;
}

/** What stands for a value that the reader may not see. */
export const HIDDEN = '＊＊＊';

/** Whether the paper may hold inside facts: then it is for those alone who may read them. */
export function mayBeInside({ definition, paper }: Moment): boolean {
  const def = definition.papers?.[paper];
  return def?.inside === true || def?.own === true;
}

/** The entries of a list that the act is about. */
export function entriesAbout(list: string, moment: Moment): readonly Item[] {
  const { items = [], item } = moment.act;
  const about = [...items, ...(item ? [item] : [])].flatMap((one) => (one.list === list ? [one.key] : []));
  const entries = entriesOf(list, moment);
  const { alike } = moment.definition.lists?.[list] ?? {};
  const found = entries.filter(({ key }) => about.includes(key));
  if (!alike) return found;
  // What was said to the first of several that say the same was said to all of them.
  const head = headOf(entries, alike.under);
  return found.map((item) => ({ ...item, columns: { ...answersOf(head(item), moment, list), ...item.columns } }));
}

/** What acts on an entry wrote of it, whoever stands under it: not who it came from, nor what was said. */
function answersOf({ columns, done }: Item, { definition }: Moment, list: string): Item['columns'] {
  const written = Object.keys(done).flatMap((act) => {
    const def = definition.acts[act];
    return def?.each === list ? Object.keys(def.itemRecords ?? {}) : [];
  });
  return Object.fromEntries(Object.entries(columns).filter(([column]) => written.includes(column)));
}

/** All entries of a list, each as the reader may see it. */
export function entriesOf(list: string, { state, seen }: Moment): readonly Item[] {
  const visible = new Map((seen.lists[list] ?? []).map((item) => [item.key, item]));
  return (state.lists[list] ?? []).map((item) => visible.get(item.key) ?? { ...item, columns: {} });
}

/** A fact as the reader may see it; `HIDDEN` where it is known and not for him. */
export function seenFact(fact: string, { state, seen }: Moment): Facts[string] | undefined {
  if (state.facts[fact] === undefined) return undefined;
  return seen.facts[fact] ?? HIDDEN;
}
