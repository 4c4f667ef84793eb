/**
 * Whether a file is named in what a reader is shown of a case or an entry. Who sees the place where a file is named may
 * read the file, and nobody else.
 * @param shown facts, lists and views as shown, already masked for the reader
 */
export function names(shown: unknown, file: string): boolean {
  if (typeof shown === 'string') return shown === file;
  if (typeof shown !== 'object' || shown === null) return false;
  return Object.values(shown).some((part) => names(part, file));
}
