import type { ReadCell } from '../../../papers/sheet/read.ts';
import { type SheetCell, writeWorkbook } from '../../../papers/sheet/write.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import type { ImportColumn } from './column.ts';
import { type RowFault, SheetError } from './errors.ts';
import { guideSheet } from './guide.ts';
import { fillSheet, type SheetLanguage } from './layout.ts';
import { markOf, nthMark } from './marks.ts';
import { judgeSheet } from './preview.ts';
import type { SheetFile } from './template.ts';

/**
 * The rows of a file that cannot be imported, in the same layout and under the same mark: what is wrong stands in the
 * first column and the cells are set off, so that the rows are mended in place and the file is sent again.
 * @throws as `previewSheet` does, and SheetError `sheet.none-wrong`
 */
export async function returnedSheet(
  p: Platform,
  s: Session,
  what: string,
  bytes: Buffer,
  language: SheetLanguage,
): Promise<SheetFile> {
  const { road, file, units } = await judgeSheet(p, s, what, bytes);
  const faults = units.filter(({ state }) => state === 'wrong').flatMap((unit) => unit.faults);
  const wrong = new Set(units.filter(({ state }) => state === 'wrong').flatMap(({ rows }) => rows));
  if (wrong.size === 0) throw new SheetError('sheet.none-wrong');
  const rows = file.rows
    .filter(({ number }) => wrong.has(number))
    .map(({ number, nth }): readonly SheetCell[] => {
      const own = faults.filter(({ row }) => row === number);
      const reasons = [
        ...own.map((fault) => sentenceOf(fault, road.columns, language)),
        ...(nth > 1 ? [nthMark(nth, language)] : []),
      ];
      const cells = file.cells.get(number);
      return [
        { value: reasons.join('\n'), mark: 'wrong' },
        ...road.columns.map(({ key }) =>
          returnedCell(
            cells?.get(key),
            own.some(({ column }) => column === key),
          ),
        ),
      ];
    });
  const mark = markOf(what, file.template ?? file.hash.slice(0, 18));
  const sheet = fillSheet(road, language, mark, rows, { blank: 0, stateWidth: 60 });
  const { title } = road;
  return {
    name: `${title[language]}${language === 'zh' ? '（退回的行）' : ' (rows sent back)'}.xlsx`,
    bytes: await writeWorkbook([sheet, guideSheet(road, language)]),
  };
}

/** What is wrong, with the heading of the column that it is about. */
export function sentenceOf(
  fault: RowFault,
  columns: readonly Pick<ImportColumn, 'key' | 'title'>[],
  language: SheetLanguage,
): string {
  const title = columns.find(({ key }) => key === fault.column)?.title[language];
  return `${title === undefined ? '' : `【${title}】`}${fault[language]}`;
}

/** The cell as it was. A number stays a number, for it may be a day, or one whose end the spreadsheet has cut. */
function returnedCell(cell: ReadCell | undefined, wrong: boolean): SheetCell {
  const text = cell?.text ?? '';
  const number = Number(text);
  const value = cell?.kind === 'number' && (cell.cut || String(number) === text) ? number : text;
  return wrong ? { value, mark: 'wrong' } : value;
}
