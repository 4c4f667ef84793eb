import Type from 'typebox';
import { LONGEST, urge } from '../../service/notes/index.ts';
import { anonymous, type Session } from '../../service/session.ts';
import { actAsParty, track } from '../../service/track.ts';
import type { Api, Surroundings } from '../api.ts';
import { explainedClock, headingParts, possibilityAnswer } from '../schema/case-answers.ts';
import { commandOf, commandParts } from '../schema/command.ts';
import { factsAnswer, id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { originOf } from '../session/sessions.ts';
import { idempotencyKey } from './acts.ts';

const proof = {
  receipt: Type.String({ minLength: 1, maxLength: 60, description: '收件编号' }),
  secret: Type.String({ minLength: 1, maxLength: 100, description: '查询码' }),
};

const trackAnswer = Type.Object(
  {
    ...headingParts,
    facts: factsAnswer,
    clocks: Type.Array(explainedClock),
    papers: Type.Array(Type.Object({ paper: Type.String(), day: Type.String(), mode: Type.String() }), {
      description: '已送达的文书',
    }),
    steps: Type.Array(
      Type.Object({ act: Type.String(), at: Type.String(), org: Type.String(), automatic: Type.Boolean() }),
    ),
    possibilities: Type.Array(possibilityAnswer),
    urging: Type.Object(
      {
        rows: Type.Array(
          Type.Object({
            id: Type.String(),
            at: Type.String(),
            text: Type.String(),
            answer: Type.Optional(Type.Object({ at: Type.String(), org: Type.String(), text: Type.String() })),
          }),
        ),
        from: Type.Optional(Type.String({ description: '这一日起可以（再次）催办；已办结的没有' })),
        everyDays: Type.Integer(),
      },
      { description: '当事人的催办和机关的答复' },
    ),
  },
  { title: 'TrackPage' },
);

const actAnswer = Type.Object({
  case: Type.String(),
  seq: Type.Integer(),
  stage: Type.String(),
  replayed: Type.Boolean(),
});

/**
 * What the holder of a receipt can see and do. The number and the code travel in the body, never in an address, and a
 * wrong number gets the same answer as a wrong code.
 */
export function trackRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const tags = ['查询与参与'];

  server.post(
    '/api/track',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'track',
        summary: '凭收件编号和查询码查询办理情况',
        tags,
        body: Type.Object(proof, { additionalProperties: false }),
        response: { 200: trackAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { receipt, secret } = request.body;
      const page = await track(p, asParty(await sessions.of(request)), { receipt, secret }, originOf(request));
      return noStore(reply).send(page as never);
    },
  );

  server.post(
    '/api/track/urgings',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'urge',
        summary: '凭收件编号和查询码催办',
        tags,
        body: Type.Object(
          { ...proof, text: Type.String({ minLength: 1, maxLength: 2 * LONGEST }) },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const { receipt, secret, text } = request.body;
      const session = asParty(await sessions.of(request));
      return noStore(reply)
        .status(201)
        .send(await urge(p, session, { receipt, secret }, text, originOf(request)));
    },
  );

  server.post(
    '/api/track/acts/:act',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'actAsParty',
        summary: '凭收件编号和查询码以当事人身份办理',
        tags,
        params: Type.Object({ act: id('环节') }),
        headers: idempotencyKey,
        body: Type.Object(
          { ...proof, ...commandParts, expectedSeq: Type.Optional(Type.Integer({ minimum: 1 })) },
          { additionalProperties: false },
        ),
        response: { 200: actAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { receipt, secret, expectedSeq, ...rest } = request.body;
      const options = { idempotencyKey: request.headers['idempotency-key'], expectedSeq, from: originOf(request) };
      const command = commandOf(request.params.act, rest);
      return noStore(reply).send(
        await actAsParty(p, asParty(await sessions.of(request)), { receipt, secret }, command, options),
      );
    },
  );
}

/** Who holds a receipt is the party and nothing besides: an official acts with it as anyone would. */
function asParty(session: Session): Session {
  return session.kind === 'citizen' ? session : anonymous;
}
