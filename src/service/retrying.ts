import { ServiceError } from './errors.ts';
import type { Platform } from './platform.ts';

/** Why an act that was judged lawful was not written: something that it rests on has changed meanwhile. */
export class Conflict extends Error {
  readonly on: string;
  readonly case: string | undefined;
  /** Number of the last event that the act was judged on. */
  readonly seen: number | undefined;
  constructor(on: string, conflicting: string | undefined, seen: number | undefined) {
    super(on);
    this.on = on;
    this.case = conflicting;
    this.seen = seen;
  }
}

/**
 * Tries again where another act took a number, changed an entry or a linked case, where only the law has acted in
 * between, or where calendar or settings were replaced: the act is judged anew. A case that another person has changed
 * is a clear conflict.
 */
export async function retrying<T>(p: Platform, mine: string | undefined, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (error.on === 'idempotency') throw new ServiceError('idempotency.reused');
      if (error.on === 'clock') throw new ServiceError('clock.moved');
      if (error.on === 'seq' && error.case === mine && !(await onlyByLaw(p, mine, error.seen)))
        throw new ServiceError('case.conflict');
      if (tries >= 20) throw new ServiceError(error.on === 'number' ? 'number.conflict' : 'entry.conflict');
    }
  }
}

async function onlyByLaw(p: Platform, caseId: string | undefined, since: number | undefined): Promise<boolean> {
  if (caseId === undefined || since === undefined) return false;
  const events = await p.ledger.eventsOf(p.district.code, caseId);
  return events.filter((e) => e.seq > since).every((e) => e.kind === 'act' && e.automatic === true);
}
