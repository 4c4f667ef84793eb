import { dayOf } from '../../law/index.ts';
import type { CaseKey } from '../../ledger/case-list.ts';
import type { CaseHead } from '../../ledger/cases.ts';
import type { Page } from '../../ledger/page.ts';
import type { WorkKey } from '../../ledger/worklist.ts';
import { type Sheet, writeWorkbook } from '../../papers/sheet/write.ts';
import type { Action } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import type { Session } from '../session.ts';
import { listCases, type Query, worklist } from '../worklist.ts';
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
export type CaseExport = Query & { readonly list: 'desk' | 'all' };

/**
 * The list of cases as the reader has it on the screen, as far as he may export it.
 * @throws ServiceError `export.too-many`
 */
export async function exportCases(
  p: Platform,
  s: Session,
  query: CaseExport,
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const { list, ...filter } = query;
  const every = (action?: Action): Promise<readonly CaseHead[]> =>
    list === 'desk'
      ? everyRow((page: Asking<WorkKey>) => worklist(p, s, filter, page, action))
      : everyRow((page: Asking<CaseKey>) => listCases(p, s, filter, page, action));
  const [shown, exportable] = [await every(), await every('case.export')];
  const may = new Set(exportable.map(({ id }) => id));
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
  return {
    name: `${title} ${today}.xlsx`,
    bytes: await writeWorkbook([sheet, aboutSheet(p, s, query, rows.length, shown.length - rows.length, language)]),
  };
}

interface Asking<Key> {
  readonly limit: number;
  readonly after?: Key;
}

async function everyRow<Row, Key>(ask: (page: Asking<Key>) => Promise<Page<Row, Key>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: Key | undefined;
  do {
    const page = await ask({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (rows.length > EXPORT_MOST) throw tooMany();
    after = page.next;
  } while (after !== undefined);
  return rows;
}
