import Type from 'typebox';
import { signalsIn } from '../../service/signals.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const count = Type.Integer();
const answer = Type.Object(
  {
    from: Type.String(),
    to: Type.String(),
    limits: Type.Object({ pauseDays: count, reopenDays: count, closings: count }),
    rows: Type.Array(
      Type.Object({
        kind: Type.String({ description: 'paused 届满前暂停计时，late 补录，reopened 办结后重新办理' }),
        case: Type.String(),
        procedure: Type.String(),
        title: Type.String(),
        receipt: orNull(Type.String()),
        org: Type.String(),
        day: Type.String({ description: '办理的那一天' }),
        what: Type.Object({ zh: Type.String(), en: Type.String() }, { description: '被暂停的期限，或者步骤' }),
        days: Type.Integer({ description: '距届满几日；迟几日录入；办结后几日' }),
        due: Type.Optional(Type.String()),
      }),
    ),
    closings: Type.Array(
      Type.Object({
        org: Type.String(),
        person: Type.String(),
        name: Type.String(),
        day: Type.String(),
        n: count,
        cases: Type.Array(Type.String(), { description: '其中几件' }),
      }),
    ),
    totals: Type.Object({ paused: count, late: count, reopened: count, closings: count }),
  },
  { title: 'Signals' },
);

/** What may make figures look better than the work was, for who oversees. */
export function signalRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/signals',
    {
      schema: {
        operationId: 'signals',
        summary: '考核失真迹象：临届满暂停、补录、办结后重办、一日集中办结；只列出，不认定',
        tags: ['指标与计划'],
        querystring: Type.Object(
          {
            from: Type.Optional(day('首日，默认今年一月一日')),
            to: Type.Optional(day('末日，默认今天')),
            org: Type.Optional(id('机关')),
          },
          { additionalProperties: false },
        ),
        response: { 200: answer, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await signalsIn(p, await sessions.needed(request), request.query)) as never),
  );
}
