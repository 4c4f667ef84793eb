import Type from 'typebox';
import { casePage } from '../../service/read.ts';
import { entryPage } from '../../service/registers.ts';
import { track } from '../../service/track.ts';
import type { Api, Surroundings } from '../api.ts';
import { names } from '../files/named-files.ts';
import { receiveFile } from '../files/receive.ts';
import { sendFile, showFile } from '../files/send.ts';
import { ServerError } from '../problem/codes.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { originOf } from '../session/sessions.ts';

const kept = Type.Object(
  {
    id: Type.String({ description: '在“文件”类内容中填写这个编号' }),
    name: Type.String(),
    mediaType: Type.String(),
    size: Type.Integer(),
    sha256: Type.String(),
  },
  { title: 'File' },
);
const bytes = {
  200: {
    description: '文件',
    content: { 'application/octet-stream': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
};
const file = id('文件');
const tags = ['文件'];

/** Uploads, and downloads by the places where a file is named: who may see the place may read the file. */
export function fileRoutes(server: Api, { p, settings, sessions, files }: Surroundings): void {
  server.post(
    '/api/files',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'upload',
        summary: '上传一个文件（pdf、png、jpg、docx、xlsx、ofd、txt）',
        description: '以内容而不是名称判断种类；含有宏、脚本、内嵌程序的拒绝。',
        tags,
        consumes: ['multipart/form-data'],
        response: { 201: kept, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(await receiveFile(request, await sessions.of(request), files, settings.upload)),
  );

  server.get(
    '/api/files/:file',
    {
      schema: {
        operationId: 'ownFile',
        summary: '下载自己上传的文件',
        tags,
        params: Type.Object({ file }),
        response: { ...bytes, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const found = await files.read(request.params.file);
      if (found.uploadedBy !== session.person) throw new ServerError('file.not-found');
      return sendFile(reply, found);
    },
  );

  server.get(
    '/api/cases/:case/files/:file',
    {
      schema: {
        operationId: 'caseFile',
        summary: '下载案卷中的文件',
        tags,
        params: Type.Object({ case: id('案件'), file }),
        querystring: Type.Object(
          { view: Type.Optional(Type.Boolean({ description: 'PDF 在页面中打开，不另存' })) },
          { additionalProperties: false },
        ),
        response: { ...bytes, ...problems },
      },
    },
    async (request, reply) => {
      const { facts, lists, timeline } = await casePage(p, await sessions.of(request), request.params.case);
      if (!names([facts, lists, timeline.map((event) => event.facts)], request.params.file))
        throw new ServerError('file.not-found');
      const found = await files.read(request.params.file);
      return request.query.view ? showFile(reply, found) : sendFile(reply, found);
    },
  );

  server.get(
    '/api/registers/:register/entries/:entry/files/:file',
    {
      schema: {
        operationId: 'entryFile',
        summary: '下载目录条目公开的文件',
        tags,
        params: Type.Object({ register: id('目录'), entry: id('条目'), file }),
        response: { ...bytes, ...problems },
      },
    },
    async (request, reply) => {
      const { register, entry, file: wanted } = request.params;
      const { facts, versions } = await entryPage(p, register, entry);
      if (!names([facts, versions.map((version) => version.facts)], wanted)) throw new ServerError('file.not-found');
      return sendFile(reply, await files.read(wanted));
    },
  );

  server.post(
    '/api/track/files/:file',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'partyFile',
        summary: '凭收件编号和查询码下载自己事项中的文件',
        tags,
        params: Type.Object({ file }),
        body: Type.Object(
          {
            receipt: Type.String({ minLength: 1, maxLength: 60 }),
            secret: Type.String({ minLength: 1, maxLength: 100 }),
          },
          { additionalProperties: false },
        ),
        response: { ...bytes, ...problems },
      },
    },
    async (request, reply) => {
      const { receipt, secret } = request.body;
      const { facts } = await track(p, await sessions.of(request), { receipt, secret }, originOf(request));
      if (!names(facts, request.params.file)) throw new ServerError('file.not-found');
      return sendFile(reply, await files.read(request.params.file));
    },
  );
}
