import { CodedError, sentencesOf, type WordsFor } from '../../service/coded-error.ts';

/** The server's own errors: stable codes with HTTP status and a plain sentence in both languages. {…} are filled in. */
export const serverErrors = {
  'route.not-found': [404, '没有这个地址', 'There is nothing at this address'],
  'request.invalid': [400, '请求内容不符合要求', 'The request is not as it must be'],
  'request.malformed': [400, '请求内容无法读取：应为正确的 JSON', 'The request cannot be read: valid JSON is needed'],
  'request.empty': [400, '缺少请求内容', 'The request has no body'],
  'request.too-large': [413, '请求内容过大，不得超过{limit}', 'The request is too large; at most {limit}'],
  'request.media-type': [
    415,
    '不支持这种内容格式；可以使用：{allowed}',
    'This media type is not supported; use: {allowed}',
  ],
  'request.address': [400, '地址书写有误', 'The address is malformed'],
  'request.cross-site': [403, '请求来自其他网站，已拒绝', 'The request came from another site and was refused'],
  'request.too-many': [429, '操作过于频繁，请在{seconds}秒后再试', 'Too many requests; try again in {seconds} seconds'],
  'field.unknown': [400, '不接受“{field}”；可以填写：{allowed}', '"{field}" is not accepted; allowed: {allowed}'],
  'field.required': [400, '缺少“{field}”', '"{field}" is missing'],
  'field.type': [400, '“{field}”应为{allowed}', '"{field}" must be {allowed}'],
  'field.choice': [400, '“{field}”应为：{allowed}', '"{field}" must be one of: {allowed}'],
  'field.range': [400, '“{field}”应{allowed}', '"{field}" must be {allowed}'],
  'field.length': [400, '“{field}”的长度应{allowed}', 'The length of "{field}" must be {allowed}'],
  'field.form': [400, '“{field}”的写法有误，应为：{allowed}', '"{field}" is not written as it must be: {allowed}'],
  'file.none': [400, '没有收到文件', 'No file was received'],
  'file.empty': [400, '文件是空的', 'The file is empty'],
  'file.too-large': [413, '文件过大，不得超过{limit}', 'The file is too large; at most {limit}'],
  'file.type': [415, '不接受这种文件；可以上传：{allowed}', 'This kind of file is not accepted; upload: {allowed}'],
  'file.broken': [422, '文件已损坏或者不完整（{why}）', 'The file is damaged or incomplete ({why})'],
  'file.mixed': [
    422,
    '文件同时是另一种文件（{why}），已拒绝',
    'The file is also a file of another kind ({why}) and was refused',
  ],
  'file.active': [
    422,
    '文件含有会自动执行的内容（{why}），请另存为普通文件后上传',
    'The file has content that runs by itself ({why}); save it as a plain file and upload again',
  ],
  'file.encrypted': [
    422,
    '文件有密码或者加密，请解除后上传',
    'The file is protected by a password; remove it and upload again',
  ],
  'file.bomb': [
    422,
    '文件解压后过大（{why}），已拒绝',
    'The file would be too large when unpacked ({why}) and was refused',
  ],
  'file.picture-size': [422, '图片过大，不得超过{limit}像素', 'The picture is too large; at most {limit} pixels'],
  'file.infected': [422, '文件带有病毒特征，已拒绝', 'The file matches a virus signature and was refused'],
  'file.busy': [503, '上传的人较多，请稍后再试', 'Too many uploads at this moment; try again shortly'],
  'file.quota': [
    429,
    '今天上传的文件已达上限（{limit}），请明天再传',
    'The limit of uploads for today ({limit}) is reached; upload again tomorrow',
  ],
  'file.not-found': [404, '没有这个文件，或者您不能查看', 'There is no such file, or you may not see it'],
  'server.port-taken': [
    500,
    '端口 {port} 已被其他程序占用：请关闭该程序，或用 --port 指定另一个端口',
    'Port {port} is taken by another program: close it, or choose another port with --port',
  ],
  'server.port-refused': [
    500,
    '不能使用 {host}:{port}（{why}）：请用 --port 和 --host 指定其他端口或者地址',
    '{host}:{port} cannot be used ({why}): choose another port or address with --port and --host',
  ],
  'article.not-loaded': [
    404,
    '尚未载入《{law}》第{article}条的文本',
    'The text of article {article} of "{law}" has not been loaded',
  ],
  'draft.none': [404, '没有这份草稿', 'There is no such draft'],
  'server.busy': [
    503,
    '系统暂时不能办理，请稍后再试',
    'The service is not available at this moment; try again shortly',
  ],
  'server.failed': [
    500,
    '系统出错，请将编号告知管理员：{id}',
    'Something failed on our side; tell the administrator this number: {id}',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type ServerErrorCode = keyof typeof serverErrors;

/** The two sentences of a code with its marks filled in. */
export const sentences = (code: ServerErrorCode, words?: WordsFor) => sentencesOf(serverErrors[code], words);

/** An error of the server. `path` names the part of the request that it is about, as in `/facts/effectiveOn`. */
export class ServerError extends CodedError<ServerErrorCode> {
  constructor(code: ServerErrorCode, words?: WordsFor, path?: string) {
    super(code, serverErrors[code], words, path);
  }

  /** The name under which Fastify looks for the status. */
  get statusCode(): number {
    return this.status;
  }
}
