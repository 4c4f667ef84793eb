import writeExcelFile from 'write-excel-file/node';
import { dropDowns, hiddenRows } from './features.ts';

export interface SheetColumn {
  readonly title: string;
  /** In characters; about two for each Chinese one. */
  readonly width?: number;
  /** The only texts that a spreadsheet should let in, offered as a list. */
  readonly choices?: readonly string[];
  /** The heading is set off: something is asked for here. */
  readonly strong?: boolean;
}

/** How a cell stands out. Colour is never the only sign: what is wrong is written beside it as well. */
export type CellMark = 'wrong' | 'quiet';

/** A text is written as text and never as a formula, whatever it begins with; codes keep their zeros. */
export type SheetCell = string | number | null | { readonly value: string | number; readonly mark: CellMark };

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`; others are replaced. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows (from 0, below the headings) that are there for programs and not shown. */
  readonly hidden?: readonly number[];
  /** Empty rows below, formatted as text, so that codes which are typed there keep their zeros. */
  readonly blank?: number;
}

/** A workbook (XLSX) with these sheets, each with its headings frozen in the first row. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = writeExcelFile(
    sheets.map(({ name, columns, rows, blank = 0 }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ title, width }) => ({ width: width ?? Math.max(12, title.length * 2 + 2) })),
      stickyRowsCount: 1,
      data: [
        columns.map(heading),
        ...rows.map((row) => row.map(cell)),
        ...Array.from({ length: blank }, () => columns.map(() => ({ type: String, format: '@' }))),
      ],
    })),
    { features: [hiddenRows(sheets), dropDowns(sheets)] },
  );
  return Buffer.from(await written.toBuffer());
}

const heading = ({ title, strong }: SheetColumn) => ({
  value: escaped(title),
  type: String,
  fontWeight: 'bold' as const,
  wrap: true,
  backgroundColor: strong ? '#ffe7ba' : '#e6f0ff',
});

const marks = {
  wrong: { backgroundColor: '#ffccc7', textColor: '#820014' },
  quiet: { backgroundColor: '#f0f0f0', textColor: '#595959' },
} as const;

const cell = (given: SheetCell) => {
  if (given === null || given === '') return null;
  const { value, mark } = typeof given === 'object' ? given : { value: given, mark: undefined };
  const look = mark ? marks[mark] : {};
  if (typeof value === 'number') return { value, type: Number, ...look };
  const text = { type: String, format: '@', wrap: true, ...look };
  return value === '' ? text : { value: escaped(value), ...text };
};

/** `_x0041_` in a workbook means a character by its number; where somebody wrote it, it means itself. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}

/** What spreadsheets accept as the name of a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet';
}
