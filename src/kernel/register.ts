import type { EntryState } from './condition.ts';
import type { FactDef, Facts } from './fact.ts';
import type { Words } from './procedure.ts';

/** A register (目录): the fold of effects that acts of procedures declare on entries. Never edited by hand. */
export interface RegisterDef {
  readonly id: string;
  readonly title: Words;
  readonly facts: { readonly [field: string]: FactDef };
  /** The field that names an entry in lists. */
  readonly entryTitle: string;
  readonly labels: { readonly [state in Exclude<EntryState, 'absent'>]: string };
  /** Why an entry ended: key → label, e.g. repealed → 废止. */
  readonly ended: { readonly [why: string]: string };
  /** Fields that anyone may read. */
  readonly public: readonly string[];
}

export function defineRegister<const F extends string>(
  definition: Omit<RegisterDef, 'facts' | 'entryTitle' | 'public'> & {
    readonly facts: { readonly [K in F]: FactDef };
    readonly entryTitle: NoInfer<F>;
    readonly public: readonly NoInfer<F>[];
  },
): RegisterDef {
  return definition as unknown as RegisterDef;
}

/** One declared change to one entry, as written in an event. Days are legal days; `until` is the last day. */
export interface Effect {
  readonly op: 'enter' | 'amend' | 'suspend' | 'resume' | 'end';
  readonly register: string;
  readonly entry: string;
  readonly from: string;
  readonly until?: string;
  readonly facts?: Facts;
  readonly holder?: string;
  readonly why?: string;
}

/** What a register knows of one entry on one legal day. `version` counts the effects recorded so far. */
export interface EntrySnapshot {
  readonly register: string;
  readonly entry: string;
  readonly version: number;
  readonly state: EntryState;
  readonly holder?: string;
  readonly from?: string;
  readonly until?: string;
  readonly why?: string;
  readonly facts: Facts;
}
