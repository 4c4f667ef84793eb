import Type from 'typebox';
import { grantDelegation, revokeDelegation } from '../../service/identity/delegations.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const delegation = Type.Object(
  {
    id: Type.String(),
    fromPerson: Type.String(),
    toPerson: Type.String(),
    org: Type.String(),
    post: Type.String(),
    procedures: Type.Unsafe<readonly string[] | null>({
      type: ['array', 'null'],
      items: { type: 'string' },
      description: 'null 为全部程序',
    }),
    validFrom: Type.String(),
    validUntil: Type.String(),
    revokedAt: orNull(Type.String()),
  },
  { title: 'Delegation' },
);

const input = Type.Object(
  {
    to: id('受托人'),
    org: id('机关'),
    post: id('岗位'),
    procedures: Type.Optional(Type.Array(id('程序'), { maxItems: 100 })),
    validFrom: day('首日'),
    validUntil: day('末日'),
  },
  { additionalProperties: false },
);

/** Lending a post for a time (代理): both persons stand in every act; it ends on the next request after it is revoked. */
export function delegationRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['机关与人员'];

  server.get(
    '/api/delegations',
    {
      schema: {
        operationId: 'listDelegations',
        summary: '我委托出去和受托的岗位',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(delegation) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      return noStore(reply).send({ rows: await p.ledger.delegationsOf(p.district.code, session.person) });
    },
  );

  server.post(
    '/api/delegations',
    {
      schema: {
        operationId: 'lendPost',
        summary: '委托他人代理岗位',
        tags,
        body: input,
        response: { 201: delegation, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(await grantDelegation(p, await sessions.needed(request), request.body)),
  );

  server.delete(
    '/api/delegations/:delegation',
    {
      schema: {
        operationId: 'endDelegation',
        summary: '收回或者交还代理的岗位，立即生效',
        tags,
        params: Type.Object({ delegation: id('委托') }),
        querystring: Type.Object(
          { of: Type.Optional(id('安全管理员终止他人委托时，委托人或者受托人')) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      await revokeDelegation(p, session, request.query.of ?? session.person, request.params.delegation);
      return noStore(reply).status(204).send(null);
    },
  );
}
