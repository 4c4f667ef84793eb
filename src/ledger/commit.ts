import type { CaseEvent, CaseState } from '../kernel/case.ts';
import type { EntryVersion, RecordedEffect } from '../kernel/entries.ts';
import type { Guard } from '../kernel/perform.ts';

/** What is written as one: the events of one or more cases and all that follows from them. All of it or nothing. */
export interface Commit {
  readonly district: string;
  /** The request that this answers: sent again, it gets `answer` again and nothing is written. */
  readonly idempotency?: Idempotency;
  /** Each case once, however many events it gets. */
  readonly cases: readonly CaseAppend[];
  /** What must still be true when it is written. */
  readonly guards: readonly Guard[];
  readonly outbox?: readonly OutboxRow[];
  /** Jobs that this commit carries out: done with it, exactly once. */
  readonly done?: readonly (number | string)[];
}

export interface Idempotency {
  readonly key: string;
  /** Keys of different actors never meet. */
  readonly actor: string;
  /** Of the request's content: the same key with other content is a conflict. */
  readonly hash: string;
  readonly answer: unknown;
}

export interface CaseAppend {
  readonly case: string;
  /** Number of its last event before; 0 = new. */
  readonly expected: number;
  /** Numbered from `expected` + 1. Without any, only the projection is written again (a new calendar was loaded). */
  readonly events: readonly CaseEvent[];
  readonly projection: Projection;
  /** At opening only: unique in the district. */
  readonly receipt?: string;
  readonly secretHash?: string;
  /** The person whose case it is; may become known later. */
  readonly party?: string;
}

/** All that is kept beside the events so that lists are fast; worked out from the events alone. */
export interface Projection {
  readonly state: CaseState;
  readonly title: string;
  /** At rest, and the organ owes nothing any more: off every desk. */
  readonly final: boolean;
  readonly public: boolean;
  /** Text by which the case is found. */
  readonly search: string;
  /** Posts that can act at this stage. */
  readonly posts: readonly string[];
  /** Desks of other organs on which it lies, as `post@org` or `post@kind:justice`. */
  readonly elsewhere: readonly string[];
  /** Organs that the file gives a part, beside the handling one. */
  readonly named: readonly string[];
  /** Earliest last day (`YYYY-MM-DD`) of a running clock of the organ; null if none. */
  readonly nextDue: string | null;
  readonly provisional: boolean;
  /** Of the new events; once true of a case, it stays true. */
  readonly lateEntered: boolean;
  /** Every clock that runs. */
  readonly tasks: readonly TaskRow[];
  /** What the new events add to the figures. */
  readonly counters: readonly CounterIncrement[];
  /** Each entry that the new events change, once in the whole commit. */
  readonly entries: readonly EntryChange[];
  /** What the case rests on now; without it, what stood before. */
  readonly citations?: readonly CitationRow[];
}

/** That a case or a register entry rests on an entry of a register (of the laws, by its name), through which days. */
export interface CitationRow {
  readonly field: string;
  readonly register: string;
  readonly entry: string;
  readonly article: string;
  /** The law's name as it is written; empty for an entry. */
  readonly said: string;
  /** First and last day; null = without end. */
  readonly from: string;
  readonly to: string | null;
}

/** A running clock. Days are legal days, `at` is the moment when its time is over (Asia/Shanghai). */
export interface TaskRow {
  readonly key: string;
  readonly clock: string;
  readonly item: string | null;
  readonly kind: string;
  readonly against: string;
  readonly start: string;
  readonly due: string;
  readonly at: string;
  readonly provisional: boolean;
  /** Stands still until an act lets it run on. One that was told to stand up to a day has its end reckoned with it. */
  readonly paused: boolean;
  readonly promiseDue: string | null;
  /** Its expiry is an act of the law. */
  readonly fires: boolean;
}

export interface CounterIncrement {
  readonly indicator: string;
  readonly org: string;
  readonly day: string;
  readonly outcome: string;
  /** What is counted apart within the indicator; none for most. */
  readonly part?: string;
  /** The list entry that it was counted for, so that the figure can name what makes it. */
  readonly item?: string;
  readonly n: number;
  readonly sum: number;
}

export interface EntryChange {
  readonly register: string;
  readonly entry: string;
  /** Number of effects before this commit. */
  readonly before: number;
  /** The new effects, numbered from `before` + 1, in the order in which the commit's events bear them. */
  readonly effects: readonly RecordedEffect[];
  /** The whole life of the entry with them. */
  readonly versions: readonly EntryVersion[];
  /** What names the entry in lists, and the text by which it is found. */
  readonly title: string;
  readonly search: string;
  /** What the entry rests on through its life; without it, what stood before. */
  readonly citations?: readonly CitationRow[];
}

/** Work to be done after the commit; the same kind and key is one job. */
export interface OutboxRow {
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  /** Not before this moment. */
  readonly runAt?: string;
}

export type CommitResult = Written | Replayed | Conflict;

export interface Written {
  readonly ok: true;
  readonly replayed?: false;
}

export interface Replayed {
  readonly ok: true;
  readonly replayed: true;
  readonly answer: unknown;
}

/** Why nothing was written, with what stands now. */
export type Conflict = { readonly ok: false } & (
  | { readonly conflict: 'seq'; readonly case: string; readonly seq: number }
  | { readonly conflict: 'entry'; readonly register: string; readonly entry: string; readonly version: number }
  | { readonly conflict: 'number'; readonly series: string; readonly last: number }
  /** The key was used for a request with other content. */
  | { readonly conflict: 'idempotency' }
  | { readonly conflict: 'receipt'; readonly receipt: string }
  /** Recorded later than the database's clock allows, or before the case's last event. */
  | { readonly conflict: 'clock'; readonly case: string; readonly recordedAt: string }
  /** The job was done already. */
  | { readonly conflict: 'job'; readonly job: number | string }
);
