import { ServiceError } from '../errors.ts';

/** Longest note, in characters as a reader counts them. */
export const LONGEST = 1000;

/**
 * What somebody wrote, without spaces around it.
 * @throws ServiceError `note.text` for nothing, too much, or signs that no keyboard writes
 */
export function noteText(given: string): string {
  const text = given.replaceAll('\r\n', '\n').trim();
  const odd = /[\p{Cc}\p{Cs}\p{Co}]/u.test(text.replaceAll(/[\n\t]/g, '')) || /[\u202a-\u202e\u2066-\u2069]/.test(text);
  if (text === '' || [...text].length > LONGEST || odd)
    throw new ServiceError('note.text', { most: String(LONGEST) }, 'text');
  return text;
}
