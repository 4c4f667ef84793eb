import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A token for a form: proves that the page was made here for this browser.
 * @param key the server's own secret of at least 32 bytes
 * @param bound what ties it to the browser: a session's token, or a random cookie of a visitor
 */
export function csrfToken(key: Buffer, bound: string): string {
  const salt = randomBytes(12).toString('base64url');
  return `${salt}.${sign(key, bound, salt)}`;
}

/** Whether a form's token was made by `csrfToken` with the same key for the same browser. */
export function csrfMatches(key: Buffer, bound: string, token: unknown): boolean {
  if (typeof token !== 'string' || token.length > 100 || bound === '') return false;
  const [salt, signature, ...rest] = token.split('.');
  if (!salt || !signature || rest.length > 0) return false;
  const [given, right] = [signature, sign(key, bound, salt)].map((text) => Buffer.from(text)) as [Buffer, Buffer];
  return given.length === right.length && timingSafeEqual(given, right);
}

function sign(key: Buffer, bound: string, salt: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['csrf', salt, bound]))
    .digest('base64url');
}
