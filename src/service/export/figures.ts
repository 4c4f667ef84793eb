import type { Words } from '../../kernel/index.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../papers/sheet/write.ts';
import { type Figure, type FigureQuery, figures } from '../count.ts';
import { cited, type FigureDefinition, figureDefinitions } from '../figure-words.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { aboutSheet, columns, type ExportLanguage, keep, orgOf, said, type Workbook } from './about.ts';

/** The figures of a span with their definitions, as a workbook. Public figures; the export stands in the audit trail. */
export async function exportFigures(
  p: Platform,
  s: Session,
  query: FigureQuery,
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const found = await figures(p, query);
  const definitions = figureDefinitions(p).filter(({ procedure, indicator }) =>
    found.some((figure) => figure.procedure === procedure && figure.indicator === indicator),
  );
  const name = (figure: Figure) =>
    definitions.find((one) => one.procedure === figure.procedure && one.indicator === figure.indicator);
  await keep(p, s, 'figures', query, found.length);
  const t = said(language);
  const title = t('指标', 'Figures');
  return {
    name: `${title} ${spanOf(found, query)}.xlsx`,
    bytes: await writeWorkbook([
      figureSheet(p, title, found, name, language),
      definitionSheet(definitions, language),
      aboutSheet(p, s, { filter: query, rows: found.length, withheld: 0 }, language),
    ]),
  };
}

export const verdicts: { readonly [met: string]: Words } = {
  true: { zh: '达到', en: 'met' },
  false: { zh: '未达到', en: 'not met' },
};
export const units: { readonly [unit in Figure['unit']]: Words } = {
  percent: { zh: '%', en: '%' },
  count: { zh: '件次', en: 'count' },
  days: { zh: '天', en: 'days' },
};

export const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
export const targetOf = ({ target }: Figure) => (target ? cited(target) : null);

function figureSheet(
  p: Platform,
  name: string,
  found: readonly Figure[],
  definitionOf: (figure: Figure) => FigureDefinition | undefined,
  language: ExportLanguage,
): Sheet {
  const t = said(language);
  return {
    name,
    columns: columns(
      t,
      ['程序', 'Procedure', 24],
      ['指标', 'Figure', 28],
      ['计划条', 'Plan article', 10],
      ['机关', 'Organ', 26],
      ['分项', 'Part', 8],
      ['期间', 'Period', 12],
      ['起', 'From', 12],
      ['止', 'To', 12],
      ['数值', 'Value', 10],
      ['单位', 'Unit', 8],
      ['分子', 'Numerator', 10],
      ['分母', 'Denominator', 10],
      ['超期未办', 'Late and open', 10],
      ['目标', 'Target', 8],
      ['目标依据', 'Target by', 26],
      ['是否达到', 'Met', 10],
    ),
    rows: found.map((figure): SheetCell[] => {
      const definition = definitionOf(figure);
      return [
        definition?.procedureTitle[language] ?? figure.procedure,
        definition?.title[language] ?? figure.title,
        figure.planArticle ?? null,
        orgOf(p, figure.org),
        figure.part ?? null,
        figure.period ?? null,
        figure.from,
        figure.to,
        rounded(figure.value),
        units[figure.unit][language],
        figure.n,
        figure.unit === 'count' ? null : figure.of,
        figure.kind === 'onTime' ? figure.overdue : null,
        figure.target?.value ?? null,
        targetOf(figure),
        verdicts[String(figure.met)]?.[language] ?? null,
      ];
    }),
  };
}

/** The definitions in words, beside the numbers that they define. */
export function definitionSheet(definitions: readonly FigureDefinition[], language: ExportLanguage): Sheet {
  const t = said(language);
  return {
    name: t('口径', 'Definitions'),
    columns: columns(t, ['指标', 'Figure', 30], ['口径', 'Definition', 90]),
    rows: definitions.flatMap(({ title, sentences }) =>
      sentences.map((sentence, n) => [n === 0 ? title[language] : null, sentence[language]]),
    ),
  };
}

function spanOf(found: readonly Figure[], query: FigureQuery): string {
  const [first] = found;
  return `${first?.from ?? query.from ?? ''}—${first?.to ?? query.to ?? ''}`;
}
