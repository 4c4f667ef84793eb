import Type from 'typebox';
import { ruleOn, rulesOn } from '../../service/rules.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, open, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const rule = open('规则：数值、单位、施行时间、依据');
const binding = Type.Optional(open('在本区的数值：法定的，或者本区更严的'));
const row = Type.Object({ topic: Type.String(), rule, binding }, { title: 'Rule' });
const on = Type.Optional(day('哪一天施行的，默认今天'));

/** The numbers of the law, dated and cited, as they bind here; open to anyone. */
export function ruleRoutes(server: Api, { p }: Surroundings): void {
  const tags = ['法规与期限'];

  server.get(
    '/api/rules',
    {
      schema: {
        operationId: 'listRules',
        summary: '某日施行的规则',
        tags,
        querystring: Type.Object({ q: Type.Optional(words()), day: on }, { additionalProperties: false }),
        response: { 200: Type.Object({ rows: Type.Array(row) }), ...problems },
      },
    },
    async (request) => ({ rows: rulesOn(p, request.query) as never }),
  );

  server.get(
    '/api/rules/:topic',
    {
      schema: {
        operationId: 'readRule',
        summary: '一条规则及其沿革',
        tags,
        params: Type.Object({ topic: id('规则主题') }),
        querystring: Type.Object({ day: on }, { additionalProperties: false }),
        response: {
          200: Type.Object({ topic: Type.String(), day: Type.String(), rule, binding, versions: Type.Array(rule) }),
          ...problems,
        },
      },
    },
    async (request) => ruleOn(p, request.params.topic, request.query.day) as never,
  );
}
