import { CodedError, type WordsFor } from '../coded-error.ts';

/** What can be wrong with organisations, people, posts and delegations: HTTP status and a sentence in both languages. */
export const identityErrors = {
  'org.unknown': [404, '没有编号为“{id}”的机构', 'There is no organisation "{id}"'],
  'org.id-invalid': [
    400,
    '机构编号“{id}”无效：应为1至40个小写字母、数字或连字符',
    'The organisation id "{id}" is not valid: 1 to 40 lower-case letters, digits or hyphens',
  ],
  'org.kind-unknown': [
    400,
    '机构类别“{kind}”无效；可用：{allowed}',
    'The kind "{kind}" is not known; allowed: {allowed}',
  ],
  'org.parent-cycle': [400, '“{id}”不能是自己的上级', '"{id}" cannot stand above itself'],
  'name.invalid': [400, '名称应为1至100个字，不含换行', 'A name has 1 to 100 characters and no line break'],
  'dates.reversed': [400, '结束日{until}早于开始日{from}', 'The last day {until} lies before the first day {from}'],
  'person.unknown': [404, '没有编号为“{id}”的人员', 'There is no person "{id}"'],
  'person.ended': [422, '“{name}”自{until}后不再在册', '"{name}" has not been on the register since {until}'],
  'post.unknown': [400, '没有名为“{post}”的岗位；可用：{allowed}', 'There is no post "{post}"; allowed: {allowed}'],
  'post.not-in-kind': [422, '“{post}”只设在：{allowed}', '"{post}" exists only in: {allowed}'],
  'post.overlap': [
    409,
    '{name}在此期间（自{from}）已任该机构的“{post}”',
    '{name} already holds "{post}" there in that time (from {from})',
  ],
  'post.administrator-apart': [
    422,
    '三员管理员不得兼任其他岗位，也不得互相兼任',
    'An administrator holds no other post, and none of the other two administrations',
  ],
  'post.not-found': [404, '没有这条任职记录', 'There is no such post held'],
  'post.ended': [409, '这条任职已于{until}结束', 'This post ended on {until}'],
  'delegation.to-self': [422, '不能委托给自己', 'A post cannot be lent to its own holder'],
  'delegation.post-not-held': [
    422,
    '您在{day}不担任该机构的“{post}”，不能委托',
    'You do not hold "{post}" there on {day} and cannot lend it',
  ],
  'delegation.chain': [422, '“{post}”是他人委托给您的，不得转委托', '"{post}" was lent to you and may not be lent on'],
  'delegation.administrator': [
    422,
    '三员管理员的职责不得委托，也不接受委托',
    'Administration is neither lent nor does an administrator borrow a post',
  ],
  'delegation.past': [
    422,
    '委托不能从过去开始：最早{day}',
    'A delegation cannot begin in the past: {day} at the earliest',
  ],
  'delegation.overlap': [
    409,
    '同一岗位在{from}至{until}已经委托给此人',
    'The same post is already lent to this person from {from} to {until}',
  ],
  'delegation.procedure-unknown': [
    400,
    '没有名为“{id}”的程序；现有：{allowed}',
    'There is no procedure "{id}"; there are: {allowed}',
  ],
  'delegation.not-found': [404, '没有这项委托，或者已经撤销', 'There is no such delegation, or it has been revoked'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type IdentityErrorCode = keyof typeof identityErrors;

/** An error of this folder. `words` fill the {…} marks. */
export class IdentityError extends CodedError<IdentityErrorCode> {
  constructor(code: IdentityErrorCode, words?: WordsFor, path?: string) {
    super(code, identityErrors[code], words, path);
  }
}
