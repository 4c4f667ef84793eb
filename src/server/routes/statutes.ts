import Type from 'typebox';
import { loadStatutes } from '../../service/statutes.ts';
import type { Api, Surroundings } from '../api.ts';
import { receiveBytes } from '../files/receive.ts';
import { ServerError } from '../problem/codes.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';

const statute = Type.Object(
  {
    title: Type.String(),
    version: Type.String({ description: '如“2021修订”；没有的为空' }),
    articles: Type.Integer({ description: '条数' }),
    loadedAt: Type.String(),
  },
  { title: 'Statute' },
);
const loaded = Type.Object({ title: Type.String(), version: Type.String(), articles: Type.Integer() });

/** Which statute texts are loaded, open to anyone; loading one from a file. */
export function statuteRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const tags = ['法规与期限'];

  server.get(
    '/api/statutes',
    {
      schema: {
        operationId: 'listStatutes',
        summary: '已载入的法规文本',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(statute) }), ...problems },
      },
    },
    async () => ({
      rows: (await p.ledger.statutes()).map(({ title, version, articles, loadedAt }) => ({
        title,
        version,
        articles,
        loadedAt,
      })),
    }),
  );

  server.post(
    '/api/statutes',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'loadStatute',
        summary: '载入法规文本（Markdown 文件，UTF-8）；同名同版本的替换原文',
        tags,
        consumes: ['multipart/form-data'],
        response: { 201: Type.Object({ rows: Type.Array(loaded) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { bytes, name } = await receiveBytes(request, settings.upload.bytes);
      return noStore(reply)
        .status(201)
        .send({ rows: [...(await loadStatutes(p, session, textOf(bytes), name))] });
    },
  );
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ServerError('file.broken', { why: ['不是 UTF-8 文本', 'not UTF-8 text'] });
  }
}
