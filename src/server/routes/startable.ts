import Type from 'typebox';
import type { Basis } from '../../kernel/index.ts';
import { startable } from '../../service/startable.ts';
import type { Api, Surroundings } from '../api.ts';
import { open } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const row = Type.Object({
  procedure: Type.String(),
  version: Type.Integer(),
  act: Type.String(),
  basis: Type.Array(open<Basis>('依据')),
});

/** What the reader's posts let him begin. */
export function startableRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/startable',
    {
      schema: {
        operationId: 'listStartable',
        summary: '我的岗位可以新办的事项',
        tags: ['办理'],
        response: { 200: Type.Object({ rows: Type.Array(row) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      return noStore(reply).send({ rows: startable(p, session).map((one) => ({ ...one, basis: [...one.basis] })) });
    },
  );
}
