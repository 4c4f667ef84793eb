import Type from 'typebox';
import { figures, type Split, splits } from '../../service/count.ts';
import { figureBoard, figurePage } from '../../service/figure-board.ts';
import { figureDefinitions } from '../../service/figure-words.ts';
import type { Api, Surroundings } from '../api.ts';
import { boardAnswer, definitionAnswer, figureAnswer, figurePageAnswer } from '../schema/figure-answers.ts';
import { day, id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const tags = ['指标与计划'];
const span = {
  org: Type.Optional(id('机关')),
  from: Type.Optional(day('首日，默认末日当年的一月一日')),
  to: Type.Optional(day('末日，默认今天')),
};
export const spanQuery = Type.Object(span, { additionalProperties: false });
export const placeQuery = Type.Object(
  { ...span, part: Type.Optional(id('指标内分别统计的部分')) },
  { additionalProperties: false },
);
export const figuresQuery = Type.Object(
  {
    ...span,
    procedure: Type.Optional(id('程序')),
    by: Type.Optional(
      Type.String({
        pattern: `^(${splits.join('|')})(,(${splits.join('|')}))*$`,
        description: `分别统计：${splits.join('、')}，可以并用，以逗号隔开`,
      }),
    ),
  },
  { additionalProperties: false },
);
export const oneIndicator = Type.Object({ procedure: id('程序'), indicator: id('指标') });

/** `org,month` as the service takes it. */
export const splitsOf = (by: string | undefined) => by?.split(',') as Split[] | undefined;

/** What the platform counts, for anyone: figures name no person. */
export function figureRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/figures',
    {
      schema: {
        operationId: 'figures',
        summary: '指标，由办理记录逐项计数得出',
        tags,
        querystring: figuresQuery,
        response: { 200: Type.Object({ rows: Type.Array(figureAnswer) }), ...problems },
      },
    },
    async ({ query: { by, ...query } }) => ({ rows: [...(await figures(p, { ...query, by: splitsOf(by) }))] }),
  );

  server.get(
    '/api/figures/articles',
    {
      schema: {
        operationId: 'figuresByArticle',
        summary: '指标，按实施计划逐条列出，附上年同期',
        tags,
        querystring: spanQuery,
        response: { 200: boardAnswer, ...problems },
      },
    },
    async ({ query }) => (await figureBoard(p, query)) as never,
  );

  server.get(
    '/api/figures/definitions',
    {
      schema: {
        operationId: 'figureDefinitions',
        summary: '指标的口径，由定义逐句写出',
        tags,
        querystring: Type.Object({ procedure: Type.Optional(id('程序')) }, { additionalProperties: false }),
        response: { 200: Type.Object({ rows: Type.Array(definitionAnswer) }), ...problems },
      },
    },
    async ({ query }) => ({ rows: figureDefinitions(p, query) as never }),
  );

  server.get(
    '/api/figures/:procedure/:indicator',
    {
      schema: {
        operationId: 'figure',
        summary: '一项指标：数值、口径，分月、分机关',
        tags,
        params: oneIndicator,
        querystring: placeQuery,
        response: { 200: figurePageAnswer, ...problems },
      },
    },
    async ({ params, query }) => (await figurePage(p, { ...params, ...query })) as never,
  );
}
