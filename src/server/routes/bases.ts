import Type from 'typebox';
import { basisOfCase, basisOfEntry, lawPage, lawsPage } from '../../service/basis.ts';
import type { Api, Surroundings } from '../api.ts';
import { cursorOf, keyOf } from '../schema/cursor.ts';
import { cursor, day, id, limit, orgAnswer } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const rested = Type.Object(
  {
    field: Type.String({ description: '以哪一栏引用' }),
    register: Type.String({ description: '目录；法律、法规、规章和上级文件是 laws' }),
    entry: Type.String(),
    title: Type.String(),
    article: Type.Optional(Type.String()),
    state: Type.String({ description: '没有登记变动的法律视为有效' }),
    label: Type.String(),
    from: Type.Optional(Type.String({ description: '现状的第一天' })),
  },
  { title: 'Rested' },
);

const resting = Type.Object(
  {
    kind: Type.String({ description: 'entry 目录条目，case 未办结的案件' }),
    room: Type.String({ description: '目录或者程序' }),
    id: Type.String(),
    field: Type.String(),
    title: Type.String(),
    article: Type.Optional(Type.String()),
    holder: Type.Optional(orgAnswer),
    state: Type.String(),
    label: Type.String(),
  },
  { title: 'Resting' },
);

const page = { day: Type.String(), rows: Type.Array(resting), next: Type.Optional(Type.String()) };
const asked = Type.Object(
  { day: Type.Optional(day('哪一天，默认今天')), limit, cursor },
  { additionalProperties: false },
);
const keys = ['kind', 'room', 'id', 'field', 'article'] as const;

/** What things rest on and what rests on them: public entries for anyone, open cases for who may see them. */
export function basisRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['依据'];

  server.get(
    '/api/registers/:register/entries/:entry/bases',
    {
      schema: {
        operationId: 'readBases',
        summary: '一个条目依据什么，什么以它为依据',
        tags,
        params: Type.Object({ register: id('目录'), entry: id('条目') }),
        querystring: asked,
        response: { 200: Type.Object({ rests: Type.Array(rested), ...page }, { title: 'Bases' }), ...problems },
      },
    },
    async (request, reply) => {
      const { day: on, limit: most, cursor: at } = request.query;
      const session = await sessions.of(request);
      if (session.kind !== 'anonymous') noStore(reply);
      const found = await basisOfEntry(p, session, request.params, { day: on, limit: most, after: keyOf(at, keys) });
      return { ...found, rests: [...found.rests], rows: [...found.rows], next: cursorOf(found.next) } as never;
    },
  );

  server.get(
    '/api/cases/:case/bases',
    {
      schema: {
        operationId: 'readCaseBases',
        summary: '一件案件依据什么；已经成为目录条目的，还有什么以它为依据',
        tags,
        params: Type.Object({ case: id('案件') }),
        querystring: asked,
        response: { 200: Type.Object({ rests: Type.Array(rested), ...page }, { title: 'CaseBases' }), ...problems },
      },
    },
    async (request, reply) => {
      noStore(reply);
      const { day: on, limit: most, cursor: at } = request.query;
      const session = await sessions.of(request);
      const found = await basisOfCase(p, session, request.params.case, {
        day: on,
        limit: most,
        after: keyOf(at, keys),
      });
      return { ...found, rests: [...found.rests], rows: [...found.rows], next: cursorOf(found.next) } as never;
    },
  );

  server.get(
    '/api/laws',
    {
      schema: {
        operationId: 'listLaws',
        summary: '本区的文件、权力依据哪些法律、法规、规章',
        tags,
        querystring: Type.Object({ limit, cursor }, { additionalProperties: false }),
        response: {
          200: Type.Object({
            day: Type.String(),
            rows: Type.Array(
              Type.Object(
                {
                  entry: Type.String(),
                  title: Type.String(),
                  things: Type.Integer({ description: '多少个条目以它为依据' }),
                  state: Type.String(),
                  label: Type.String(),
                },
                { title: 'LawRow' },
              ),
            ),
            next: Type.Optional(Type.String()),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { limit: most, cursor: at } = request.query;
      const found = await lawsPage(p, { limit: most, after: keyOf(at, ['said', 'entry']) });
      return { ...found, next: cursorOf(found.next) };
    },
  );

  server.get(
    '/api/laws/:law',
    {
      schema: {
        operationId: 'readLaw',
        summary: '一部法律的现状，什么以它为依据',
        tags,
        params: Type.Object({ law: id('法律') }),
        querystring: asked,
        response: {
          200: Type.Object(
            {
              entry: Type.String(),
              title: Type.String(),
              state: Type.String(),
              label: Type.String(),
              from: Type.Optional(Type.String()),
              recorded: Type.Boolean({ description: '是否登记过变动；登记过的，经历见目录 laws' }),
              ...page,
            },
            { title: 'LawPage' },
          ),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { day: on, limit: most, cursor: at } = request.query;
      const session = await sessions.of(request);
      if (session.kind !== 'anonymous') noStore(reply);
      const found = await lawPage(p, session, request.params.law, { day: on, limit: most, after: keyOf(at, keys) });
      return { ...found, next: cursorOf(found.next) } as never;
    },
  );
}
