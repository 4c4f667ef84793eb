import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { copiesLine, issuedOn, markWords, type OfficialPaper } from '../paper.ts';
import { CHARACTER, fonts, signatureIndents, sizes, typeArea } from './layout.ts';
import { empty, line, run } from './text.ts';

/** Organ and day, two lines under the text and never on a page without it, the name centred over the day. */
export function signature({ organ, day }: OfficialPaper): readonly Paragraph[] {
  if (organ === undefined || day === undefined) return [];
  const indents = signatureIndents(organ, day);
  const right = (text: string, characters: number, last: boolean) =>
    line([run(text)], {
      alignment: AlignmentType.RIGHT,
      keepNext: !last,
      indent: { right: Math.round(characters * CHARACTER) },
    });
  return [empty(true), empty(true), right(organ, indents.organ, false), right(day, indents.day, true)];
}

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 版记: to whom copies go, who issued it and when; between thick lines, a thin one inside. */
export function imprint({ copies, organ, day }: OfficialPaper): readonly FileChild[] {
  if (copies.length === 0 || organ === undefined || day === undefined) return [];
  const small = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    line([run(text, { size: sizes.small })], { alignment, indent: { left: CHARACTER, right: CHARACTER } });
  const cell = (child: Paragraph, span: number) => new TableCell({ columnSpan: span, children: [child] });
  return [
    empty(),
    new Table({
      width: { size: typeArea.width, type: WidthType.DXA },
      columnWidths: [Math.floor(typeArea.width * 0.6), Math.ceil(typeArea.width * 0.4)],
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
      rows: [
        new TableRow({ children: [cell(small(copiesLine(copies), AlignmentType.LEFT), 2)] }),
        new TableRow({
          children: [cell(small(organ, AlignmentType.LEFT), 1), cell(small(issuedOn(day), AlignmentType.RIGHT), 1)],
        }),
      ],
    }),
  ];
}

/** Page numbers between dashes: on odd pages at the right, on even ones at the left, one character in. */
export function footers(): { readonly default: Footer; readonly even: Footer } {
  const number = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: { [side]: CHARACTER },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              size: sizes.footer,
              font: { ascii: fonts.footer, hAnsi: fonts.footer, eastAsia: fonts.footer },
            }),
          ],
        }),
      ],
    });
  return { default: number('right'), even: number('left') };
}

/** What must be said of a paper on each of its pages: that it is a draft, that its data are invented. */
export function headers({ marks }: OfficialPaper): { readonly default?: Header; readonly even?: Header } {
  if (marks.length === 0) return {};
  const text = marks.map((mark) => markWords[mark]).join('　');
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.LEFT,
          children: [run(text, { face: 'heading', size: sizes.mark })],
        }),
      ],
    });
  return { default: header(), even: header() };
}
