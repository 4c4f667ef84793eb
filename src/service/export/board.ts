import { type Sheet, type SheetCell, writeWorkbook } from '../../papers/sheet/write.ts';
import { type Board, type BoardFigure, figureBoard } from '../figure-board.ts';
import { figureDefinitions } from '../figure-words.ts';
import type { PlanSpan } from '../plan.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { aboutSheet, columns, type ExportLanguage, keep, orgOf, said, type Workbook } from './about.ts';
import { definitionSheet, rounded, targetOf, units, verdicts } from './figures.ts';

/** The figures of the plan by article with their definitions, as a workbook; the export stands in the audit trail. */
export async function exportBoard(
  p: Platform,
  s: Session,
  query: PlanSpan,
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const board = await figureBoard(p, query);
  const { from, to, org } = board;
  const sheet = boardSheet(p, board, language);
  const filter = { from, to, ...(org === undefined ? {} : { org }) };
  await keep(p, s, 'figures', filter, sheet.rows.length);
  return {
    name: `${sheet.name} ${from}—${to}.xlsx`,
    bytes: await writeWorkbook([
      sheet,
      definitionSheet(figureDefinitions(p), language),
      aboutSheet(p, s, { filter, rows: sheet.rows.length, withheld: 0 }, language),
    ]),
  };
}

function boardSheet(p: Platform, { articles, others, org }: Board, language: ExportLanguage): Sheet {
  const t = said(language);
  const definitions = new Map(figureDefinitions(p).map((one) => [`${one.procedure}/${one.indicator}`, one]));
  const row = (place: readonly SheetCell[], figure: BoardFigure): SheetCell[] => {
    const definition = definitions.get(`${figure.procedure}/${figure.indicator}`);
    return [
      ...place,
      definition?.procedureTitle[language] ?? figure.procedure,
      definition?.title[language] ?? figure.title,
      rounded(figure.value),
      units[figure.unit][language],
      figure.n,
      figure.unit === 'count' ? null : figure.of,
      figure.kind === 'onTime' ? figure.overdue : null,
      figure.target?.value ?? null,
      targetOf(figure),
      verdicts[String(figure.met)]?.[language] ?? null,
      rounded(figure.before),
    ];
  };
  return {
    name: t('指标', 'Figures'),
    columns: columns(
      t,
      ['计划条', 'Plan article', 10],
      ['条名', 'Article', 30],
      ['责任单位', 'Responsible unit', 24],
      ['程序', 'Procedure', 24],
      ['指标', 'Figure', 28],
      ['数值', 'Value', 10],
      ['单位', 'Unit', 8],
      ['分子', 'Numerator', 10],
      ['分母', 'Denominator', 10],
      ['超期未办', 'Late and open', 10],
      ['目标', 'Target', 8],
      ['目标依据', 'Target by', 26],
      ['是否达到', 'Met', 10],
      ['上年同期', 'A year before', 10],
    ),
    rows: [
      ...articles.flatMap(({ number, title, unit, figures }) =>
        figures.map((figure) => row([number, title, unit?.name ?? null], figure)),
      ),
      ...others.map((figure) => row([null, null, orgOf(p, org)], figure)),
    ],
  };
}
