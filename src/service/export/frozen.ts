import type { FrozenLine } from '../../ledger/frozen.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../papers/sheet/write.ts';
import type { Figure } from '../count.ts';
import { figureDefinitions } from '../figure-words.ts';
import { type FrozenSet, frozenSet, laterChanges } from '../freeze/index.ts';
import type { LineChange } from '../freeze/lines.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { aboutSheet, columns, type ExportLanguage, keep, orgOf, said, type Workbook } from './about.ts';
import { definitionSheet, rounded, units, verdicts } from './figures.ts';

/**
 * The frozen figures of a year with what came later, as a workbook; the export stands in the audit trail.
 * @throws ServiceError `freeze.none`
 */
export async function exportFrozen(
  p: Platform,
  s: Session,
  { year, n }: { readonly year: number; readonly n?: number | undefined },
  language: ExportLanguage = 'zh',
): Promise<Workbook> {
  const set = await frozenSet(p, year, n);
  const later = await laterChanges(p, set);
  const filter = { from: `${year}-01-01`, to: `${year}-12-31` };
  await keep(p, s, 'frozen-figures', { year, n: set.n }, set.lines.length);
  const t = said(language);
  const about = aboutSheet(p, s, { filter, rows: set.lines.length, withheld: 0 }, language);
  return {
    name: `${t('年度冻结指标', 'Frozen figures')} ${year}-${set.n}.xlsx`,
    bytes: await writeWorkbook([
      frozenSheet(p, set, language),
      laterSheet(p, later, language),
      definitionSheet(figureDefinitions(p, { day: filter.to }), language),
      { ...about, rows: [...frozenFacts(p, set, language), ...about.rows] },
    ]),
  };
}

function frozenSheet(p: Platform, { lines }: FrozenSet, language: ExportLanguage): Sheet {
  const t = said(language);
  return {
    name: t('冻结的指标', 'Frozen figures'),
    columns: columns(
      t,
      ['程序', 'Procedure', 24],
      ['指标', 'Figure', 28],
      ['机关', 'Organ', 26],
      ['分项', 'Part', 8],
      ['数值', 'Value', 10],
      ['单位', 'Unit', 8],
      ['分子', 'Numerator', 10],
      ['分母', 'Denominator', 10],
      ['超期未办', 'Late and open', 10],
      ['目标', 'Target', 8],
      ['是否达到', 'Met', 10],
    ),
    rows: lines.map((line): SheetCell[] => [
      ...place(p, line, language),
      rounded(line.value),
      units[line.unit as Figure['unit']][language],
      line.num,
      line.unit === 'count' ? null : line.den,
      line.kind === 'onTime' ? line.overdue : null,
      line.target,
      verdicts[String(line.met)]?.[language] ?? null,
    ]),
  };
}

function laterSheet(p: Platform, later: readonly LineChange[], language: ExportLanguage): Sheet {
  const t = said(language);
  return {
    name: t('以后的变化', 'Later changes'),
    columns: columns(
      t,
      ['程序', 'Procedure', 24],
      ['指标', 'Figure', 28],
      ['机关', 'Organ', 26],
      ['分项', 'Part', 8],
      ['冻结的数值', 'Frozen value', 10],
      ['冻结的分子', 'Frozen numerator', 10],
      ['冻结的分母', 'Frozen denominator', 10],
      ['现在的数值', 'Value now', 10],
      ['现在的分子', 'Numerator now', 10],
      ['现在的分母', 'Denominator now', 10],
    ),
    rows: later.map((one): SheetCell[] => [
      ...place(p, (one.then ?? one.now) as FrozenLine, language),
      ...numbers(one.then),
      ...numbers(one.now),
    ]),
  };
}

const numbers = (line: FrozenLine | undefined): SheetCell[] =>
  line ? [rounded(line.value), line.num, line.unit === 'count' ? null : line.den] : [null, null, null];

function place(p: Platform, line: FrozenLine, language: ExportLanguage): SheetCell[] {
  const [definition] = figureDefinitions(p, { procedure: line.procedure, indicator: line.indicator });
  return [
    definition?.procedureTitle[language] ?? line.procedure,
    definition?.title[language] ?? line.title,
    orgOf(p, line.org === '' ? undefined : line.org),
    line.part === '' ? null : line.part,
  ];
}

/** What makes the set one that can be counted again. */
function frozenFacts(p: Platform, set: FrozenSet, language: ExportLanguage): SheetCell[][] {
  const t = said(language);
  return [
    [t('年度', 'Year'), set.year],
    [t('第几次冻结', 'Number'), set.n],
    [t('冻结时间', 'Frozen at'), set.at.slice(0, 16).replace('T', ' ')],
    [t('冻结机关', 'Frozen by'), orgOf(p, set.org)],
    [t('更正理由', 'Reason of the correction'), set.reason],
    [t('计到办理记录第几条', 'Place in the record'), set.position],
    [t('摘要（文本的 SHA-256）', 'Digest (SHA-256 of the text)'), set.digest],
    [t('上一次冻结的摘要', 'Digest of the freeze before'), set.previous],
  ];
}
