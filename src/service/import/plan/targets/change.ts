export interface ChangeWords {
  change: 'increase' | 'decrease';
  from: number;
  to: number;
}

const words = /(?<decrease>下降|降低|减少|压缩|缩短|下调|压减|精简)|(?<increase>提高|增长|增加|上升|提升|新增)/gu;

/**
 * Reads whether a figure is a change and not a level: 下降50% is, 提高到95% is not.
 * @param start where the words in front of the number begin
 */
export function readChange(s: string, start: number, number: number): ChangeWords | null {
  const before = s.slice(start, number);
  const match = [...before.matchAll(words)].at(-1);
  if (!match) return null;
  const between = before.slice(match.index + match[0].length);
  if (between.length > 10 || /[到至为]|达(?!\d)/u.test(between)) return null;
  return {
    change: match.groups!.decrease ? 'decrease' : 'increase',
    from: start + match.index,
    to: start + match.index + match[0].length,
  };
}
