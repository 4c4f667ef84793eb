import Type from 'typebox';
import { dueByRule } from '../../service/due-by-rule.ts';
import type { Api, Surroundings } from '../api.ts';
import { explanationAnswer } from '../schema/case-answers.ts';
import { open, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const span = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}$' });

const query = Type.Object(
  {
    rule: words(100),
    start: Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}\\+08:00)?$',
      description: '起算之日；以小时计的为时刻，如 2026-03-02T09:30:00.000+08:00',
      'x-en': 'the day on which it begins; for hours the moment, such as 2026-03-02T09:30:00.000+08:00',
      examples: ['2026-03-02'],
    }),
    exclude: Type.Optional(
      Type.Union([span, Type.Array(span, { maxItems: 50 })], {
        description: '不计入的时间，首日..末日，可以多次，如 2026-03-05..2026-03-09',
        'x-en': 'time that does not count, FROM..TO, may be repeated, such as 2026-03-05..2026-03-09',
      }),
    ),
  },
  { additionalProperties: false },
);

const answer = Type.Object({
  rule: open('规则：数值、单位、依据'),
  start: Type.String(),
  due: Type.String(),
  at: Type.String({ description: '届满的时刻' }),
  provisional: Type.Boolean(),
  passed: Type.Optional(Type.Boolean()),
  explanation: explanationAnswer,
});

/** When a period of the law ends, with the whole count; open to anyone. */
export function dueRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/due',
    {
      schema: {
        operationId: 'due',
        summary: '法定期限到哪一天，怎样数出来的',
        tags: ['法规与期限'],
        querystring: query,
        response: { 200: answer, ...problems },
      },
    },
    async (request) => {
      const { rule, start, exclude } = request.query;
      return dueByRule({
        rule,
        start,
        exclude: exclude === undefined ? [] : [exclude].flat(),
        calendar: p.law.calendar,
        now: p.now(),
      });
    },
  );
}
