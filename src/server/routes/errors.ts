import Type from 'typebox';
import type { Api } from '../api.ts';
import { errorCatalogue } from '../problem/catalogue.ts';

const row = Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() }, { title: 'CatalogueEntry' });

/** Every error that the platform can answer with: codes are permanent. */
export function errorRoutes(server: Api): void {
  server.get(
    '/api/errors',
    {
      schema: {
        operationId: 'listErrors',
        summary: '错误目录：编号固定不变',
        tags: ['平台'],
        response: { 200: Type.Object({ rows: Type.Array(row) }) },
      },
    },
    async () => ({ rows: [...errorCatalogue] }),
  );
}
