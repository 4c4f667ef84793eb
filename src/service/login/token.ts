import { createHash, randomBytes } from 'node:crypto';

/** A session's token: 256 random bits. Whoever has it is the person; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The hash under which a session is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A session's name in lists: enough of the hash to tell sessions apart, of no use as a token. */
export function sessionId(hash: string): string {
  return hash.slice(0, 16);
}
