import type { Condition } from './condition.ts';

/**
 * A part of what a paper says: a paragraph, or paragraphs, facts and lists that stand under a condition. Paragraphs
 * name in braces what is filled in: `{fact}`, `{list.column}` of the entries that the act is about, or a word of
 * `paper.ts` such as `{$party}`. A paragraph of which something is not known is left out.
 */
export type PaperPart<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> =
  | string
  | {
      /** Over the file alone: facts, acts, lists, what was served. */
      readonly when?: Condition<F, A, C, L, P>;
      readonly says?: string | readonly string[];
      /** Facts as lines with their titles, files as attachments, tables and lists as tables. */
      readonly shows?: readonly (F | L)[];
      /** Of the lists shown: these columns, in the order of a number column, and entries with one of these values alone. */
      readonly rows?: {
        readonly columns: readonly string[];
        readonly by?: string;
        readonly only?: readonly [column: string, ...values: (string | boolean)[]];
      };
    };

/** An official paper. Without `says` it holds what the act that makes it recorded, with its legal basis. */
export interface PaperDef<
  R extends string = string,
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly title: string;
  /** To whom it is served or sent: a role, or whoever a fact names; without one it stays in the file or goes to all. */
  readonly to?: R | { readonly fact: F };
  /** Acts with which it is made as it stands for good; without them, those that serve it. */
  readonly made?: A | readonly A[];
  /** Only where this holds once the act is done, over the file and the entry that the act is about: a notice that one of several outcomes calls for. */
  readonly when?: Condition<F, A, C, L, P>;
  /** The fact that holds its official number: such a paper has a red head. */
  readonly number?: F;
  /** May hold inside facts, and is therefore for those alone who may read inside notes. */
  readonly inside?: true;
  /** May hold inside facts, and is for the person alone who did the act that made it. */
  readonly own?: true;
  /** In the name of the organ of whoever makes it, instead of the one that handles the case. */
  readonly issuer?: 'actor';
  readonly says?: readonly PaperPart<F, A, C, L, P>[];
  /** To whom copies go (抄送). */
  readonly copies?: readonly string[];
}
