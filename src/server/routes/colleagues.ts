import Type from 'typebox';
import { colleagues } from '../../service/identity/colleagues.ts';
import { postTitle } from '../../service/identity/posts.ts';
import type { Api, Surroundings } from '../api.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const post = Type.Object({
  post: Type.String(),
  org: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
});

const answer = Type.Object({
  rows: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), posts: Type.Array(post) })),
});

/** Who serves in the district today, for its staff alone. */
export function colleagueRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/colleagues',
    {
      schema: {
        operationId: 'listColleagues',
        summary: '本区在岗人员',
        tags: ['机关与人员'],
        response: { 200: answer, ...problems },
      },
    },
    async (request, reply) => {
      const all = await colleagues(p, await sessions.needed(request));
      return noStore(reply).send({
        rows: all.map(({ id, name, posts }) => ({ id, name, posts: posts.map(titled) })),
      });
    },
  );
}

function titled({ post: key, org }: { readonly post: string; readonly org: string }) {
  const [zh, en] = postTitle(key);
  return { post: key, org, title: { zh, en } };
}
