import type { Language } from '../language.tsx';
import type { FactDef, ProcedurePage } from './definition.ts';

/** Names of a procedure's parts in the reader's language; Chinese where English is lacking. */
export interface Words {
  stage(name: string): string;
  role(name: string): string;
  fact(name: string): string;
  act(name: string): string;
  clock(name: string, title: string): string;
  list(name: string): string;
  column(list: string, column: string): string;
  choice(fact: string, value: string, def?: FactDef): string;
  hint(fact: string): string | undefined;
}

export function wordsOf({ definition: d, labels }: ProcedurePage, language: Language): Words {
  const say = (en: string | undefined, zh: string | undefined, name: string) =>
    (language === 'en' ? en : undefined) ?? zh ?? name;
  return {
    stage: (name) => say(labels.stages?.[name], d.stages[name]?.title, name),
    role: (name) => say(labels.roles?.[name], d.roles[name]?.title, name),
    fact: (name) => say(labels.facts?.[name], d.facts[name]?.title, name),
    act: (name) => say(labels.acts?.[name], d.acts[name]?.title, name),
    clock: (name, title) => say(labels.clocks?.[name], title, name),
    list: (name) => say(labels.lists?.[name], d.lists?.[name]?.title, name),
    column: (list, column) =>
      say(
        labels.columns?.[list]?.[column],
        (d.lists?.[list]?.columns ?? d.facts[list]?.columns)?.[column]?.title,
        column,
      ),
    choice: (fact, value, def = d.facts[fact]) => say(labels.choices?.[fact]?.[value], def?.choices?.[value], value),
    hint: (fact) => labels.hints?.[fact]?.[language],
  };
}
