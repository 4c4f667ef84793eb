import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Hides and protects a small value that the browser carries for us, until a moment (milliseconds since 1970).
 * @param key 32 bytes
 */
export function seal(key: Buffer, value: object, until: number): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = Buffer.concat([cipher.update(JSON.stringify({ value, until })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** The value, or undefined when it was changed, made with another key, or its time is over. */
export function unseal<T>(key: Buffer, sealed: string, now: number): T | undefined {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    const { value, until } = JSON.parse(text) as { value: T; until: number };
    return now < until ? value : undefined;
  } catch {
    return undefined;
  }
}
