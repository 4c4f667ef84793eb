import Type from 'typebox';
import { casePage, explainDue } from '../../service/read.ts';
import { listCases, markReturned, worklist } from '../../service/worklist.ts';
import type { Api, Surroundings } from '../api.ts';
import { casePageAnswer, caseRowAnswer, eventsAnswer, explanationAnswer } from '../schema/case-answers.ts';
import { cursorOf, keyOf } from '../schema/cursor.ts';
import { cursor, day, id, limit, pageOf, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const filters = Type.Object(
  {
    list: Type.Optional(
      Type.Union([Type.Literal('desk'), Type.Literal('all')], {
        description: 'desk：待我办理，按到期日；all：我能查看的全部，按受理日（默认 desk）',
      }),
    ),
    procedure: Type.Optional(id('程序')),
    stage: Type.Optional(id('阶段')),
    org: Type.Optional(id('承办机关，仅用于 all')),
    q: Type.Optional(words()),
    due: Type.Optional(day('机关最早到期的期限不晚于；给昨天即为已超期')),
    dueFrom: Type.Optional(day('机关最早到期的期限不早于')),
    from: Type.Optional(day('受理日不早于')),
    to: Type.Optional(day('受理日不晚于')),
    final: Type.Optional(Type.Boolean({ description: '已办结或者未办结，仅用于 all' })),
    limit,
    cursor,
  },
  { additionalProperties: false },
);

const oneCase = Type.Object({ case: id('案件') });
const tags = ['案件'];

/** Reading cases: what the permission table shows this reader, and nothing that tells of the rest. */
export function caseRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/cases',
    {
      schema: {
        operationId: 'listCases',
        summary: '案件列表',
        tags,
        querystring: filters,
        response: { 200: pageOf(caseRowAnswer), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { list = 'desk', procedure, stage, org, q, due, dueFrom, from, to, final } = request.query;
      const { limit: most, cursor: at } = request.query;
      const filter = {
        ...(procedure === undefined ? {} : { procedures: [procedure] }),
        ...(stage === undefined ? {} : { stages: [stage] }),
        ...(q === undefined ? {} : { text: q }),
        ...(due === undefined ? {} : { dueTo: due }),
        ...(dueFrom === undefined ? {} : { dueFrom }),
        ...(from === undefined ? {} : { filedFrom: from }),
        ...(to === undefined ? {} : { filedTo: to }),
      };
      noStore(reply);
      if (list === 'desk') {
        const { rows, next } = await worklist(p, session, filter, { after: keyOf(at, ['nextDue', 'id']), limit: most });
        return { rows: await markReturned(p, rows), next: cursorOf(next) };
      }
      const wider = {
        ...filter,
        ...(org === undefined ? {} : { orgs: [org] }),
        ...(final === undefined ? {} : { final }),
      };
      const { rows, next } = await listCases(p, session, wider, { after: keyOf(at, ['filedOn', 'id']), limit: most });
      return { rows: await markReturned(p, rows), next: cursorOf(next) };
    },
  );

  server.get(
    '/api/cases/:case',
    {
      schema: {
        operationId: 'readCase',
        summary: '案卷：内容、经过、期限、现在能办什么，不能办的为什么',
        tags,
        params: oneCase,
        response: { 200: casePageAnswer, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await casePage(p, await sessions.of(request), request.params.case)) as never),
  );

  server.get(
    '/api/cases/:case/events',
    {
      schema: {
        operationId: 'caseEvents',
        summary: '办理经过',
        tags,
        params: oneCase,
        response: { 200: eventsAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { timeline } = await casePage(p, await sessions.of(request), request.params.case);
      return noStore(reply).send({ rows: timeline as never });
    },
  );

  server.get(
    '/api/cases/:case/clocks/:clock',
    {
      schema: {
        operationId: 'explainClock',
        summary: '期限为什么是这一天',
        description: '期限就是卷内的某个日期、无须计算的，没有说明，回答 null。',
        tags,
        params: Type.Object({ case: id('案件'), clock: id('期限') }),
        response: { 200: Type.Object({ explanation: Type.Optional(explanationAnswer) }), ...problems },
      },
    },
    async (request, reply) => {
      const { case: caseId, clock } = request.params;
      const explanation = await explainDue(p, await sessions.of(request), caseId, clock);
      return noStore(reply).send({ explanation: explanation as never });
    },
  );
}
