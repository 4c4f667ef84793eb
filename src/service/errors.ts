import { type Refusal, say } from '../kernel/index.ts';
import { CodedError, type WordsFor } from './coded-error.ts';

/** The kernel's no: every reason, each with its article. Nothing was written. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(say).join('\n'));
    this.name = 'Refused';
    this.refusals = refusals;
  }
}

/** The service's own errors: stable codes with HTTP status and a plain sentence in both languages. */
export const serviceErrors = {
  'case.not-found': [404, '没有这个案件，或者您不能查看', 'There is no such case, or you may not see it'],
  'draft.not-found': [
    404,
    '没有这份没填完的申请：编号或者续填码不对，或者已经过期、已经提交',
    'There is no such draft: number or code is wrong, or its time is over',
  ],
  'draft.too-large': [413, '填写的内容太多，保存不了', 'The draft is too large to be kept'],
  'case.conflict': [
    409,
    '案件刚刚由他人办理，请刷新后再办',
    'Somebody else has just acted on this case; reload and try again',
  ],
  'entry.conflict': [
    409,
    '所依据的目录条目刚刚变更，请刷新后再办',
    'A register entry that this act relies on has just changed; reload and try again',
  ],
  'number.conflict': [503, '编号繁忙，请再试一次', 'The number series is busy; try again'],
  'idempotency.reused': [
    422,
    '同一请求编号已用于另一项内容不同的请求',
    'This idempotency key was used for a different request',
  ],
  'procedure.not-found': [
    404,
    '没有名为“{id}”的程序；现有：{allowed}',
    'There is no procedure "{id}"; there are: {allowed}',
  ],
  'register.not-found': [
    404,
    '没有名为“{id}”的目录；现有：{allowed}',
    'There is no register "{id}"; there are: {allowed}',
  ],
  'register.entry-not-found': [404, '没有这个条目', 'There is no such entry'],
  'indicator.not-found': [
    404,
    '本程序没有名为“{id}”的指标；现有：{allowed}',
    'This procedure has no indicator "{id}"; it has: {allowed}',
  ],
  'figure.no-such-list': [
    404,
    '这项指标没有“{id}”清单；现有：{allowed}',
    'This figure has no list "{id}"; it has: {allowed}',
  ],
  'export.too-many': [
    422,
    '超过{most}行，一次导不出；请缩小范围再导出',
    'There are more than {most} rows, too many for one export; narrow the range',
  ],
  'clock.not-found': [
    404,
    '本案没有“{key}”这项期限；现有：{allowed}',
    'This case has no clock "{key}"; it has: {allowed}',
  ],
  'sign-in.needed': [401, '请先登录', 'Please sign in'],
  'permission.denied': [403, '您没有这项权限', 'You do not have this permission'],
  'input.invalid': [400, '{what}填写有误：{why}', '{what} is not valid: {why}'],
  'calendar.none': [
    404,
    '{year}年的放假安排没有公布或者没有装载；现有{first}年至{last}年',
    'The arrangement of days off for {year} is not published or not loaded; there are {first} to {last}',
  ],
  'plan.none': [404, '本区尚未导入实施计划', 'No implementation plan has been imported in this district'],
  'district.unknown': [
    404,
    '数据中没有代码为“{code}”的区；现有：{known}',
    'There is no district "{code}" in the data; there are: {known}',
  ],
  'district.several': [
    400,
    '数据中有几个区，请用 YIFA_DISTRICT 指定一个：{known}',
    'The data hold several districts; name one in YIFA_DISTRICT: {known}',
  ],
  'district.demo-beside': [
    409,
    '数据目录中已有演示区（{known}），正式区不能与演示数据放在一起：请另用一个数据目录',
    'The data hold a demonstration district ({known}); a real one must not stand beside it: use another data folder',
  ],
  'clock.moved': [
    503,
    '服务器时钟异常，暂停办理，请联系管理员',
    'The server clock is wrong; acts are paused, please tell the administrator',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ServiceErrorCode = keyof typeof serviceErrors;

/** An error of the service. `words` fill the {…} marks of its sentence. */
export class ServiceError extends CodedError<ServiceErrorCode> {
  constructor(code: ServiceErrorCode, words?: WordsFor, path?: string) {
    super(code, serviceErrors[code], words, path);
  }
}
