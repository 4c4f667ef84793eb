import {
  type Condition,
  compile,
  type FactDef,
  type PaperDef,
  type PaperPart,
  type Procedure,
} from '../../kernel/index.ts';
import { keyOf } from './tag.ts';

/** Something that a template may name. */
export interface Field {
  /** As it is written in braces. */
  readonly name: string;
  readonly kind: 'text' | 'rows' | 'condition';
  /** What it stands for, the same as long as it means the same: the word of a paper, a list, a condition. */
  readonly means: string;
  /** What it is, for whoever writes a template. */
  readonly zh: string;
  readonly en: string;
  /** Of rows: their own fields. */
  readonly columns?: readonly Field[];
  readonly def?: FactDef;
  readonly when?: Condition;
}

/** Words of papers that every template may use, by their names in templates. */
const common: readonly (readonly [name: string, word: string, zh: string, en: string])[] = [
  ['文书名称', '$paper', '这种文书的名称', 'The title of the paper'],
  ['办理环节', '$act', '作出它的环节', 'The step that makes it'],
  ['制作机关', '$organ', '以哪个机关的名义', 'In whose name it is made'],
  ['成文日期', '$day', '作出的日期', 'The day on which it is made'],
  ['案件名称', '$title', '案件的名称', 'The name of the case'],
  ['法律依据', '$basis', '作出它所依据的条文', 'The articles on which it rests'],
  ['救济告知', '$remedy', '不服的，到哪里、在多长时间内申请复议、起诉', 'Remedies against it, with their periods'],
];

/** Everything that a template of a paper may name, each once. Inside facts are among it where the paper itself is inside. */
export function fieldsOf(source: Procedure, paper: string): readonly Field[] {
  const { definition } = compile(source);
  const def = definition.papers?.[paper];
  if (!def) throw new Error(`fieldsOf: ${definition.id} has no paper ${paper}`);
  const within = def.inside === true || def.own === true;
  const numbered =
    def.number === undefined
      ? []
      : [text('文号', def.number, '文号', 'The official number', definition.facts[def.number])];
  const addressed = def.to === undefined ? [] : [text('主送', '$party', '送给谁', 'To whom it goes')];
  const all = [
    ...common.map(([name, word, zh, en]) => text(name, word, zh, en)),
    ...numbered,
    ...addressed,
    ...facts(definition, within),
    ...lists(definition, within),
    ...named(definition),
    ...parts(def),
  ];
  return once(all);
}

function text(name: string, means: string, zh: string, en: string, def?: FactDef): Field {
  return { name, kind: 'text', means, zh, en, ...(def ? { def } : {}) };
}

/** Columns as the fields of a row. */
function columnsOf(columns: { readonly [column: string]: FactDef }, within: boolean): readonly Field[] {
  return Object.entries(columns).flatMap(([column, def]) =>
    (def.inside && !within) || def.type === 'file' || def.type === 'table'
      ? []
      : [text(def.title, column, '', '', def)],
  );
}

function facts(definition: Procedure, within: boolean): readonly Field[] {
  return Object.entries(definition.facts).flatMap(([fact, def]): readonly Field[] => {
    if (def.inside && !within) return [];
    if (def.type !== 'table') return [text(def.title, fact, '案卷记载', 'From the file', def)];
    return [rows(def.title, fact, columnsOf(def.columns, within))];
  });
}

/** A list, and each of its columns as one text: what the entries say that the act is about, put together by commas. */
function lists(definition: Procedure, within: boolean): readonly Field[] {
  return Object.entries(definition.lists ?? {}).flatMap(([list, def]) => {
    const columns = columnsOf(def.columns, within);
    const joined = columns.map((column) =>
      text(
        `${def.title}·${column.name}`,
        `${list}.${column.means}`,
        '清单里这一列的内容，用顿号连起来',
        'What this column of the list says, put together',
        column.def,
      ),
    );
    return [rows(def.title, list, columns), ...joined];
  });
}

const rows = (name: string, means: string, columns: readonly Field[]): Field => ({
  name,
  kind: 'rows',
  means,
  zh: '清单，逐条写',
  en: 'A list, entry by entry',
  columns,
});

/** Lengths of periods and days of steps. */
function named(definition: Procedure): readonly Field[] {
  return [
    ...Object.entries(definition.clocks).map(([clock, { title }]) =>
      text(`期限：${title}`, `$length:${clock}`, '这项期限有多长', 'How long this period is'),
    ),
    ...Object.entries(definition.acts).map(([act, { title }]) =>
      text(`日期：${title}`, `$dayOf:${act}`, '这一环节办理的日期', 'The day of this step'),
    ),
  ];
}

/** What the built-in text says under conditions: a template may put its own words under the same ones. */
function parts(def: PaperDef): readonly Field[] {
  return conditionalParts(def).map(({ when, says }, n) => ({
    name: `情形${n + 1}`,
    kind: 'condition',
    means: conditionMeans(when),
    zh: says === undefined ? '内置文本中有条件的一段' : `内置文本在这种情形写：${says}`,
    en: says === undefined ? 'A part of the built-in text under a condition' : `Where the built-in text says: ${says}`,
    when,
  }));
}

/** A condition as what a field means: the same condition, the same text. */
export const conditionMeans = (when: Condition): string => `when:${JSON.stringify(when)}`;

/** The parts of the built-in text that stand under conditions, in their order. */
export function conditionalParts(def: PaperDef): readonly { readonly when: Condition; readonly says?: string }[] {
  return (def.says ?? []).flatMap((part: PaperPart) => {
    if (typeof part === 'string' || !part.when) return [];
    const [first] = [part.says ?? []].flat();
    return [{ when: part.when, ...(first === undefined ? {} : { says: first }) }];
  });
}

/** Two of one name would be a guess: the later one carries its key. */
function once(all: readonly Field[]): readonly Field[] {
  const seen = new Set<string>();
  return all.map((field) => {
    const key = keyOf(field.name);
    const name = seen.has(key) ? `${field.name}（${field.means}）` : field.name;
    seen.add(keyOf(name));
    return name === field.name ? field : { ...field, name };
  });
}

/** The names of a paper's fields as they are looked up, rows with their columns. */
export class FieldNames {
  readonly all: readonly Field[];
  readonly #byKey: ReadonlyMap<string, Field>;

  constructor(all: readonly Field[]) {
    this.all = all;
    this.#byKey = new Map(all.map((field) => [keyOf(field.name), field]));
  }

  /** A field by what stands in the braces; within rows their columns come first. */
  field(key: string, within?: Field): Field | undefined {
    const column = within?.columns?.find(({ name }) => keyOf(name) === key);
    return column ?? this.#byKey.get(key);
  }

  /**
   * What an opening mark asks for: rows, a condition on its own, a field or list that is there (`有：`, `无：` where it is not), or a
   * choice (`结果＝准予`).
   */
  asked(key: string, within?: Field): Asked | undefined {
    const plain = this.field(key, within);
    if (plain) return plain.kind === 'rows' ? { kind: 'rows', field: plain } : { kind: 'known', field: plain };
    const [, sign, of = ''] = /^([有无]):(.+)$/.exec(key) ?? [];
    const meant = sign === undefined ? undefined : this.field(of, within);
    if (meant) return { kind: sign === '有' ? 'known' : 'absent', field: meant };
    const [, name = '', value = ''] = /^(.+?)=(.+)$/.exec(key) ?? [];
    const chosen = this.field(name, within);
    if (chosen?.def?.type !== 'choice') return undefined;
    const title = Object.values(chosen.def.choices).find((one) => keyOf(one) === value);
    return title === undefined ? undefined : { kind: 'is', field: chosen, title };
  }
}

export type Asked =
  | { readonly kind: 'rows' | 'known' | 'absent'; readonly field: Field }
  | { readonly kind: 'is'; readonly field: Field; readonly title: string };
