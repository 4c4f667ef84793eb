import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Basis } from '../../kernel/index.ts';
import {
  earlierTemplate,
  endTemplate,
  listTemplates,
  presentTemplate,
  putTemplate,
  sampleDocument,
  templateLimits,
  templatePage,
  tryTemplate,
} from '../../service/templates/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { receiveBytes } from '../files/receive.ts';
import { sendFile } from '../files/send.ts';
import { paperAnswer } from '../schema/paper-answers.ts';
import { day, open, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { safeName } from '../upload/file-name.ts';
import { inspect } from '../upload/inspect.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const both = Type.Object({ zh: Type.String(), en: Type.String() });
const name = (description: string) => Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\w-]+$', description });
const kind = Type.Object({ procedure: name('程序'), paper: name('文书') });
const forOrg = Type.Optional(name('哪个机关；没有的为全区'));
const reach = Type.Object({
  district: Type.Boolean({ description: '可以替换全区的模板' }),
  orgs: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: '可以替换哪些机关的模板' }),
});
const row = Type.Object({
  procedure: Type.String(),
  paper: Type.String(),
  procedureTitle: both,
  title: both,
  district: Type.Boolean({ description: '全区现在用自己的模板' }),
  orgs: Type.Array(Type.String(), { description: '现在用自己模板的机关' }),
});
const page = Type.Object(
  {
    procedure: Type.String(),
    paper: Type.String(),
    procedureTitle: both,
    title: both,
    fields: Type.Array(
      Type.Object({
        name: Type.String({ description: '花括号里写的名称' }),
        kind: Type.String({ description: 'text 一项；rows 清单；condition 条件' }),
        about: both,
        example: Type.String(),
        columns: Type.Array(Type.Object({ name: Type.String(), example: Type.String() })),
      }),
    ),
    mandatory: Type.Array(
      Type.Object({
        zh: Type.String(),
        en: Type.String(),
        names: Type.Array(Type.String(), { description: '写上其中一项即可' }),
        basis: Type.Array(open<Basis>('依据')),
      }),
    ),
    history: Type.Array(
      Type.Object({
        id: Type.Integer(),
        org: orNull(Type.String()),
        orgName: orNull(Type.String({ description: 'null 为全区' })),
        validFrom: Type.String(),
        fileName: orNull(Type.String({ description: 'null 为停用' })),
        sha256: orNull(Type.String()),
        size: orNull(Type.Integer()),
        bases: Type.Array(Type.String()),
        reason: Type.String(),
        putBy: Type.String(),
        putByName: Type.String(),
        putAt: Type.String(),
        state: Type.String({ description: 'now 使用中；future 尚未开始；past 已被替换' }),
        fits: Type.Boolean({ description: '否：程序改了，模板里的字段对不上，改用内置文本' }),
      }),
      { description: '新的在前' },
    ),
    reach,
  },
  { title: 'PaperTemplatePage' },
);
const report = Type.Object(
  {
    faults: Type.Array(
      Type.Object({
        code: Type.String(),
        zh: Type.String(),
        en: Type.String(),
        where: Type.Optional(Type.String({ description: '所在段落的文字' })),
        near: Type.Optional(Type.Array(Type.String(), { description: '相近的字段' })),
        basis: Type.Optional(Type.Array(open<Basis>('依据'))),
      }),
    ),
    uses: Type.Array(Type.String(), { description: '用到的字段' }),
    preview: Type.Optional(paperAnswer),
  },
  { title: 'PaperTemplateReport' },
);
const file = {
  200: {
    description: '文档（.docx）',
    content: { [docx]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
};
const tags = ['文书'];
const consumes = ['multipart/form-data'];
const at = '/api/paper-templates';
const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '理由' });

/** Templates of papers: fields, check and preview, putting one in place, its history. */
export function paperTemplateRoutes(server: Api, { p, settings, sessions, files }: Surroundings): void {
  const received = (request: FastifyRequest) => files.receiving(() => receiveBytes(request, templateLimits.bytes));

  server.get(
    at,
    {
      schema: {
        operationId: 'listPaperTemplates',
        summary: '各种文书，以及谁在用自己的模板',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(row), reach }), ...problems },
      },
    },
    async (request, reply) => noStore(reply).send((await listTemplates(p, await sessions.needed(request))) as never),
  );

  server.get(
    `${at}/:procedure/:paper`,
    {
      schema: {
        operationId: 'paperTemplate',
        summary: '一种文书的字段、必备内容和模板的沿革',
        tags,
        params: kind,
        response: { 200: page, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await templatePage(p, await sessions.needed(request), request.params)) as never),
  );

  server.get(
    `${at}/:procedure/:paper/docx`,
    {
      schema: {
        operationId: 'presentPaperTemplate',
        summary: '下载现在使用的模板；没有自己模板的，是内置文本写成的模板',
        tags,
        params: kind,
        querystring: Type.Object({ org: forOrg }, { additionalProperties: false }),
        response: { ...file, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const found = await presentTemplate(p, session, request.params, request.query.org ?? null);
      return sendFile(reply, { ...found, mediaType: docx });
    },
  );

  server.get(
    `${at}/versions/:id/docx`,
    {
      schema: {
        operationId: 'earlierPaperTemplate',
        summary: '下载一份模板，已经被替换的也可以',
        tags,
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        response: { ...file, ...problems },
      },
    },
    async (request, reply) =>
      sendFile(reply, {
        ...(await earlierTemplate(p, await sessions.needed(request), request.params.id)),
        mediaType: docx,
      }),
  );

  server.post(
    `${at}/:procedure/:paper/check`,
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'checkPaperTemplate',
        summary: '检查一份模板，用虚构的内容预览；不保存',
        description: '表单中一个文件（.docx，不超过2 MB）。',
        tags,
        consumes,
        params: kind,
        response: { 200: report, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { bytes } = await received(request);
      return noStore(reply).send((await tryTemplate(p, session, request.params, bytes)) as never);
    },
  );

  server.post(
    `${at}/:procedure/:paper/preview`,
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'previewPaperTemplate',
        summary: '用虚构的内容填写一份模板，下载看版式；不保存',
        tags,
        consumes,
        params: kind,
        response: { ...file, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const given = await received(request);
      const bytes = await sampleDocument(p, session, request.params, given.bytes);
      return sendFile(reply, { name: `预览 ${safeName(given.name, 'docx')}`, bytes, mediaType: docx });
    },
  );

  server.post(
    `${at}/:procedure/:paper`,
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'putPaperTemplate',
        summary: '自某日起使用一份模板；有问题的不接受，已经作出的文书不变',
        tags,
        consumes,
        params: kind,
        querystring: Type.Object(
          {
            org: forOrg,
            from: day('自哪一天起使用'),
            reason,
            bases: Type.Optional(Type.String({ maxLength: 1000, description: '格式依据的规定，一行一件' })),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.Integer() }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { org = null, from, reason, bases = '' } = request.query;
      const { bytes, name } = await received(request);
      await inspect(bytes, name, settings.upload, settings.scan);
      const id = await putTemplate(p, session, {
        ...request.params,
        org,
        from,
        reason: reason.trim(),
        bases: bases
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        fileName: safeName(name, 'docx'),
        bytes,
      });
      return noStore(reply).status(201).send({ id });
    },
  );

  server.post(
    `${at}/:procedure/:paper/end`,
    {
      schema: {
        operationId: 'endPaperTemplate',
        summary: '自某日起停用自己的模板，恢复全区的模板或者内置文本',
        tags,
        params: kind,
        body: Type.Object({ org: forOrg, from: day('自哪一天起'), reason }, { additionalProperties: false }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { org = null, from, reason } = request.body;
      await endTemplate(p, await sessions.needed(request), { ...request.params, org, from, reason: reason.trim() });
      return noStore(reply).status(204).send(null);
    },
  );
}
