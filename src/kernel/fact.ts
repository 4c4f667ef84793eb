/** The typed fields that a case file holds. An unset fact is unknown, never "no". */
export type Scalar = string | number | boolean;
export type Row = { readonly [column: string]: Scalar };
export type Value = Scalar | readonly string[] | readonly Row[];
export type Facts = { readonly [fact: string]: Value };

/** How a personal fact is masked wherever the reader may not see it whole. */
export type PersonalClass = 'name' | 'identity' | 'phone' | 'address' | 'sensitive';

interface Common {
  readonly title: string;
  readonly personal?: PersonalClass;
  /** Inner notes: never shown to anyone outside the organs, whatever a view lists. */
  readonly inside?: true;
  /** What the file or entry rests on: a text or list names laws by title, a reference names register entries. */
  readonly basis?: true;
}

export interface TextFact extends Common {
  readonly type: 'text' | 'longText' | 'person' | 'organisation' | 'place' | 'file';
  readonly max?: number;
}
export interface NumberFact extends Common {
  /** money is in whole fen. */
  readonly type: 'number' | 'money';
  readonly min?: number;
  readonly max?: number;
}
export interface DateFact extends Common {
  readonly type: 'date';
}
export interface YesNoFact extends Common {
  readonly type: 'yesNo';
}
export interface ChoiceFact extends Common {
  readonly type: 'choice';
  readonly choices: { readonly [key: string]: string };
}
export interface RefFact extends Common {
  readonly type: 'ref';
  readonly register: string;
  readonly many?: true;
  /** Which version a reference means: the one at opening, or the live one at each act. No default. */
  readonly pin: 'open' | 'live';
}
/** Another case, by its id; recording it makes the link that `links` declares. */
export interface CaseFact extends Common {
  readonly type: 'case';
  /** Procedures whose cases may be named; without them any that is attackable. */
  readonly procedures?: readonly string[];
}
export interface TableFact extends Common {
  readonly type: 'table';
  readonly columns: { readonly [column: string]: FactDef };
}
export interface ListFact extends Common {
  /** Several short texts, e.g. the names of missing papers. */
  readonly type: 'list';
}
export type FactDef =
  | TextFact
  | NumberFact
  | DateFact
  | YesNoFact
  | ChoiceFact
  | RefFact
  | CaseFact
  | TableFact
  | ListFact;

type Options = Omit<Common, 'title'>;

export const text = (title: string, o: Options & { max?: number } = {}): TextFact => ({ type: 'text', title, ...o });
export const longText = (title: string, o: Options & { max?: number } = {}): TextFact => ({
  type: 'longText',
  title,
  ...o,
});
export const person = (title: string, o: Options = {}): TextFact => ({ type: 'person', title, ...o });
export const organisation = (title: string, o: Options = {}): TextFact => ({ type: 'organisation', title, ...o });
export const place = (title: string, o: Options = {}): TextFact => ({ type: 'place', title, ...o });
export const file = (title: string, o: Options = {}): TextFact => ({ type: 'file', title, ...o });
export const number = (title: string, o: Options & { min?: number; max?: number } = {}): NumberFact => ({
  type: 'number',
  title,
  ...o,
});
export const money = (title: string, o: Options & { min?: number; max?: number } = {}): NumberFact => ({
  type: 'money',
  title,
  ...o,
});
export const date = (title: string, o: Options = {}): DateFact => ({ type: 'date', title, ...o });
export const yesNo = (title: string, o: Options = {}): YesNoFact => ({ type: 'yesNo', title, ...o });
export const choice = (title: string, choices: { readonly [key: string]: string }, o: Options = {}): ChoiceFact => ({
  type: 'choice',
  title,
  choices,
  ...o,
});
export const ref = (title: string, register: string, o: Options & { pin: 'open' | 'live'; many?: true }): RefFact => ({
  type: 'ref',
  title,
  register,
  ...o,
});
export const caseOf = (title: string, o: Options & { procedures?: readonly string[] } = {}): CaseFact => ({
  type: 'case',
  title,
  ...o,
});
export const table = (title: string, columns: { readonly [column: string]: FactDef }, o: Options = {}): TableFact => ({
  type: 'table',
  title,
  columns,
  ...o,
});
/** Laws, regulations and superior documents that something rests on, each with its article. */
export const bases = (title: string, o: Options = {}): TableFact =>
  table(title, { law: text('法律、法规、规章或上级文件'), article: text('条款') }, { basis: true, ...o });
export const list = (title: string, o: Options = {}): ListFact => ({ type: 'list', title, ...o });
