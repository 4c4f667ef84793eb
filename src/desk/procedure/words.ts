import type { Both } from '../language.tsx';
import type { Definition, FactDef, ProcedurePage } from './definition.ts';

/** Names of a procedure's parts in the reader's language; Chinese where English is lacking. */
export interface Words {
  stage(name: string): string;
  role(name: string): string;
  fact(name: string): string;
  act(name: string): string;
  clock(name: string, title: string): string;
  list(name: string): string;
  paper(name: string): string;
  column(list: string, column: string): string;
  choice(fact: string, value: string, def?: FactDef): string;
  hint(fact: string): string | undefined;
  /** Whether a fact, or a column `list.column`, names an organ of the district and not anybody's organisation. */
  isOrgan(name: string): boolean;
}

/** @param say puts what is there in both languages into the reader's */
export function wordsOf({ definition: d, labels }: ProcedurePage, say: (both: Both) => string): Words {
  const named = (en: string | undefined, zh: string | undefined, name: string) =>
    say({ zh: zh ?? name, en: en ?? zh ?? name });
  const organs = organFacts(d);
  return {
    isOrgan: (name) => organs.has(name),
    stage: (name) => named(labels.stages?.[name], d.stages[name]?.title, name),
    role: (name) => named(labels.roles?.[name], d.roles[name]?.title, name),
    fact: (name) => named(labels.facts?.[name], d.facts[name]?.title, name),
    act: (name) => named(labels.acts?.[name], d.acts[name]?.title, name),
    clock: (name, title) => named(labels.clocks?.[name], title, name),
    list: (name) => named(labels.lists?.[name], d.lists?.[name]?.title, name),
    paper: (name) => named(labels.papers?.[name], d.papers?.[name]?.title, name),
    column: (list, column) =>
      named(
        labels.columns?.[list]?.[column],
        (d.lists?.[list]?.columns ?? d.facts[list]?.columns)?.[column]?.title,
        column,
      ),
    choice: (fact, value, def = d.facts[fact]) => named(labels.choices?.[fact]?.[value], def?.choices?.[value], value),
    hint: (fact) => {
      const hint = labels.hints?.[fact];
      return hint && say(hint);
    },
  };
}

/** Facts and columns in which roles are held, and the one that names the handling organ. */
function organFacts({ roles, handledBy, lists }: Definition): ReadonlySet<string> {
  const held = Object.values(roles).flatMap(({ in: where }) => {
    if (typeof where !== 'object') return [];
    if (where.fact !== undefined) return [where.fact];
    return where.itemColumn === undefined ? [] : Object.keys(lists ?? {}).map((list) => `${list}.${where.itemColumn}`);
  });
  const handling = typeof handledBy === 'object' && handledBy.fact !== undefined ? [handledBy.fact] : [];
  return new Set([...held, ...handling]);
}
