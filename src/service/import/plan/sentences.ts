import type { Sentence } from './types.ts';

const headline = 25;

/**
 * Splits an article's words into its title (sentence 0) and the sentences of its body. Put together again they hold
 * every character but the blanks at the joints.
 * @param joined the article's words with `\n` at paragraph ends only
 */
export function splitSentences(joined: string): { title: string; sentences: Sentence[] } {
  const text = joined.trim();
  const titleEnd = endOfTitle(text);
  const parts = [text.slice(0, titleEnd), ...bodySentences(text.slice(titleEnd))];
  const sentences = parts.map((part, n) => ({ n, text: part.trim() })).filter((one) => one.n === 0 || one.text !== '');
  const title = sentences[0]!.text.replace(/[。：:\s]+$/u, '');
  return { title, sentences: sentences.map((one, n) => ({ n, text: one.text })) };
}

function endOfTitle(text: string): number {
  const stop = /[。！？!?\n]/u.exec(text);
  const first = stop ? stop.index + 1 : text.length;
  const short = /^[^，,；;。\n：:\u3000]{1,25}(?:[：:]|\u3000+|[ \t]{2,})(?=[^\s])/u.exec(text);
  return short && short[0].length <= headline + 2 && short[0].length < first ? short[0].length : first;
}

function bodySentences(body: string): string[] {
  return body.match(/[^。！？!?\n]*(?:[。！？!?]+[”’」』）)】》]*|\n|$)/gu) ?? [];
}
