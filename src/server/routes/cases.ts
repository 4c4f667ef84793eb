import Type from 'typebox';
import { caseOrder, type Sorting, sortings } from '../../service/case-order.ts';
import { casePage, explainDue } from '../../service/read.ts';
import { listCases, markReturned, worklist } from '../../service/worklist.ts';
import type { Api, Surroundings } from '../api.ts';
import { languageOf } from '../language.ts';
import { casePageAnswer, caseRowAnswer, eventsAnswer, explanationAnswer } from '../schema/case-answers.ts';
import { cursorOf, keyOf, wrongCursor } from '../schema/cursor.ts';
import { day, id, limit, pageOf, words } from '../schema/parts.ts';
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
    sort: Type.Optional(
      Type.Union(
        sortings.flatMap((by) => [Type.Literal(by), Type.Literal(`-${by}` as const)]),
        {
          description:
            'due 到期日，filed 受理日，title 标题（拼音，数字按大小），procedure 程序，stage 阶段，org 机关（名称按拼音，英文界面的程序、阶段按英文）；前面加 - 为降序。没有到期日的总在最后。默认 desk 为 due，all 为 -filed',
        },
      ),
    ),
    limit,
    cursor: Type.Optional(
      Type.String({ minLength: 1, maxLength: 2000, description: '上一页回答中的 next，只用于同样的 sort' }),
    ),
  },
  { additionalProperties: false },
);

const KEY = ['sort', 'part', 'value', 'id'] as const;

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
      const sort = request.query.sort ?? (list === 'desk' ? 'due' : '-filed');
      const after = keyOf(at, KEY);
      if (after && after.sort !== sort) throw wrongCursor();
      const language = languageOf(request.headers['accept-language']);
      const order = caseOrder(p, sort.replace('-', '') as Sorting, sort.startsWith('-'), language);
      const page = { order, limit: most, ...(after ? { after } : {}) };
      const { rows, next } = await (list === 'desk'
        ? worklist(p, session, filter, page)
        : listCases(
            p,
            session,
            {
              ...filter,
              ...(org === undefined ? {} : { orgs: [org] }),
              ...(final === undefined ? {} : { final }),
            },
            page,
          ));
      return { rows: await markReturned(p, rows), next: next && cursorOf({ sort, ...next }) };
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
