import Type from 'typebox';
import { definitionOf } from '../../service/definitions.ts';
import type { Api, Surroundings } from '../api.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const kinds = [
  ['bpmn', 'bpmn', 'application/xml; charset=utf-8', '程序的定义，BPMN 2.0，带图'],
  ['dcr', 'dcr.xml', 'application/xml; charset=utf-8', '程序的定义，DCR 图的 XML'],
  ['json', 'json', 'application/json; charset=utf-8', '程序的定义，JSON，说全一切'],
] as const;

/** The definition of each procedure for other tools. */
export function definitionRoutes(server: Api, { p }: Surroundings): void {
  for (const [format, ending, type, summary] of kinds)
    server.get(
      `/api/procedures/:procedure/definition.${ending}`,
      {
        schema: {
          operationId: `definition_${format}`,
          summary,
          tags: ['程序'],
          params: Type.Object({ procedure: id('程序') }),
          response: {
            200: {
              description: summary,
              content: {
                [type.split(';')[0] as string]: {
                  schema: Type.Unsafe<string>(
                    format === 'json' ? { type: 'object', additionalProperties: true } : { type: 'string' },
                  ),
                },
              },
            },
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const { procedure } = request.params;
        const definition = await definitionOf(procedure, format, p.now().slice(0, 10));
        return reply
          .type(type)
          .header('cache-control', 'public, max-age=300')
          .header('content-disposition', `inline; filename="${procedure}.${ending}"`)
          .send(definition as never);
      },
    );
}
