import { workbookLimits } from '../../../papers/sheet/limits.ts';
import { writeWorkbook } from '../../../papers/sheet/write.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { exampleTexts } from './example.ts';
import { guideSheet } from './guide.ts';
import { fillSheet, type SheetLanguage } from './layout.ts';
import { exampleMark, newMark } from './marks.ts';
import { roadOf } from './roads.ts';

/** A workbook to be saved. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Rows below the example that are formatted as text: as many as go into one import. */
const BLANK = workbookLimits.rows;

/**
 * The workbook in which rows are filled in: headings from the definition with what is required, choices as lists, an
 * example row, and a sheet that explains the columns.
 * @throws ServiceError `sign-in.needed`, `permission.denied`; SheetError `import.unknown`
 */
export async function sheetTemplate(
  p: Platform,
  s: Session,
  what: string,
  language: SheetLanguage,
): Promise<SheetFile> {
  const road = roadOf(p, s, what);
  const { columns, title } = road;
  const texts = exampleTexts(columns, language);
  const example = [exampleMark(language), ...columns.map(({ key }) => texts[key] ?? '')].map(
    (value) => ({ value, mark: 'quiet' }) as const,
  );
  const sheet = fillSheet(road, language, newMark(what), [example], { blank: BLANK, stateWidth: 24 });
  const bytes = await writeWorkbook([sheet, guideSheet(road, language)]);
  return { name: `${title[language]}${language === 'zh' ? '（导入模板）' : ' (template)'}.xlsx`, bytes };
}
