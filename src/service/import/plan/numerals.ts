const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

export const numeralChars = '〇○零一二两三四五六七八九十百千万亿';

/**
 * Reads a Chinese numeral in simplified characters: 二十三, 一百零五, 两千, 二〇一五.
 * @returns null for what is no single number, such as 三五 (three to five) or 十百
 */
export function readNumeral(text: string): number | null {
  if (!text || [...text].some((c) => !numeralChars.includes(c))) return null;
  if ([...text].every((c) => c in digits)) return readDigits(text);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  let lastMyriad = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const value = digits[char];
    const place = places[char];
    const myriad = myriads[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      if (place >= lastPlace || (digit === null && place !== 10)) return null;
      section += (digit || 1) * place;
      digit = null;
      lastPlace = place;
    } else if (myriad !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0 || myriad >= lastMyriad) return null;
      total += before * myriad;
      section = 0;
      digit = null;
      lastPlace = Number.POSITIVE_INFINITY;
      lastMyriad = myriad;
    }
  }
  return total + section + (digit ?? 0);
}

/** 二〇一五 is a row of digits; 三五 or 七八 are rough words unless a zero or four digits make a number of them. */
function readDigits(text: string): number | null {
  if (text.length > 1 && text.length !== 4 && !/[〇○零]/.test(text)) return null;
  return Number([...text].map((c) => digits[c]).join(''));
}
