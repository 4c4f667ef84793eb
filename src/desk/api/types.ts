/** Answers of the API that the desk reads; `/api/openapi.json` describes them all. */
export interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly path?: string;
  readonly basis?: readonly Basis[];
}
export type Basis =
  | { readonly law: string; readonly article: number; readonly part?: string; readonly says: string }
  | { readonly house: string };
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}
export interface HeldPost {
  readonly post: string;
  readonly org: string;
  readonly kind: string;
  readonly via?: string;
}
export interface Session {
  readonly kind: 'anonymous' | 'citizen' | 'staff';
  readonly person: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
  readonly administers?: readonly string[];
  /** What of the district's own affairs the reader may see to. */
  readonly may?: readonly string[];
  /** The district has an outside identity provider. */
  readonly outside?: boolean;
  readonly lasts?: { readonly idle: number; readonly until: string };
}
export interface DutyLine {
  readonly duty: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly org: { readonly id: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly need: number;
  readonly done: number;
  readonly status: 'met' | 'ahead' | 'running' | 'warned' | 'missed' | 'unknown';
}
export interface SignalLine {
  readonly kind: 'paused' | 'late' | 'reopened';
  readonly case: string;
  readonly title: string;
  readonly receipt: string | null;
  readonly org: string;
  readonly day: string;
  readonly what: { readonly zh: string; readonly en: string };
  readonly days: number;
  readonly due?: string;
}
export interface ClosingLine {
  readonly org: string;
  readonly person: string;
  readonly name: string;
  readonly day: string;
  readonly n: number;
  readonly cases: readonly string[];
}
export interface Signals {
  readonly from: string;
  readonly to: string;
  readonly limits: { readonly pauseDays: number; readonly reopenDays: number; readonly closings: number };
  readonly rows: readonly SignalLine[];
  readonly closings: readonly ClosingLine[];
  readonly totals: { readonly [kind in 'paused' | 'late' | 'reopened' | 'closings']: number };
}
export interface CaseRow {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly org: string;
  readonly stage: string;
  readonly final: boolean;
  readonly title: string;
  readonly filedOn: string;
  readonly seq: number;
  readonly receipt: string | null;
  readonly nextDue: string | null;
  readonly provisional: boolean;
  readonly lateEntered: boolean;
  /** Sent back, and not yet gone on. */
  readonly returned?: boolean;
}
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly next?: string | null;
}
export interface ProcedureHead {
  readonly id: string;
  readonly mechanism: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly version: number;
  readonly stages: { readonly [stage: string]: { readonly zh: string; readonly en: string } };
}
export type Scalar = string | number | boolean;
export type Row = { readonly [column: string]: Scalar };
export type Value = Scalar | readonly string[] | readonly Row[];
export type Facts = { readonly [fact: string]: Value };
export interface Item {
  readonly key: string;
  readonly columns: Row;
  readonly done: { readonly [act: string]: { readonly day: string } };
}
export interface TimelineEntry {
  readonly seq: number;
  readonly kind: 'opened' | 'act' | 'irregular';
  readonly act: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly who: string;
  readonly org: string;
  readonly role: string;
  readonly late: boolean;
  readonly automatic: boolean;
  readonly voided: boolean;
  readonly facts: Facts;
  readonly note?: string;
}
export interface Clock {
  readonly key: string;
  readonly clock: string;
  readonly item?: string;
  readonly title: string;
  readonly kind: 'deadline' | 'wait' | 'window' | 'validity';
  readonly against: 'organ' | 'party' | 'other';
  readonly status: 'idle' | 'running' | 'paused' | 'stopped' | 'expired';
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly promiseDue?: string;
  readonly stoppedOn?: string;
  readonly late: boolean;
  readonly extensions: readonly { readonly value?: number; readonly unit?: string }[];
  readonly excluded: readonly { readonly from: string; readonly to: string; readonly why: string }[];
}
export interface Possibility {
  readonly act: string;
  readonly title: string;
  readonly items?: readonly string[];
  readonly refusals: readonly Fault[];
}
export interface CasePage {
  readonly case: string;
  readonly receipt: string | null;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly org: { readonly id: string; readonly name: string };
  readonly stage: string;
  readonly final: boolean;
  readonly filedOn: string;
  readonly seq: number;
  readonly facts: Facts;
  readonly lists: { readonly [list: string]: readonly Item[] };
  readonly timeline: readonly TimelineEntry[];
  readonly clocks: readonly Clock[];
  readonly possibilities: readonly Possibility[];
  readonly links: readonly {
    readonly link: string;
    readonly case: string;
    readonly procedure: string;
    readonly title?: string;
    readonly stage?: string;
  }[];
  readonly papers: readonly { readonly paper: string; readonly day: string; readonly mode: string }[];
  readonly returned?: { readonly seq: number; readonly reasons: readonly string[] };
  readonly pack?: {
    readonly title: { readonly zh: string; readonly en: string };
    readonly blocks: readonly string[];
    readonly lines: readonly PackLine[];
  };
  readonly rule: string;
}
/** One thing that the law wants in the file. */
export interface PackLine {
  readonly item: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly wanted: 'yes' | 'no' | 'unknown';
  readonly there: boolean;
  readonly from: { readonly kind: 'fact' | 'list' | 'paper' | 'act'; readonly name: string };
  readonly basis: readonly Basis[];
}
export interface CasePapers {
  readonly rows: readonly {
    readonly key: string;
    readonly paper: string;
    readonly title: string;
    readonly number?: string;
    readonly to?: string;
    readonly day: string;
    readonly waits: boolean;
    readonly served: readonly { readonly key: string; readonly day: string; readonly mode: string }[];
  }[];
  readonly drafts: readonly {
    readonly key: string;
    readonly paper: string;
    readonly title: string;
    readonly act: string;
  }[];
  readonly formats: readonly string[];
}
export interface PaperTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly table: PaperTable };
/** A paper as content, before any format. */
export interface OfficialPaper {
  readonly title: string;
  readonly number?: string;
  readonly to?: string;
  readonly blocks: readonly PaperBlock[];
  readonly attachments: readonly string[];
  readonly organ?: string;
  readonly day?: string;
  readonly copies: readonly string[];
  readonly marks: readonly ('draft' | 'demo' | 'masked')[];
  /** Made from a template of the office's own: the blocks are all that it says. */
  readonly layout?: 'own';
}
export interface Explanation {
  readonly due: string;
  readonly provisional: boolean;
  readonly why: string;
  readonly en: string;
  readonly lines: readonly {
    readonly day: string;
    readonly to?: string;
    readonly counted: boolean;
    readonly n?: number;
    readonly why: string;
    readonly en: string;
    readonly source?: string;
  }[];
}
export interface Org {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly parent?: string;
}
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly {
    readonly post: string;
    readonly org: string;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
}
export interface Delegation {
  readonly id: string;
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly org: string;
  readonly post: string;
  readonly procedures: readonly string[] | null;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly revokedAt: string | null;
}
export interface Startable {
  readonly procedure: string;
  readonly version: number;
  readonly act: string;
  readonly basis: readonly Basis[];
}
/** What an act gives back; number and secret when it opened a case. */
export interface Done {
  readonly case: string;
  readonly receipt?: string;
  readonly secret?: string;
}
