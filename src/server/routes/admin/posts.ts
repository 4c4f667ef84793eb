import Type from 'typebox';
import { assignPost, endPost, postKeys, postKind, postsOfOrg, postTitle } from '../../../service/identity/index.ts';
import { demand } from '../../../service/permission/index.ts';
import type { Api, Surroundings } from '../../api.ts';
import { day, id, orNull } from '../../schema/parts.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { strict, tags, title } from './parts.ts';

const held = {
  id: Type.String(),
  person: Type.String(),
  org: Type.String(),
  post: Type.String(),
  validFrom: Type.String(),
  validUntil: orNull(Type.String()),
};
export const postAnswer = Type.Object({ ...held, title }, { title: 'PostHeld' });

export const postKindAnswer = {
  post: Type.String(),
  title,
  in: Type.Optional(Type.Array(Type.String(), { description: '只设在这几类机构；没有即各类都有' })),
  oversees: Type.Boolean({ description: '按层级查看下级机关的案件' }),
  administers: Type.Optional(Type.String({ description: '三员之一：system、security、audit，不得兼任' })),
};
const kind = Type.Object(postKindAnswer, { title: 'PostKind' });

/** Who holds which post where, from day to day. */
export function adminPostRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/admin/posts/kinds',
    {
      schema: {
        operationId: 'listPostKinds',
        summary: '有哪些岗位，各设在哪类机构',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(kind) }), ...problems },
      },
    },
    async (request, reply) => {
      demand(p, await sessions.needed(request), 'people.read');
      return noStore(reply).send({ rows: postKeys.map(describedPost) });
    },
  );

  server.get(
    '/api/admin/posts',
    {
      schema: {
        operationId: 'listPostsOfOrganisation',
        summary: '一个机构的任职，含已结束的',
        tags,
        querystring: Type.Object({ org: id('机构') }, strict),
        response: {
          200: Type.Object({ rows: Type.Array(Type.Object({ ...held, title, name: Type.String() })) }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const rows = await postsOfOrg(p, await sessions.needed(request), request.query.org);
      return noStore(reply).send({
        rows: rows.map((row) => {
          const [zh, en] = postTitle(row.post);
          return { ...row, title: { zh, en } };
        }),
      });
    },
  );

  server.post(
    '/api/admin/posts',
    {
      schema: {
        operationId: 'assignPost',
        summary: '任职；三员管理员不得兼任',
        tags,
        body: Type.Object(
          {
            person: id('人员'),
            org: id('机构'),
            post: id('岗位'),
            validFrom: day('首日'),
            validUntil: Type.Optional(orNull(day('末日'))),
          },
          strict,
        ),
        response: { 201: Type.Object(held), ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(await assignPost(p, await sessions.needed(request), request.body)),
  );

  server.post(
    '/api/admin/posts/:post/end',
    {
      schema: {
        operationId: 'endPost',
        summary: '免职：由此借出的岗位同日终止',
        tags,
        params: Type.Object({ post: id('任职记录') }),
        body: Type.Object({ person: id('人员'), validUntil: day('末日') }, strict),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { person, validUntil } = request.body;
      await endPost(p, await sessions.needed(request), person, request.params.post, validUntil);
      return noStore(reply).status(204).send(null);
    },
  );
}

/** A post as it is answered: its title, where it exists and what it is besides. */
export function describedPost(post: string) {
  const { in: kinds, oversees = false, administers } = postKind(post) ?? {};
  const [zh, en] = postTitle(post);
  return {
    post,
    title: { zh, en },
    oversees,
    ...(kinds ? { in: [...kinds] } : {}),
    ...(administers ? { administers } : {}),
  };
}
