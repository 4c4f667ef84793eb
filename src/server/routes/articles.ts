import Type from 'typebox';
import { articleText } from '../../service/statutes.ts';
import type { Api, Surroundings } from '../api.ts';
import { ServerError } from '../problem/codes.ts';
import { words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';

const answer = Type.Object(
  { law: Type.String(), article: Type.Integer(), text: Type.String(), version: Type.String() },
  { title: 'Article' },
);

/** The words of an article that stands behind a step, from the texts that the district has loaded. */
export function articleRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/articles',
    {
      schema: {
        operationId: 'readArticle',
        summary: '条文，出自本区载入的法规文本',
        tags: ['法规与期限'],
        querystring: Type.Object(
          { law: words(100), article: Type.Integer({ minimum: 1, maximum: 2_000 }) },
          { additionalProperties: false },
        ),
        response: { 200: answer, ...problems },
      },
    },
    async (request) => {
      const { law, article } = request.query;
      const found = await articleText(p, law, article);
      if (!found) throw new ServerError('article.not-loaded', { law, article: String(article) });
      return { law, article, ...found };
    },
  );
}
