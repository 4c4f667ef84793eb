import type { Sheet } from './write.ts';

/** What the writer of workbooks lets be changed in the XML of a sheet. */
type SheetFeature = {
  readonly files: { readonly transform: { readonly 'xl/worksheets/sheet{id}.xml': Change } };
};
interface Change {
  transform?(xml: string, options: unknown, place: { readonly sheetIndex: number }): string;
}

/** Hides the rows that are there for programs. */
export function hiddenRows(sheets: readonly Sheet[]): SheetFeature {
  return onSheets((xml, n) =>
    (sheets[n]?.hidden ?? []).reduce(
      (text, row) => text.replace(new RegExp(`<row r="${row + 2}"`), `<row r="${row + 2}" hidden="1"`),
      xml,
    ),
  );
}

/** Most characters of a list that stands in the rule itself. */
const MOST = 255;
/** Rows down to which lists are offered. */
const DOWN_TO = 2_000;

/** Offers the choices of a column as a list. Another text can be typed all the same: the import judges it. */
export function dropDowns(sheets: readonly Sheet[]): SheetFeature {
  return onSheets((xml, n) => {
    const first = 2 + Math.max(0, ...(sheets[n]?.hidden ?? []).map((row) => row + 1));
    const rules = (sheets[n]?.columns ?? []).flatMap(({ choices }, column) => {
      const list = (choices ?? []).join(',');
      if (!choices || list.length > MOST || choices.some((one) => one.includes(','))) return [];
      const at = `${letters(column)}${first}:${letters(column)}${DOWN_TO}`;
      return [
        `<dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" sqref="${at}"><formula1>"${safe(list)}"</formula1></dataValidation>`,
      ];
    });
    if (rules.length === 0) return xml;
    const block = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
    // After the cells and what stands right behind them, as the standard orders the parts of a sheet.
    const at = [/<pageMargins/, /<pageSetup/, /<drawing/, /<\/worksheet>/]
      .map((part) => xml.search(part))
      .find((i) => i >= 0);
    return at === undefined ? xml : xml.slice(0, at) + block + xml.slice(at);
  });
}

function onSheets(change: (xml: string, sheet: number) => string): SheetFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml, _, { sheetIndex }) => change(xml, sheetIndex) },
      },
    },
  };
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '""');
