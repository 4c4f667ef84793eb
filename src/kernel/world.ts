import type { Calendar } from '../law/calendar.ts';
import type { LinkedCase } from './link.ts';
import type { EntrySnapshot } from './register.ts';

/** A rule as it binds this district on a day: the law's row, tightened by the district's setting where it has one. */
export interface BindingRule {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: string | null;
  readonly rollover?: string | null;
}

/** A district setting that the law leaves open, e.g. days to answer; `unit` as in the rules. */
export interface BindingSetting {
  readonly value: number;
  readonly unit: string;
}

export interface OrgFacts {
  readonly id: string;
  readonly kind: string;
  /** Short name in document numbers (机关代字). */
  readonly code: string;
  readonly name: string;
}

/** Somebody who holds a post on a day. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  /** The post in words. */
  readonly title: string;
  readonly org: string;
  readonly kind: string;
}

/**
 * Everything outside the case that an act may read, given to the pure kernel by whoever asks.
 * A missing answer is unknown and shuts the gate.
 */
export interface World {
  readonly calendar: Calendar;
  /** Rule of a topic on a filing day; undefined where no row is in force. */
  rule(topic: string, day: string): BindingRule | undefined;
  setting(key: string, day: string): BindingSetting | undefined;
  entry(register: string, entry: string, day: string): EntrySnapshot | undefined;
  /** Every entry of a register that is in one of the states on a day, the one that began first first. */
  standing(register: string, states: readonly string[], day: string): readonly EntrySnapshot[];
  /** The id of the entry that these values name together in a register: always the same, and never read back. */
  keyOf(register: string, values: readonly string[]): string | undefined;
  /** Everybody who holds one of the posts on a day by own right, in one order. */
  holders(posts: readonly string[], day: string): readonly Holder[];
  org(id: string): OrgFacts | undefined;
  orgOfKind(kind: string): OrgFacts | undefined;
  /** A text in the one script in which texts are compared; without it each script stands for itself. */
  simplified?(text: string): string;
  /** Next number of a series, e.g. `normative-document.number|org|2026`. */
  nextNumber(series: string): number;
  /** Persons who acted in the roles of the linked cases; without roles, who acted there for an organ in any role. */
  actedIn(cases: readonly string[], roles?: readonly string[]): readonly string[];
  /** A case that the act names; undefined where there is none or the actor may not see it. */
  linked(caseId: string): LinkedCase | undefined;
}
