import type { Procedure, Words } from '../../kernel/index.ts';
import { mask } from '../../kernel/index.ts';
import type { Sheet } from '../../papers/sheet/write.ts';
import { textsOf } from '../../procedures/registry.ts';
import { ServiceError } from '../errors.ts';
import { note } from '../identity/home.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';

/** A workbook to be handed out, with its name. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Buffer;
}

export type ExportLanguage = 'zh' | 'en';

/** Most rows of one export; beyond that it is refused, never cut. */
export const EXPORT_MOST = 10_000;
export const PAGE = 500;

export const tooMany = () => new ServiceError('export.too-many', { most: String(EXPORT_MOST) });

/** Every export with its filter and its size; never what was in it. */
export function keep(p: Platform, s: Session, object: string, filter: object, rows: number): Promise<void> {
  const detail = { filter, rows };
  return note(p, s, 'case.export', object, detail);
}

export type Say = (zh: string, en: string) => string;
export const said =
  (language: ExportLanguage): Say =>
  (zh, en) =>
    language === 'en' ? en : zh;

export const columns = (t: Say, ...all: readonly (readonly [zh: string, en: string, width: number])[]) =>
  all.map(([zh, en, width]) => ({ title: t(zh, en), width }));

export const orgOf = (p: Platform, id: string | undefined): string | null => (id ? (p.orgs.org(id)?.name ?? id) : null);

export function stageOf(procedure: Procedure, stage: string, language: ExportLanguage): string {
  const zh = procedure.stages[stage]?.title ?? stage;
  return language === 'en' ? (textsOf(procedure.id)?.stages[stage] ?? zh) : zh;
}

/** What leaves the platform names nobody: a case that is called by something about a person is masked. */
export function titleOf(procedure: Procedure, title: string): string | null {
  const personal = procedure.facts[procedure.caseTitle]?.personal;
  if (!personal) return title;
  return personal === 'sensitive' ? null : mask(personal, title);
}

/** What a filter's names mean to a reader. */
const filterWords: { readonly [name: string]: Words } = {
  list: { zh: '清单', en: 'List' },
  procedure: { zh: '程序', en: 'Procedure' },
  procedures: { zh: '程序', en: 'Procedure' },
  indicator: { zh: '指标', en: 'Figure' },
  article: { zh: '计划条', en: 'Plan article' },
  part: { zh: '分项', en: 'Part' },
  side: { zh: '清单', en: 'List' },
  org: { zh: '机关', en: 'Organ' },
  orgs: { zh: '机关', en: 'Organ' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  filedFrom: { zh: '受理日起', en: 'Filed from' },
  filedTo: { zh: '受理日止', en: 'Filed to' },
  dueFrom: { zh: '到期日起', en: 'Due from' },
  dueTo: { zh: '到期日止', en: 'Due to' },
  stages: { zh: '阶段', en: 'Stage' },
  text: { zh: '检索词', en: 'Words' },
  final: { zh: '已办结', en: 'Finished' },
  by: { zh: '分别统计', en: 'Told apart by' },
};

const sideWords: { readonly [side: string]: Words } = {
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  missed: { zh: '未按时', en: 'late' },
  overdue: { zh: '超期未办', en: 'late and open' },
};

const listWords: { readonly [list: string]: Words } = {
  desk: { zh: '待办', en: 'tasks' },
  all: { zh: '全部', en: 'all' },
};

function filterText(p: Platform, filter: object, language: ExportLanguage): string {
  const value = (name: string, one: unknown): string => {
    if (Array.isArray(one)) return one.map((each) => value(name, each)).join('、');
    const text = String(one);
    if (name === 'org' || name === 'orgs') return orgOf(p, text) ?? text;
    if (name === 'procedure' || name === 'procedures')
      return p.procedures.find(({ id }) => id === text)?.title[language] ?? text;
    const words = name === 'side' ? sideWords : name === 'list' ? listWords : {};
    return words[text]?.[language] ?? text;
  };
  return Object.entries(filter)
    .filter(([, one]) => one !== undefined)
    .map(
      ([name, one]) => `${filterWords[name]?.[language] ?? name}${language === 'en' ? ': ' : '：'}${value(name, one)}`,
    )
    .join(language === 'en' ? '; ' : '；');
}

/** Who took what out, when, by which filter, whence it comes, and how much is not in it. */
export function aboutSheet(
  p: Platform,
  s: Session,
  { filter, rows, withheld }: { readonly filter: object; readonly rows: number; readonly withheld: number },
  language: ExportLanguage,
): Sheet {
  const t = said(language);
  return {
    name: t('说明', 'About'),
    columns: columns(t, ['项目', 'Item', 26], ['内容', 'Content', 76]),
    rows: [
      [t('区', 'District'), p.district.name],
      [t('导出时间', 'Exported at'), p.now().slice(0, 16).replace('T', ' ')],
      [t('导出人', 'Exported by'), s.name],
      [t('筛选', 'Filter'), filterText(p, filter, language)],
      [t('行数', 'Rows'), rows],
      [t('另有（无权导出，未列）', 'Besides (not yours to export)'), withheld],
      [
        t('数据来源', 'Source'),
        t('本平台的办理记录，没有人工填报', 'The acts recorded on this platform; nothing is entered by hand'),
      ],
      [
        t('备注', 'Note'),
        t('个人信息已遮盖；每次导出都记入审计', 'Personal data are masked; every export stands in the audit trail'),
      ],
    ],
  };
}
