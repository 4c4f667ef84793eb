import type { FactDef, Procedure, RegisterDef } from '../kernel/index.ts';
import type { Html } from './html/html.ts';
import type { Labels, Source } from './source.ts';
import type { View } from './view.ts';

/** The words of a procedure or register in the reader's language. */
export const labels = {
  procedure: ({ t }: View, p: Procedure): string => t.words(p.title),
  stage: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.stages?.[name], p.stages[name]?.title ?? name),
  act: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.acts?.[name] ?? shared[name], p.acts[name]?.title ?? plain[name] ?? name),
  actPlain: ({ t, source }: View, p: Procedure, name: string): string =>
    t.labelPlain(source.texts(p.id)?.acts?.[name] ?? shared[name], p.acts[name]?.title ?? plain[name] ?? name),
  role: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.roles?.[name], p.roles[name]?.title ?? name),
  clock: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.clocks?.[name], p.clocks[name]?.title ?? name),
  list: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.lists?.[name], p.lists?.[name]?.title ?? name),
  paper: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.papers?.[name], p.papers?.[name]?.title ?? name),
  published: ({ t, source }: View, p: Procedure, name: string): Html =>
    t.label(source.texts(p.id)?.publish?.[name], p.publish?.[name]?.title ?? name),
  indicator: ({ t, source }: View, procedure: string, name: string, title: string): Html =>
    t.label(source.texts(procedure)?.indicators?.[name], title),
};

/** Acts of recusal are the same in every procedure and stand in no folder's texts. */
const shared: { readonly [act: string]: string } = {
  askRecusal: 'Ask that an official withdraw',
  decideRecusal: 'Decide on withdrawal',
  noteLink: 'Another case refers to this one',
};

/** What stands in the record of a case and in no procedure. */
const plain: { readonly [act: string]: string } = { noteLink: '被其他案件关联' };

/** Facts with their titles and choices in the reader's language, of a case file or of a register. */
export interface FactWords {
  readonly def: (name: string) => FactDef | undefined;
  readonly title: (name: string) => Html;
  readonly titlePlain: (name: string) => string;
  readonly choice: (name: string, key: string) => Html;
  readonly choicePlain: (name: string, key: string) => string;
  readonly column: (name: string, column: string) => Html;
  readonly columnPlain: (name: string, column: string) => string;
  readonly columnChoice: (name: string, column: string, key: string) => Html;
  readonly hint: (name: string) => string | undefined;
}

export function factsOf({ t, source }: View, p: Procedure): FactWords {
  const own = source.texts(p.id);
  return words(p.facts, {
    title: (name) => own?.facts?.[name],
    choice: (name, key) => own?.choices?.[name]?.[key],
    column: (name, column) => own?.columns?.[name]?.[column],
    hint: (name) => (own?.hints?.[name] ? t.words(own.hints[name]) : undefined),
    t,
  });
}

/** Columns of a list in a case file. */
export function listOf({ t, source }: View, p: Procedure, list: string): FactWords {
  const own = source.texts(p.id);
  return words(p.lists?.[list]?.columns ?? {}, {
    title: (name) => own?.columns?.[list]?.[name],
    choice: (name, key) => own?.choices?.[`${list}.${name}`]?.[key],
    column: () => undefined,
    hint: () => undefined,
    t,
  });
}

/** The words of a register stand in the texts of the procedure whose folder owns it. */
export function fieldsOf({ t, source }: View, register: RegisterDef): FactWords {
  const own = ownerOf(source, register);
  return words(register.facts, {
    title: (name) => own?.register?.facts[name],
    choice: (name, key) => own?.register?.choices?.[name]?.[key] ?? own?.choices?.[name]?.[key],
    column: (name, column) => own?.columns?.[name]?.[column],
    hint: () => undefined,
    t,
  });
}

interface English {
  readonly title: (name: string) => string | undefined;
  readonly choice: (name: string, key: string) => string | undefined;
  readonly column: (name: string, column: string) => string | undefined;
  readonly hint: (name: string) => string | undefined;
  readonly t: View['t'];
}

function words(facts: { readonly [name: string]: FactDef }, english: English): FactWords {
  const { t } = english;
  const title = (name: string) => facts[name]?.title ?? name;
  const columns = (name: string) => {
    const def = facts[name];
    return def?.type === 'table' ? def.columns : {};
  };
  return {
    def: (name) => facts[name],
    title: (name) => t.label(english.title(name), title(name)),
    titlePlain: (name) => t.labelPlain(english.title(name), title(name)),
    choice: (name, key) => t.label(english.choice(name, key), chosen(facts[name], key)),
    choicePlain: (name, key) => t.labelPlain(english.choice(name, key), chosen(facts[name], key)),
    column: (name, column) => t.label(english.column(name, column), columns(name)[column]?.title ?? column),
    columnPlain: (name, column) => t.labelPlain(english.column(name, column), columns(name)[column]?.title ?? column),
    columnChoice: (name, column, key) =>
      t.label(english.choice(`${name}.${column}`, key), chosen(columns(name)[column], key)),
    hint: (name) => english.hint(name),
  };
}

function chosen(def: FactDef | undefined, key: string): string {
  return def?.type === 'choice' ? (def.choices[key] ?? key) : key;
}

/** The state of an entry in the register's own words. */
export function stateOf(
  { t, source }: View,
  register: RegisterDef,
  state: string,
  why: string | undefined,
  label: string,
): Html {
  const own = ownerOf(source, register)?.register;
  return t.label(state === 'ended' && why !== undefined ? own?.ended[why] : own?.labels[state], label);
}

function ownerOf(source: Source, register: RegisterDef): Labels | undefined {
  const fields = Object.keys(register.facts);
  return source
    .procedures()
    .flatMap((p) => source.texts(p.id) ?? [])
    .find((texts) => texts.register && fields.every((field) => texts.register?.facts[field] !== undefined));
}
