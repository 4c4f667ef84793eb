import Type from 'typebox';
import { dutiesIn } from '../../service/duties.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, open, orgAnswer } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const words = Type.Object({ zh: Type.String(), en: Type.String() });

const line = Type.Object(
  {
    duty: Type.String(),
    title: words,
    org: orgAnswer,
    from: Type.String(),
    to: Type.String(),
    need: Type.Integer({ description: '本期至少几次' }),
    done: Type.Integer({ description: '本期至今已办几次' }),
    status: Type.String({
      description: 'met 已履行，running 进行中，warned 临近期满，missed 期满未履行，ahead 未开始，unknown 无记录可查',
    }),
    metBy: Type.Object({ procedure: Type.String(), indicator: Type.String() }),
    basis: open('依据'),
    rule: Type.Optional(Type.String({ description: '次数出自哪条规则' })),
    setting: Type.Optional(Type.String({ description: '次数出自哪项本区设定' })),
  },
  { title: 'Duty' },
);

/** What must come again in each period, and how it stands; for anyone: no person and no case is named. */
export function dutyRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/duties',
    {
      schema: {
        operationId: 'duties',
        summary: '定期职责：每一期应当几次、已办几次',
        tags: ['指标与计划'],
        querystring: Type.Object(
          {
            from: Type.Optional(day('首日，默认今年一月一日')),
            to: Type.Optional(day('末日，默认今年十二月三十一日')),
            org: Type.Optional(id('机关')),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ rows: Type.Array(line) }), ...problems },
      },
    },
    async ({ query }) => ({ rows: [...(await dutiesIn(p, query))] as never }),
  );
}
