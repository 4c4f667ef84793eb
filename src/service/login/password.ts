import { hash, parseOptions, verify } from '@node-rs/argon2';
import { addDays, dayOf, type Instant } from '../../law/index.ts';

/** Argon2id, the package's own default kind; 19 MiB and two passes, about 30 ms on a small server. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Longer input is cut off before hashing, so that nobody keeps the server busy with a book. */
const LONGEST = 1024;

/** What is stored for a password: since which day it holds, `!` if it must be changed, and its Argon2id hash. */
export interface Credential {
  readonly since: string;
  readonly mustChange: boolean;
  readonly hash: string;
}

export async function newCredential(password: string, now: Instant, mustChange: boolean): Promise<string> {
  return written({ since: dayOf(now), mustChange, hash: await hash(prepared(password), strength) });
}

/** Reads what is stored; undefined for an account without a password. */
export function credentialOf(stored: string | null | undefined): Credential | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(!?) (\$argon2id\$.+)$/.exec(stored ?? '');
  return match ? { since: match[1] as string, mustChange: match[2] === '!', hash: match[3] as string } : undefined;
}

function written({ since, mustChange, hash: text }: Credential): string {
  return `${since}${mustChange ? '!' : ''} ${text}`;
}

let nobody: Promise<string> | undefined;

/** Whether the password is right. Without a credential the same work is done on nobody's, so that time tells nothing. */
export async function passwordMatches(credential: Credential | undefined, password: string): Promise<boolean> {
  nobody ??= hash(crypto.getRandomValues(new Uint8Array(32)), strength);
  const right = await verify(credential?.hash ?? (await nobody), prepared(password));
  return right && credential !== undefined;
}

/** The same password stored with today's strength; undefined where it already is. */
export async function strengthened(credential: Credential, password: string): Promise<string | undefined> {
  const used = parseOptions(credential.hash);
  if (used.memoryCost >= strength.memoryCost && used.timeCost >= strength.timeCost) return undefined;
  return written({ ...credential, hash: await hash(prepared(password), strength) });
}

/** Whether it must be changed before it opens anything: it was given by somebody else, or its days have run out. */
export function mustChange(credential: Credential, now: Instant, days: number | null): boolean {
  return credential.mustChange || (days !== null && addDays(credential.since, days) < dayOf(now));
}

function prepared(password: string): string {
  return password.slice(0, LONGEST).normalize('NFKC');
}
