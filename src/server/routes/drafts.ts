import Type from 'typebox';
import { draftsOf, dropDraft, readDraft, saveDraft } from '../../service/drafts.ts';
import type { Api, Surroundings } from '../api.ts';
import { ServerError } from '../problem/codes.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const key = Type.Object({ key: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\w:.@-]+$' }) });
const tags = ['草稿'];
const body = Type.Unsafe<unknown>({ type: 'object', additionalProperties: true, description: '表单的内容' });
const answer = Type.Object({ key: Type.String(), body, savedAt: Type.String() }, { title: 'Draft' });

/** What a person has begun to fill in: saved as he types, read by himself alone, no part of the record. */
export function draftRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/drafts',
    {
      schema: {
        operationId: 'listDrafts',
        summary: '自己的草稿',
        tags,
        response: {
          200: Type.Object({ rows: Type.Array(Type.Object({ key: Type.String(), savedAt: Type.String() })) }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const all = await draftsOf(p, await sessions.needed(request));
      return noStore(reply).send({ rows: all.map(({ key: name, savedAt }) => ({ key: name, savedAt })) });
    },
  );

  server.get(
    '/api/drafts/:key',
    {
      schema: {
        operationId: 'readDraft',
        summary: '一份草稿',
        tags,
        params: key,
        response: { 200: answer, ...problems },
      },
    },
    async (request, reply) => {
      const found = await readDraft(p, await sessions.needed(request), request.params.key);
      if (!found) throw new ServerError('draft.none');
      return noStore(reply).send(found);
    },
  );

  server.put(
    '/api/drafts/:key',
    {
      schema: {
        operationId: 'saveDraft',
        summary: '保存草稿',
        tags,
        params: key,
        body,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await saveDraft(p, await sessions.needed(request), request.params.key, request.body);
      return noStore(reply).status(204).send(null);
    },
  );

  server.delete(
    '/api/drafts/:key',
    {
      schema: {
        operationId: 'dropDraft',
        summary: '删除草稿',
        tags,
        params: key,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await dropDraft(p, await sessions.needed(request), request.params.key);
      return noStore(reply).status(204).send(null);
    },
  );
}
