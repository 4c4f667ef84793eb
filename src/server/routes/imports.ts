import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Basis } from '../../kernel/index.ts';
import { mostBytes, workbookType } from '../../service/import/sheet/file.ts';
import { previewSheet } from '../../service/import/sheet/preview.ts';
import type { SheetReport } from '../../service/import/sheet/report.ts';
import { returnedSheet } from '../../service/import/sheet/returned.ts';
import { importables } from '../../service/import/sheet/roads.ts';
import { importSheet } from '../../service/import/sheet/run.ts';
import { sheetTemplate } from '../../service/import/sheet/template.ts';
import type { Api, Surroundings } from '../api.ts';
import { receiveBytes } from '../files/receive.ts';
import { sendFile } from '../files/send.ts';
import { languageOf } from '../language.ts';
import { open } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';

const both = Type.Object({ zh: Type.String(), en: Type.String() });
const importable = Type.Object({
  what: Type.String({ description: '在其他地址中填写的名称' }),
  title: both,
  kind: Type.Union([Type.Literal('open'), Type.Literal('add'), Type.Literal('register')], {
    description: 'open 每行提起一件；add 每行在已有案件中登记一条；register 机构、人员、任职',
  }),
  basis: Type.Array(open<Basis>('依据')),
});
const rowState = Type.Union(
  [Type.Literal('good'), Type.Literal('done'), Type.Literal('before'), Type.Literal('wrong')],
  {
    description: 'good 可以导入；done 已导入；before 此前已从同一行导入；wrong 退回',
  },
);
const rowAnswer = Type.Object({
  row: Type.Integer({ description: '工作表中的行号' }),
  state: rowState,
  case: Type.Optional(Type.String()),
  receipt: Type.Optional(Type.String()),
  secret: Type.Optional(Type.String({ description: '查询码，只在提起时给出一次' })),
  cells: Type.Record(Type.String(), Type.String(), { description: '各列填写的内容' }),
  faults: Type.Array(
    Type.Object({
      code: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      column: Type.Optional(Type.String({ description: '列；没有的是整行的问题' })),
      basis: Type.Optional(Type.Array(open<Basis>('依据'))),
    }),
  ),
});
const report = Type.Object(
  {
    what: Type.String(),
    title: both,
    sheet: Type.String({ description: '读取的工作表' }),
    columns: Type.Array(Type.Object({ key: Type.String(), title: both, need: Type.String() })),
    rows: Type.Array(rowAnswer),
    counts: Type.Object({
      good: Type.Integer(),
      done: Type.Integer(),
      before: Type.Integer(),
      wrong: Type.Integer(),
    }),
    examples: Type.Array(Type.Integer(), { description: '认作示例而没有读取的行' }),
    onlyThen: Type.Array(both, { description: '预览不能判断的事项' }),
  },
  { title: 'ImportReport' },
);
const what = Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\w-]+(/[\\w-]+)?$', description: '导入什么' });
const query = Type.Object({ what }, { additionalProperties: false });
const queryIn = Type.Object(
  {
    what,
    language: Type.Optional(
      Type.Union([Type.Literal('zh'), Type.Literal('en')], { description: 'zh、en', 'x-en': 'zh, en' }),
    ),
  },
  { additionalProperties: false },
);
const workbook = {
  200: {
    description: '工作簿',
    content: { [workbookType]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
};
const tags = ['导入'];
const consumes = ['multipart/form-data'];

/** Rows from a workbook: template, preview, import, and the rows that are sent back. Nothing is kept of the file. */
export function importRoutes(server: Api, { p, sessions, files, settings }: Surroundings): void {
  server.get(
    '/api/imports',
    {
      schema: {
        operationId: 'listImportables',
        summary: '我可以用工作簿导入什么',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(importable) }), ...problems },
      },
    },
    async (request, reply) => {
      const rows = importables(p, await sessions.needed(request));
      return noStore(reply).send({ rows: rows.map((one) => ({ ...one, basis: [...one.basis] })) });
    },
  );

  server.get(
    '/api/imports/template',
    {
      schema: {
        operationId: 'importTemplate',
        summary: '下载导入模板',
        tags,
        querystring: queryIn,
        response: { ...workbook, ...problems },
      },
    },
    async (request, reply) => {
      const { what, language = languageOf(request.headers['accept-language']) } = request.query;
      const file = await sheetTemplate(p, await sessions.needed(request), what, language);
      return sendFile(reply, { ...file, mediaType: workbookType });
    },
  );

  const received = (request: FastifyRequest) =>
    files.receiving(async () => (await receiveBytes(request, mostBytes)).bytes);

  server.post(
    '/api/imports/preview',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'previewImport',
        summary: '预览导入：逐行逐列指出问题，不写入',
        description: '表单中一个文件（.xlsx，不超过5 MB、1000行）。',
        tags,
        consumes,
        querystring: query,
        response: { 200: report, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      return noStore(reply).send(sendable(await previewSheet(p, session, request.query.what, await received(request))));
    },
  );

  server.post(
    '/api/imports/run',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'runImport',
        summary: '导入正确的行',
        description:
          '每行以导入人的身份和权限、经同样的环节办理。同一模板中同样的行重复提交只办理一次。有误的行不影响其他行，可另行下载。',
        tags,
        consumes,
        querystring: query,
        response: { 200: report, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      return noStore(reply).send(sendable(await importSheet(p, session, request.query.what, await received(request))));
    },
  );

  server.post(
    '/api/imports/returned',
    {
      ...limited(settings, 'upload'),
      schema: {
        operationId: 'returnedRows',
        summary: '下载退回的行：同样格式的工作簿，第一列写明问题',
        description: '再送一次同一文件：平台不保存送来的文件。',
        tags,
        consumes,
        querystring: queryIn,
        response: { ...workbook, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { what, language = languageOf(request.headers['accept-language']) } = request.query;
      const file = await returnedSheet(p, session, what, await received(request), language);
      return sendFile(reply, { ...file, mediaType: workbookType });
    },
  );
}

/** What is read here is not changed; the schema's types know no read-only lists. */
const sendable = (report: SheetReport) => report as never;
