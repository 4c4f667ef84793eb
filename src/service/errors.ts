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
  'freeze.none': [404, '{year}年的指标没有冻结过', 'The figures of {year} have not been frozen'],
  'freeze.no-record': [
    422,
    '{year}年还没有办理记录，没有可以冻结的',
    'There are no records of {year}: nothing can be frozen',
  ],
  'freeze.too-early': [422, '{year}年的指标自{day}起才可以冻结', 'The figures of {year} can be frozen from {day} on'],
  'freeze.reason': [
    422,
    '{year}年的指标已经冻结过：再次冻结作为更正，须说明理由，至多{most}个字',
    'The figures of {year} have been frozen: a further freeze is a correction and needs a reason, at most {most} characters',
  ],
  'freeze.differs': [
    409,
    '由办理记录重算，有{n}行与库中的指标不同，没有冻结；请先用 yifa rebuild 查明',
    'Counted again from the record, {n} lines differ from the figures that are kept; nothing was frozen; see yifa rebuild',
  ],
  'freeze.conflict': [
    409,
    '刚刚有人冻结了指标，请刷新后再办',
    'Somebody else has just frozen figures; reload and try again',
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
  'note.text': [
    422,
    '请写1至{most}个字，不含控制字符',
    'Please write 1 to {most} characters, without control characters',
  ],
  'note.too-many': [
    429,
    '您在本案中写得太频繁，请稍后再写',
    'You are writing too often beside this case; try again later',
  ],
  'note.not-found': [404, '没有这条催办', 'There is no such urging'],
  'note.answered': [409, '这条催办已经答复', 'This urging has been answered'],
  'note.cannot-read': [
    422,
    '{name}不能查看本案的内部记录，不能点名',
    '{name} may not read inside notes of this case and cannot be called',
  ],
  'urge.too-soon': [429, '已经催办过，{day}起可以再次催办', 'It has been urged; it can be urged again from {day}'],
  'urge.closed': [422, '事项已经办结，不能再催办', 'The case is closed and cannot be urged'],
  'handover.not-found': [404, '没有这项交接，或者您不能查看', 'There is no such handover, or you may not see it'],
  'handover.decided': [409, '这项交接已经处理过', 'This handover has been decided'],
  'handover.empty': [
    422,
    '没有可以交接的岗位，或者没有选定继任者',
    'There is no post to hand over, or no successor was chosen',
  ],
  'handover.to-self': [422, '不能交接给自己', 'Nobody hands over to himself'],
  'handover.not-yours': [
    403,
    '只有本人、其部门负责人或者上级机关可以提出；“{post}”不在您的范围内',
    'Only the person, the head of the organ or an organ above may propose it; "{post}" is not within your reach',
  ],
  'handover.recused': [
    422,
    '{name}已从“{case}”回避，不能接办；请另选他人',
    '{name} has been recused from "{case}" and cannot take it on; choose somebody else',
  ],
  'handover.apart': [
    422,
    '{name}在“{case}”中办理过应当分开办理的环节，不能接办；请另选他人',
    '{name} has done a step of "{case}" that must be kept apart, and cannot take it on; choose somebody else',
  ],
  'handover.not-certified': [
    422,
    '{name}没有接办“{case}”所须的有效资格；请另选他人',
    '{name} lacks the valid qualification that "{case}" needs; choose somebody else',
  ],
  'handover.no-post': [
    422,
    '{name}自{day}起不任能够接办“{case}”的岗位',
    'From {day} on {name} holds no post that could go on with "{case}"',
  ],
  'handover.not-in-hand': [
    422,
    '“{what}”不在其手上，不能交接',
    '"{what}" is not with the person and cannot be handed over',
  ],
  'handover.twice': [422, '“{what}”只能选一个继任者', '"{what}" can have one successor only'],
  'handover.overlap': [422, '同任一岗位最多{most}天', 'Both may hold a post for at most {most} days'],
  'handover.past': [422, '交接不能早于今天', 'A handover cannot begin before today'],
  'paper.not-found': [404, '没有这份文书，或者您不能查看', 'There is no such paper, or you may not see it'],
  'paper.no-pdf': [
    501,
    '服务器没有安装 LibreOffice，不能生成 PDF；请下载 DOCX，或者打印后存为 PDF',
    'LibreOffice is not installed on the server, so there is no PDF; take the DOCX, or print to a PDF',
  ],
  'template.not-found': [404, '没有这份文书模板', 'There is no such template'],
  'template.no-such-paper': [404, '没有这种文书', 'There is no such kind of paper'],
  'template.past': [422, '模板不能早于今天开始使用', 'A template cannot be used from before today'],
  'template.none-to-end': [409, '这里没有自己的模板可以停用', 'There is no template of one’s own to end here'],
  'sign-in.needed': [401, '请先登录', 'Please sign in'],
  'permission.denied': [403, '您没有这项权限', 'You do not have this permission'],
  'input.invalid': [400, '{what}填写有误：{why}', '{what} is not valid: {why}'],
  'calendar.none': [
    404,
    '{year}年的放假安排没有公布或者没有装载；现有{first}年至{last}年',
    'The arrangement of days off for {year} is not published or not loaded; there are {first} to {last}',
  ],
  'audit.too-many': [
    422,
    '符合条件的审计记录超过{most}条：请缩小时间或者条件，分几次导出',
    'More than {most} lines fit: narrow the days or the filter and export in parts',
  ],
  'follow-up.none': [404, '没有这项后续事项，或者您不能查看', 'There is no such follow-up, or you may not see it'],
  'follow-up.settled': [409, '这项后续事项已有人处理', 'Somebody has dealt with this follow-up already'],
  'statute.none': [
    422,
    '文件中没有读到条文：标题一行以 # 开头，条文以“第X条”开头',
    'No article was read: a title line begins with #, an article with 第X条',
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
