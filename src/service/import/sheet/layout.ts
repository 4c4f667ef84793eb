import type { Sheet, SheetCell } from '../../../papers/sheet/write.ts';
import { headingOf, type ImportColumn } from './column.ts';
import { sheetNames, stateHeading } from './marks.ts';
import type { Road } from './road.ts';

export type SheetLanguage = 'zh' | 'en';

/**
 * The sheet that is filled in: headings, the hidden row of permanent keys, then rows; its first column is for what was
 * wrong. A returned file and a template are laid out the same, so that the one can be sent like the other.
 */
export function fillSheet(
  { columns }: Pick<Road, 'columns'>,
  language: SheetLanguage,
  mark: string,
  rows: readonly (readonly SheetCell[])[],
  { blank, stateWidth }: { readonly blank: number; readonly stateWidth: number },
): Sheet {
  return {
    name: sheetNames[language === 'zh' ? 0 : 1] as string,
    columns: [
      { title: stateHeading(language), width: stateWidth },
      ...columns.map((column) => ({
        title: headingOf(column, language),
        width: widthOf(column),
        choices: choicesOf(column, language),
        strong: column.need === 'required',
      })),
    ],
    rows: [[mark, ...columns.map(({ key }) => key)], ...rows],
    hidden: [0],
    blank,
  };
}

/** What a cell can only be, in words; undefined where it is free. */
export function choicesOf({ fact, choices }: ImportColumn, language: SheetLanguage): readonly string[] | undefined {
  if (fact.type === 'yesNo') return language === 'zh' ? ['是', '否'] : ['yes', 'no'];
  return choices && Object.values(choices).map((label) => label[language]);
}

function widthOf({ fact, title }: ImportColumn): number {
  const least = title.zh.length * 2 + 10;
  const wide = fact.type === 'longText' || fact.type === 'table' || fact.type === 'list';
  return Math.min(60, Math.max(wide ? 40 : 16, least));
}
