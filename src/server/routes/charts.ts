import Type from 'typebox';
import { chartOf } from '../../service/definitions.ts';
import type { Api, Surroundings } from '../api.ts';
import { languageOf } from '../language.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const params = Type.Object({ procedure: id('程序') });
const query = Type.Object(
  {
    stage: Type.Optional(id('标出的阶段')),
    language: Type.Optional(
      Type.Union([Type.Literal('zh'), Type.Literal('en')], { description: 'zh、en', 'x-en': 'zh, en' }),
    ),
  },
  { additionalProperties: false },
);

const kinds = [
  ['svg', 'image/svg+xml; charset=utf-8', '流程图'],
  ['text', 'text/plain; charset=utf-8', '流程图的文字版，供读屏软件使用'],
  ['json', 'application/json; charset=utf-8', '流程图的数据'],
] as const;
const endings = { svg: 'svg', text: 'txt', json: 'json' } as const;

/** The flow chart of each procedure, drawn from the definition that runs: as a picture, as text, as data. */
export function chartRoutes(server: Api, _surroundings: Surroundings): void {
  for (const [format, type, summary] of kinds) {
    const [bare = type] = type.split(';');
    server.get(
      `/api/procedures/:procedure/chart.${endings[format]}`,
      {
        schema: {
          operationId: `chart_${format}`,
          summary,
          tags: ['程序'],
          params,
          querystring: query,
          response: {
            200: {
              description: summary,
              content: {
                [bare]: {
                  schema:
                    format === 'json'
                      ? Type.Unsafe<string>({ type: 'object', additionalProperties: true })
                      : Type.String(),
                },
              },
            },
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const { stage, language = languageOf(request.headers['accept-language']) } = request.query;
        const chart = chartOf(request.params.procedure, format, language, stage);
        return reply
          .type(type)
          .header('cache-control', 'public, max-age=300')
          .header('vary', 'accept-language')
          .send(chart as never);
      },
    );
  }
}
