import { simplify } from '../script.ts';

/** A sentence made ready for matching: simplified, half-width, without blanks. `at[i]` is where `s[i]` stood. */
export interface Clean {
  s: string;
  at: number[];
  original: string;
}

export function clean(sentence: string): Clean {
  const simplified = simplify(sentence);
  let s = '';
  const at: number[] = [];
  for (let i = 0; i < simplified.length; i++) {
    const code = simplified.charCodeAt(i);
    const char = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : simplified[i]!;
    if (/[\s\u200b\ufeff]/u.test(char)) continue;
    s += char;
    at.push(i);
  }
  return { s, at, original: sentence };
}

/** The sentence's own characters for a stretch of the clean form. */
export function ownWords({ at, original }: Clean, from: number, to: number): string {
  if (to <= from) return '';
  return original.slice(at[from], at[to - 1]! + 1);
}
