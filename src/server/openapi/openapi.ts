import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { Procedure } from '../../kernel/index.ts';
import { chapterTitles } from './chapters.ts';
import { describeActs } from './describe-acts.ts';

type Document = {
  paths: { [path: string]: { [keyword: string]: unknown } };
  components: { schemas: { [name: string]: unknown } };
  [part: string]: unknown;
};

const groups: readonly (readonly [name: string, description: string])[] = [
  ['程序', '程序的定义：人人可看 Procedures as they are defined'],
  ['办理', '提起事项、办理环节：唯一的办理入口 Opening cases and acting on them'],
  ['案件', '案件列表、案卷、期限的说明 Cases, for those who may see them'],
  ['查询与参与', '凭收件编号和查询码 With a receipt number and its code'],
  ['目录', '权责清单、规范性文件等目录，按日期查 Registers on any day'],
  ['依据', '什么依据什么，什么以它为依据 What rests on what'],
  ['法规与期限', '规则、期限、本区设置 Rules, periods and district settings'],
  ['指标与计划', '实施计划及其指标 The plan and its figures'],
  ['留言与催办', '案件旁的话，不进案卷 What is said beside cases'],
  ['通知', '平台内的通知 Notices inside the platform'],
  ['文件', '上传和下载 Files'],
  ['文书', '案件的公文、文书：内容、DOCX、PDF Official papers of cases'],
  ['导入', '用工作簿成批办理 Rows from a workbook'],
  ['草稿', '正在填写的内容，只有本人可读 What one has begun to write, for oneself alone'],
  ['登录', '登录和会话 Log-in and sessions'],
  ['机关与人员', '机关、岗位、代理 Organs, posts and delegation'],
  ['管理', '机构、人员、岗位、账户、审计：限三员和有权的机关 Administration, for those who may'],
  ['平台', '状态、错误目录、检索 Health, errors, search'],
];

/** Describes every route by its schemas (OpenAPI 3.1); must be registered before the routes. */
export async function describeApi(
  server: FastifyInstance,
  about: { readonly title: string; readonly version: string; readonly definitions: readonly Procedure[] },
): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: about.title,
        version: about.version,
        description:
          '区政府依法行政平台的公开接口。凡是能在页面上办的都能在这里办。回答用中文，Accept-Language 要求英文时用英文；出错的回答都同时给出两种语言、稳定的错误编号和法条依据。\n\nThe public interface of a district administered by law. Errors carry a stable code, both languages and the articles that refuse.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        ...groups.map(([name, description]) => ({ name, description })),
        ...Object.values(chapterTitles).map(({ zh, en }) => ({ name: zh, description: en })),
      ],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: '登录后得到的令牌 The token given at log-in' },
          cookie: { type: 'apiKey', in: 'cookie', name: '__Host-yifa', description: '浏览器登录 A browser’s log-in' },
        },
      },
      security: [{}, { bearer: [] }, { cookie: [] }],
    },
    convertConstToEnum: false,
    hideUntagged: true,
    refResolver: {
      buildLocalReference: (json, _base, _fragment, n) => (typeof json.$id === 'string' ? json.$id : `schema-${n}`),
    },
    transform: ({ schema, url }) => ({ schema: withFile(schema), url }),
    transformObject: (given) =>
      withActs(
        ('openapiObject' in given ? given.openapiObject : given.swaggerObject) as unknown as Document,
        about.definitions,
      ) as never,
  });
}

/** A form is read piece by piece and not by a schema; the description says what it holds: one file. */
function withFile(schema: FastifySchema & { readonly consumes?: readonly string[] }): FastifySchema {
  if (!schema?.consumes?.includes('multipart/form-data')) return schema;
  const file = { type: 'string', format: 'binary', description: '文件' };
  return { ...schema, body: { type: 'object', required: ['file'], properties: { file } } };
}

/** The description with every procedure's acts written out. */
function withActs(document: Document, definitions: readonly Procedure[]): Document {
  const { paths, schemas } = describeActs(definitions, document.paths);
  return {
    ...document,
    paths: { ...document.paths, ...paths },
    components: { ...document.components, schemas: { ...document.components.schemas, ...schemas } },
  };
}
