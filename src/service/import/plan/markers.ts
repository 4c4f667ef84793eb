import { readNumeral } from './numerals.ts';

export interface Marker {
  kind: 'chapter' | 'article';
  number: number;
  /** Offsets of the marker itself. */
  from: number;
  to: number;
  lineStart: boolean;
}

const numeral = '[〇零一二三四五六七八九十百]{1,5}';
const blank = '[ \\t\\u00a0\\u3000]{0,4}';
const pattern = new RegExp(`(${numeral}${blank}[、．.])|([（(]${blank}${numeral}${blank}[）)])|([㈠-㈩])`, 'gu');
const lineOpening = /(?:^|[\n\r\u2028\u2029\u0085\v\f])[\s\u200b\ufeff]*$/u;

/** Every place in the text that could open a chapter (一、) or an article ((一)), in order. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const from = match.index;
    const number = match[3]
      ? raw.codePointAt(0)! - 0x321f
      : readNumeral(raw.replace(/[^〇零一二三四五六七八九十百]/gu, ''));
    if (number === null) continue;
    const before = text.slice(Math.max(0, from - 40), from);
    const lineStart = (from <= 40 && /^[\s\u200b\ufeff]*$/u.test(before)) || lineOpening.test(before);
    found.push({ kind: match[1] ? 'chapter' : 'article', number, from, to: from + raw.length, lineStart });
  }
  return found;
}
