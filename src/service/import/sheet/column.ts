import type { FactDef } from '../../../kernel/index.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** One column of a template: how it is called, and how its cells are read. */
export interface ImportColumn {
  /** Permanent: it stands in a hidden row, so that a heading may be renamed. */
  readonly key: string;
  readonly title: Both;
  readonly need: 'required' | 'optional' | 'conditional';
  readonly fact: FactDef;
  readonly hint?: Both;
  /** Labels of the choices by their keys. */
  readonly choices?: { readonly [key: string]: Both };
  /** Columns of a table, in the order in which a line names them. */
  readonly parts?: readonly ImportColumn[];
  /** An organisation that must be one of the district. */
  readonly organ?: true;
  /** A person that must be one who serves in the district. */
  readonly colleague?: true;
  /** A day that may have a time. */
  readonly moment?: true;
}

const required = { zh: '（必填）', en: ' (required)' };
const conditional = { zh: '（视情况必填）', en: ' (may be required)' };

/** The heading in one language, with what is asked for. */
export function headingOf({ title, need }: ImportColumn, language: 'zh' | 'en'): string {
  const more = need === 'required' ? required[language] : need === 'conditional' ? conditional[language] : '';
  return `${title[language]}${more}`;
}

/** A heading without what the template added to it, in either language. */
export function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\((必填|视情况必填|required|may be required)\)/gi, '')
    .replace(/[*\s]+$/, '')
    .trim()
    .toLowerCase();
}
