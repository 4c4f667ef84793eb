/** PostgreSQL keeps no position beyond 16383 in a text index; later characters are not searched. */
const LONGEST = 16_000;

/** Marks that writers vary or leave out, as in 〔2024〕5号, [2024]5号, （2024）5号: they are skipped. */
const BRACKETS = /[〔〕［］[\]()（）【】〖〗﹝﹞]/gu;
/** Everything else that is neither letter nor digit parts words. */
const PARTING = /[^\p{L}\p{N}\p{M}]+/u;

/** Text as it is searched: full and half width, case and brackets made one; in stretches of letters and digits. */
function stretches(text: string): string[][] {
  const folded = text.normalize('NFKC').toLowerCase().replace(BRACKETS, '');
  return folded.split(PARTING).flatMap((word) => (word === '' ? [] : [[...word]]));
}

/**
 * The pairs of neighbouring characters of a text, stretch by stretch, each stretch closed by its last character alone.
 * Any word of two characters is found exactly, without a dictionary.
 */
export function bigrams(text: string): string[] {
  return stretches(text).flatMap((letters) => letters.map((letter, n) => letter + (letters[n + 1] ?? '')));
}

const quote = (word: string) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** A text as a tsvector literal. Stretches are kept one position apart, so that no phrase runs over a full stop. */
export function searchVector(text: string): string {
  const words: string[] = [];
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
 * @returns undefined when there is no letter or digit to look for
 */
export function searchQuery(typed: string): string | undefined {
  const phrases = stretches(typed.slice(0, 500)).map((letters) => {
    if (letters.length === 1) return `${quote(letters[0] as string)}:*`;
    return letters
      .slice(0, -1)
      .map((letter, n) => quote(letter + letters[n + 1]))
      .join(' <-> ');
  });
  return phrases.length === 0 ? undefined : phrases.map((phrase) => `(${phrase})`).join(' & ');
}
