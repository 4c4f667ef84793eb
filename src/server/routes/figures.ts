import Type from 'typebox';
import { figures, type Split, splits } from '../../service/count.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

export const figureAnswer = Type.Object(
  {
    procedure: Type.String(),
    indicator: Type.String(),
    title: Type.String(),
    kind: Type.String({ description: 'count, share, ratio, onTime, finished, days, standing' }),
    unit: Type.String({ description: 'percent, count, days' }),
    org: Type.Optional(Type.String()),
    part: Type.Optional(Type.String({ description: '指标内分别统计的部分，如计划的条' })),
    period: Type.Optional(Type.String({ description: '年或者年月，分年、分月时才有' })),
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
            by: Type.Optional(
              Type.String({
                pattern: `^(${splits.join('|')})(,(${splits.join('|')}))*$`,
                description: `分别统计：${splits.join('、')}，可以并用，以逗号隔开`,
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ rows: Type.Array(figureAnswer) }), ...problems },
      },
    },
    async ({ query: { by, ...query } }) => ({
      rows: [...(await figures(p, { ...query, by: by?.split(',') as Split[] | undefined }))],
    }),
  );
}
