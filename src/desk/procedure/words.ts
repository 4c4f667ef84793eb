import type { Both } from '../language.tsx';
import type { FactDef, ProcedurePage } from './definition.ts';

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
}

/** @param say puts what is there in both languages into the reader's */
export function wordsOf({ definition: d, labels }: ProcedurePage, say: (both: Both) => string): Words {
  const named = (en: string | undefined, zh: string | undefined, name: string) =>
    say({ zh: zh ?? name, en: en ?? zh ?? name });
  return {
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
