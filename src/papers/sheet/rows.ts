import { WorkbookError } from './errors.ts';
import type { WorkbookLimits } from './limits.ts';
import { type Style, unescaped } from './parts.ts';
import { dayOfSerial } from './serial.ts';
import type { XmlSink } from './xml.ts';

/** What stands in a cell, as text. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'day' | 'yesNo' | 'error';
  /** A number as its shortest decimal, a day as `2026-03-01`, yes and no as `true` and `false`. */
  readonly text: string;
  /** The value was reckoned by a formula; it is the one that was stored. */
  readonly formula?: true;
  /** A number with more digits than a spreadsheet keeps (15): its end is not what was typed. */
  readonly cut?: true;
}

export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  /** By column, from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

interface Setting {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  readonly since1904: boolean;
  readonly limits: WorkbookLimits;
}

interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** A value is there, be it empty. */
  valued: boolean;
  formula: boolean;
}

/** Collects the rows of a sheet in which something stands. */
export function rowsSink(setting: Setting): XmlSink & { readonly rows: ReadRow[] } {
  const rows: ReadRow[] = [];
  let row = 0;
  let column = -1;
  let cells = new Map<number, ReadCell>();
  let cell: Open | undefined;
  let inside = '';
  let aloud = 0;
  return {
    rows,
    open({ name, of }) {
      inside = name;
      if (name === 'row') {
        row = of.r === undefined ? row + 1 : Number(of.r);
        column = -1;
        cells = new Map();
      } else if (name === 'c') {
        column = of.r === undefined ? column + 1 : columnOf(of.r);
        cell = { column, type: of.t ?? 'n', style: Number(of.s ?? -1), value: '', valued: false, formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if ((name === 'v' || name === 'is') && cell) cell.valued = true;
      else if (name === 'rPh') aloud++;
    },
    text(text) {
      if (cell && aloud === 0 && (inside === 'v' || inside === 't')) cell.value += text;
    },
    close(name) {
      inside = '';
      if (name === 'rPh') aloud--;
      if (name === 'c' && cell) {
        const read = readCell(cell, setting);
        if (read) cells.set(cell.column, read);
        if (read && cell.column >= setting.limits.columns)
          throw new WorkbookError('sheet.columns', { limit: String(setting.limits.columns) });
        cell = undefined;
      }
      if (name === 'row' && cells.size > 0) {
        if (rows.length >= setting.limits.rows + setting.limits.heads)
          throw new WorkbookError('sheet.rows', { limit: String(setting.limits.rows) });
        rows.push({ number: row, cells });
      }
    },
  };
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** @returns undefined for an empty cell; blanks alone are empty too */
function readCell({ type, style, value, valued, formula }: Open, s: Setting): ReadCell | undefined {
  const by = formula ? ({ formula: true } as const) : {};
  // A formula that no program has reckoned is not the same as one that gives nothing.
  if (formula && !valued) return { kind: 'error', text: '#N/A', ...by };
  const text = (given: string): ReadCell | undefined =>
    given.trim() === '' ? undefined : { kind: 'text', text: given, ...by };
  switch (type) {
    case 's':
      return text(s.strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return text(unescaped(value));
    case 'b':
      return value === '' ? undefined : { kind: 'yesNo', text: String(value === '1' || value === 'true'), ...by };
    case 'e':
      return { kind: 'error', text: value || '#VALUE!', ...by };
    case 'd':
      return { kind: 'day', text: value.slice(0, 16).replace(/T00:00$/, ''), ...by };
    default:
      return readNumber(value, s.styles[style], s.since1904, by);
  }
}

function readNumber(
  value: string,
  style: Style | undefined,
  since1904: boolean,
  by: { readonly formula?: true },
): ReadCell | undefined {
  if (value.trim() === '') return undefined;
  const number = Number(value);
  if (Number.isNaN(number)) return { kind: 'error', text: value, ...by };
  const day = style?.days ? dayOfSerial(number, since1904) : undefined;
  if (day !== undefined) return { kind: 'day', text: day, ...by };
  const cut = Number.isInteger(number) && Math.abs(number) >= 1e15 ? ({ cut: true } as const) : {};
  return { kind: 'number', text: decimal(number).padStart(style?.zeros ?? 0, '0'), ...by, ...cut };
}

const fifteen = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** As a spreadsheet keeps it: fifteen digits, never 0.30000000000000004, and no exponent. */
function decimal(number: number): string {
  return fifteen.format(number === 0 ? 0 : number);
}
