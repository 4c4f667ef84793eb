import Type from 'typebox';
import { answer, comment, LONGEST, notesBeside, press } from '../../service/notes/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { id, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const note = Type.Object(
  {
    id: Type.String(),
    at: Type.String(),
    kind: Type.Unsafe<'comment' | 'urged' | 'pressed' | 'answer' | 'handover'>(
      Type.String({
        description: 'comment 内部留言，handover 交接，urged 当事人催办，pressed 上级或者监督机关督办，answer 答复',
      }),
    ),
    who: Type.String({ description: '当事人的为空' }),
    org: orNull(Type.String()),
    post: orNull(Type.String()),
    text: Type.String(),
    calls: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: '点名的同事' }),
    answers: orNull(Type.String({ description: '所答复的催办' })),
    open: Type.Boolean({ description: '等待答复的催办' }),
  },
  { title: 'Note' },
);

const page = Type.Object({
  rows: Type.Array(note),
  may: Type.Object({ comment: Type.Boolean(), press: Type.Boolean(), answer: Type.Boolean() }),
});

// A character may take two units of a string; the service counts characters.
const text = Type.String({ minLength: 1, maxLength: 2 * LONGEST, description: `至多${LONGEST}个字` });
const oneCase = Type.Object({ case: id('案件') });
const kept = Type.Object({ id: Type.String() });
const tags = ['留言与催办'];

/** What is said beside a case: it changes nothing of the case and stands in no file. */
export function noteRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/cases/:case/notes',
    {
      schema: {
        operationId: 'notesBeside',
        summary: '案件旁的留言、催办和答复',
        tags,
        params: oneCase,
        response: { 200: page, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await notesBeside(p, await sessions.needed(request), request.params.case)) as never),
  );

  server.post(
    '/api/cases/:case/notes',
    {
      schema: {
        operationId: 'comment',
        summary: '写内部留言，可以点名同事',
        tags,
        params: oneCase,
        body: Type.Object(
          { text, calls: Type.Optional(Type.Array(id('同事'), { maxItems: 10 })) },
          { additionalProperties: false },
        ),
        response: { 201: kept, ...problems },
      },
    },
    async (request, reply) => {
      const made = await comment(p, await sessions.needed(request), request.params.case, request.body);
      return noStore(reply).status(201).send({ id: made });
    },
  );

  server.post(
    '/api/cases/:case/urgings',
    {
      schema: {
        operationId: 'press',
        summary: '负责人、上级机关、监督机关督促办理',
        tags,
        params: oneCase,
        body: Type.Object({ text }, { additionalProperties: false }),
        response: { 201: kept, ...problems },
      },
    },
    async (request, reply) => {
      const made = await press(p, await sessions.needed(request), request.params.case, request.body.text);
      return noStore(reply).status(201).send({ id: made });
    },
  );

  server.post(
    '/api/cases/:case/urgings/:note/answer',
    {
      schema: {
        operationId: 'answerUrging',
        summary: '答复催办；答复当事人的，当事人能看到',
        tags,
        params: Type.Object({ case: id('案件'), note: id('催办') }),
        body: Type.Object({ text }, { additionalProperties: false }),
        response: { 201: kept, ...problems },
      },
    },
    async (request, reply) => {
      const { case: caseId, note: to } = request.params;
      const made = await answer(p, await sessions.needed(request), caseId, { text: request.body.text, to });
      return noStore(reply).status(201).send({ id: made });
    },
  );
}
