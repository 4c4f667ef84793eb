import { AlignmentType, BorderStyle, type Paragraph } from 'docx';
import type { OfficialPaper } from '../paper.ts';
import { ISSUER_TOP, issuerSize, LINE, RED, RED_LINE_GAP, sizes } from './layout.ts';
import { empty, line, run } from './text.ts';

/** Red head where the paper has a number, then title and addressee. */
export function head({ title, number, organ, to }: OfficialPaper): readonly Paragraph[] {
  const red = number !== undefined && organ !== undefined ? redHead(organ, number) : [];
  return [
    ...red,
    line(
      [run(title, { face: 'title', size: sizes.title })],
      { alignment: AlignmentType.CENTER, keepNext: true },
      Math.round(LINE * 1.2),
    ),
    empty(),
    ...(to === undefined ? [] : [line([run(`${to}：`)])]),
  ];
}

/** Issuer's mark, official number two lines under it, the red line as wide as the type area, two lines to the title. */
function redHead(organ: string, number: string): readonly Paragraph[] {
  const size = issuerSize(organ);
  const centred = { alignment: AlignmentType.CENTER };
  return [
    line(
      [run(organ, { face: 'title', size, color: RED })],
      { ...centred, spacing: { before: ISSUER_TOP } },
      size * 10 + 120,
    ),
    empty(),
    empty(),
    line([run(number)], {
      ...centred,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: RED_LINE_GAP } },
    }),
    empty(),
    empty(),
  ];
}
