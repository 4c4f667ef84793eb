import { CodedError, type WordsFor } from '../coded-error.ts';

/** What can go wrong at the door: HTTP status and a sentence in both languages. None tells whether an account exists. */
export const loginErrors = {
  'login.failed': [401, '用户名或口令不正确', 'The user name or the password is wrong'],
  'login.wait': [429, '尝试次数过多，请{seconds}秒后再试', 'Too many tries; please wait {seconds} seconds'],
  'login.must-change': [
    403,
    '首次登录或者口令到期，请先修改口令',
    'Please change your password first: it is new or has run out',
  ],
  'login.not-registered': [
    403,
    '您不在本区人员名册中，请联系管理员',
    'You are not on the register of this district; please tell the administrator',
  ],
  'account.taken': [409, '用户名“{login}”已被使用', 'The user name "{login}" is taken'],
  'account.unknown': [404, '没有用户名为“{login}”的账号', 'There is no account "{login}"'],
  'account.login-invalid': [
    400,
    '用户名应为2至64个字母、数字或 . _ @ -',
    'A user name has 2 to 64 letters, digits or . _ @ -',
  ],
  'password.too-short': [422, '口令至少{length}个字符', 'A password has at least {length} characters'],
  'password.too-long': [422, '口令至多{length}个字符', 'A password has at most {length} characters'],
  'password.too-simple': [
    422,
    '口令少于{long}个字符的，应含大写字母、小写字母、数字、其他字符中的{classes}类',
    'A password of fewer than {long} characters has {classes} of: capitals, small letters, digits, others',
  ],
  'password.is-login': [422, '口令不能包含用户名', 'A password does not contain the user name'],
  'password.common': [422, '这个口令太常见', 'This password is too common'],
  'password.unchanged': [422, '新口令不能与原口令相同', 'The new password must differ from the old one'],
  'session.unknown': [404, '没有这个会话，或者已经结束', 'There is no such session, or it has ended'],
  'oidc.failed': [
    401,
    '统一身份认证未通过，请重新登录',
    'The identity provider did not confirm you; please sign in again',
  ],
  'oidc.not-linked': [
    403,
    '您的统一身份尚未关联本区账号，请联系安全管理员',
    'Your identity is not linked to an account here; please tell the security administrator',
  ],
  'oidc.unavailable': [
    503,
    '统一身份认证暂不可用，请稍后再试',
    'The identity provider cannot be reached; please try again later',
  ],
  'oidc.already-linked': [409, '这个统一身份已关联其他账号', 'This identity is linked to another account'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type LoginErrorCode = keyof typeof loginErrors;

/** An error of this folder. `words` fill the {…} marks. */
export class LoginError extends CodedError<LoginErrorCode> {
  /** Seconds after which another try is heard. */
  readonly retryAfter: number | undefined;

  constructor(code: LoginErrorCode, words: WordsFor = {}, path?: string) {
    super(code, loginErrors[code], words, path);
    this.retryAfter = words.seconds === undefined ? undefined : Number(words.seconds);
  }
}
