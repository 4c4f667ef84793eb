import writeExcelFile from 'write-excel-file/node';

export interface SheetColumn {
  readonly title: string;
  /** In characters; about two for each Chinese one. */
  readonly width?: number;
}

/** A text is written as text and never as a formula, whatever it begins with; codes keep their zeros. */
export type SheetCell = string | number | null;

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`; others are replaced. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A workbook (XLSX) with these sheets, each with its headings frozen in the first row. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ title, width }) => ({ width: width ?? Math.max(12, title.length * 2 + 2) })),
      stickyRowsCount: 1,
      data: [columns.map(({ title }) => heading(title)), ...rows.map((row) => row.map(cell))],
    })),
  );
  return Buffer.from(await written.toBuffer());
}

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#e6f0ff' });

const cell = (value: SheetCell) => {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@', wrap: true };
};

/** What spreadsheets accept as the name of a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet';
}
