import { dayOf, parseDay } from '../../law/index.ts';
import type { CaseHead } from '../../ledger/cases.ts';
import type { Page } from '../../ledger/page.ts';
import { type Sheet, writeWorkbook } from '../../papers/sheet/write.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { readerScope } from '../scope.ts';
import type { Session } from '../session.ts';
import { listCases, worklist } from '../worklist.ts';
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

/** Which list of cases is exported, by the filters of the screen. */
export type CaseExport = NonNullable<Parameters<typeof listCases>[2]> & { readonly list: 'desk' | 'all' };

/**
 * The list of cases as the reader has it on the screen, as far as he may export it.
 * @throws ServiceError `export.too-many`; LawError `day.invalid`
 */
export async function exportCases(
  p: Platform,
  s: Session,
  query: CaseExport,
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const { list, ...filter } = query;
  for (const day of [filter.dueTo, filter.dueFrom, filter.filedFrom, filter.filedTo])
    if (day !== undefined) parseDay(day);
  const shown =
    list === 'desk'
      ? await everyRow((page: Asked<typeof worklist>) => worklist(p, s, filter, page))
      : await everyRow((page: Asked<typeof listCases>) => listCases(p, s, filter, page));
  const ids = shown.map(({ id }) => id);
  const may = await p.ledger.visibleAmong(readerScope(p, s, 'case.export'), ids);
  const rows = shown.filter(({ id }) => may.has(id));
  await keep(p, s, 'cases', query, rows.length);
  const t = said(language);
  const title = list === 'desk' ? t('待办', 'Tasks') : t('案件', 'Cases');
  const today = dayOf(p.now());
  const sheet: Sheet = {
    name: title,
    columns: columns(
      t,
      ['编号', 'Number', 26],
      ['案件', 'Case', 44],
      ['程序', 'Procedure', 24],
      ['阶段', 'Stage', 18],
      ['承办机关', 'Organ', 26],
      ['受理日', 'Filed', 12],
      ['最早到期', 'Next due', 12],
      ['期限', 'Time', 10],
      ['补录', 'Entered late', 8],
    ),
    rows: rows.map((row) => {
      const procedure = procedureOf(p, row.procedure, row.filedOn, row.version);
      const late = row.nextDue === null ? null : row.nextDue < today;
      return [
        row.receipt,
        titleOf(procedure, row.title),
        procedure.title[language],
        stageOf(procedure, row.stage, language),
        orgOf(p, row.org),
        row.filedOn,
        row.nextDue,
        late === null ? null : late ? t('已超期', 'late') : t('未到期', 'in time'),
        row.lateEntered ? t('是', 'yes') : null,
      ];
    }),
  };
  const about = { filter: query, rows: rows.length, withheld: shown.length - rows.length };
  return {
    name: `${title} ${today}.xlsx`,
    bytes: await writeWorkbook([sheet, aboutSheet(p, s, about, language)]),
  };
}

type Asked<List extends typeof worklist | typeof listCases> = NonNullable<Parameters<List>[3]>;

async function everyRow<Asking extends { readonly after?: unknown; readonly limit?: number }>(
  ask: (page: Asking) => Promise<Page<CaseHead, NonNullable<Asking['after']>>>,
): Promise<readonly CaseHead[]> {
  const rows: CaseHead[] = [];
  let after: unknown;
  do {
    const page = await ask({ limit: PAGE, ...(after === undefined ? {} : { after }) } as Asking);
    rows.push(...page.rows);
    if (rows.length > EXPORT_MOST) throw tooMany();
    after = page.next;
  } while (after !== undefined);
  return rows;
}
