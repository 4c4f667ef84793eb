import {
  AlignmentType,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { attachmentLines, type Block, type Table as Rows } from '../paper.ts';
import { CHARACTER, LINE, sizes, typeArea, widthOf } from './layout.ts';
import { body, empty, line, run } from './text.ts';

/** What a paper says, block by block; a signature that follows keeps the last paragraph with it. */
export function blocks(all: readonly Block[], signed: boolean): readonly FileChild[] {
  return all.flatMap((block, n) => blockOf(block, signed && n === all.length - 1));
}

function blockOf(block: Block, keepNext: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'text':
      return [body(block.text, 'body', keepNext)];
    case 'heading':
      return [body(block.text, block.level === 1 ? 'heading' : 'subheading')];
    case 'lines':
      return block.lines.flatMap(({ label, value }) => {
        const [first = '', ...more] = value.split(/\n+/);
        return [body(`${label}：${first}`), ...more.map((text) => body(text))];
      });
    case 'table':
      return tableOf(block.table);
  }
}

function tableOf({ caption, head, rows }: Rows): readonly FileChild[] {
  const widths = columnWidths(head, rows);
  const heading = new TableRow({ tableHeader: true, children: head.map((text, n) => cell(text, widths[n], true)) });
  return [
    ...(caption === '' ? [] : [line([run(caption, { face: 'heading' })], { alignment: AlignmentType.CENTER })]),
    new Table({
      width: { size: typeArea.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        ...(head.length > 0 ? [heading] : []),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, n) => cell(text, widths[n], head.length === 0 && n === 0)),
            }),
        ),
      ],
    }),
    empty(),
  ];
}

function cell(text: string, width: number | undefined, heads: boolean): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: text.split(/\n+/).map(
      (part) =>
        new Paragraph({
          alignment: heads ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: Math.round(LINE * 0.66), lineRule: LineRuleType.AT_LEAST },
          children: [run(part, { face: heads ? 'heading' : 'body', size: sizes.table })],
        }),
    ),
  });
}

/** Widths by the longest text of each column, none so narrow that a word is torn. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const longest = Array.from({ length: columns }, (_, n) =>
    Math.max(4, ...[head[n] ?? '', ...rows.map((row) => row[n] ?? '')].map((text) => Math.min(widthOf(text) + 1, 20))),
  );
  const all = longest.reduce((sum, width) => sum + width, 0);
  const widths = longest.map((width) => Math.floor((typeArea.width * width) / all));
  widths[columns - 1] = typeArea.width - widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return widths;
}

/** 附件：one under the other, numbered where there are several. */
export function attachments(names: readonly string[]): readonly Paragraph[] {
  if (names.length === 0) return [];
  const first = 2 * CHARACTER;
  return [
    empty(),
    ...attachmentLines(names).map((text, n) =>
      line([run(text)], {
        alignment: AlignmentType.LEFT,
        indent: n === 0 ? { firstLine: first } : { left: first + 3 * CHARACTER },
      }),
    ),
  ];
}
