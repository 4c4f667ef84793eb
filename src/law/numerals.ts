const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese number is written with, for use in patterns. */
export const NUMERAL = '零〇一二两三四五六七八九十百千';

/** The integer of a Chinese or Arabic number (`三十二`, `一百零五`, `32`), or undefined when it is none. */
export function fromNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '' || [...text].some((c) => !NUMERAL.includes(c))) return undefined;
  let total = 0;
  let digit = -1;
  for (const c of text) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      total += (digit <= 0 ? 1 : digit) * unit;
      digit = -1;
    } else {
      digit = c === '〇' ? 0 : c === '两' ? 2 : DIGITS.indexOf(c);
    }
  }
  return total + Math.max(digit, 0);
}

/** The Chinese number of an integer from 0 to 9999, as statutes write it (10 is `十`, 105 `一百零五`). */
export function toNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999)
    throw new RangeError(`no Chinese numeral for ${n}; 0 to 9999 expected`);
  if (n < 10) return DIGITS[n]!;
  let text = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += (digit === 1 && unit === '十' && text === '' ? '' : DIGITS[digit]!) + unit;
  }
  return text;
}
