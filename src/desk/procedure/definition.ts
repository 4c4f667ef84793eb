import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Basis } from '../api/types.ts';

/** The parts of a definition that screens are made from. */
export interface FactDef {
  readonly type: string;
  readonly title: string;
  readonly max?: number;
  readonly min?: number;
  readonly choices?: { readonly [key: string]: string };
  readonly register?: string;
  readonly procedures?: readonly string[];
  readonly many?: true;
  readonly columns?: { readonly [column: string]: FactDef };
  readonly personal?: string;
  readonly inside?: true;
}
export type Need = 'required' | 'optional' | { readonly requiredIf: unknown };
export interface ActDef {
  readonly title: string;
  readonly from: string | readonly string[];
  readonly by: string | readonly string[];
  readonly records?: { readonly [fact: string]: Need };
  readonly adds?: string;
  readonly brings?: readonly string[];
  readonly each?: string;
  readonly itemRecords?: { readonly [column: string]: Need };
  /** Columns that nobody types in. */
  readonly sets?: { readonly [column: string]: unknown };
  readonly serves?: string;
  readonly late?: { readonly within: string; readonly proof: string };
  readonly automatic?: true;
  readonly basis: Basis | readonly Basis[];
}
export interface ListDef {
  readonly title: string;
  readonly columns: { readonly [column: string]: FactDef };
  readonly required?: readonly string[];
}
export interface Definition {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly stages: { readonly [stage: string]: { readonly title: string; readonly final?: true } };
  readonly roles: {
    readonly [role: string]: {
      readonly title: string;
      readonly in?: string | { readonly fact?: string; readonly itemColumn?: string };
    };
  };
  readonly handledBy?: string | { readonly fact?: string };
  readonly facts: { readonly [fact: string]: FactDef };
  readonly lists?: { readonly [list: string]: ListDef };
  readonly acts: { readonly [act: string]: ActDef };
  readonly gates?: {
    readonly [gate: string]: {
      readonly blocks: readonly string[];
      readonly until: unknown;
      readonly says: { readonly zh: string; readonly en: string };
    };
  };
  readonly papers?: { readonly [paper: string]: { readonly title: string } };
}
type Labels = { readonly [name: string]: string };
export interface Texts {
  readonly stages?: Labels;
  readonly roles?: Labels;
  readonly facts?: Labels;
  readonly acts?: Labels;
  readonly clocks?: Labels;
  readonly lists?: Labels;
  readonly papers?: Labels;
  readonly choices?: { readonly [fact: string]: Labels };
  readonly columns?: { readonly [list: string]: Labels };
  readonly hints?: { readonly [fact: string]: { readonly zh: string; readonly en: string } };
}
export interface ProcedurePage {
  readonly id: string;
  readonly mechanism: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly version: number;
  readonly definition: Definition;
  readonly labels: Texts;
}

/** A procedure in one of its versions. A definition never changes, so it is asked for once. */
export function useProcedure(id: string | undefined, version?: number) {
  return useQuery({
    queryKey: ['procedure', id, version],
    queryFn: () => ask<ProcedurePage>('GET', `/procedures/${id}`, { query: { version } }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
