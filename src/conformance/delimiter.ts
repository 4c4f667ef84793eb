import type { Columns } from './rows.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What stands between the columns of a CSV: that with which its first line holds most of the named columns. */
export function delimiterOf(text: string, columns: Columns): Delimiter {
  const wanted = new Set([columns.case, columns.time, columns.person, columns.activity]);
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const score = (delimiter: Delimiter) => {
    const names = first.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ''));
    return names.filter((name) => wanted.has(name)).length * 1_000 + names.length;
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}
