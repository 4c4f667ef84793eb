import Type from 'typebox';
import { setLocal } from '../../service/settings.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, orNull, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const setting = Type.Object(
  { topic: Type.String(), value: orNull(Type.Number()), from: Type.String(), by: Type.String(), reason: Type.String() },
  { title: 'Setting' },
);

/** Numbers that the law leaves to the district, or that it has made stricter, with their whole history: open to anyone. */
export function settingRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['法规与期限'];

  server.get(
    '/api/settings',
    {
      schema: {
        operationId: 'listSettings',
        summary: '本区自定的数值及其沿革',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(setting) }), ...problems },
      },
    },
    async () => ({
      rows: p.law.settings.map(({ topic, value, from, by, reason }) => ({ topic, value, from, by, reason })),
    }),
  );

  server.post(
    '/api/settings',
    {
      schema: {
        operationId: 'setSetting',
        summary: '自某日起设定一个数值；比法律严的可以，宽的拒绝',
        tags,
        body: Type.Object(
          {
            topic: words(100),
            value: orNull(Type.Number({ description: 'null 为自该日起恢复法定或者默认数值' })),
            from: day('自哪一天起'),
            reason: Type.String({ minLength: 1, maxLength: 500 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ rows: Type.Array(setting) }), ...problems },
      },
    },
    async (request, reply) => {
      await setLocal(p, await sessions.needed(request), request.body);
      const rows = p.law.settings.filter(({ topic }) => topic === request.body.topic).map((s) => ({ ...s }));
      return noStore(reply).status(201).send({ rows });
    },
  );
}
