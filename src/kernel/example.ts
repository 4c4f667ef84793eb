import type { Row, Value } from './fact.ts';
import type { LinkedCase } from './link.ts';
import type { RefusalCode } from './refusal.ts';
import type { EntrySnapshot } from './register.ts';
import type { Holder } from './world.ts';

/**
 * A case told as dated acts, with what must come of each: test, documentation and demonstration in one.
 * Times are `YYYY-MM-DDTHH:mm` in Asia/Shanghai.
 */
export interface Example {
  readonly title: string;
  /** ordinary, urgent, or what is refused. */
  readonly kind: 'ordinary' | 'urgent' | 'refused' | 'variant';
  /**
   * Register entries that exist beforehand (state is as given on every day; a keyed one is named by its values with a
   * slash between), and district settings that differ.
   */
  readonly given?: {
    readonly entries?: readonly EntrySnapshot[];
    readonly settings?: { readonly [key: string]: number };
    /** Who holds which posts, where the case draws them. */
    readonly holders?: readonly Holder[];
    /** Cases that stand already and may be linked. */
    readonly cases?: readonly LinkedCase[];
  };
  readonly steps: readonly Step[];
  readonly end: Expectation;
}

export interface Step {
  readonly at: string;
  /** The act; without one, time just passes and the expectations are checked. */
  readonly act?: string;
  /** Role in which it is tried; a person who holds just this role is made up. */
  readonly by?: string;
  /** Another name for the person, to try the same person in two roles: two steps with one `as` are one person. */
  readonly as?: string;
  /** Organisation in which `by` is held, where it is not the natural one. */
  readonly org?: string;
  readonly facts?: { readonly [fact: string]: Value };
  readonly items?: readonly { readonly key: string; readonly columns: Row }[];
  readonly item?: string;
  readonly columns?: Row;
  readonly on?: string;
  readonly served?: { readonly day: string; readonly mode: string };
  /** A linked case's act that makes this case react: `act` is then the automatic act. */
  readonly reaction?: true;
  /** The act must be refused with this code (first or among the reasons), and by this article where the law refuses. */
  readonly refused?: RefusalCode | { readonly code: RefusalCode; readonly article: number };
  readonly then?: Expectation;
}

export interface Expectation {
  readonly stage?: string;
  /** Clock → due day (first lawful day for a wait). */
  readonly due?: { readonly [clock: string]: string };
  readonly clock?: { readonly [clock: string]: 'idle' | 'running' | 'paused' | 'stopped' | 'expired' };
  readonly facts?: { readonly [fact: string]: Value };
  /** Public views that must show (some of) these values, or must not exist (null). */
  readonly public?: { readonly [view: string]: { readonly [fact: string]: Value } | null };
  /** Effects recorded so far, as `op register` pairs in order. */
  readonly effects?: readonly string[];
}
