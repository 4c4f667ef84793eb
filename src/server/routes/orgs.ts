import Type from 'typebox';
import type { Api, Surroundings } from '../api.ts';
import { problems } from '../schema/problems.ts';

const org = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    kind: Type.String(),
    code: Type.String({ description: '机关代字' }),
    parent: Type.Optional(Type.String()),
  },
  { title: 'Organisation' },
);

/** The organs of the district, for anyone. */
export function orgRoutes(server: Api, { p }: Surroundings): void {
  server.get(
    '/api/orgs',
    {
      schema: {
        operationId: 'listOrgs',
        summary: '本区机关',
        tags: ['机关与人员'],
        response: {
          200: Type.Object({
            district: Type.Object({
              code: Type.String(),
              name: Type.String(),
              demo: Type.Boolean({ description: '演示数据' }),
            }),
            rows: Type.Array(org),
          }),
          ...problems,
        },
      },
    },
    async () => {
      const { code, name, demo } = p.district;
      return {
        district: { code, name, demo },
        rows: p.orgs.all().map(({ id, name: title, kind, code: short, parent }) => ({
          id,
          name: title,
          kind,
          code: short,
          ...(parent ? { parent } : {}),
        })),
      };
    },
  );
}
