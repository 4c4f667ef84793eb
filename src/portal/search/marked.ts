import { folded, stretchesOf } from '../../service/folded.ts';
import { type Html, html, join } from '../html/html.ts';
import type { Say } from '../say.ts';

/** Texts of rules, articles and procedures are looked through at every search, and hardly ever change. */
const KEPT = 2_000;
const stretched = new Map<string, readonly string[]>();

function within(text: string): readonly string[] {
  const found = stretched.get(text) ?? stretchesOf(text);
  if (stretched.size >= KEPT) stretched.clear();
  stretched.set(text, found);
  return found;
}

/** Whether all that is looked for stands in a text of the site's own, in whatever characters, brackets and widths. */
export function holds(text: string, q: string): boolean {
  const words = within(text);
  const sought = stretchesOf(q);
  return sought.length > 0 && sought.every((stretch) => words.some((word) => word.includes(stretch)));
}

/** Characters shown around what was found. */
const BEFORE = 20;
const SHOWN = 90;

/**
 * The piece of the texts in which most of what is looked for stands, what was found marked; undefined when none holds
 * any of it.
 */
export function excerpt(t: Say, texts: readonly string[], q: string): Html | undefined {
  let best: { readonly text: string; readonly hits: readonly Hit[] } | undefined;
  for (const text of texts) {
    const hits = hitsIn(text, q);
    const found = new Set(hits.map(({ stretch }) => stretch)).size;
    if (found > new Set(best?.hits.map(({ stretch }) => stretch)).size) best = { text, hits };
  }
  const [first] = best?.hits ?? [];
  if (!best || !first) return undefined;
  const letters = [...best.text];
  const from = first.from <= BEFORE ? 0 : first.from - BEFORE;
  const piece = letters
    .slice(from, from + SHOWN)
    .join('')
    .replace(/\s+/g, ' ');
  const cut = `${from > 0 ? '…' : ''}${piece}${from + SHOWN < letters.length ? '…' : ''}`;
  return marked(t, cut, q);
}

/** Data in Chinese with what is looked for marked in it. */
export function marked(t: Say, text: string, q: string): Html {
  const shown = t.zhPlain(text);
  const letters = [...shown];
  const pieces: Html[] = [];
  let at = 0;
  for (const { from, to } of hitsIn(shown, q)) {
    if (from < at) continue;
    pieces.push(html`${letters.slice(at, from).join('')}<mark>${letters.slice(from, to).join('')}</mark>`);
    at = to;
  }
  const all = join([...pieces, letters.slice(at).join('')]);
  const lang = t.langOf(shown);
  return lang === undefined ? all : html`<span lang="${lang}">${all}</span>`;
}

/** A place of what is looked for, in letters of the text as it is written. */
interface Hit {
  readonly stretch: string;
  readonly from: number;
  readonly to: number;
}

function hitsIn(text: string, q: string): readonly Hit[] {
  const letters = [...text];
  const places: number[] = [];
  let plain = '';
  letters.forEach((letter, n) => {
    const one = foldedLetter(letter);
    for (let k = 0; k < one.length; k++) places.push(n);
    plain += one;
  });
  const hits = stretchesOf(q).flatMap((stretch) => {
    const found: Hit[] = [];
    for (let at = plain.indexOf(stretch); at >= 0; at = plain.indexOf(stretch, at + stretch.length))
      found.push({ stretch, from: places[at] as number, to: (places[at + stretch.length - 1] as number) + 1 });
    return found;
  });
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}

const known = new Map<string, string>();

/** Texts are long, and their letters few. */
function foldedLetter(letter: string): string {
  const found = known.get(letter) ?? folded(letter);
  known.set(letter, found);
  return found;
}
