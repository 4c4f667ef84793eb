import Type from 'typebox';
import { type FollowUp, listFollowUps, markSettled } from '../../service/follow-ups.ts';
import type { Api, Surroundings } from '../api.ts';
import { cursorOf, numberOf } from '../schema/cursor.ts';
import { cursor, limit, open, orNull, pageOf } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const followUp = Type.Object(
  {
    id: Type.Integer(),
    at: Type.String(),
    case: Type.String({ description: '挂在哪个案件' }),
    title: Type.String(),
    caseProcedure: Type.String(),
    org: Type.String(),
    procedure: Type.Optional(Type.String({ description: '本应立案的程序' })),
    act: Type.Optional(Type.String({ description: '本应办理的环节' })),
    cause: Type.Optional(Type.Object({ case: Type.String(), title: Type.String() }, { description: '由哪个案件引起' })),
    code: Type.Optional(Type.String()),
    refusals: Type.Array(open('为什么依法不能：代码、两种语言的说明、依据')),
    settled: orNull(Type.Object({ at: Type.String(), person: Type.String(), note: Type.String() })),
  },
  { title: 'FollowUp' },
);
const strict = { additionalProperties: false };

/** What cases should have brought about and lawfully could not, for whoever oversees them. */
export function followUpRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['案件'];

  server.get(
    '/api/follow-ups',
    {
      schema: {
        operationId: 'listFollowUps',
        summary: '本应依法引起而未能引起的后续事项，限监督的机关和办理的人',
        tags,
        querystring: Type.Object({ settled: Type.Optional(Type.Boolean()), limit, cursor }, strict),
        response: { 200: pageOf(followUp), ...problems },
      },
    },
    async (request, reply) => {
      const { settled, limit: most, cursor: at } = request.query;
      const after = numberOf(at);
      const { rows, next } = await listFollowUps(
        p,
        await sessions.needed(request),
        settled === undefined ? {} : { settled },
        { ...(most ? { limit: most } : {}), ...(after ? { after } : {}) },
      );
      const more = next === undefined ? undefined : cursorOf({ id: String(next) });
      return noStore(reply).send({ rows: rows.map(shown), ...(more ? { next: more } : {}) });
    },
  );

  server.post(
    '/api/follow-ups/:id/settled',
    {
      schema: {
        operationId: 'settleFollowUp',
        summary: '记下已经处理，怎样处理；记下的不再更改',
        tags,
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        body: Type.Object({ note: Type.String({ minLength: 1, maxLength: 500 }) }, strict),
        response: { 201: followUp, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(shown(await markSettled(p, await sessions.needed(request), request.params.id, request.body.note))),
  );
}

function shown({ refusals, settled, ...rest }: FollowUp) {
  return { ...rest, refusals: refusals.map((one) => ({ ...one })), settled: settled && { ...settled } };
}
