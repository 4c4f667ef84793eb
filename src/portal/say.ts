import type { Words } from '../kernel/index.ts';
import { traditional } from './hant.ts';
import { type Html, html, join, type Part } from './html/html.ts';
import type { Language } from './language.ts';
import { en } from './texts/en.ts';
import { type TextKey, zh } from './texts/zh.ts';

export type { TextKey } from './texts/zh.ts';

/** Speaks to one reader in his language: the portal's own sentences, and data that is known in Chinese alone. */
export interface Say {
  readonly language: Language;
  /** One of the portal's sentences as markup; `words` fill its {…} marks. */
  (key: TextKey, words?: { readonly [mark: string]: Part }): Html;
  /** The same without markup, for attributes and titles. */
  plain(key: TextKey, words?: { readonly [mark: string]: string | number }): string;
  /** Data in Chinese; marked as Chinese for an English reader. */
  zh(text: string | undefined): Html;
  /** The same for attributes. */
  zhPlain(text: string): string;
  /** The language of a text that stands in an attribute or an option, where it differs from the page's. */
  langOf(text: string): string | undefined;
  /** A text that the data holds in both languages. */
  words(words: Words): string;
  /** An English label where there is one, else the Chinese title. */
  label(english: string | undefined, chinese: string): Html;
  labelPlain(english: string | undefined, chinese: string): string;
  /** A legal day: 2026年3月2日, 2 March 2026. */
  day(day: string): Html;
  dayPlain(day: string): string;
  /** A moment to the minute (Asia/Shanghai). */
  moment(instant: string): Html;
  /** A number with its unit, as the law data names it: 20个工作日, 20 working days. */
  amount(value: number, unit: string): string;
}

const ready = new Map<Language, Say>();

/** The one `Say` of a language. Traditional characters need their tables to be read first. */
export async function sayIn(language: Language): Promise<Say> {
  const found = ready.get(language);
  if (found) return found;
  const convert = language === 'zh-Hant' ? await traditional() : (text: string) => text;
  const made = make(language, convert);
  ready.set(language, made);
  return made;
}

const MARK = /\{(\w+)\}/;

function make(language: Language, convert: (text: string) => string): Say {
  const english = language === 'en';
  const texts: { readonly [K in TextKey]: string } = english ? en : mapped(zh, convert);
  const chinese = (text: string | undefined): Html => {
    if (text === undefined || text === '') return html``;
    return english && hasChinese(text) ? html`<span lang="zh-Hans">${text}</span>` : html`${convert(text)}`;
  };
  const dayPlain = (day: string) => {
    const [y, m, d] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
    return english ? `${d} ${MONTHS[m - 1]} ${y}` : `${y}年${m}月${d}日`;
  };
  const say = (key: TextKey, words: { readonly [mark: string]: Part } = {}): Html => {
    const pieces = texts[key].split(MARK);
    return pieces.length === 1
      ? html`${texts[key]}`
      : join(pieces.map((piece, n) => (n % 2 === 0 ? piece : words[piece])));
  };
  const plain: Say['plain'] = (key, words = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, mark: string) => String(words[mark] ?? ''));
  return Object.assign(say, {
    language,
    plain,
    zh: chinese,
    zhPlain: (text: string) => (english ? text : convert(text)),
    langOf: (text: string) => (english && hasChinese(text) ? 'zh-Hans' : undefined),
    words: (words: Words) => (english ? words.en : convert(words.zh)),
    label: (own: string | undefined, title: string) => (english && own !== undefined ? html`${own}` : chinese(title)),
    labelPlain: (own: string | undefined, title: string) => (english ? (own ?? title) : convert(title)),
    day: (day: string) => html`<time datetime="${day.slice(0, 10)}">${dayPlain(day)}</time>`,
    dayPlain,
    moment: (instant: string) => html`<time datetime="${instant}">${dayPlain(instant)} ${instant.slice(11, 16)}</time>`,
    amount: (value: number, unit: string) => amount(plain, english, value, unit),
  });
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function mapped<K extends string>(
  texts: { readonly [key in K]: string },
  by: (text: string) => string,
): { readonly [key in K]: string } {
  return Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, by(text)])) as {
    readonly [key in K]: string;
  };
}

function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function amount(plain: Say['plain'], english: boolean, value: number, unit: string): string {
  if (unit === 'annual-date') return plain('unit.annual-date', { month: Math.floor(value / 100), day: value % 100 });
  const key = `unit.${unit}`;
  if (!(key in zh)) return english ? `${value} ${unit}` : `${value}`;
  const text = plain(key as TextKey, { n: value });
  return english && value === 1 ? text.replace(/s$/, '') : text;
}
