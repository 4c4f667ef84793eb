import { createHash } from 'node:crypto';
import characters from 'opencc-js/dict/TSCharacters';

/** Marks that writers vary or leave out, as in 〔2024〕5号, [2024]5号, （2024）5号: they are skipped. */
const BRACKETS = /[〔〕［］[\]()（）【】〖〗﹝﹞]/gu;

/**
 * Simplified characters by the traditional ones, one for one and without regard to the word: what is looked for must be
 * folded as what is stored is, and nobody knows in which word it stands there.
 */
const simplified: ReadonlyMap<string, string> = new Map(
  (characters as string).split('|').flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [...from].length === 1 && [...to].length === 1 && from !== to ? [[from, to] as const] : [];
  }),
);

/** Text as it is searched: full and half width, case, brackets, simplified and traditional characters made one. */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(BRACKETS, '');
  let out = '';
  for (const letter of plain) out += simplified.get(letter) ?? letter;
  return out;
}

/** The characters of the folding for SQL's `translate`, and a mark that changes when they do. */
export const folding = {
  from: [...simplified.keys()].join(''),
  to: [...simplified.values()].join(''),
  mark: createHash('sha256')
    .update([...simplified].join())
    .digest('hex')
    .slice(0, 16),
};
