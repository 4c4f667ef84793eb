import { Converter } from 'opencc-js';
import type { Script } from './types.ts';

/** Made when the first plan is read, for its tables take some 20 MB and most servers never read one. */
function lazily(options: Parameters<typeof Converter>[0]): (text: string) => string {
  let convert: ((text: string) => string) | undefined;
  return (text) => {
    const made = convert ?? Converter(options);
    convert = made;
    return made(text);
  };
}

const toSimplified = lazily({ from: 't', to: 'cn' });
const toTraditional = lazily({ from: 'cn', to: 't' });

/** Same meaning in simplified characters, same length: character i of the result stands for character i of the text. */
export function simplify(text: string): string {
  const whole = toSimplified(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (char) => {
    const one = toSimplified(char);
    return one.length === char.length ? one : char;
  }).join('');
}

const shareOfOne = 0.9;

/**
 * Tells the script from the characters that differ between the two. Some simplified forms (后, 干, 于, 范) are
 * characters of traditional writing too, so nine in ten are enough.
 */
export function scriptOf(text: string): Script {
  const simplified = simplify(text);
  const traditional = toTraditional(simplified);
  let asTraditional = 0;
  let asSimplified = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== simplified[i]) asTraditional++;
    else if (traditional.length === text.length && text[i] !== traditional[i]) asSimplified++;
  }
  const share = asTraditional / (asTraditional + asSimplified || 1);
  if (share >= shareOfOne) return 'traditional';
  return share <= 1 - shareOfOne ? 'simplified' : 'mixed';
}
