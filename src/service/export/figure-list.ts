import type { Words } from '../../kernel/index.ts';
import type { CountedKey } from '../../ledger/counted.ts';
import type { EntryKey } from '../../ledger/registers.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../papers/sheet/write.ts';
import { type FigureListQuery, figureList, type MakerEntry, type MakerRow } from '../figure-list.ts';
import { figureDefinitions } from '../figure-words.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import type { Session } from '../session.ts';
import {
  aboutSheet,
  columns,
  EXPORT_MOST,
  type ExportLanguage,
  keep,
  orgOf,
  PAGE,
  said,
  stageOf,
  titleOf,
  tooMany,
  type Workbook,
} from './about.ts';
import { definitionSheet } from './figures.ts';

/**
 * What makes a figure, as a workbook: as much of it as the reader may export.
 * @throws ServiceError `export.too-many`, `procedure.not-found`, `indicator.not-found`, `figure.no-such-list`
 */
export async function exportFigureList(
  p: Platform,
  s: Session,
  query: FigureListQuery,
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const rows: MakerRow[] = [];
  const entries: MakerEntry[] = [];
  let after: CountedKey | EntryKey | undefined;
  const ask = () => figureList(p, s, query, { limit: PAGE, ...(after ? { after } : {}) }, 'case.export');
  let page = await ask();
  if (page.listed > EXPORT_MOST) throw tooMany();
  for (;;) {
    rows.push(...page.rows);
    entries.push(...page.entries);
    after = page.next;
    if (!after) break;
    page = await ask();
  }
  const [definition] = figureDefinitions(p, { procedure: query.procedure, indicator: query.indicator });
  await keep(p, s, 'figure-list', query, rows.length + entries.length);
  const title = definition?.title[language] ?? query.indicator;
  const sheet =
    page.figure.kind === 'standing'
      ? entrySheet(p, title, entries, language)
      : makerSheet(p, title, query.procedure, rows, language);
  return {
    name: `${title} ${page.figure.from}—${page.figure.to}.xlsx`,
    bytes: await writeWorkbook([
      sheet,
      definitionSheet(definition ? [definition] : [], language),
      aboutSheet(p, s, { filter: query, rows: rows.length + entries.length, withheld: page.hidden }, language),
    ]),
  };
}

function makerSheet(
  p: Platform,
  name: string,
  procedureId: string,
  rows: readonly MakerRow[],
  language: ExportLanguage,
): Sheet {
  const t = said(language);
  return {
    name,
    columns: columns(
      t,
      ['计入日', 'Counted on', 12],
      ['结果', 'Outcome', 14],
      ['编号', 'Number', 26],
      ['案件', 'Case', 44],
      ['分项', 'Entry', 30],
      ['机关', 'Organ', 26],
      ['阶段', 'Stage', 18],
      ['受理日', 'Filed', 12],
      ['次数', 'Times', 8],
      ['天数', 'Days', 8],
    ),
    rows: rows.map((row): SheetCell[] => {
      const procedure = procedureOf(p, procedureId, row.filedOn, row.version);
      return [
        row.day,
        outcomeWords[row.outcome]?.[language] ?? null,
        row.receipt,
        titleOf(procedure, row.title),
        row.itemTitle ?? row.item ?? null,
        orgOf(p, row.org),
        stageOf(procedure, row.stage, language),
        row.filedOn,
        row.n,
        row.days ?? null,
      ];
    }),
  };
}

/** What an outcome means to a reader. */
const outcomeWords: { readonly [outcome: string]: Words } = {
  n: { zh: '计入', en: 'counted' },
  good: { zh: '计入分子', en: 'in the numerator' },
  of: { zh: '计入分母', en: 'in the denominator' },
  met: { zh: '按时', en: 'on time' },
  missed: { zh: '未按时', en: 'late' },
  overdue: { zh: '超期未办', en: 'late and open' },
  days: { zh: '办结', en: 'done' },
};

function entrySheet(p: Platform, name: string, rows: readonly MakerEntry[], language: ExportLanguage): Sheet {
  const t = said(language);
  return {
    name,
    columns: columns(
      t,
      ['条目', 'Entry', 24],
      ['名称', 'Name', 44],
      ['责任机关', 'Organ', 26],
      ['生效日', 'In force from', 14],
    ),
    rows: rows.map(({ entry, title, org, from }) => [entry, title, orgOf(p, org), from]),
  };
}
