import type { FactDef, OrgFacts, Row, Value } from '../../kernel/index.ts';

/** What a value may name outside the case. */
export interface Names {
  org(id: string): Pick<OrgFacts, 'name'> | undefined;
  /** The title of a register entry. */
  entryTitle(register: string, entry: string): string | undefined;
}

/** A recorded value as papers write it: days and sums in Chinese, choices by their titles, organs by their names. */
export function written(def: FactDef, value: Value, names: Names): string {
  // A masked value is a text, whatever it was.
  if (typeof value === 'string' && (def.type === 'yesNo' || def.type === 'money' || def.type === 'table')) return value;
  switch (def.type) {
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'date':
      return dayWritten(String(value));
    case 'money':
      return moneyWritten(Number(value));
    case 'choice':
      return Object.hasOwn(def.choices, String(value)) ? (def.choices[String(value)] as string) : String(value);
    case 'organisation':
      return names.org(String(value))?.name ?? String(value);
    case 'ref':
      return [value]
        .flat()
        .map((entry) => names.entryTitle(def.register, String(entry)) ?? String(entry))
        .join('、');
    case 'list':
      return (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).join('、');
    case 'table':
      return (value as readonly Row[]).map((row) => rowWritten(def.columns, row, names)).join('；');
    case 'file':
      return `见附件“${def.title}”`;
    default:
      return String(value).trim();
  }
}

function rowWritten(columns: { readonly [column: string]: FactDef }, row: Row, names: Names): string {
  return Object.entries(columns)
    .flatMap(([column, def]) => {
      const value = row[column];
      return value === undefined || value === '' || def.inside || def.type === 'file'
        ? []
        : [written(def, value, names)];
    })
    .join('，');
}

/** 2026-03-02 as papers write it: Arabic digits, no zeros before month and day. */
export function dayWritten(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return date === undefined || [year, month, date].some(Number.isNaN) ? day : `${year}年${month}月${date}日`;
}

/** Fen as yuan, with the fen only where there are any. */
export function moneyWritten(fen: number): string {
  const yuan = fen / 100;
  const digits = Number.isInteger(yuan) ? 0 : 2;
  return `${yuan.toLocaleString('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits })}元`;
}
