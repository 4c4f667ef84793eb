import Type from 'typebox';
import type { Procedure } from '../../kernel/index.ts';
import { labelsOf, runningOf } from '../../service/definitions.ts';
import { procedureOf } from '../../service/procedures.ts';
import type { Api, Surroundings } from '../api.ts';
import { newest } from '../newest.ts';
import { actSchema } from '../schema/act-schema.ts';
import { id, open } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const words = Type.Object({ zh: Type.String(), en: Type.String() });

const heading = {
  id: Type.String(),
  mechanism: Type.String(),
  title: words,
  chapter: Type.String(),
  planArticles: Type.Array(Type.Integer()),
  version: Type.Integer(),
  inForce: Type.String(),
};

const stages = Type.Unsafe<{ readonly [stage: string]: { readonly zh: string; readonly en: string } }>({
  type: 'object',
  additionalProperties: words,
  description: '各阶段的名称',
});

const detail = Type.Object(
  {
    ...heading,
    definition: open('程序的全部定义：阶段、角色、内容、环节、期限、条件、公开、依据'),
    acts: open('各环节的请求内容，JSON Schema，按环节名称'),
    labels: open('英文名称和填写提示'),
  },
  { title: 'Procedure' },
);

/** The procedures as they are defined: open to anyone, because they are how the district says it will act. */
export function procedureRoutes(server: Api, { p }: Surroundings): void {
  const tags = ['程序'];

  server.get(
    '/api/procedures',
    {
      schema: {
        operationId: 'listProcedures',
        summary: '有哪些程序',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(Type.Object({ ...heading, stages })) }), ...problems },
      },
    },
    async () => ({ rows: newest(p.procedures).map((one) => ({ ...headingOf(one), stages: stagesOf(one) })) }),
  );

  server.get(
    '/api/procedures/:procedure',
    {
      schema: {
        operationId: 'readProcedure',
        summary: '一个程序的定义和各环节的请求内容',
        tags,
        params: Type.Object({ procedure: id('程序') }),
        querystring: Type.Object(
          { version: Type.Optional(Type.Integer({ minimum: 1, description: '第几版，默认最新' })) },
          { additionalProperties: false },
        ),
        response: { 200: detail, ...problems },
      },
    },
    async (request) => {
      const definition = procedureOf(p, request.params.procedure, p.now().slice(0, 10), request.query.version);
      const acts = Object.fromEntries(Object.keys(definition.acts).map((act) => [act, actSchema(definition, act)]));
      return {
        ...headingOf(definition),
        definition: runningOf(definition),
        acts,
        labels: labelsOf(definition.id) ?? {},
      };
    },
  );
}

function stagesOf({ id: name, stages: all }: Procedure) {
  const english = labelsOf(name)?.stages ?? {};
  return Object.fromEntries(
    Object.entries(all).map(([stage, { title }]) => [stage, { zh: title, en: english[stage] ?? title }]),
  );
}

function headingOf({ id: name, mechanism, title, chapter, planArticles, version, inForce }: Procedure) {
  return { id: name, mechanism, title, chapter, planArticles: [...planArticles], version, inForce };
}
