import { addDays, startOf } from '../law/index.ts';
import type { AuditFilter, AuditRow } from '../ledger/audit.ts';
import { writeWorkbook } from '../papers/sheet/write.ts';
import { type AuditAction, auditActions } from './audit-actions.ts';
import { ServiceError } from './errors.ts';
import { note } from './identity/home.ts';
import { demand } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** What of the audit trail to show; days are legal days, both ends included. */
export interface AuditQuery {
  readonly person?: string;
  readonly actions?: readonly AuditAction[];
  readonly object?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A line of the trail, with the name that the person has now; null for who is not on the register. */
export interface AuditLine extends AuditRow {
  readonly id: number;
  readonly name: string | null;
}

/**
 * The audit trail, latest first. Reading it is the auditor's daily work and is not noted; taking it away is.
 * @throws ServiceError `sign-in.needed`, `permission.denied`
 */
export async function auditTrail(
  p: Platform,
  s: Session,
  query: AuditQuery,
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly AuditLine[]; readonly next: number | undefined }> {
  demand(p, s, 'audit.read');
  const { rows, next } = await p.ledger.listAudit(p.district.code, filterOf(query), page);
  return { rows: await named(p, rows), next };
}

/** Most lines of one export: more would not fit into a sheet that people can work with. */
export const MOST_EXPORTED = 50_000;

/**
 * Every line that a query fits, for a file; noted in the trail itself.
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `audit.too-many`
 */
export async function auditExport(
  p: Platform,
  s: Session,
  query: AuditQuery,
  most = MOST_EXPORTED,
): Promise<readonly AuditLine[]> {
  demand(p, s, 'audit.export');
  const filter = filterOf(query);
  const found: (AuditRow & { readonly id: number })[] = [];
  for (let after: number | undefined; ; ) {
    const page = await p.ledger.listAudit(p.district.code, filter, { limit: 500, ...(after ? { after } : {}) });
    found.push(...page.rows);
    if (found.length > most) throw new ServiceError('audit.too-many', { most: String(most) });
    after = page.next;
    if (after === undefined) break;
  }
  await note(p, s, 'audit.export', String(found.length), query);
  return named(p, found);
}

/** The same as a workbook. @throws what `auditExport` throws */
export async function auditWorkbook(p: Platform, s: Session, query: AuditQuery): Promise<Buffer> {
  const rows = await auditExport(p, s, query);
  const columns = [
    { title: '编号', width: 10 },
    { title: '时间', width: 30 },
    { title: '人员编号', width: 22 },
    { title: '姓名', width: 12 },
    { title: '事项', width: 20 },
    { title: '事项代码', width: 20 },
    { title: '对象', width: 26 },
    { title: '细节', width: 60 },
  ];
  return writeWorkbook([
    {
      name: '审计记录',
      columns,
      rows: rows.map(({ id: n, at, person, name, action, object, detail }) => [
        n,
        at,
        person,
        name,
        auditTitle(action)[0],
        action,
        object,
        JSON.stringify(detail),
      ]),
    },
  ]);
}

/** What an action of the trail is called; its own key where a later release has noted it. */
export function auditTitle(action: string): readonly [zh: string, en: string] {
  return (auditActions as { readonly [key: string]: readonly [string, string] })[action] ?? [action, action];
}

function filterOf({ person, actions, object, from, to }: AuditQuery): AuditFilter {
  return {
    ...(person === undefined ? {} : { person }),
    ...(actions === undefined || actions.length === 0 ? {} : { actions }),
    ...(object === undefined ? {} : { object }),
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(to === undefined ? {} : { to: startOf(addDays(to, 1)) }),
  };
}

async function named<Row extends AuditRow>(p: Platform, rows: readonly Row[]) {
  const people = await p.ledger.people(p.district.code, [...new Set(rows.map(({ person }) => person))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, name: names.get(row.person) ?? null }));
}
