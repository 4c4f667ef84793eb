import Type from 'typebox';
import { postRoles } from '../../../service/identity/post-roles.ts';
import { demand } from '../../../service/permission/index.ts';
import { rulesInWords } from '../../../service/permission/rules.ts';
import type { Api, Surroundings } from '../../api.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { tags, title } from './parts.ts';
import { describedPost, postKindAnswer } from './posts.ts';

const role = Type.Object({
  procedure: Type.String(),
  title,
  role: title,
  acts: Type.Array(title),
  apart: Type.Array(title, { description: '同一案件里不得由同一人担任的角色' }),
});
const post = Type.Object(
  {
    ...postKindAnswer,
    holders: Type.Integer({ description: '今天任此岗位的人数' }),
    roles: Type.Array(role),
  },
  { title: 'PostRoles' },
);
const rule = Type.Object(
  {
    id: Type.String(),
    allows: Type.Boolean({ description: '准许，或者禁止；禁止的优先' }),
    actions: Type.Array(title),
    when: Type.Array(title, { description: '同时具备' }),
    unless: Type.Array(title, { description: '一项也没有' }),
    why: title,
  },
  { title: 'PermissionRule' },
);

/** What a post may do: its roles in the procedures, and the table of permissions. */
export function adminRoleRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/admin/roles',
    {
      schema: {
        operationId: 'listPostRoles',
        summary: '各岗位在程序里的角色、任职人数和权限表',
        tags,
        response: { 200: Type.Object({ posts: Type.Array(post), rules: Type.Array(rule) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      demand(p, session, 'people.read');
      const posts = await postRoles(p, session);
      return noStore(reply).send({
        posts: posts.map((one) => ({ ...describedPost(one.post), ...writable(one) })),
        rules: rulesInWords.map(writable),
      });
    },
  );
}

/** The validator's types know no read-only lists. */
const writable = <T>(value: T): Writable<T> => value as Writable<T>;
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
