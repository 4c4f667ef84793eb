import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { CHARACTER, fonts, LINE, sizes } from './layout.ts';

export type Face = keyof typeof fonts;

interface Typed {
  readonly face?: Face;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
}

/** A run of text in one of the faces of the layout, Chinese and Latin alike. */
export function run(text: string, { face = 'body', size = sizes.body, color }: Typed = {}): TextRun {
  const font = { ascii: fonts[face], hAnsi: fonts[face], eastAsia: fonts[face], cs: fonts[face], hint: 'eastAsia' };
  return new TextRun({ text: printable(text), font, size, ...(color ? { color } : {}) });
}

/** A line of the grid. */
export function line(
  children: readonly TextRun[],
  options: Omit<IParagraphOptions, 'children'> = {},
  height: number = LINE,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    ...options,
    spacing: { line: height, lineRule: LineRuleType.EXACT, ...options.spacing },
    children: [...children],
  });
}

/** A paragraph of the body: two characters in. */
export function body(text: string, face: Face = 'body', keepNext = false): Paragraph {
  return line([run(text, { face })], { keepNext, indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } });
}

export const empty = (keepNext = false): Paragraph => line([run('')], { keepNext });

/** Without what XML cannot hold; a single bad character would make the whole file unreadable. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Cs}/gu, '');
}
