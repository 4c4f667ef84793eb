import Type from 'typebox';

import { exportFrozen } from '../../service/export/index.ts';
import {
  type FrozenYearRow,
  freezableFrom,
  freezeYear,
  frozenSet,
  frozenSets,
  frozenTextOf,
  laterChanges,
  reproduce,
} from '../../service/freeze/index.ts';
import { demand } from '../../service/permission/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { sendFile } from '../files/send.ts';
import { languageOf } from '../language.ts';
import { frozenHead, frozenYear, reproduction } from '../schema/frozen-answers.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { mediaType, workbook } from './exports.ts';

const tags = ['指标与计划'];
const params = Type.Object({ year: Type.Integer({ minimum: 1900, maximum: 2999, description: '年' }) });
const number = {
  n: Type.Optional(Type.Integer({ minimum: 1, maximum: 999, description: '第几次冻结，默认最后一次' })),
};
const which = Type.Object(number, { additionalProperties: false });

/** Figures as they were frozen at the end of a year (年度冻结): open to anyone; the justice bureau freezes. */
export function frozenFigureRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  server.get(
    '/api/frozen-figures',
    {
      schema: {
        operationId: 'listFrozenFigures',
        summary: '冻结过指标的年度；上一年自哪一天起可以冻结',
        tags,
        response: {
          200: Type.Object({
            rows: Type.Array(frozenHead),
            last: Type.Object({
              year: Type.Integer(),
              from: Type.String({ description: '自这一天起可以冻结' }),
              open: Type.Boolean({ description: '现在可以冻结' }),
            }),
          }),
          ...problems,
        },
      },
    },
    async () => {
      const year = Number(p.now().slice(0, 4)) - 1;
      const from = freezableFrom(p, year);
      return { rows: (await frozenSets(p)).map(publicly), last: { year, from, open: from <= p.now().slice(0, 10) } };
    },
  );

  server.get(
    '/api/frozen-figures/:year',
    {
      schema: {
        operationId: 'readFrozenFigures',
        summary: '一年冻结的指标，以及冻结以后的变化',
        tags,
        params,
        querystring: which,
        response: { 200: frozenYear, ...problems },
      },
    },
    async ({ params: { year }, query: { n } }) => {
      const set = await frozenSet(p, year, n);
      return { ...publicly(set), lines: [...set.lines], later: [...(await laterChanges(p, set))] };
    },
  );

  server.get(
    '/api/frozen-figures/:year/text',
    {
      schema: {
        operationId: 'frozenFiguresText',
        summary: '冻结的指标的文本；它的 SHA-256 就是公布的摘要',
        tags,
        params,
        querystring: which,
        response: {
          200: { description: '纯文本', content: { 'text/plain': { schema: Type.String() } } },
          ...problems,
        },
      },
    },
    async ({ params: { year }, query: { n } }, reply) => {
      const text = await frozenTextOf(p, year, n);
      return reply.type('text/plain; charset=utf-8').send(text as never);
    },
  );

  server.get(
    '/api/frozen-figures/:year/recount',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'recountFrozenFigures',
        summary: '由办理记录重算冻结的指标，逐行比较；案件多时需要几分钟',
        tags,
        params,
        querystring: which,
        response: { 200: reproduction, ...problems },
      },
    },
    async (request, reply) => {
      demand(p, await sessions.needed(request), 'figures.recount');
      return noStore(reply).send((await reproduce(p, request.params.year, request.query.n)) as never);
    },
  );

  server.get(
    '/api/frozen-figures/:year/sheet.xlsx',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'exportFrozenFigures',
        summary: '导出一年冻结的指标',
        tags,
        params,
        querystring: Type.Object(
          { ...number, language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) },
          { additionalProperties: false },
        ),
        response: { ...workbook, ...problems },
      },
    },
    async (request, reply) => {
      const { n, language = languageOf(request.headers['accept-language']) } = request.query;
      const made = await exportFrozen(p, await sessions.needed(request), { year: request.params.year, n }, language);
      return sendFile(reply, { ...made, mediaType });
    },
  );

  server.post(
    '/api/frozen-figures',
    {
      ...limited(settings, 'export'),
      schema: {
        operationId: 'freezeFigures',
        summary: '冻结一年的指标；已经冻结过的，作为更正另立一次，须说明理由',
        tags,
        body: Type.Object(
          {
            year: params.properties.year,
            reason: Type.Optional(Type.String({ maxLength: 500, description: '更正的理由，公开' })),
          },
          { additionalProperties: false },
        ),
        response: { 201: frozenHead, ...problems },
      },
    },
    async (request, reply) => {
      const set = await freezeYear(p, await sessions.needed(request), request.body);
      return noStore(reply).status(201).send(publicly(set));
    },
  );
}

/** Who pressed the button stands in the record and in the audit trail; the public is told the organ. */
function publicly({ year, n, position, at, org, reason, calendar, definitions, previous, digest }: FrozenYearRow) {
  return { year, n, position, at, org, reason, calendar, definitions: [...definitions], previous, digest };
}
