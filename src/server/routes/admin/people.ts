import Type from 'typebox';
import { addPerson, endPerson, personFile, postTitle, registered } from '../../../service/identity/index.ts';
import type { Api, Surroundings } from '../../api.ts';
import { cursorOf, keyOf } from '../../schema/cursor.ts';
import { cursor, day, id, limit, orNull, pageOf, words } from '../../schema/parts.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { ending, strict, tags } from './parts.ts';
import { postAnswer } from './posts.ts';

const person = {
  id: Type.String(),
  name: Type.String(),
  validFrom: Type.String(),
  validUntil: orNull(Type.String()),
};
const row = Type.Object(
  {
    ...person,
    present: Type.Boolean({ description: '今天在册' }),
    posts: Type.Array(postAnswer, { description: '今天担任的' }),
  },
  { title: 'RegisteredPerson' },
);
const lent = Type.Object({
  id: Type.String(),
  fromPerson: Type.String(),
  toPerson: Type.String(),
  org: Type.String(),
  post: Type.String(),
  validFrom: Type.String(),
  validUntil: Type.String(),
  revokedAt: orNull(Type.String()),
});
const file = Type.Object(
  {
    person: Type.Object(person),
    present: Type.Boolean(),
    posts: Type.Array(postAnswer, { description: '担任过的全部岗位，新的在前' }),
    delegations: Type.Array(lent),
  },
  { title: 'PersonFile' },
);
const query = Type.Object(
  {
    q: Type.Optional(words(50)),
    org: Type.Optional(id('今天在此机构任职')),
    state: Type.Optional(
      Type.Union([Type.Literal('present'), Type.Literal('absent'), Type.Literal('all')], {
        description: '在册、不在册或者全部，默认在册',
      }),
    ),
    limit,
    cursor,
  },
  strict,
);
const input = Type.Object(
  {
    id: Type.Optional(
      Type.String({ pattern: '^[a-z0-9-]{1,40}$', description: '编号：小写字母、数字、连字符；不给则自动产生' }),
    ),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    validFrom: day('在册首日'),
    validUntil: Type.Optional(orNull(day('在册末日'))),
  },
  strict,
);
const one = Type.Object({ person: id('人员') });

/** The register of people, for the administrators who keep it. */
export function adminPeopleRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/admin/people',
    {
      schema: {
        operationId: 'listPeople',
        summary: '人员名册；按姓名、拼音首字母、编号、用户名查找',
        tags,
        querystring: query,
        response: { 200: pageOf(row), ...problems },
      },
    },
    async (request, reply) => {
      const { limit: most = 50, cursor: at, ...asked } = request.query;
      const after = keyOf(at, ['id'])?.id;
      const session = await sessions.needed(request);
      const { rows, next } = await registered(p, session, asked, { limit: most, ...(after ? { after } : {}) });
      const more = next === undefined ? undefined : cursorOf({ id: next });
      return noStore(reply).send({
        rows: rows.map((one) => ({ ...one, posts: one.posts.map(titled) })),
        ...(more ? { next: more } : {}),
      });
    },
  );

  server.get(
    '/api/admin/people/:person',
    {
      schema: {
        operationId: 'readPerson',
        summary: '一名人员：在册起止、全部任职、代理',
        tags,
        params: one,
        response: { 200: file, ...problems },
      },
    },
    async (request, reply) => {
      const found = await personFile(p, await sessions.needed(request), request.params.person);
      return noStore(reply).send({
        person: { ...found.person },
        present: found.present,
        posts: found.posts.map(titled),
        delegations: found.delegations.map(({ procedures: _, ...one }) => one),
      });
    },
  );

  server.post(
    '/api/admin/people',
    {
      schema: {
        operationId: 'addPerson',
        summary: '登记一名人员',
        tags,
        body: input,
        response: { 201: Type.Object(person), ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(await addPerson(p, await sessions.needed(request), request.body)),
  );

  server.post(
    '/api/admin/people/:person/end',
    {
      schema: {
        operationId: 'endPerson',
        summary: '人员离开：其岗位和借出的岗位同日终止',
        tags,
        params: one,
        body: ending,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await endPerson(p, await sessions.needed(request), request.params.person, request.body.validUntil);
      return noStore(reply).status(204).send(null);
    },
  );
}

const titled = <Row extends { readonly post: string }>(held: Row) => {
  const [zh, en] = postTitle(held.post);
  return { ...held, title: { zh, en } };
};
