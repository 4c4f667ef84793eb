import { folded } from './fold.ts';

/** PostgreSQL keeps no position beyond 16383 in a text index; later characters are not searched. */
const LONGEST = 16_000;

/** Everything else that is neither letter nor digit parts words. */
const PARTING = /[^\p{L}\p{N}\p{M}]+/u;

/** Folded text in stretches of letters and digits: what must be found of what somebody typed, each as it stands. */
export function stretchesOf(text: string): string[] {
  return folded(text)
    .split(PARTING)
    .filter((word) => word !== '');
}

const stretches = (text: string) => stretchesOf(text).map((word) => [...word]);

/**
 * The pairs of neighbouring characters of a text, stretch by stretch, each stretch closed by its last character alone.
 * Any word of two characters is found exactly, without a dictionary.
 */
export function bigrams(text: string): string[] {
  return stretches(text).flatMap((letters) => letters.map((letter, n) => letter + (letters[n + 1] ?? '')));
}

const quote = (word: string) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** A word for the organisation that handles a case, beside its text; no text can hold it, because @ parts words. */
export const orgWord = (org: string) => `@${org}`;

/**
 * A text as a tsvector literal. Stretches are kept one position apart, so that no phrase runs over a full stop.
 * @param marks words that stand beside the text and are found as they are
 */
export function searchVector(text: string, marks: readonly string[] = []): string {
  const words = marks.map(quote);
  let position = 0;
  for (const letters of stretches(text)) {
    for (let n = 0; n < letters.length; n++) {
      if (++position > LONGEST) return words.join(' ');
      words.push(`${quote(letters[n] + (letters[n + 1] ?? ''))}:${position}`);
    }
    position++;
  }
  return words.join(' ');
}

/**
 * What somebody typed as a tsquery literal: all stretches must occur, each as it stands.
 * @param marks of which one must stand beside the text
 * @returns undefined when there is no letter or digit to look for
 */
export function searchQuery(typed: string, marks: readonly string[] = []): string | undefined {
  const sought = phrasesOf(typed);
  if (sought === undefined || marks.length === 0) return sought;
  return `(${marks.map(quote).join(' | ')}) & ${sought}`;
}

function phrasesOf(typed: string): string | undefined {
  const phrases = stretches(typed.slice(0, 500)).map((letters) => {
    if (letters.length === 1) return `${quote(letters[0] as string)}:*`;
    return letters
      .slice(0, -1)
      .map((letter, n) => quote(letter + letters[n + 1]))
      .join(' <-> ');
  });
  return phrases.length === 0 ? undefined : phrases.map((phrase) => `(${phrase})`).join(' & ');
}
