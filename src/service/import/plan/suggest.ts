import { mechanismWords, type Words } from './mechanism-words.ts';
import { simplify } from './script.ts';

/** What is needed of an article: its words, in either script. */
export interface ArticleWords {
  title: string;
  text: string;
}

export interface Suggestion {
  /** M01 … M57 */
  mechanism: string;
  /** The words of the article (simplified) that point to it. */
  words: string[];
}

/** The mechanisms that an article seems to order, in the order of their numbers, for a person to confirm. */
export function suggestMechanisms(article: ArticleWords): string[] {
  return explainMechanisms(article).map((one) => one.mechanism);
}

/** The same with the words that led to each suggestion. */
export function explainMechanisms({ title, text }: ArticleWords): Suggestion[] {
  const all = simplify(text.includes(title) ? text : `${title}。${text}`).replace(/\s+/g, '');
  const sentences = all.split(/[。！？]/u);
  return Object.entries(mechanismWords).flatMap(([mechanism, entries]) => {
    const words = entries.flatMap((entry) => found(entry, sentences));
    return words.length > 0 ? [{ mechanism, words: [...new Set(words)] }] : [];
  });
}

function found(entry: Words, sentences: readonly string[]): readonly string[] {
  const words = typeof entry === 'string' ? [entry] : entry;
  return sentences.some((sentence) => words.every((word) => sentence.includes(word))) ? words : [];
}
