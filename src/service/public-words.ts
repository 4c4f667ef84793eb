import type { FactDef, Facts, Procedure, PublicView, Row, Value } from '../kernel/index.ts';

/** What the words of a public view are taken from, beside the view itself. */
export interface Names {
  /** The title of a register entry, where the view names one. */
  readonly entry: (id: string) => string | undefined;
  readonly org: (id: string) => string | undefined;
}

/** All that anyone reads in a public view of a case, in words: values as they are shown, personal ones masked. */
export function publicWords(p: Procedure, view: PublicView, names: Names): readonly string[] {
  return [
    view.title,
    ...wordsOf(p.facts, view.facts, names),
    ...Object.entries(view.lists).flatMap(([list, rows]) =>
      rows.flatMap((row) => wordsOf(p.lists?.[list]?.columns ?? {}, row, names)),
    ),
  ];
}

function wordsOf(defs: { readonly [name: string]: FactDef }, values: Facts, names: Names): string[] {
  return Object.entries(values).flatMap(([name, value]) => (defs[name] ? inWords(defs[name], value, names) : []));
}

function inWords(def: FactDef, value: Value, names: Names): readonly string[] {
  switch (def.type) {
    case 'choice':
      return [def.choices[String(value)] ?? ''];
    case 'ref':
      return [value].flat().map((id) => names.entry(String(id)) ?? '');
    case 'organisation':
      return [names.org(String(value)) ?? String(value)];
    case 'date':
      return [String(value), inChinese(String(value))];
    case 'table':
      return (value as readonly Row[]).flatMap((row) => wordsOf(def.columns, row, names));
    case 'list':
      return value as readonly string[];
    case 'text':
    case 'longText':
    case 'person':
    case 'place':
    case 'number':
      return [String(value)];
    // Stored files and other cases stand there by ids; yes and no are no words to look for.
    default:
      return [];
  }
}

function inChinese(day: string): string {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日`;
}
