import { isCommon } from './common-passwords.ts';
import { LoginError } from './errors.ts';
import type { LoginSettings } from './settings.ts';

const LONGEST = 256;
const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/**
 * Refuses a password that is easy to guess. Length counts characters, not bytes.
 * @throws LoginError `password.too-short`, `password.too-long`, `password.is-login`, `password.common`, `password.too-simple`
 */
export function checkNewPassword(password: string, login: string, settings: LoginSettings): void {
  const { passwordLength, passwordClasses, passwordLong } = settings;
  const length = [...password].length;
  const fail = (code: 'password.too-short' | 'password.too-long', limit: number) =>
    new LoginError(code, { length: String(limit) }, 'password');
  if (length < passwordLength) throw fail('password.too-short', passwordLength);
  if (length > LONGEST) throw fail('password.too-long', LONGEST);
  const [lower, name] = [password, login].map((text) => text.normalize('NFKC').toLowerCase()) as [string, string];
  if (name !== '' && (lower.includes(name) || lower.includes([...name].reverse().join(''))))
    throw new LoginError('password.is-login', {}, 'password');
  if (isCommon(password)) throw new LoginError('password.common', {}, 'password');
  if (length < passwordLong && classes.filter((kind) => kind.test(password)).length < passwordClasses)
    throw new LoginError(
      'password.too-simple',
      { long: String(passwordLong), classes: String(passwordClasses) },
      'password',
    );
}
