import type { Bound } from '../types.ts';

export interface BoundWords {
  bound: Bound;
  strict?: true;
  soft?: true;
  /** Where the words before the number start; the number's own place when none stand there. */
  from: number;
  /** Length of the words behind the unit. */
  suffix: number;
}

type Word = readonly [words: RegExp, bound: Bound, strict?: true];

/** Firm words in front of the number; the one closest to the number decides. */
const firm: readonly Word[] = [
  [/不(?:得|能|应|再)?(?:超过|高于|多于|大于|长于|迟于|晚于|超)/gu, 'max'],
  [/(?:最|至)(?:多|长|高|大|迟|晚)/gu, 'max'],
  [/控制在|压缩[到至]|缩短[到至]|减少?[到至]|降(?:低|)[到至]|下降到/gu, 'max'],
  [/不满|未满/gu, 'max', true],
  [/不(?:得|能|应)?(?:低于|少于|小于|短于|早于)/gu, 'min'],
  [/至少|最少|最低|起码/gu, 'min'],
];

const suffixes: readonly Word[] = [
  [/^(?:及|或|\(含\))?(?:以上|之上)/u, 'min'],
  [/^(?:及|或)?(?:以下|之下)|^(?:以内|之内|内(?![部容设网涵])|为限|为止)/u, 'max'],
  [/^(?:左右|上下|前后)/u, 'about'],
  [/^(?:以后|之后|后(?![勤续果备])|期满|届满)/u, 'after'],
  [/^(?:以前|之前|前(?![提后来往列]))/u, 'before'],
];

const weak: readonly Word[] = [
  [/(?<!不|不得)(?:低于|少于|小于|短于)/gu, 'max', true],
  [/(?<!不|不得|不再)(?:超过|高于|多于|大于|突破)/gu, 'min', true],
  [/(?:达到?|保证|确保|满足|完成|实现|(?:提高|提升|上升|增加|增长)[到至]|保持在?|覆盖)(?![率度面])/gu, 'min'],
  [/约|大致|将近|接近/gu, 'about'],
];

/**
 * Reads which way a figure binds from the words around it.
 * @param s clean sentence
 * @param start where the search before the number begins: its clause or the number before it
 * @param end where the unit ends
 */
export function readBound(s: string, start: number, number: number, end: number): BoundWords {
  const quote = Math.max(...[...'”"》)'].map((mark) => s.lastIndexOf(mark, number - 1)));
  const from = Math.max(start, quote + 1);
  const before = s.slice(from, number);
  const soft = /一般(?!程序|案件|群众|行为|工作|性)|原则上/u.test(before) ? ({ soft: true } as const) : {};
  const after = s.slice(end, end + 6);
  const suffix = suffixes.map((word) => [word, word[0].exec(after)] as const).find(([, match]) => match);
  const length = suffix?.[1]?.[0].length ?? 0;
  const full = /满$/u.exec(before);
  if (full) return { bound: 'after', from: number - 1, suffix: length, ...soft };
  const word = closest(firm, before) ?? (suffix ? { word: suffix[0], at: before.length } : closest(weak, before));
  if (!word) return { bound: 'exact', from: number, suffix: length, ...soft };
  const [, bound, strict] = word.word;
  return { bound, from: from + word.at, suffix: length, ...(strict ? { strict } : {}), ...soft };
}

function closest(words: readonly Word[], before: string): { word: Word; at: number } | null {
  let best: { word: Word; at: number } | null = null;
  for (const word of words) {
    const at = [...before.matchAll(word[0])].at(-1)?.index;
    if (at !== undefined && (best === null || at > best.at)) best = { word, at };
  }
  return best;
}
