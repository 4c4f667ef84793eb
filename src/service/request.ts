import { createHash } from 'node:crypto';
import type { Idempotency } from '../ledger/commit.ts';
import type { ActResult } from './act.ts';
import { ServiceError } from './errors.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** What makes a request the same one when it is sent again: its key, who sent it and what it says. */
export type Request = Omit<Idempotency, 'answer'> | undefined;

/** A request with a key; undefined where the sender gave none and each sending counts by itself. */
export function requestOf(s: Session, content: unknown, key: string | undefined): Request {
  if (key === undefined) return undefined;
  return { key, actor: s.person, hash: createHash('sha256').update(ordered(content)).digest('hex') };
}

/** The content as JSON, the same in whatever order its parts were written. */
function ordered(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/**
 * The answer given to the same request before, if there was one.
 * @throws ServiceError `idempotency.reused` for another content under the same key
 */
export async function answered(p: Platform, request: Request): Promise<ActResult | undefined> {
  if (!request) return undefined;
  const earlier = await p.ledger.idempotent(p.district.code, request.key, request.actor);
  if (!earlier) return undefined;
  if (earlier.hash !== request.hash) throw new ServiceError('idempotency.reused');
  return { ...(earlier.answer as ActResult), replayed: true };
}

/** The act; where another was first, the answer to the same request sent before, if it was that. */
export async function orAnswered(p: Platform, request: Request, attempt: () => Promise<ActResult>): Promise<ActResult> {
  try {
    return await attempt();
  } catch (error) {
    const late = error instanceof ServiceError && error.code === 'case.conflict';
    const earlier = late ? await answered(p, request) : undefined;
    if (earlier) return earlier;
    throw error;
  }
}
