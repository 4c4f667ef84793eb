import type { Value } from '../../../kernel/index.ts';
import { parseDay } from '../../../law/index.ts';
import type { ReadCell } from '../../../papers/sheet/read.ts';
import type { ImportColumn } from './column.ts';
import { faultAt, type RowFault } from './errors.ts';
import type { Names } from './names.ts';

export type Read =
  | {
      readonly value: Value;
      /** What may be why the row is refused; no fault by itself. */
      readonly doubt?: RowFault;
    }
  | { readonly faults: readonly RowFault[] };

/** What a spreadsheet shows for a formula that failed; a returned row holds it as text. */
const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
/** What the upload of a file answers with. */
const FILE_ID = /^[0-9a-f]{32}$/;

/** What a cell says, as the fact wants it. What it then must be (bounds, lengths) the kernel judges. */
export async function readValue(column: ImportColumn, cell: ReadCell, names: Names): Promise<Read> {
  const { key, fact } = column;
  if (cell.kind === 'error' || ERRORS.test(cell.text)) return wrong(faultAt(key, 'cell.error', { text: cell.text }));
  if (cell.cut && fact.type !== 'number' && fact.type !== 'money') return wrong(faultAt(key, 'cell.cut'));
  const text = cell.text.trim();
  switch (fact.type) {
    case 'number': {
      const plain = plainNumber(text);
      return plain === undefined ? wrong(faultAt(key, 'cell.number', { text })) : { value: Number(plain) };
    }
    case 'money': {
      const fen = fenOf(text);
      return fen === undefined ? wrong(faultAt(key, 'cell.money', { text })) : { value: fen };
    }
    case 'date': {
      const day = dayIn(text, cell.kind, column.moment === true);
      return day === undefined ? wrong(faultAt(key, 'cell.day', { text })) : { value: day };
    }
    case 'yesNo': {
      const answer = yesNoIn(text);
      return answer === undefined ? wrong(faultAt(key, 'cell.yes-no', { text })) : { value: answer };
    }
    case 'choice':
      return choiceIn(column, text);
    case 'list':
      return { value: lines(text) };
    case 'table':
      return tableIn(column, lines(text), names);
    case 'ref':
      if (fact.many) return everyOne(lines(text, /[\n;；]/), (one) => names.entry(key, fact.register, one));
      return names.entry(key, fact.register, text);
    case 'case':
      return names.case(text);
    case 'file':
      return FILE_ID.test(text) ? { value: text } : wrong(faultAt(key, 'cell.file', { text }));
    case 'organisation':
      return names.organisation(key, text, column.organ === true);
    case 'person':
      return column.colleague ? names.colleague(key, text) : { value: spoken(cell, text) };
    default:
      return { value: spoken(cell, text) };
  }
}

const wrong = (...faults: RowFault[]): Read => ({ faults });

function spoken(cell: ReadCell, text: string): string {
  return cell.kind === 'yesNo' ? (text === 'true' ? '是' : '否') : text;
}

const lines = (text: string, between: RegExp = /\n/): string[] =>
  text
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Digits as they are typed: full width, with separators of thousands. */
function plainNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? plain : undefined;
}

/** Whole fen of an amount in yuan, reckoned by digits and never by fractions of two. */
function fenOf(text: string): number | undefined {
  const plain = plainNumber(
    text
      .normalize('NFKC')
      .replace(/^[¥￥]/, '')
      .replace(/元$/, ''),
  );
  const found = plain && /^([+-]?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(plain);
  if (!found) return undefined;
  const [, sign = '', yuan = '', rest = ''] = found;
  const fen = Number(`${yuan || '0'}${rest.padEnd(2, '0')}`);
  return Number.isSafeInteger(fen) ? (sign === '-' ? -fen : fen) : undefined;
}

/** Serials between these are days of 1954 to 2119; other bare numbers are no days. */
const SERIALS = [20_000, 80_000] as const;

function dayIn(text: string, kind: ReadCell['kind'], moment: boolean): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  if (kind === 'number' && Number(plain) >= SERIALS[0] && Number(plain) <= SERIALS[1])
    return real(new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(plain)) * 86_400_000).toISOString().slice(0, 10));
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!found) return undefined;
  const [, year = '', month = '', date = '', hour, minute] = found;
  const day = real(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (day === undefined || hour === undefined || !moment) return day;
  return `${day}T${hour.padStart(2, '0')}:${minute}:00.000+08:00`;
}

function real(day: string): string | undefined {
  try {
    return parseDay(day);
  } catch {
    return undefined;
  }
}

const yes = new Set(['是', '有', '对', '√', 'yes', 'y', 'true', '1']);
const no = new Set(['否', '不是', '无', '没有', '×', 'no', 'n', 'false', '0']);

function yesNoIn(text: string): boolean | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  return yes.has(plain) ? true : no.has(plain) ? false : undefined;
}

function choiceIn({ key, choices = {} }: ImportColumn, text: string): Read {
  const plain = folded(text);
  const found = Object.entries(choices).find(([name, { zh, en }]) =>
    [name, zh, en].some((one) => folded(one) === plain),
  );
  if (found) return { value: found[0] };
  const allowed = (['zh', 'en'] as const).map((language) =>
    Object.values(choices)
      .map((label) => label[language])
      .join(language === 'zh' ? '、' : ', '),
  ) as unknown as readonly [string, string];
  return wrong(faultAt(key, 'cell.choice', { text, allowed }));
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

async function everyOne(texts: readonly string[], one: (text: string) => Promise<Read>): Promise<Read> {
  const read = await Promise.all(texts.map(one));
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  if (faults.length > 0) return { faults };
  const doubt = read.flatMap((each) => ('doubt' in each && each.doubt ? [each.doubt] : []))[0];
  return { value: read.map((each) => String((each as { value: Value }).value)), ...(doubt ? { doubt } : {}) };
}

/** A table: each line a row, its columns between bars. A part that is left empty is not set. */
async function tableIn({ key, parts = [] }: ImportColumn, rows: readonly string[], names: Names): Promise<Read> {
  const read = await Promise.all(
    rows.map(async (line, n): Promise<{ row: { [column: string]: never }; faults: readonly RowFault[] }> => {
      const cells = line.split(/[|｜]/).map((cell) => cell.trim());
      if (cells.length !== parts.length) {
        const columns = (['zh', 'en'] as const).map((l) => parts.map(({ title }) => title[l]).join(' | ')) as never;
        const words = { line: String(n + 1), text: line, count: String(parts.length), columns };
        return { row: {}, faults: [faultAt(key, 'cell.table', words)] };
      }
      const row: { [column: string]: never } = {};
      const faults: RowFault[] = [];
      for (const [at, part] of parts.entries()) {
        const text = cells[at] ?? '';
        if (text === '') continue;
        const value = await readValue(part, { kind: 'text', text }, names);
        if ('faults' in value) faults.push(...value.faults.map((fault) => ({ ...fault, column: key })));
        else row[part.key] = value.value as never;
      }
      return { row, faults };
    }),
  );
  const faults = read.flatMap((one) => one.faults);
  return faults.length > 0 ? { faults } : { value: read.map((one) => one.row) };
}
