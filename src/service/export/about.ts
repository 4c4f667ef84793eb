import type { Procedure } from '../../kernel/index.ts';
import { mask } from '../../kernel/index.ts';
import type { Sheet } from '../../papers/sheet/write.ts';
import { textsOf } from '../../procedures/registry.ts';
import { ServiceError } from '../errors.ts';
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
  return p.ledger.keepAudit(p.district.code, { at: p.now(), person: s.person, action: 'case.export', object, detail });
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

/** Who took what out, when, by which filter, and what is not in it. */
export function aboutSheet(
  p: Platform,
  s: Session,
  filter: object,
  rows: number,
  withheld: number,
  language: ExportLanguage,
): Sheet {
  const t = said(language);
  const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return {
    name: t('说明', 'About'),
    columns: columns(t, ['项目', 'Item', 22], ['内容', 'Content', 70]),
    rows: [
      [t('区', 'District'), p.district.name],
      [t('导出时间', 'Exported at'), p.now().slice(0, 16).replace('T', ' ')],
      [t('导出人', 'Exported by'), s.name],
      [t('筛选', 'Filter'), given.join('；')],
      [t('行数', 'Rows'), rows],
      [t('未导出（无导出权限）', 'Not exported (no permission)'), withheld],
      [
        t('备注', 'Note'),
        t('个人信息已遮盖；每次导出都记入审计', 'Personal data are masked; every export stands in the audit trail'),
      ],
    ],
  };
}
