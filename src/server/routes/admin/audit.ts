import Type from 'typebox';
import { type AuditAction, auditActionNames, auditDetails } from '../../../service/audit-actions.ts';
import {
  type AuditLine,
  type AuditQuery,
  auditTitle,
  auditTrail,
  auditWorkbook,
} from '../../../service/audit-trail.ts';
import type { Api, Surroundings } from '../../api.ts';
import { cursorOf, numberOf } from '../../schema/cursor.ts';
import { cursor, day, id, limit, open, orNull, pageOf } from '../../schema/parts.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { strict, tags, title } from './parts.ts';

const line = Type.Object(
  {
    id: Type.Integer(),
    at: Type.String(),
    person: Type.String(),
    name: orNull(Type.String({ description: '现在的姓名；不在名册的为 null' })),
    action: Type.String(),
    title,
    object: Type.String({ description: '对象的编号' }),
    detail: open('细节'),
  },
  { title: 'AuditLine' },
);
const filters = {
  person: Type.Optional(id('谁做的')),
  action: Type.Optional(
    Type.Union(
      auditActionNames.map((name) => Type.Literal(name)),
      { description: '做了什么' },
    ),
  ),
  object: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '对象的编号' })),
  from: Type.Optional(day('首日')),
  to: Type.Optional(day('末日')),
};
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The audit trail, for the audit administrator. */
export function adminAuditRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/admin/audit',
    {
      schema: {
        operationId: 'readAudit',
        summary: '审计记录，新的在前',
        tags,
        querystring: Type.Object({ ...filters, limit, cursor }, strict),
        response: { 200: pageOf(line), ...problems },
      },
    },
    async (request, reply) => {
      const { limit: most, cursor: at, ...asked } = request.query;
      const after = numberOf(at);
      const session = await sessions.needed(request);
      const page = { ...(most ? { limit: most } : {}), ...(after ? { after } : {}) };
      const { rows, next } = await auditTrail(p, session, queryOf(asked), page);
      const more = next === undefined ? undefined : cursorOf({ id: String(next) });
      return noStore(reply).send({ rows: rows.map(shown), ...(more ? { next: more } : {}) });
    },
  );

  server.get(
    '/api/admin/audit/actions',
    {
      schema: {
        operationId: 'listAuditActions',
        summary: '审计记录里有哪些事项和细节',
        tags,
        response: {
          200: Type.Object({
            rows: Type.Array(Type.Object({ action: Type.String(), title })),
            details: Type.Array(Type.Object({ name: Type.String(), title })),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      await sessions.needed(request);
      return noStore(reply).send({
        rows: auditActionNames.map((action) => ({ action, title: titleOf(action) })),
        details: Object.entries(auditDetails).map(([name, [zh, en]]) => ({ name, title: { zh, en } })),
      });
    },
  );

  server.get(
    '/api/admin/audit/export',
    {
      schema: {
        operationId: 'exportAudit',
        summary: '导出审计记录（xlsx）；导出本身也记入',
        tags,
        querystring: Type.Object(filters, strict),
        response: {
          200: {
            description: '工作簿',
            content: { [sheet]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
          },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const book = await auditWorkbook(p, await sessions.needed(request), queryOf(request.query));
      const name = `audit-${p.district.code}-${p.now().slice(0, 10)}.xlsx`;
      return noStore(reply).type(sheet).header('content-disposition', `attachment; filename="${name}"`).send(book);
    },
  );
}

function queryOf(asked: {
  readonly person?: string;
  readonly action?: AuditAction;
  readonly object?: string;
  readonly from?: string;
  readonly to?: string;
}): AuditQuery {
  const { action, ...rest } = asked;
  return { ...rest, ...(action === undefined ? {} : { actions: [action] }) };
}

function titleOf(action: string) {
  const [zh, en] = auditTitle(action);
  return { zh, en };
}

function shown({ detail, ...rest }: AuditLine) {
  return { ...rest, title: titleOf(rest.action), detail: (detail ?? {}) as object };
}
