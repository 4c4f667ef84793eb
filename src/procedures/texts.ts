import type { Words } from '../kernel/index.ts';

type Labels = { readonly [name: string]: string };

/** English labels of one procedure, by the names in its definition, and hints for the facts that people fill in. */
export interface Texts {
  readonly stages: Labels;
  readonly roles: Labels;
  readonly facts: Labels;
  readonly acts: Labels;
  readonly clocks: Labels;
  readonly lists: Labels;
  readonly papers: Labels;
  readonly publish: Labels;
  readonly indicators: Labels;
  readonly pauses?: Labels;
  /** Choices of a fact, or of a column written `list.column`. */
  readonly choices?: { readonly [fact: string]: Labels };
  /** Columns of a list or of a table fact. */
  readonly columns?: { readonly [list: string]: Labels };
  /** Fields of a register that this folder owns, its states and the reasons for which an entry ended. */
  readonly register?: {
    readonly facts: Labels;
    readonly labels: Labels;
    readonly ended: Labels;
    readonly choices?: { readonly [field: string]: Labels };
  };
  readonly hints: { readonly [fact: string]: Words };
}
