import type { Sentence } from './types.ts';

const headline = 25;
const longestTitle = 120;
const longestSentence = 2000;

/**
 * Splits an article's words into its title (sentence 0) and the sentences of its body. An article that opens with a
 * sentence too long for a title has no sentence 0; its first words serve as title. Put together, the sentences hold
 * every character but the blanks at the joints.
 * @param joined the article's words with `\n` at paragraph ends only
 */
export function splitSentences(joined: string): { title: string; sentences: Sentence[] } {
  const text = joined.trim();
  const titleEnd = endOfTitle(text);
  if (titleEnd > longestTitle) {
    const words = text.slice(0, longestTitle);
    const comma = words.search(/[，,；;]/u);
    return { title: comma > 0 ? words.slice(0, comma) : words, sentences: numbered(bodySentences(text), 1) };
  }
  const opening = text.slice(0, titleEnd).trim();
  const title = opening.replace(/[。：:\s]+$/u, '');
  return { title, sentences: [{ n: 0, text: opening }, ...numbered(bodySentences(text.slice(titleEnd)), 1)] };
}

/** A title ends at the first 。 or line end; a short one before a colon or a wide blank ends there. */
function endOfTitle(text: string): number {
  const stop = /[。！？!?\n]/u.exec(text);
  const first = stop ? stop.index + 1 : text.length;
  const short = /^[^，,；;。\n：:\u3000]{1,25}(?:[：:]|\u3000+|[ \t]{2,})(?=\S)/u.exec(text);
  return short && short[0].length <= headline + 2 && short[0].length < first ? short[0].length : first;
}

function bodySentences(body: string): string[] {
  const parts = body.match(/[^。！？!?\n]*(?:[。！？!?]+[”’」』）)】》]*|\n|$)/gu) ?? [];
  return parts.flatMap((part) => (part.length > longestSentence ? pieces(part) : [part]));
}

/** Text without any sentence end is cut at a comma where it can be, so that no "sentence" grows without limit. */
function pieces(part: string): string[] {
  const out: string[] = [];
  for (let from = 0; from < part.length; ) {
    const window = part.slice(from, from + longestSentence);
    const comma = Math.max(...[...'，,；;、'].map((mark) => window.lastIndexOf(mark)));
    const length = comma > 0 && window.length === longestSentence ? comma + 1 : window.length;
    out.push(part.slice(from, from + length));
    from += length;
  }
  return out;
}

function numbered(parts: readonly string[], first: number): Sentence[] {
  const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
  return filled.map((text, i) => ({ n: first + i, text }));
}
