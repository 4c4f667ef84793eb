import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  type ExportLanguage,
  exportBoard,
  exportCases,
  exportFigureList,
  exportFigures,
  type Workbook,
} from '../../service/export/index.ts';
import type { Side } from '../../service/figure-list.ts';
import type { Session } from '../../service/session.ts';
import type { Api, Surroundings } from '../api.ts';
import { sendFile } from '../files/send.ts';
import { languageOf } from '../language.ts';
import { day, id, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { limited } from '../security/rate-limits.ts';
import { sideOf } from './figure-lists.ts';
import { boardQuery, figuresQuery, oneIndicator, placeQuery, splitsOf } from './figures.ts';

export const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const workbook = {
  200: {
    description: 'XLSX 工作簿；另有“口径”“说明”两表',
    content: { [mediaType]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
};
const language = Type.Optional(
  Type.Union([Type.Literal('zh'), Type.Literal('en')], { description: '默认依 Accept-Language' }),
);
const caseFilters = {
  list: Type.Optional(Type.Union([Type.Literal('desk'), Type.Literal('all')], { description: '同案件列表' })),
  procedure: Type.Optional(id('程序')),
  stage: Type.Optional(id('阶段')),
  org: Type.Optional(id('承办机关，仅用于 all')),
  q: Type.Optional(words()),
  due: Type.Optional(day('机关最早到期的期限不晚于')),
  dueFrom: Type.Optional(day('机关最早到期的期限不早于')),
  from: Type.Optional(day('受理日不早于')),
  to: Type.Optional(day('受理日不晚于')),
  final: Type.Optional(Type.Boolean({ description: '已办结或者未办结，仅用于 all' })),
};

/** Figures and lists as workbooks, for who is logged in; each export stands in the audit trail. */
export function exportRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const more = { tags: ['指标与计划'], response: { ...workbook, ...problems } };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: ExportLanguage | undefined,
    make: (session: Session, language: ExportLanguage) => Promise<Workbook>,
  ) => {
    const session = await sessions.needed(request);
    const made = await make(session, asked ?? languageOf(request.headers['accept-language']));
    return sendFile(reply, { ...made, mediaType });
  };

  server.get(
    '/api/figures.xlsx',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'exportFigures',
        summary: '导出指标',
        ...more,
        querystring: Type.Object({ ...figuresQuery.properties, language }, { additionalProperties: false }),
      },
    },
    (request, reply) => {
      const { by, language: asked, ...query } = request.query;
      return send(request, reply, asked, (s, l) =>
        exportFigures(p, s, { ...query, ...(by ? { by: splitsOf(by) } : {}) }, l),
      );
    },
  );

  server.get(
    '/api/figures/articles.xlsx',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'exportFiguresByArticle',
        summary: '导出按实施计划逐条列出的指标',
        ...more,
        querystring: Type.Object({ ...boardQuery.properties, language }, { additionalProperties: false }),
      },
    },
    (request, reply) => {
      const { language: asked, ...query } = request.query;
      return send(request, reply, asked, (s, l) => exportBoard(p, s, query, l));
    },
  );

  server.get(
    '/api/figures/:procedure/:indicator/list.xlsx',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'exportFigureList',
        summary: '导出一个数字由哪些案件得出：有权导出的，至多一万行',
        ...more,
        params: oneIndicator,
        querystring: Type.Object({ ...placeQuery.properties, side: sideOf, language }, { additionalProperties: false }),
      },
    },
    (request, reply) => {
      const { language: asked, ...place } = request.query;
      const query = { ...request.params, ...(place as { readonly side?: Side }) };
      return send(request, reply, asked, (s, l) => exportFigureList(p, s, query, l));
    },
  );

  server.get(
    '/api/cases.xlsx',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'exportCases',
        summary: '导出案件列表：有权导出的，至多一万行',
        ...more,
        tags: ['案件'],
        querystring: Type.Object({ ...caseFilters, language }, { additionalProperties: false }),
      },
    },
    (request, reply) => {
      const { list = 'desk', procedure, stage, org, q, due, dueFrom, from, to, final, language: asked } = request.query;
      const given = {
        procedures: procedure === undefined ? undefined : [procedure],
        stages: stage === undefined ? undefined : [stage],
        orgs: org === undefined || list === 'desk' ? undefined : [org],
        final: list === 'desk' ? undefined : final,
        text: q,
        dueTo: due,
        dueFrom,
        filedFrom: from,
        filedTo: to,
      };
      const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      return send(request, reply, asked, (s, l) => exportCases(p, s, { list, ...filter }, l));
    },
  );
}
