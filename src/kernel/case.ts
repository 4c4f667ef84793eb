import type { EntryState } from './condition.ts';
import type { Facts, Row, Value } from './fact.ts';
import type { Effect } from './register.ts';

/** Who acts. `posts` are those held on the day, own or delegated; `party` = proved to be the party of this case. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly party?: boolean;
}

export interface Post {
  readonly post: string;
  readonly org: string;
  readonly kind: string;
  /** The person who lent this post for a time (代理); both stand in the event. */
  readonly via?: string;
}

/** Who acted, as remembered in the event. `person` is `law` for automatic acts. */
export interface Author {
  readonly person: string;
  readonly name?: string;
  readonly org?: string;
  readonly role: string;
  readonly via?: string;
}

/** A length of time as pinned when its clock started: number and unit of the rule of the day, or a fixed last day. */
export type PinnedLimit =
  | {
      readonly value: number;
      readonly unit: string;
      readonly bound?: string | null;
      readonly rollover?: string | null;
      /** Rule id or `setting:key`, for the explanation. */
      readonly source: string;
    }
  /** `first`: the first lawful day of a wait, not the last day of a deadline. */
  | { readonly day: string; readonly source: string; readonly first?: true };

export interface ClockStart {
  readonly clock: string;
  /** The list entry that it runs for. */
  readonly item?: string;
  /** Legal day that starts it; day one is the next. */
  readonly start: string;
  readonly at: string;
  readonly limit: PinnedLimit;
  readonly promise?: PinnedLimit;
}

export interface EventBase {
  readonly seq: number;
  /** Moment in law (Asia/Shanghai) and moment of recording; equal unless late-entered or done by the law. */
  readonly at: string;
  readonly recordedAt: string;
  readonly by: Author;
}

/** A case's first event: what it is and under which version and filing day it lives for good. */
export interface OpenedEvent extends EventBase {
  readonly kind: 'opened';
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly org: string;
  readonly filedOn: string;
  readonly links?: readonly Link[];
}

export interface ActEvent extends EventBase {
  readonly kind: 'act';
  readonly act: string;
  /** The legal day of the act: starts clocks, dates effects. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly facts?: Facts;
  readonly items?: readonly { readonly list: string; readonly key: string; readonly columns: Row }[];
  /** The list entry that the act was about. */
  readonly item?: { readonly list: string; readonly key: string };
  readonly note?: string;
  readonly late?: true;
  readonly automatic?: true;
  readonly covers?: readonly string[];
  readonly cleared?: readonly string[];
  /** Facts that are unknown again. */
  readonly forgotten?: readonly string[];
  readonly starts?: readonly ClockStart[];
  readonly stops?: readonly string[];
  readonly extends?: readonly { readonly clock: string; readonly limit: PinnedLimit }[];
  readonly pauses?: readonly {
    readonly pause: string;
    readonly clocks: readonly string[];
    /** The list entry that it stands for. */
    readonly item?: string;
    readonly toldUntil?: string;
  }[];
  /** Pauses that end; with a list entry, named like its clocks. */
  readonly resumes?: readonly string[];
  readonly served?: { readonly paper: string; readonly day: string; readonly mode: string };
  readonly number?: { readonly series: string; readonly n: number };
  readonly effects?: readonly Effect[];
  readonly links?: readonly Link[];
  readonly recused?: readonly string[];
  /** What the act relied on outside its case, with the version read. */
  readonly reads?: readonly {
    readonly register: string;
    readonly entry: string;
    readonly version: number;
    readonly state: EntryState;
  }[];
  readonly cause?: { readonly case: string; readonly seq: number };
  /** The clock whose expiry this act of the law carries out. */
  readonly fires?: string;
  /** Acts of the law that a late-entered paper act withdraws. */
  readonly voids?: readonly number[];
}

/** A paper act found unlawful when entered: filed, visible, without any effect on the case. */
export interface IrregularEvent extends EventBase {
  readonly kind: 'irregular';
  readonly act: string;
  readonly day: string;
  readonly reason: string;
  readonly facts?: Facts;
}

export type CaseEvent = OpenedEvent | ActEvent | IrregularEvent;

export interface Link {
  readonly link: string;
  readonly case: string;
  readonly procedure: string;
  /** The decision that a remedy is about: the latest that stood when the remedy was noted. */
  readonly about?: { readonly act: string; readonly seq: number };
}

export interface DoneMark {
  readonly seq: number;
  readonly at: string;
  readonly day: string;
  readonly by: Author;
  readonly times: number;
  readonly covers?: readonly string[];
}

export interface RunningClock extends ClockStart {
  readonly extensions?: readonly PinnedLimit[];
  readonly stoppedAt?: string;
  readonly stoppedOn?: string;
  /** Its expiry has been carried out as an event. */
  readonly fired?: true;
}

export interface PauseSpan {
  readonly pause: string;
  readonly clocks: readonly string[];
  /** The list entry that it stands for, where several may stand open at once. */
  readonly item?: string;
  /** Day of the act that began it; the next day is the first excluded one. */
  readonly from: string;
  /** Day of the act that ended it: the last excluded day. */
  readonly to?: string;
  readonly toldUntil?: string;
}

export interface Item {
  readonly key: string;
  readonly columns: Row;
  readonly done: { readonly [act: string]: DoneMark };
}

/** State of a case: the fold of its events and of nothing else. */
export interface CaseState {
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly org: string;
  readonly filedOn: string;
  readonly openedAt: string;
  readonly seq: number;
  readonly lastAt: string;
  readonly recordedAt: string;
  readonly stage: string;
  readonly facts: { readonly [fact: string]: Value };
  readonly done: { readonly [act: string]: DoneMark };
  readonly clocks: { readonly [key: string]: RunningClock };
  readonly pauses: readonly PauseSpan[];
  readonly lists: { readonly [list: string]: readonly Item[] };
  readonly served: { readonly [paper: string]: { readonly day: string; readonly mode: string } };
  readonly actors: readonly Author[];
  readonly recused: readonly string[];
  readonly links: readonly Link[];
  /** From the day on which a remedy against a decision was noted to that of its result. */
  readonly remedies?: readonly { readonly case: string; readonly from: string; readonly to?: string }[];
  readonly irregular: number;
}
