import type { ActDef, FactDef, Facts, Procedure, Row, Scalar, Value } from '../../kernel/index.ts';

/** Fields of a form by their names, as the browser sent them. */
export type Typed = { readonly [field: string]: string | readonly string[] | undefined };

/** The text in a field; the first where there are several. */
export function typedText(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field, for boxes that are ticked. */
export function typedAll(typed: Typed, field: string): readonly string[] {
  const value = typed[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/**
 * The facts that a form brings for an act: what was left empty is left out, and what cannot be read stays as it was
 * typed, so that the refusal names it.
 */
export function typedFacts(p: Procedure, act: ActDef, typed: Typed): Facts {
  return typedValues(p.facts, Object.keys(act.records ?? {}), 'facts', typed);
}

/** The columns of one list entry that a form brings. */
export function typedColumns(
  columns: { readonly [column: string]: FactDef },
  names: readonly string[],
  prefix: string,
  typed: Typed,
): Row {
  return typedValues(columns, names, prefix, typed) as Row;
}

function typedValues(
  defs: { readonly [name: string]: FactDef },
  names: readonly string[],
  prefix: string,
  typed: Typed,
): Facts {
  const facts: { [fact: string]: Value } = {};
  for (const name of names) {
    const def = defs[name];
    const value = def && typedValue(def, `${prefix}.${name}`, typed);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

function typedValue(def: FactDef, field: string, typed: Typed): Value | undefined {
  if (def.type === 'table') return rowsOf(def.columns, field, typed);
  if (def.type === 'list') {
    const lines = typedText(typed, field)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.length === 0 ? undefined : lines;
  }
  if (def.type === 'ref' && def.many) {
    const entries = typedAll(typed, field)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    return entries.length === 0 ? undefined : entries;
  }
  // The kept file comes before the one that takes its place.
  const given = def.type === 'file' ? (typedAll(typed, field).at(-1) ?? '') : typedText(typed, field);
  const text = given.replaceAll('\r\n', '\n').trim();
  return text === '' ? undefined : scalar(def, text);
}

function scalar(def: FactDef, text: string): Scalar {
  switch (def.type) {
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'number':
      return numberOf(text) ?? text;
    case 'money': {
      const yuan = numberOf(text.replace(/元$/, ''));
      return yuan === undefined ? text : Math.round(yuan * 100);
    }
    case 'date':
      return dayOf(text);
    default:
      return text;
  }
}

/** Full-width digits and thousands marks are understood. */
function numberOf(text: string): number | undefined {
  const plain = halfWidth(text).replace(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** `2026/3/2`, `2026.3.2` and `2026年3月2日` are days as well; anything else stays as typed. */
function dayOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(halfWidth(text).replace(/\s/g, ''));
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text;
}

function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll('．', '.')
    .replaceAll('－', '-')
    .replaceAll('／', '/');
}

/** Rows are numbered in their names; gaps, as from boxes that are not ticked, close up. */
function rowsOf(
  columns: { readonly [column: string]: FactDef },
  field: string,
  typed: Typed,
): readonly Row[] | undefined {
  const start = `${field}.`;
  const numbers = new Set<number>();
  for (const name of Object.keys(typed)) {
    const n = name.startsWith(start) ? /^(\d{1,3})\./.exec(name.slice(start.length))?.[1] : undefined;
    if (n !== undefined) numbers.add(Number(n));
  }
  const rows = [...numbers]
    .sort((a, b) => a - b)
    .map((n) => typedColumns(columns, Object.keys(columns), `${field}.${n}`, typed));
  const filled = rows.filter((row) => Object.keys(row).length > 0);
  return filled.length === 0 ? undefined : filled;
}
