import Type from 'typebox';
import { type ActResult, act, openCase } from '../../service/act.ts';
import type { Api, Surroundings } from '../api.ts';
import { ServerError } from '../problem/codes.ts';
import { actBody, commandOf, openBody } from '../schema/command.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const actAnswer = Type.Object(
  {
    case: Type.String(),
    receipt: Type.Optional(Type.String({ description: '收件编号' })),
    secret: Type.Optional(Type.String({ description: '查询码，只在提起时给出一次；与收件编号一起证明是当事人' })),
    seq: Type.Integer({ description: '案件的序号，下一次办理时作为 expectedSeq 送回' }),
    stage: Type.String(),
    events: Type.Array(
      Type.Unsafe<ActResult['events'][number]>({
        type: 'object',
        additionalProperties: true,
        description: '由此发生的事项，包括依法自动发生的',
      }),
    ),
    replayed: Type.Boolean({ description: '同一请求此前已经办理，这是当时的回答' }),
  },
  { title: 'ActAnswer' },
);

/** A repeated request with the same key and content is one act. */
export const idempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 8,
      maxLength: 100,
      pattern: '^[\\x21-\\x7e]+$',
      description: '请求编号：同一编号、同一内容的请求只办理一次',
    }),
  ),
});

const irregular = Type.Object(
  {
    irregular: Type.Optional(
      Type.Boolean({ description: '补录的纸面办理依法不成立时，作为不规范办理存档，不发生效力' }),
    ),
  },
  { additionalProperties: false },
);

/** Opening cases and acting on them: the one road by which anything changes. */
export function actRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.post(
    '/api/procedures/:procedure/cases',
    {
      schema: {
        operationId: 'openCase',
        summary: '提起事项',
        tags: ['办理'],
        params: Type.Object({ procedure: id('程序') }),
        headers: idempotencyKey,
        body: openBody,
        response: { 201: actAnswer, 200: actAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.of(request);
      const { procedure } = request.params;
      const command = commandOf(request.body.act ?? startOf(p.procedures, procedure), request.body);
      const result = await openCase(p, session, procedure, command, {
        idempotencyKey: request.headers['idempotency-key'],
      });
      return noStore(reply)
        .status(result.replayed ? 200 : 201)
        .send(result);
    },
  );

  server.post(
    '/api/cases/:case/acts/:act',
    {
      schema: {
        operationId: 'act',
        summary: '办理一个环节',
        description: '可以登记的内容由案件所属程序的环节决定，见各程序的说明。',
        tags: ['办理'],
        params: Type.Object({ case: id('案件'), act: id('环节') }),
        querystring: irregular,
        headers: idempotencyKey,
        body: actBody,
        response: { 200: actAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.of(request);
      const result = await act(p, session, request.params.case, commandOf(request.params.act, request.body), {
        idempotencyKey: request.headers['idempotency-key'],
        expectedSeq: request.body.expectedSeq,
        fileIrregular: request.query.irregular,
      });
      return noStore(reply).send(result);
    },
  );
}

/** The act that opens a case, where the procedure has only one. */
function startOf(procedures: Surroundings['p']['procedures'], id: string): string {
  const definition = procedures.find((procedure) => procedure.id === id);
  const starts = Object.entries(definition?.acts ?? {}).filter(
    ([, { from, automatic }]) => from === 'start' && !automatic,
  );
  const [only] = starts;
  if (definition && (!only || starts.length > 1))
    throw new ServerError('field.choice', { field: 'act', allowed: starts.map(([name]) => name).join(', ') }, '/act');
  return only?.[0] ?? '';
}
