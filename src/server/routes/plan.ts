import Type from 'typebox';
import { importPlan, type PlanArticle, type PlanPage, planArticle, planPage } from '../../service/plan.ts';
import type { Api, Surroundings } from '../api.ts';
import { receiveBytes } from '../files/receive.ts';
import { figureAnswer } from '../schema/figure-answers.ts';
import { day, factsAnswer, orgAnswer } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';

const PLAN_BYTES = 4 * 1024 * 1024;

const article = Type.Object(
  {
    number: Type.Integer(),
    chapter: Type.Integer(),
    chapterTitle: Type.String(),
    title: Type.String(),
    text: Type.String(),
    mechanism: Type.String({ description: '落实它的程序；gap：尚无' }),
    stands: Type.Boolean(),
    unit: Type.Optional(orgAnswer),
    note: Type.String(),
    targets: Type.Array(factsAnswer),
    measures: Type.Array(factsAnswer),
    figures: Type.Array(figureAnswer),
  },
  { title: 'PlanArticle' },
);

const page = Type.Object(
  {
    title: Type.String(),
    from: Type.String(),
    until: Type.String(),
    chapters: Type.Array(
      Type.Object({ number: Type.Integer(), title: Type.String(), articles: Type.Array(Type.Integer()) }),
    ),
    articles: Type.Array(article),
    gaps: Type.Array(Type.Integer(), { description: '尚无程序落实的条' }),
  },
  { title: 'Plan' },
);

const imported = Type.Object({ case: Type.String(), seq: Type.Integer(), stage: Type.String() });

/** The district's implementation plan with its live figures, open to anyone; loading one is for who may open its case. */
export function planRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const tags = ['指标与计划'];

  server.get(
    '/api/plan',
    { schema: { operationId: 'readPlan', summary: '实施计划及其指标', tags, response: { 200: page, ...problems } } },
    async () => sendable(await planPage(p)),
  );

  server.get(
    '/api/plan/articles/:number',
    {
      schema: {
        operationId: 'readPlanArticle',
        summary: '实施计划的一条',
        tags,
        params: Type.Object({ number: Type.Integer({ minimum: 1, maximum: 999 }) }),
        response: { 200: article, ...problems },
      },
    },
    async (request) => sendable(await planArticle(p, request.params.number)),
  );

  server.post(
    '/api/plan',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'importPlan',
        summary: '导入实施计划文本（txt）：提起计划实施，逐条登记，列出其中的数值待确认',
        tags,
        consumes: ['multipart/form-data'],
        querystring: Type.Object(
          { from: Type.Optional(day('计划首日')), until: Type.Optional(day('计划末日')) },
          { additionalProperties: false },
        ),
        response: { 201: imported, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { bytes, name } = await receiveBytes(request, PLAN_BYTES);
      return noStore(reply)
        .status(201)
        .send(await importPlan(p, session, bytes, name, request.query));
    },
  );
}

/** What is read here is not changed; the schema's types know no read-only lists. */
function sendable<T extends PlanPage | PlanArticle>(answer: T): never {
  return answer as never;
}
