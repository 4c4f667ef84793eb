import Type from 'typebox';
import { figures } from '../../service/count.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

export const figureAnswer = Type.Object(
  {
    procedure: Type.String(),
    indicator: Type.String(),
    title: Type.String(),
    kind: Type.String({ description: 'count, share, ratio, onTime, days' }),
    unit: Type.String({ description: 'percent, count, days' }),
    org: Type.Optional(Type.String()),
    from: Type.String(),
    to: Type.String(),
    n: Type.Number({ description: '分子' }),
    of: Type.Number({ description: '分母' }),
    overdue: Type.Number({ description: '已超期而未办的' }),
    value: orNull(Type.Number({ description: '没有可统计的，为 null' })),
    target: Type.Optional(
      Type.Object({ value: Type.Number(), rule: Type.String(), law: Type.String(), article: Type.String() }),
    ),
    met: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
    planArticle: Type.Optional(Type.Integer()),
  },
  { title: 'Figure' },
);

/** What the platform counts, for anyone: figures name no person. */
export function figureRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/figures',
    {
      schema: {
        operationId: 'figures',
        summary: '指标，由办理记录逐项计数得出',
        tags: ['指标与计划'],
        querystring: Type.Object(
          {
            procedure: Type.Optional(id('程序')),
            org: Type.Optional(id('机关')),
            from: Type.Optional(day('首日，默认今年一月一日')),
            to: Type.Optional(day('末日，默认今天')),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ rows: Type.Array(figureAnswer) }), ...problems },
      },
    },
    async (request) => ({ rows: [...(await figures(p, request.query))] }),
  );
}
