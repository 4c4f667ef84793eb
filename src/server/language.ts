export type Language = 'zh' | 'en';

/**
 * The language of an answer by the request's Accept-Language header: English where it is wanted more than Chinese,
 * else Chinese.
 */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header.length > 200) return 'zh';
  let zh = 0;
  let en = 0;
  for (const part of header.split(',')) {
    const [range = '', ...more] = part.trim().toLowerCase().split(';');
    const weight = more.map((m) => m.trim()).find((m) => m.startsWith('q='));
    const q = weight === undefined ? 1 : Number(weight.slice(2));
    if (!(q > 0 && q <= 1)) continue;
    if (range === 'en' || range.startsWith('en-')) en = Math.max(en, q);
    else if (range === 'zh' || range.startsWith('zh-')) zh = Math.max(zh, q);
  }
  return en > zh ? 'en' : 'zh';
}
