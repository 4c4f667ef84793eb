import { type Instant, toEpoch } from '../../law/index.ts';

export interface StrikePolicy {
  /** Tries that are heard before a wait. */
  readonly tries: number;
  /** Seconds of the first wait; each further try doubles it up to `longest`. */
  readonly first: number;
  readonly longest: number;
}

interface Count {
  tries: number;
  last: number;
  until: number;
}

const MOST_KEYS = 100_000;

/**
 * Counts tries by key before they are heard, so that a thousand at the same moment are no more than the policy allows.
 * A try that succeeds is given back. Kept in this process; locks of accounts also stand in the database.
 */
export class Strikes {
  readonly #policy: StrikePolicy;
  readonly #counts = new Map<string, Count>();

  constructor(policy: StrikePolicy) {
    this.#policy = policy;
  }

  /** Counts a try. @returns 0 when it may go on, else the seconds to wait; then it was not heard and not counted */
  take(key: string, now: Instant): number {
    const at = toEpoch(now);
    const count = this.#fresh(key, at);
    if (at < count.until) return Math.ceil((count.until - at) / 1000);
    count.tries++;
    count.last = at;
    if (count.tries >= this.#policy.tries) count.until = at + waitAfter(this.#policy, count.tries) * 1000;
    return 0;
  }

  /** The try was right: it does not count. */
  giveBack(key: string): void {
    const count = this.#counts.get(key);
    if (!count) return;
    count.tries--;
    if (count.tries < this.#policy.tries) count.until = 0;
    if (count.tries <= 0) this.#counts.delete(key);
  }

  clear(key: string): void {
    this.#counts.delete(key);
  }

  /** Forgotten a longest wait after the last try has had its time. */
  #fresh(key: string, at: number): Count {
    const known = this.#counts.get(key);
    if (known && at <= Math.max(known.last, known.until) + this.#policy.longest * 1000) return known;
    if (this.#counts.size >= MOST_KEYS) this.#sweep(at);
    const count = { tries: 0, last: at, until: 0 };
    this.#counts.delete(key);
    this.#counts.set(key, count);
    return count;
  }

  #sweep(at: number): void {
    for (const [key, { until }] of this.#counts) if (until <= at) this.#counts.delete(key);
    for (const key of this.#counts.keys()) {
      if (this.#counts.size < MOST_KEYS) return;
      this.#counts.delete(key);
    }
  }
}

/** Seconds to wait after so many tries. */
export function waitAfter({ tries, first, longest }: StrikePolicy, made: number): number {
  return made < tries ? 0 : Math.min(first * 2 ** Math.min(made - tries, 30), longest);
}
