import type { Both } from '../language.tsx';

/** Answers of the API that the pages of administration read. */
export interface OrgRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
}
export interface OrgState extends OrgRecord {
  readonly at: string;
  readonly person: string;
  readonly by: string | null;
  readonly note: string;
}
export interface OrgRecords {
  readonly rows: readonly OrgRecord[];
  readonly kinds: readonly { readonly kind: string; readonly title: Both }[];
}
export interface PostHeld {
  readonly id: string;
  readonly person: string;
  readonly org: string;
  readonly post: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly title: Both;
}
export interface PostKind {
  readonly post: string;
  readonly title: Both;
  readonly in?: readonly string[];
  readonly oversees: boolean;
  readonly administers?: string;
}
/** A role that a post carries in a procedure. */
export interface PostRole {
  readonly procedure: string;
  readonly title: Both;
  readonly role: Both;
  readonly acts: readonly Both[];
  readonly apart: readonly Both[];
}
export interface PostRoles extends PostKind {
  readonly holders: number;
  readonly roles: readonly PostRole[];
}
/** A line of the permission table. */
export interface PermissionRule {
  readonly id: string;
  readonly allows: boolean;
  readonly actions: readonly Both[];
  readonly when: readonly Both[];
  readonly unless: readonly Both[];
  readonly why: Both;
}
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}
export interface RegisteredPerson extends Person {
  readonly present: boolean;
  readonly posts: readonly PostHeld[];
}
export interface PersonFile {
  readonly person: Person;
  readonly present: boolean;
  readonly posts: readonly PostHeld[];
  readonly delegations: readonly {
    readonly id: string;
    readonly fromPerson: string;
    readonly toPerson: string;
    readonly org: string;
    readonly post: string;
    readonly validFrom: string;
    readonly validUntil: string;
    readonly revokedAt: string | null;
  }[];
}
export interface Account {
  readonly login: string;
  readonly person: string;
  readonly name: string | null;
  readonly password: { readonly since: string; readonly mustChange: boolean } | null;
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  readonly closed: boolean;
}
export interface Accounts {
  readonly rows: readonly Account[];
  readonly issuer?: string;
}
export interface SessionView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
}
export interface AuditLine {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly name: string | null;
  readonly action: string;
  readonly title: Both;
  readonly object: string;
  readonly detail: { readonly [name: string]: unknown };
}
export interface SettingMade {
  readonly topic: string;
  readonly value: number | null;
  readonly from: string;
  readonly by: string;
  readonly name?: string;
  readonly reason: string;
  readonly future: boolean;
}
export interface SettingTopic extends Both {
  readonly topic: string;
  readonly kind: 'open' | 'rule';
  readonly unit: string;
  readonly law: number;
  readonly value: number;
  readonly own: boolean;
  readonly least: number | null;
  readonly most: number | null;
  readonly basis: { readonly law?: string; readonly article?: string; readonly why?: string };
  readonly displaced: boolean;
  readonly history: readonly SettingMade[];
}
export interface Notice {
  readonly number: string | null;
  readonly title?: string;
  readonly issued?: string;
  readonly url?: string;
  readonly note?: string;
}
export interface Occasion {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
export interface YearData {
  readonly year: number;
  readonly notices: readonly Notice[];
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
  readonly occasions?: readonly Occasion[];
}
export interface CalendarYears {
  readonly years: readonly {
    readonly year: number;
    readonly notices: readonly Notice[];
    readonly workingDays: number;
  }[];
  readonly provisional?: readonly { readonly year: number; readonly clocks: number; readonly cases: number }[];
}
export interface DueDay {
  readonly due: string;
  readonly provisional: boolean;
}
export interface YearPreview {
  readonly year: number;
  readonly amends: boolean;
  readonly from: string | null;
  readonly cases: number;
  readonly clocks: number;
  readonly settled: number;
  readonly moves: readonly {
    readonly case: string;
    readonly procedure: string;
    readonly name: string;
    readonly key: string;
    readonly title: string;
    readonly before: DueDay;
    readonly after: DueDay;
  }[];
}
export interface Statute {
  readonly title: string;
  readonly version: string;
  readonly articles: number;
  readonly loadedAt: string;
}
