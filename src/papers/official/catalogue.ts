import type { Block, Mark, OfficialPaper } from './paper.ts';

/** One piece of the volume of a case. */
export interface Piece {
  readonly title: string;
  readonly number?: string;
  readonly from: string;
  /** 2026-03-02 */
  readonly day: string;
}

/** What the law wants in the file, and whether it is there. */
export interface Wanted {
  readonly title: string;
  readonly basis: string;
  readonly there: boolean;
}

/** 卷宗目录: the pieces of the file in the order in which they came, with room for the pages. */
export function catalogue(
  of: { readonly caseTitle: string; readonly organ: string; readonly lines: readonly (readonly [string, string])[] },
  pieces: readonly Piece[],
  marks: readonly Mark[],
  wanted: readonly Wanted[] = [],
): OfficialPaper {
  return {
    title: '卷宗目录',
    blocks: [
      {
        kind: 'lines',
        lines: [{ label: '案件', value: of.caseTitle }, ...of.lines.map(([label, value]) => ({ label, value }))],
      },
      {
        kind: 'table',
        table: {
          caption: '',
          head: ['序号', '材料名称', '文号', '责任者', '日期', '页次'],
          rows: pieces.map(({ title, number, from, day }, n) => [
            `${n + 1}`,
            title,
            number ?? '',
            from,
            day.replaceAll('-', '.'),
            '',
          ]),
        },
      },
      ...(wanted.length > 0 ? [wantedTable(wanted)] : []),
    ],
    attachments: [],
    organ: of.organ,
    copies: [],
    marks,
  };
}

/** The catalogue by which the file is checked: the same that the agenda asks for. */
function wantedTable(wanted: readonly Wanted[]): Block {
  return {
    kind: 'table',
    table: {
      caption: '卷内应有材料',
      head: ['材料', '依据', '在卷'],
      rows: wanted.map(({ title, basis, there }) => [title, basis, there ? '有' : '缺']),
    },
  };
}
