import Type from 'typebox';
import type { RegisterDef } from '../../kernel/index.ts';
import { entriesOn, entryPage, publicRegisters } from '../../service/registers.ts';
import type { Api, Surroundings } from '../api.ts';
import { cursorOf, keyOf } from '../schema/cursor.ts';
import { factSchema } from '../schema/fact-schema.ts';
import { cursor, day, factsAnswer, id, limit, open, orgAnswer, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const state = Type.Union(
  [Type.Literal('future'), Type.Literal('inForce'), Type.Literal('suspended'), Type.Literal('ended')],
  { description: '当日的状态，默认 inForce' },
);

const row = {
  entry: Type.String(),
  title: Type.String(),
  state: Type.String(),
  label: Type.String({ description: '状态，用该目录自己的词' }),
  holder: Type.Optional(orgAnswer),
  from: Type.Optional(Type.String()),
  until: Type.Optional(Type.String({ description: '最后一日' })),
  facts: factsAnswer,
};

const version = Type.Object({
  from: Type.String(),
  to: Type.Union([Type.String(), Type.Null()]),
  state: Type.String(),
  label: Type.String(),
  holder: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
  facts: factsAnswer,
  n: Type.Integer(),
});
const effect = Type.Object({
  op: Type.String(),
  from: Type.String(),
  until: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
  recordedAt: Type.String(),
});

const definition = Type.Object(
  {
    id: Type.String(),
    title: open('名称'),
    fields: open('公开的栏目，JSON Schema'),
    labels: open('状态的词'),
    ended: open('失效的原因'),
  },
  { title: 'Register' },
);

/** Registers as they stand on any day; only what anyone may read. */
export function registerRoutes(server: Api, { p }: Surroundings): void {
  const tags = ['目录'];

  server.get(
    '/api/registers',
    {
      schema: {
        operationId: 'listRegisters',
        summary: '有哪些目录',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(definition) }), ...problems },
      },
    },
    async () => ({ rows: publicRegisters(p).map(described) }),
  );

  server.get(
    '/api/registers/:register/entries',
    {
      schema: {
        operationId: 'listEntries',
        summary: '目录在某一天的条目',
        tags,
        params: Type.Object({ register: id('目录') }),
        querystring: Type.Object(
          {
            day: Type.Optional(day('哪一天的状态，默认今天')),
            q: Type.Optional(words()),
            state: Type.Optional(Type.Union([state, Type.Array(state, { maxItems: 4 })])),
            holder: Type.Optional(id('责任机关')),
            limit,
            cursor,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            day: Type.String(),
            rows: Type.Array(Type.Object(row, { title: 'EntryRow' })),
            next: Type.Optional(Type.String()),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { day: on, q, state: states, holder, limit: most, cursor: at } = request.query;
      const query = {
        day: on,
        q,
        holder,
        limit: most,
        after: keyOf(at, ['from', 'entry']),
        ...(states === undefined ? {} : { states: [states].flat() }),
      };
      const page = await entriesOn(p, request.params.register, query);
      return { day: page.day, rows: [...page.rows] as never, next: cursorOf(page.next) };
    },
  );

  server.get(
    '/api/registers/:register/entries/:entry',
    {
      schema: {
        operationId: 'readEntry',
        summary: '一个条目的全部经历',
        tags,
        params: Type.Object({ register: id('目录'), entry: id('条目') }),
        querystring: Type.Object(
          { day: Type.Optional(day('哪一天的状态，默认今天')) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object(
            {
              ...row,
              register: Type.String(),
              day: Type.String(),
              versions: Type.Array(version),
              effects: Type.Array(effect),
            },
            { title: 'EntryPage' },
          ),
          ...problems,
        },
      },
    },
    async (request) => (await entryPage(p, request.params.register, request.params.entry, request.query.day)) as never,
  );
}

function described({ id: name, title, facts, public: shown, labels, ended }: RegisterDef) {
  const fields = Object.fromEntries(
    shown.flatMap((field) => (facts[field] ? [[field, factSchema(facts[field])]] : [])),
  );
  return { id: name, title, fields, labels, ended };
}
