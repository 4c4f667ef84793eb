export interface Line {
  from: number;
  /** End of the words, before the line break. */
  to: number;
  /** Where the next line starts. */
  next: number;
  /** The break after this line only wraps a running sentence. */
  soft: boolean;
}

const widestWrap = 130;
const nearlyFull = 0.8;
const listItem = /^[\s\u3000]*(?:[（(]?\d{1,2}[）).、．]|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[-—•*])/u;

/**
 * Cuts a text into lines. In a file wrapped at a fixed width a break after a nearly full line without a closing mark
 * is soft; an empty line, an indent or a list number always starts afresh.
 */
export function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/gu;
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ from, to: match.index, next: match.index + match[0].length, soft: false });
    from = match.index + match[0].length;
  }
  lines.push({ from, to: text.length, next: text.length, soft: false });
  markSoft(text, lines);
  return lines;
}

function markSoft(text: string, lines: Line[]): void {
  const width = lines.reduce((widest, line) => Math.max(widest, line.to - line.from), 0);
  if (width > widestWrap || lines.length < 3) return;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next) return;
    const words = text.slice(line.from, line.to).trimEnd();
    const after = text.slice(next.from, next.to);
    const full = words.length >= width * nearlyFull;
    line.soft = full && !/[。！？!?；;：:]$/.test(words) && /^\S/u.test(after) && !listItem.test(after);
  }
}

/** Index of the line that holds an offset. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words between two offsets with soft breaks closed up and every other break as one `\n`. */
export function joinLines(text: string, lines: readonly Line[], from: number, to: number): string {
  let out = '';
  for (let i = lineAt(lines, from); i < lines.length; i++) {
    const line = lines[i]!;
    if (line.from >= to) break;
    out += text.slice(Math.max(from, line.from), Math.min(to, line.to));
    if (line.next > line.to && line.next <= to && !line.soft) out += '\n';
  }
  return out;
}
