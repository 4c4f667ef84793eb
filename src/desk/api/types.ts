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
}
